// SPDX-License-Identifier: GPL-2.0-only
/* What is freed is what the erasing function hands back. */
#include <linux/xarray.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct session {
	int limit;
};

static struct xarray sessions;

void session_end(unsigned long id)
{
	struct session *session;

	spin_lock(&sessions.xa_lock);
	session = __xa_erase(&sessions, id);
	spin_unlock(&sessions.xa_lock);
	kfree(session);
}

int session_limit(unsigned long id)
{
	struct session *session;

	spin_lock(&sessions.xa_lock);
	session = xa_load(&sessions, id);
	spin_unlock(&sessions.xa_lock);
	if (!session)
		return -ENOENT;
	return session->limit; // known-fn: xa-use-after-unlock what __xa_erase() returns is not taken for an entry
}
