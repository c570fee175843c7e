// SPDX-License-Identifier: GPL-2.0-only
/* Bind and unbind come together. */
#include <linux/vfio.h>

struct pump {
	struct vfio_device vdev;
	struct iommufd_ctx *ictx;
};

static int pump_bind(struct vfio_device *vdev, struct iommufd_ctx *ictx, u32 *id)
{
	struct pump *p = container_of(vdev, struct pump, vdev);

	p->ictx = ictx;
	*id = 1;
	return 0;
}

static void pump_unbind(struct vfio_device *vdev)
{
	struct pump *p = container_of(vdev, struct pump, vdev);

	p->ictx = NULL;
}

const struct vfio_device_ops pump_ops = {
	.name = "pump",
	.bind_iommufd = pump_bind,
	.unbind_iommufd = pump_unbind,
};
