// SPDX-License-Identifier: GPL-2.0-only
/*
 * The entry itself is the reservation: it is added, not yet active, where it was looked for.
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
	struct driver *tmp;

	list_for_each_entry(tmp, &drivers, node)
		if (tmp->ops == ops)
			return tmp;
	return NULL;
}

int ops_register(struct driver *d)
{
	mutex_lock(&drivers_lock);
	if (ops_find(d->ops)) {
		mutex_unlock(&drivers_lock);
		return -EEXIST;
	}
	list_add(&d->node, &drivers);
	mutex_unlock(&drivers_lock);
	return 0;
}
