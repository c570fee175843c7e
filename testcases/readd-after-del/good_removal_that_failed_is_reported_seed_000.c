// SPDX-License-Identifier: GPL-2.0-only
/*
 * The failure is reported, the file stays away.
 * Fix: vfio/mdev: Avoid creating sysfs remove file on stale device removal
 */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

int unit_remove(struct device *dev);

static ssize_t remove_store(struct device *dev, struct device_attribute *attr, const char *buf,
			    size_t count)
{
	if (device_remove_file_self(dev, attr)) {
		int ret = unit_remove(dev);

		if (ret)
			return ret;
	}
	return count;
}

struct device_attribute remove_attr = {
	.attr = { .name = "remove" },
	.store = remove_store,
};
