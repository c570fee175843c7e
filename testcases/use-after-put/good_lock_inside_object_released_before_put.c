// SPDX-License-Identifier: GPL-2.0-only
/*
 * The lock is released first, the reference last.
 * Fix: spi: fix use-after-free of the add_lock mutex
 */
#include <linux/kref.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/container_of.h>

struct session {
	struct kref ref;
	struct mutex lock;
	bool closed;
};

static void session_release(struct kref *ref)
{
	kfree(container_of(ref, struct session, ref));
}

void session_close(struct session *s)
{
	mutex_lock(&s->lock);
	s->closed = true;
	mutex_unlock(&s->lock);
	kref_put(&s->ref, session_release);
}
