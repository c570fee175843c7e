// SPDX-License-Identifier: GPL-2.0-only
/* Two conditions that can hold together both drop the one reference. */
#include <linux/iommu.h>
#include <linux/errno.h>

int group_check(struct device *dev, bool quiet)
{
	struct iommu_group *group = iommu_group_get(dev);
	int id;

	if (!group)
		return -ENODEV;
	id = iommu_group_id(group);
	if (id < 0)
		iommu_group_put(group);
	if (!quiet)
		dev_info(dev, "group %d\n", id);
	iommu_group_put(group); // expect: error: double-put {{iommu_group_put}}
	return id;
}
