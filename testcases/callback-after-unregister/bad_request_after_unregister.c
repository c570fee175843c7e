// SPDX-License-Identifier: GPL-2.0-only
/* The device is asked to go when it is gone. */
#include <linux/vfio.h>

void mini_remove(struct vfio_device *device)
{
	vfio_unregister_group_dev(device);
	if (device->ops->request)
		device->ops->request(device, 0); // expect: error: callback-after-unregister {{request()}}
}
