// SPDX-License-Identifier: GPL-2.0-only
/*
 * What can fail comes first, the files go last.
 * Fix: 522ecce0 vfio/mdev: Improve the create/remove sequence
 */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

int unit_remove(struct device *dev);

extern const struct attribute_group unit_group;

int unit_stop(struct device *dev)
{
	int ret = unit_remove(dev);

	if (ret)
		return ret;
	sysfs_remove_group(&dev->kobj, &unit_group);
	return 0;
}
