// SPDX-License-Identifier: GPL-2.0-only
/*
 * The second section asks again before it stores.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>
#include <linux/mutex.h>

struct map {
	u64 base;
};

struct table {
	struct mutex lock;
	struct xarray maps;
};

int table_add(struct table *t, unsigned long id)
{
	struct map *map;
	int ret = 0;

	if (xa_load(&t->maps, id))
		return -EEXIST;
	map = kzalloc(sizeof(*map), GFP_KERNEL);
	if (!map)
		return -ENOMEM;
	mutex_lock(&t->lock);
	if (xa_load(&t->maps, id))
		ret = -EEXIST;
	else
		ret = xa_err(xa_store(&t->maps, id, map, GFP_KERNEL));
	mutex_unlock(&t->lock);
	if (ret)
		kfree(map);
	return ret;
}

void table_del(struct table *t, unsigned long id)
{
	kfree(xa_erase(&t->maps, id));
}
