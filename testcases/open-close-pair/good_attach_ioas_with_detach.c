// SPDX-License-Identifier: GPL-2.0-only
/*
 * Each operation has its opposite.
 * Fix: vfio/pds: Fix missing detach_ioas op
 */
#include <linux/vfio.h>

struct pump {
	struct vfio_device vdev;
	u32 table;
};

static int pump_bind(struct vfio_device *vdev, struct iommufd_ctx *ictx, u32 *id)
{
	(void)vdev;
	(void)ictx;
	*id = 1;
	return 0;
}

static void pump_unbind(struct vfio_device *vdev)
{
	(void)vdev;
}

static int pump_attach(struct vfio_device *vdev, u32 *id)
{
	container_of(vdev, struct pump, vdev)->table = *id;
	return 0;
}

static void pump_detach(struct vfio_device *vdev)
{
	container_of(vdev, struct pump, vdev)->table = 0;
}

const struct vfio_device_ops pump_ops = {
	.name = "pump",
	.bind_iommufd = pump_bind,
	.unbind_iommufd = pump_unbind,
	.attach_ioas = pump_attach,
	.detach_ioas = pump_detach,
};
