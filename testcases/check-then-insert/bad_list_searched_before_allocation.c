// SPDX-License-Identifier: GPL-2.0-only
/*
 * A duplicate is looked for, then the lock is dropped to allocate.
 */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct driver {
	struct list_head node;
	const void *ops;
};

static struct list_head drivers;
static struct mutex drivers_lock;

int ops_register(const void *ops)
{
	struct driver *d, *tmp;

	mutex_lock(&drivers_lock);
	list_for_each_entry(tmp, &drivers, node) {
		if (tmp->ops == ops) {
			mutex_unlock(&drivers_lock);
			return -EBUSY;
		}
	}
	mutex_unlock(&drivers_lock);

	d = kzalloc(sizeof(*d), GFP_KERNEL);
	if (!d)
		return -ENOMEM;
	d->ops = ops;
	mutex_lock(&drivers_lock);
	list_add(&d->node, &drivers); // expect: check-then-insert {{searched for a duplicate was dropped since}}
	mutex_unlock(&drivers_lock);
	return 0;
}
