// SPDX-License-Identifier: GPL-2.0-only
/* The conditions exclude each other. */
#include <linux/iommu.h>
#include <linux/errno.h>

int group_check(struct device *dev, bool quiet)
{
	struct iommu_group *group = iommu_group_get(dev);
	int id;

	if (!group)
		return -ENODEV;
	id = iommu_group_id(group);
	if (quiet)
		iommu_group_put(group);
	if (!quiet) {
		dev_info(dev, "group %d\n", id);
		iommu_group_put(group);
	}
	return id;
}
