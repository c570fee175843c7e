// SPDX-License-Identifier: GPL-2.0-only
/* The device can be bound to an iommufd and not unbound. */
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

const struct vfio_device_ops pump_ops = {
	.name = "pump",
	.bind_iommufd = pump_bind, // expect: error: open-close-pair {{unbind_iommufd}}
};
