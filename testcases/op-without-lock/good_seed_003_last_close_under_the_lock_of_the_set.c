// SPDX-License-Identifier: GPL-2.0-only
/* Seed 003: first open and last close run under the lock of the set. */
#include <linux/vfio.h>

void mini_last_close(struct vfio_device *device)
{
	mutex_lock(&device->dev_set->lock);
	if (!--device->open_count && device->ops->close_device)
		device->ops->close_device(device);
	mutex_unlock(&device->dev_set->lock);
}
