// SPDX-License-Identifier: GPL-2.0-only
/* A failure to attach unbinds. */
#include <linux/vfio.h>

int domain_attach(struct vfio_device *vdev);

int device_bind(struct vfio_device *vdev, struct iommufd_ctx *ictx, u32 *id)
{
	int ret = vdev->ops->bind_iommufd(vdev, ictx, id);

	if (ret)
		return ret;
	ret = domain_attach(vdev);
	if (ret)
		vdev->ops->unbind_iommufd(vdev);
	return ret;
}

void device_unbind(struct vfio_device *vdev)
{
	vdev->ops->unbind_iommufd(vdev);
}
