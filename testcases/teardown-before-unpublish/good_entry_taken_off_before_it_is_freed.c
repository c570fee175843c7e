// SPDX-License-Identifier: GPL-2.0-only
/*
 * The failing step takes the entry off the list before it frees it.
 * Fix: net/smc: remove device from smcd_dev_list after failed device_add()
 */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct item {
	struct list_head node;
	int id;
};

static LIST_HEAD(items);
static DEFINE_MUTEX(items_lock);

int item_start(struct item *it);

int item_add(int id)
{
	struct item *it = kzalloc(sizeof(*it), GFP_KERNEL);
	int ret;

	if (!it)
		return -ENOMEM;
	it->id = id;
	mutex_lock(&items_lock);
	list_add(&it->node, &items);
	mutex_unlock(&items_lock);
	ret = item_start(it);
	if (ret) {
		mutex_lock(&items_lock);
		list_del(&it->node);
		mutex_unlock(&items_lock);
		kfree(it);
	}
	return ret;
}
