// SPDX-License-Identifier: GPL-2.0-only
/*
 * The count that came with the work is dropped under a mutex inside the object, and who drops the
 * last one frees the mutex with it; the other handler unlocks first. The drop tells a waiter.
 */
#include <linux/completion.h>
#include <linux/mutex.h>
#include <linux/refcount.h>
#include <linux/workqueue.h>

struct conn {
	refcount_t refs;
	struct completion idle;
	struct mutex lock;
	struct work_struct lost;
	int state;
};

struct conn_work {
	struct work_struct work;
	struct conn *conn;
};

static void conn_put(struct conn *c)
{
	if (refcount_dec_and_test(&c->refs))
		complete(&c->idle);
}

void conn_work(struct work_struct *work)
{
	struct conn_work *w = container_of(work, struct conn_work, work);
	struct conn *c = w->conn;

	mutex_lock(&c->lock);
	c->state++;
	conn_put(c); // expect: warning: use-after-put {{inside it is held}}
	mutex_unlock(&c->lock);
}

void conn_lost(struct work_struct *work)
{
	struct conn *c = container_of(work, struct conn, lost);

	mutex_lock(&c->lock);
	c->state = 0;
	mutex_unlock(&c->lock);
	conn_put(c);
}
