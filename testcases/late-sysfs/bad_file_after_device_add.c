// SPDX-License-Identifier: GPL-2.0-only
/* The same with the two halves of the registration, and a single file. */
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
	device_initialize(&z->dev);
	ret = device_add(&z->dev);
	if (ret)
		goto err_put;
	ret = device_create_file(&z->dev, &level_attr); // expect: warning: late-sysfs {{files are created by device_create_file() after device_add() announced the device}}
	if (ret)
		goto err_del;
	return 0;

err_del:
	device_del(&z->dev);
err_put:
	put_device(&z->dev);
	return ret;
}
