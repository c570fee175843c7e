// SPDX-License-Identifier: GPL-2.0-only
/*
 * One count of two is dropped under the mutex: the object is used after the unlock, so there is
 * another holder; or a function unlocks in an order of its own; or it took that count itself.
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

void conn_end(struct conn *c);

static void conn_put(struct conn *c)
{
	if (refcount_dec_and_test(&c->refs))
		complete(&c->idle);
}

static void conn_unlock_and_put(struct conn *c)
{
	mutex_unlock(&c->lock);
	conn_put(c);
}

void conn_remove(struct conn *c)
{
	mutex_lock(&c->lock);
	c->state++;
	conn_put(c);
	mutex_unlock(&c->lock);
	conn_end(c);
}

void conn_touch(struct conn *c)
{
	mutex_lock(&c->lock);
	refcount_inc(&c->refs);
	c->state++;
	conn_put(c);
	mutex_unlock(&c->lock);
}

void conn_abort(struct conn *c)
{
	mutex_lock(&c->lock);
	conn_put(c);
	conn_unlock_and_put(c);
}

void conn_lost(struct work_struct *work)
{
	struct conn *c = container_of(work, struct conn, lost);

	mutex_lock(&c->lock);
	c->state = 0;
	mutex_unlock(&c->lock);
	conn_put(c);
}
