// SPDX-License-Identifier: GPL-2.0-only
/*
 * The exchange takes out the entry that was found, and no other that came meanwhile.
 * Fix: btrfs: fix subvolume deletion lockup caused by inodes xarray race
 */
#include <linux/errno.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct map {
	u64 base;
};

struct table {
	struct mutex lock;
	struct xarray maps;
};

int table_drop(struct table *t, unsigned long id, u64 base)
{
	struct map *map;

	mutex_lock(&t->lock);
	map = xa_load(&t->maps, id);
	if (!map || map->base != base) {
		mutex_unlock(&t->lock);
		return -ENOENT;
	}
	mutex_unlock(&t->lock);
	if (xa_cmpxchg(&t->maps, id, map, NULL, GFP_KERNEL) != map)
		return -ENOENT;
	kfree(map);
	return 0;
}
