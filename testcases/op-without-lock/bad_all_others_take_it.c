// SPDX-License-Identifier: GPL-2.0-only
/* Open takes the set's lock around the operation; close, which other units call, forgot it. */
#include <linux/vfio.h>

int mini_open(struct vfio_device *device)
{
	int ret;

	mutex_lock(&device->dev_set->lock);
	ret = device->ops->open_device ? device->ops->open_device(device) : 0;
	mutex_unlock(&device->dev_set->lock);
	return ret;
}

void mini_close(struct vfio_device *device)
{
	if (device->ops->close_device)
		device->ops->close_device(device); // expect: warning: op-without-lock {{close_device() is called without}}
}
