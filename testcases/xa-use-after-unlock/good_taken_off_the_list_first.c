// SPDX-License-Identifier: GPL-2.0-only
/* list_del() under the lock makes the entry this path's own: nobody else finds it any more. */
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

static void clock_free(struct clock *c)
{
	if (c->enabled)
		c->enabled = 0;
	kfree(c);
}

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
	list_del(&c->node);
	mutex_unlock(&d->lock);
	clock_free(c);
}
