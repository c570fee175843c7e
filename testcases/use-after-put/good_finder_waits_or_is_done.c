// SPDX-License-Identifier: GPL-2.0-only
/* As bad_used_after_the_waiter_was_told.c; the finder puts it last, or is the one who waits. */
#include <linux/completion.h>
#include <linux/refcount.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/xarray.h>

struct session {
	refcount_t refs;
	spinlock_t lock;
	struct completion unused;
	int state;
};

static struct xarray sessions;

static struct session *session_find(int id)
{
	struct session *s;

	xa_lock(&sessions);
	s = xa_load(&sessions, id);
	if (s && !refcount_inc_not_zero(&s->refs))
		s = NULL;
	xa_unlock(&sessions);
	return s;
}

static void session_put(struct session *s)
{
	if (refcount_dec_and_test(&s->refs))
		complete(&s->unused);
}

int session_event(int id)
{
	struct session *s = session_find(id);

	if (!s)
		return -2;
	spin_lock(&s->lock);
	s->state = 1;
	spin_unlock(&s->lock);
	session_put(s);
	return 0;
}

int session_drain(int id)
{
	struct session *s = session_find(id);

	if (!s)
		return -2;
	session_put(s);
	wait_for_completion(&s->unused);
	return s->state;
}
