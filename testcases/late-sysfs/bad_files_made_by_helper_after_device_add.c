// SPDX-License-Identifier: GPL-2.0-only
/*
 * A helper creates the file on the device that this function added.
 * Fix: libertas: register sysfs groups properly
 */
#include <linux/device.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/err.h>

static ssize_t level_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	buf[0] = '0';
	return 1;
}

static struct device_attribute level_attr = {
	.attr = { .name = "level" },
	.show = level_show,
};
static struct attribute *zone_attrs[] = { &level_attr.attr, NULL };
static const struct attribute_group zone_group = { .attrs = zone_attrs };

struct zone {
	struct device dev;
};

static void free_zone(struct device *dev)
{
	kfree(container_of(dev, struct zone, dev));
}

static int zone_files(struct zone *z)
{
	return device_create_file(&z->dev, &level_attr);
}

int zone_add(struct zone *z)
{
	int ret;

	z->dev.release = free_zone;
	ret = device_register(&z->dev);
	if (ret) {
		put_device(&z->dev);
		return ret;
	}
	ret = zone_files(z); // expect: warning: late-sysfs {{files are created by device_create_file() after device_register() announced the device}}
	if (ret)
		device_unregister(&z->dev);
	return ret;
}

void zone_del(struct zone *z)
{
	sysfs_remove_group(&z->dev.kobj, &zone_group);
	device_unregister(&z->dev);
}
