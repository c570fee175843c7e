/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * vfio.h - VFIO devices.
 */
#pragma once
#include "types.h"

#include "device.h"

ll_headers(<linux/vfio.h>, <drivers/vfio/vfio.h>)

struct iommufd_ctx;
struct vfio_device_file;
struct vfio_device_set;
struct vm_area_struct;

/* include/linux/vfio.h: "device.kref covers object life circle" */
struct vfio_device { struct device device ll_refcount ll_put_only; };

/*
 * drivers/vfio/vfio_main.c: a new device comes with its first reference; registering takes none
 * from the caller
 */
struct vfio_device *_vfio_alloc_device(size_t size, struct device *dev,
				       const struct vfio_device_ops *ops)
	ll_spelled(vfio_alloc_device) ll_returns_ref(vfio_put_device) ll_returns_err;
void vfio_put_device(struct vfio_device *device ll_puts);
int vfio_register_group_dev(struct vfio_device *device ll_publishes) ll_on(ret == 0);
int vfio_register_emulated_iommu_dev(struct vfio_device *device ll_publishes) ll_on(ret == 0);
void vfio_unregister_group_dev(struct vfio_device *device ll_unpublishes)
	ll_explained("the registration count that __vfio_register_dev() set; the "
		     "call waits for its end");

/* drivers/vfio/vfio_main.c: the registration count, which unregistering waits for */
bool vfio_device_try_get_registration(struct vfio_device *device ll_takes(vfio_registration))
	ll_on(ret) ll_optional;
bool vfio_device_try_get(struct vfio_device *device ll_takes(vfio_registration))
	ll_on(ret) ll_optional;
void vfio_device_put(struct vfio_device *device ll_drops(vfio_registration)) ll_optional;
void vfio_device_put_registration(struct vfio_device *device ll_drops(vfio_registration))
	ll_optional;

/*
 * drivers/vfio/vfio.h, vfio_main.c, iommufd.c: the lock of the set is held around the first open and
 * the last close ("open_count ... protected by dev_set->lock")
 */
int vfio_df_open(struct vfio_device_file *df) ll_called_with(df->device->dev_set->lock) ll_optional;
void vfio_df_close(struct vfio_device_file *df)
	ll_called_with(df->device->dev_set->lock) ll_optional;
int vfio_df_iommufd_bind(struct vfio_device_file *df)
	ll_called_with(df->device->dev_set->lock) ll_optional;
void vfio_df_iommufd_unbind(struct vfio_device_file *df)
	ll_called_with(df->device->dev_set->lock) ll_optional;
int vfio_iommufd_physical_bind(struct vfio_device *vdev, struct iommufd_ctx *ictx,
			       u32 *out_device_id)
	ll_called_with(vdev->dev_set->lock) ll_optional;
void vfio_iommufd_physical_unbind(struct vfio_device *vdev)
	ll_called_with(vdev->dev_set->lock) ll_optional;
int vfio_device_group_use_iommu(struct vfio_device *device)
	ll_called_with(device->group->group_lock) ll_optional;
void vfio_device_group_unuse_iommu(struct vfio_device *device)
	ll_called_with(device->group->group_lock) ll_optional;
unsigned int vfio_device_set_open_count(struct vfio_device_set *dev_set)
	ll_called_with(dev_set->lock) ll_optional;

/*
 * include/linux/vfio.h, struct vfio_device_ops: "VFIO core will provide a lock that is held
 * around open_device()/close_device() for all devices in the set"; the core refuses a table
 * without the iommufd ops.
 */
struct vfio_device_ops {
	int (*init)(struct vfio_device *vdev ll_alive) ll_pair(release) ll_optional_op;
	void (*release)(struct vfio_device *vdev ll_alive) ll_optional_op;
	int (*bind_iommufd)(struct vfio_device *vdev ll_alive, struct iommufd_ctx *ictx ll_alive,
			    u32 *out_device_id)
		ll_pair(unbind_iommufd) ll_pair_required ll_called_with(vdev->dev_set->lock);
	void (*unbind_iommufd)(struct vfio_device *vdev ll_alive)
		ll_called_with(vdev->dev_set->lock);
	int (*attach_ioas)(struct vfio_device *vdev ll_alive, u32 *pt_id)
		ll_pair(detach_ioas) ll_pair_required ll_called_with(vdev->dev_set->lock);
	void (*detach_ioas)(struct vfio_device *vdev ll_alive) ll_called_with(vdev->dev_set->lock);
	int (*open_device)(struct vfio_device *vdev ll_alive)
		ll_pair(close_device) ll_pair_required ll_optional_op
		ll_called_with(vdev->dev_set->lock);
	void (*close_device)(struct vfio_device *vdev ll_alive)
		ll_pair(open_device) ll_optional_op ll_called_with(vdev->dev_set->lock);
	ssize_t (*read)(struct vfio_device *vdev ll_alive, char *buf, size_t count, loff_t *ppos)
		ll_optional_op ll_delivers;
	ssize_t (*write)(struct vfio_device *vdev ll_alive, const char *buf, size_t count,
			 loff_t *size)
		ll_optional_op ll_delivers;
	long (*ioctl)(struct vfio_device *vdev ll_alive, unsigned int cmd, unsigned long arg)
		ll_optional_op ll_delivers;
	int (*mmap)(struct vfio_device *vdev ll_alive, struct vm_area_struct *vma)
		ll_optional_op ll_delivers;
	void (*request)(struct vfio_device *vdev ll_alive, unsigned int count)
		ll_optional_op ll_delivers;
	int (*match)(struct vfio_device *vdev ll_alive, char *buf)
		ll_optional_op ll_delivers;
	void (*dma_unmap)(struct vfio_device *vdev ll_alive, u64 iova, u64 length)
		ll_optional_op ll_delivers;
	int (*device_feature)(struct vfio_device *device ll_alive, u32 flags, void *arg,
			      size_t argsz)
		ll_optional_op ll_delivers;
};

/* include/linux/vfio.h, struct vfio_log_ops, struct vfio_migration_ops */
struct vfio_log_ops {
	int (*log_start)(struct vfio_device *device ll_alive) ll_pair(log_stop) ll_pair_required;
	int (*log_stop)(struct vfio_device *device ll_alive);
};

/* include/linux/vfio.h, drivers/vfio/virqfd.c */
struct virqfd { ll_opt(handler) ll_opt(thread) };

/* include/linux/vfio_pci_core.h, drivers/vfio/pci/vfio_pci_core.c */
struct vfio_pci_regops { ll_opt(mmap) ll_opt(add_capability) };
