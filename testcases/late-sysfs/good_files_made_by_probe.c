// SPDX-License-Identifier: GPL-2.0-only
/* The device of a probe is live already: the groups of the driver would do, but that is a note. */
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

static int zone_probe(struct platform_device *pdev)
{
	return sysfs_create_group(&pdev->dev.kobj, &zone_group); // expect: note: late-sysfs {{files are created by sysfs_create_group() on a device that is live already}}
	/* ends the line */;
}

static void zone_remove(struct platform_device *pdev)
{
	sysfs_remove_group(&pdev->dev.kobj, &zone_group);
}

static struct platform_driver zone_driver = {
	.probe = zone_probe,
	.remove = zone_remove,
};

int zone_init(void)
{
	return __platform_driver_register(&zone_driver, NULL);
}
