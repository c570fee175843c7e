// SPDX-License-Identifier: GPL-2.0-only
/* After the kernel's mdev core: all changes are under the list lock, but for the test and the decrement of create. */
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

int child_create(struct parent *p, struct child *c)
{
	if (!atomic_read(&p->available))
		return -ENOSPC;
	atomic_dec(&p->available); // expect: warning: unlocked-counter {{&p->available is tested and changed without @children_lock}}

	mutex_lock(&children_lock);
	c->parent = p;
	list_add(&c->next, &children);
	mutex_unlock(&children_lock);
	return 0;
}
