// SPDX-License-Identifier: GPL-2.0-only
/* The entry is found under the lock, used, and taken off under the lock again: two may do so. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct clock {
	struct list_head node;
	int id;
	int enabled;
};

struct domain {
	struct mutex lock;
	struct list_head clocks;
};

void domain_remove(struct domain *d, int id)
{
	struct clock *c;

	mutex_lock(&d->lock);
	list_for_each_entry(c, &d->clocks, node) {
		if (c->id == id)
			goto remove;
	}
	mutex_unlock(&d->lock);
	return;

remove:
	mutex_unlock(&d->lock);
	c->enabled = 0; // expect: xa-use-after-unlock {{after the lock under which it was found in &d->clocks}}
	mutex_lock(&d->lock);
	list_del(&c->node);
	mutex_unlock(&d->lock);
	kfree(c);
}
