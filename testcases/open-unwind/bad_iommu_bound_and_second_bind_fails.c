// SPDX-License-Identifier: GPL-2.0-only
/* bind_iommufd() succeeded; a failure to attach leaves the device bound. */
#include <linux/vfio.h>

int domain_attach(struct vfio_device *vdev);

int device_bind(struct vfio_device *vdev, struct iommufd_ctx *ictx, u32 *id)
{
	int ret = vdev->ops->bind_iommufd(vdev, ictx, id);

	if (ret)
		return ret;
	ret = domain_attach(vdev);
	if (ret)
		return ret; // expect: open-unwind {{bind_iommufd}}
	return 0;
}

void device_unbind(struct vfio_device *vdev)
{
	vdev->ops->unbind_iommufd(vdev);
}
