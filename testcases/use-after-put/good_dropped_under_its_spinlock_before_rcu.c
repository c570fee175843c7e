// SPDX-License-Identifier: GPL-2.0-only
/*
 * The drop under the spinlock lets a waiter go, and that one frees after an RCU grace period, which
 * waits for whoever holds a spinlock. Shaped after drivers/infiniband/core/mad.c.
 */
#include <linux/completion.h>
#include <linux/rcupdate.h>
#include <linux/refcount.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct agent {
	refcount_t refs;
	struct completion idle;
	spinlock_t lock;
	struct rcu_head rcu;
	int state;
};

static void agent_put(struct agent *a)
{
	if (refcount_dec_and_test(&a->refs))
		complete(&a->idle);
}

void agent_done(struct agent *a)
{
	spin_lock(&a->lock);
	a->state++;
	agent_put(a);
	spin_unlock(&a->lock);
}

void agent_sent(struct agent *a)
{
	spin_lock(&a->lock);
	a->state = 0;
	spin_unlock(&a->lock);
	agent_put(a);
}

void agent_unregister(struct agent *a)
{
	agent_put(a);
	wait_for_completion(&a->idle);
	kfree_rcu(a, rcu);
}
