// SPDX-License-Identifier: GPL-2.0-only
/* seeds/003: the last close belongs under the lock of the set; here it comes just after it. */
#include <linux/vfio.h>

void mini_last_close(struct vfio_device *device)
{
	bool last;

	mutex_lock(&device->dev_set->lock);
	last = !--device->open_count;
	mutex_unlock(&device->dev_set->lock);
	if (last && device->ops->close_device)
		device->ops->close_device(device); // expect: error: op-without-lock {{close_device()}}
}
