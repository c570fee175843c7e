// SPDX-License-Identifier: GPL-2.0-only
/* The files are removed, the rest of the removal fails, the files are created again. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

int unit_remove(struct device *dev);

extern const struct attribute_group unit_group;

int unit_stop(struct device *dev)
{
	int ret;

	sysfs_remove_group(&dev->kobj, &unit_group);
	ret = unit_remove(dev);
	if (ret) {
		if (sysfs_create_group(&dev->kobj, &unit_group)) // expect: warning: readd-after-del {{is added again by sysfs_create_group() after sysfs_remove_group() began its removal}}
			return -EBUSY;
		return ret;
	}
	return 0;
}
