// SPDX-License-Identifier: GPL-2.0-only
/*
 * The helper that looks for the UUID locks for itself: two creators can pass it.
 * Fix: vfio/mdev: Check globally for duplicate devices
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

static struct driver *ops_find(const void *ops)
{
	struct driver *tmp, *found = NULL;

	mutex_lock(&drivers_lock);
	list_for_each_entry(tmp, &drivers, node) {
		if (tmp->ops == ops) {
			found = tmp;
			break;
		}
	}
	mutex_unlock(&drivers_lock);
	return found;
}

int ops_register(struct driver *d)
{
	if (ops_find(d->ops))
		return -EEXIST;
	mutex_lock(&drivers_lock);
	list_add(&d->node, &drivers); // expect: check-then-insert {{searched for a duplicate was dropped since}}
	mutex_unlock(&drivers_lock);
	return 0;
}
