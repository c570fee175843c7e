// SPDX-License-Identifier: GPL-2.0-only
/* Seed 003: open_device() of the first open fails, and open_count stays raised: nobody opens it again. */
#include <linux/vfio.h>

int group_open(struct vfio_device *vdev)
{
	int ret = 0;

	mutex_lock(&vdev->dev_set->lock);
	vdev->open_count++;
	if (vdev->open_count == 1 && vdev->ops->open_device)
		ret = vdev->ops->open_device(vdev);
	mutex_unlock(&vdev->dev_set->lock);
	return ret; // known-fn: open-unwind counters in members are not held against the result
}

void group_close(struct vfio_device *vdev)
{
	mutex_lock(&vdev->dev_set->lock);
	if (!--vdev->open_count && vdev->ops->close_device)
		vdev->ops->close_device(vdev);
	mutex_unlock(&vdev->dev_set->lock);
}
