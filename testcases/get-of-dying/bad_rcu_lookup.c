// SPDX-License-Identifier: GPL-2.0-only
/*
 * Under RCU an entry may be found whose last reference is gone.
 * Fix: l2tp: use refcount_inc_not_zero in l2tp_session_get_by_ifname
 */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/rcupdate.h>
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
	if (!refcount_dec_and_test(&map->users))
		return;
	mutex_lock(&maps_lock);
	list_del(&map->node);
	mutex_unlock(&maps_lock);
	kfree(map);
}

struct map *map_find(int fd)
{
	struct map *map;

	rcu_read_lock();
	list_for_each_entry(map, &maps, node) {
		if (map->fd != fd)
			continue;
		refcount_inc(&map->users); // expect: get-of-dying {{the last one is dropped without the lock held here}}
		rcu_read_unlock();
		return map;
	}
	rcu_read_unlock();
	return NULL;
}
