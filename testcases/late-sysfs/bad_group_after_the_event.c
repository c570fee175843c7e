// SPDX-License-Identifier: GPL-2.0-only
/*
 * The files come after the event that tells user space to look for them.
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
	if (ret) {
		kobject_put(&zone->kobj);
		return ret;
	}
	kobject_uevent(&zone->kobj, KOBJ_ADD);
	ret = sysfs_create_group(&zone->kobj, &zone_group); // known-fn: late-sysfs an event about a bare kobject is not seen as its announcement
	if (ret)
		kobject_put(&zone->kobj);
	return ret;
}
