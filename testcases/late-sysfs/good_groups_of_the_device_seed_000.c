// SPDX-License-Identifier: GPL-2.0-only
/*
 * The core creates the groups before it announces the device.
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
static const struct attribute_group *zone_groups[] = { &zone_group, NULL };

struct zone {
	struct device dev;
};

static void free_zone(struct device *dev)
{
	kfree(container_of(dev, struct zone, dev));
}

int zone_add(struct zone *z)
{
	int ret;

	z->dev.release = free_zone;
	z->dev.groups = zone_groups;
	ret = device_register(&z->dev);
	if (ret)
		put_device(&z->dev);
	return ret;
}
