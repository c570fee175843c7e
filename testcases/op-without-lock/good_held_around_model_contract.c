// SPDX-License-Identifier: GPL-2.0-only
/* First open and last close run the operations under the lock of the set. */
#include <linux/vfio.h>

int mini_first_open(struct vfio_device *device)
{
	int ret = 0;

	mutex_lock(&device->dev_set->lock);
	device->open_count++;
	if (device->open_count == 1 && device->ops->open_device) {
		ret = device->ops->open_device(device);
		if (ret)
			device->open_count--;
	}
	mutex_unlock(&device->dev_set->lock);
	return ret;
}

void mini_last_close(struct vfio_device *device)
{
	struct vfio_device_set *set = device->dev_set;

	mutex_lock(&set->lock);
	if (!--device->open_count && device->ops->close_device)
		device->ops->close_device(device);
	mutex_unlock(&set->lock);
}
