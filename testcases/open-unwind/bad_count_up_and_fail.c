// SPDX-License-Identifier: GPL-2.0-only
/* The driver was opened by an earlier helper; what fails after it leaves it open. */
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
		if (ret)
			return ret; // known-fn: open-unwind a helper that may do nothing is not certain to have opened
	}
	return 0;
}

void session_end(struct vfio_device *vdev)
{
	close_driver(vdev);
}

int session_try(struct vfio_device *vdev)
{
	int ret = vdev->ops->open_device ? vdev->ops->open_device(vdev) : 0;

	if (ret)
		return ret;
	ret = region_map(vdev);
	if (ret)
		return ret; // expect: open-unwind {{open_device}}
	return 0;
}
