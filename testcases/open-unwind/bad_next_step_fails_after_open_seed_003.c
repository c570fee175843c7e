// SPDX-License-Identifier: GPL-2.0-only
/* Seed 003: open_device() succeeded, what follows fails, and nobody closes the device. */
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
	if (ret)
		return ret; // expect: open-unwind {{open_device}}
	return 0;
}

void unit_close(struct vfio_device *vdev)
{
	if (vdev->ops->close_device)
		vdev->ops->close_device(vdev);
}
