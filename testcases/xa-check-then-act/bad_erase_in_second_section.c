// SPDX-License-Identifier: GPL-2.0-only
/*
 * The entry that was found under the lock may be another one when its key is erased.
 * Fix: btrfs: fix subvolume deletion lockup caused by inodes xarray race
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
	kfree(xa_erase(&t->maps, id)); // expect: xa-check-then-act {{xa_erase() acts on what xa_load() found}}
	return 0;
}
