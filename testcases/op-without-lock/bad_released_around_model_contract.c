// SPDX-License-Identifier: GPL-2.0-only
/* The set's lock is dropped around the operation that the core promises to call with it. */
#include <linux/vfio.h>

int mini_first_open(struct vfio_device *device)
{
	int ret = 0;

	mutex_lock(&device->dev_set->lock);
	device->open_count++;
	if (device->open_count == 1 && device->ops->open_device) {
		mutex_unlock(&device->dev_set->lock);
		ret = device->ops->open_device(device); // expect: error: op-without-lock {{without &device->dev_set->lock, which was released before}}
		mutex_lock(&device->dev_set->lock);
		if (ret)
			device->open_count--;
	}
	mutex_unlock(&device->dev_set->lock);
	return ret;
}
