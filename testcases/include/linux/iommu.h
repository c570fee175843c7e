/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * iommu.h - IOMMU groups, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_IOMMU_H
#define LIFELINT_TEST_IOMMU_H

#include <linux/device.h>

struct iommu_group;

struct iommu_group *iommu_group_get(struct device *dev);
void iommu_group_put(struct iommu_group *group);
int iommu_group_id(struct iommu_group *group);

#endif
