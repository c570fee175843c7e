// SPDX-License-Identifier: GPL-2.0-only
/*
 * The event comes when everything is there that user space will look for.
 * Fix: module: delay kobject uevent until after module init call
 */
#include <linux/errno.h>
#include <linux/kobject.h>
#include <linux/slab.h>

struct zone {
	struct kobject kobj;
};

static const struct attribute_group zone_group = {.name = "limits"};

static void zone_release(struct kobject *kobj)
{
	kfree(container_of(kobj, struct zone, kobj));
}

static const struct kobj_type zone_type = {.release = zone_release};

int zone_add(struct kobject *parent)
{
	struct zone *zone = kzalloc(sizeof(*zone), GFP_KERNEL);
	int ret;

	if (!zone)
		return -ENOMEM;
	ret = kobject_init_and_add(&zone->kobj, &zone_type, parent, "zone");
	if (ret)
		goto err_put;
	ret = sysfs_create_group(&zone->kobj, &zone_group);
	if (ret)
		goto err_put;
	kobject_uevent(&zone->kobj, KOBJ_ADD);
	return 0;

err_put:
	kobject_put(&zone->kobj);
	return ret;
}
