// SPDX-License-Identifier: GPL-2.0-only
/* Seed 003: the ladder undoes whichever of the two ways was taken. */
#include <linux/vfio.h>

int demo_bind(struct vfio_device *vdev);
void demo_unbind(struct vfio_device *vdev);
int demo_use_group(struct vfio_device *vdev);
void demo_unuse_group(struct vfio_device *vdev);

static int first_open(struct vfio_device *vdev, bool bound)
{
	int ret;

	if (bound)
		ret = demo_bind(vdev);
	else
		ret = demo_use_group(vdev);
	if (ret)
		return ret;
	if (vdev->ops->open_device) {
		ret = vdev->ops->open_device(vdev);
		if (ret)
			goto err_unbind;
	}
	return 0;

err_unbind:
	if (bound)
		demo_unbind(vdev);
	else
		demo_unuse_group(vdev);
	return ret;
}

static void last_close(struct vfio_device *vdev, bool bound)
{
	if (vdev->ops->close_device)
		vdev->ops->close_device(vdev);
	if (bound)
		demo_unbind(vdev);
	else
		demo_unuse_group(vdev);
}

int demo_open(struct vfio_device *vdev, bool bound)
{
	int ret = 0;

	if (++vdev->open_count == 1) {
		ret = first_open(vdev, bound);
		if (ret)
			vdev->open_count--;
	}
	return ret;
}

void demo_close(struct vfio_device *vdev, bool bound)
{
	if (!--vdev->open_count)
		last_close(vdev, bound);
}
