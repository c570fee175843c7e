// SPDX-License-Identifier: GPL-2.0-only
/*
 * Seed 003: the open ladder; each failure takes the label that undoes all that succeeded.
 * Fix: vfio: Provide better generic support for open/release vfio_device_ops
 */
#include <linux/vfio.h>

int get_fd(void);
int make_file(struct vfio_device *vdev);
void put_fd(int fd);

int group_get_fd(struct vfio_device *vdev)
{
	int fd, ret = 0;

	mutex_lock(&vdev->dev_set->lock);
	vdev->open_count++;
	if (vdev->open_count == 1 && vdev->ops->open_device) {
		ret = vdev->ops->open_device(vdev);
		if (ret)
			goto err_count;
	}
	fd = get_fd();
	if (fd < 0) {
		ret = fd;
		goto err_close;
	}
	ret = make_file(vdev);
	if (ret)
		goto err_fd;
	mutex_unlock(&vdev->dev_set->lock);
	return fd;

err_fd:
	put_fd(fd);
err_close:
	if (vdev->open_count == 1 && vdev->ops->close_device)
		vdev->ops->close_device(vdev);
err_count:
	vdev->open_count--;
	mutex_unlock(&vdev->dev_set->lock);
	return ret;
}
