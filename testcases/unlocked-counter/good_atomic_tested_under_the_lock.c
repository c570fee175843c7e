// SPDX-License-Identifier: GPL-2.0-only
/* Test and decrement may be two steps, since all changes are under one lock. */
#include <linux/atomic.h>
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct parent {
	atomic_t available;
};

struct child {
	struct parent *parent;
	struct list_head next;
};

static DEFINE_MUTEX(children_lock);
static LIST_HEAD(children);

void child_release(struct child *c)
{
	mutex_lock(&children_lock);
	list_del(&c->next);
	atomic_inc(&c->parent->available);
	mutex_unlock(&children_lock);
	kfree(c);
}

static int child_reserve(struct parent *p)
{
	if (!atomic_read(&p->available))
		return -ENOSPC;
	atomic_dec(&p->available);
	return 0;
}

int child_create(struct parent *p, struct child *c)
{
	int ret;

	mutex_lock(&children_lock);
	ret = child_reserve(p);
	if (!ret) {
		c->parent = p;
		list_add(&c->next, &children);
	}
	mutex_unlock(&children_lock);
	return ret;
}
