// SPDX-License-Identifier: GPL-2.0-only
/* Each label falls through to the one that undoes the step before. */
#include <linux/device.h>
#include <linux/errno.h>

struct zone {
	struct device dev;
	void *table;
};

extern const struct attribute_group zone_group;
void zone_release(struct device *dev);

int zone_create(struct device *parent)
{
	struct zone *z = kzalloc(sizeof(*z), GFP_KERNEL);
	int ret;

	if (!z)
		return -ENOMEM;
	device_initialize(&z->dev);
	z->dev.parent = parent;
	z->dev.release = zone_release;
	ret = sysfs_create_group(&parent->kobj, &zone_group);
	if (ret)
		goto err_put;
	ret = device_add(&z->dev);
	if (ret)
		goto err_group;
	return 0;

err_group:
	sysfs_remove_group(&parent->kobj, &zone_group);
err_put:
	put_device(&z->dev);
	return ret;
}
