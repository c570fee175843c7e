// SPDX-License-Identifier: GPL-2.0-only
/* The files are those of the device that the registration makes, which has its data. */
#include <linux/device.h>
#include <linux/err.h>
#include <linux/hwmon.h>
#include <linux/errno.h>
#include <linux/kobject.h>
#include <linux/platform_device.h>

struct sense {
	int heat;
};

static ssize_t heat_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct sense *s = dev_get_drvdata(dev);

	buf[0] = (char)s->heat;
	return 1;
}

static struct device_attribute heat_attr = {
	.attr = { .name = "heat" },
	.show = heat_show,
};
static struct attribute *sense_attrs[] = { &heat_attr.attr, NULL };
static const struct attribute_group sense_group = { .attrs = sense_attrs };
static const struct attribute_group *sense_groups[] = { &sense_group, NULL };

int sense_probe(struct platform_device *pdev, struct sense *s)
{
	struct device *hwmon;

	hwmon = hwmon_device_register_with_groups(&pdev->dev, "sense", s, sense_groups);
	if (IS_ERR(hwmon))
		return PTR_ERR(hwmon);
	platform_set_drvdata(pdev, s);
	return 0;
}
