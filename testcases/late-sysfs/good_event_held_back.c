// SPDX-License-Identifier: GPL-2.0-only
/* The event is held back until the files are there, as for disks and their partitions. */
#include <linux/device.h>

void dev_set_uevent_suppress(struct device *dev, int val);

struct zone {
	struct device dev;
};

static const struct attribute_group zone_group = {.name = "limits"};

static void zone_release(struct device *dev)
{
	kfree(container_of(dev, struct zone, dev));
}

int zone_add(void)
{
	struct zone *zone = kzalloc(sizeof(*zone), GFP_KERNEL);
	int ret;

	if (!zone)
		return -ENOMEM;
	device_initialize(&zone->dev);
	zone->dev.release = zone_release;
	dev_set_uevent_suppress(&zone->dev, 1);
	ret = device_add(&zone->dev);
	if (ret)
		goto err_put;
	ret = sysfs_create_group(&zone->dev.kobj, // known-fp: warning: late-sysfs {{announced}} the event comes later
				 &zone_group);
	if (ret)
		goto err_del;
	dev_set_uevent_suppress(&zone->dev, 0);
	kobject_uevent(&zone->dev.kobj, KOBJ_ADD);
	return 0;

err_del:
	device_del(&zone->dev);
err_put:
	put_device(&zone->dev);
	return ret;
}
