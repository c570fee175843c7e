// SPDX-License-Identifier: GPL-2.0-only
/*
 * remove fails because somebody else removes the device: the file must not come back.
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

		if (ret) {
			device_create_file(dev, attr); // expect: error: readd-after-del {{attr is added again by device_create_file() after device_remove_file_self() began its removal}}
			return ret;
		}
	}
	return count;
}

struct device_attribute remove_attr = {
	.attr = { .name = "remove" },
	.store = remove_store,
};
