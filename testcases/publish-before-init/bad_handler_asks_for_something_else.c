// SPDX-License-Identifier: GPL-2.0-only
/* The files ask for something, but not for the data. */
#include <linux/device.h>
#include <linux/err.h>
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
	if (!attr)
		return -EAGAIN;
	return 1;
}

static struct device_attribute heat_attr = {
	.attr = { .name = "heat" },
	.show = heat_show,
};
static struct attribute *sense_attrs[] = { &heat_attr.attr, NULL };
static const struct attribute_group sense_group = { .attrs = sense_attrs };

int sense_probe(struct platform_device *pdev, struct sense *s)
{
	int ret;

	ret = sysfs_create_group(&pdev->dev.kobj, &sense_group);
	if (ret)
		return ret;
	platform_set_drvdata(pdev, s); // expect: publish-before-init {{platform_set_drvdata() comes after sysfs_create_group() made heat_show() live}}
	return 0;
}
