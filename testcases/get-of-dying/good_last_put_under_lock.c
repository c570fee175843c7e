// SPDX-License-Identifier: GPL-2.0-only
/*
 * The last reference goes under the lock of the list: what is in the list is alive.
 */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/refcount.h>
#include <linux/slab.h>

struct map {
	struct list_head node;
	refcount_t users;
	int fd;
};

static struct list_head maps;
static struct mutex maps_lock;

void map_put(struct map *map)
{
	mutex_lock(&maps_lock);
	if (refcount_dec_and_test(&map->users)) {
		list_del(&map->node);
		kfree(map);
	}
	mutex_unlock(&maps_lock);
}

struct map *map_find(int fd)
{
	struct map *map;

	mutex_lock(&maps_lock);
	list_for_each_entry(map, &maps, node) {
		if (map->fd != fd)
			continue;
		refcount_inc(&map->users);
		mutex_unlock(&maps_lock);
		return map;
	}
	mutex_unlock(&maps_lock);
	return NULL;
}
