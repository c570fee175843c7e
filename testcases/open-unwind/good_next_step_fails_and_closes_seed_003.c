// SPDX-License-Identifier: GPL-2.0-only
/* Seed 003: a failure after open_device() calls close_device(). */
#include <linux/vfio.h>

int container_attach(struct vfio_device *vdev);

int unit_open(struct vfio_device *vdev)
{
	int ret;

	if (vdev->ops->open_device) {
		ret = vdev->ops->open_device(vdev);
		if (ret)
			return ret;
	}
	ret = container_attach(vdev);
	if (ret) {
		if (vdev->ops->close_device)
			vdev->ops->close_device(vdev);
		return ret;
	}
	return 0;
}

void unit_close(struct vfio_device *vdev)
{
	if (vdev->ops->close_device)
		vdev->ops->close_device(vdev);
}
