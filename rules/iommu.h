/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * iommu.h - references to IOMMU groups.
 */
#pragma once
#include "types.h"

ll_headers(<linux/iommu.h>)

struct device;
struct iommu_group;

/* drivers/iommu/iommu.c: iommu_group_put() tolerates NULL */
struct iommu_group *iommu_group_get(struct device *dev)
	ll_returns_ref(iommu_group_put) ll_returns_null;
struct iommu_group *iommu_group_ref_get(struct iommu_group *group ll_gets) ll_returns_param(group);
void iommu_group_put(struct iommu_group *group ll_puts ll_maybe_null);
struct iommu_group *iommu_group_alloc(void) ll_returns_ref(iommu_group_put) ll_returns_err;

/* drivers/iommu/iommu.c: the device holds a reference of its own */
int iommu_group_add_device(struct iommu_group *group, struct device *dev);
void iommu_group_remove_device(struct device *dev);
int iommu_group_id(struct iommu_group *group);

/* include/linux/iommufd.h: without unmap the access cannot pin */
struct iommufd_access_ops { ll_opt(unmap) };

/* include/linux/adreno-smmu-priv.h: only some SMMU implementations fill these in */
struct adreno_smmu_priv {
	ll_opt(get_fault_info) ll_opt(set_stall) ll_opt(resume_translation) ll_opt(set_prr_bit)
	ll_opt(set_prr_addr)
};
