// SPDX-License-Identifier: GPL-2.0-only
/* Helpers on both sides. */
#include <linux/vfio.h>

int region_map(struct vfio_device *vdev);

static int open_driver(struct vfio_device *vdev)
{
	if (!vdev->ops->open_device)
		return 0;
	return vdev->ops->open_device(vdev);
}

static void close_driver(struct vfio_device *vdev)
{
	if (vdev->ops->close_device)
		vdev->ops->close_device(vdev);
}

int session_begin(struct vfio_device *vdev, bool mapped)
{
	int ret;

	ret = open_driver(vdev);
	if (ret)
		return ret;
	if (mapped) {
		ret = region_map(vdev);
		if (ret) {
			close_driver(vdev);
			return ret;
		}
	}
	return 0;
}

void session_end(struct vfio_device *vdev)
{
	close_driver(vdev);
}
