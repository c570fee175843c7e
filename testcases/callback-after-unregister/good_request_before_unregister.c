// SPDX-License-Identifier: GPL-2.0-only
/* First the request, then the end; close_device() and release() are no deliveries. */
#include <linux/vfio.h>

void mini_remove(struct vfio_device *device)
{
	if (device->ops->request)
		device->ops->request(device, 0);
	vfio_unregister_group_dev(device);
	if (device->ops->release)
		device->ops->release(device);
}

int mini_retry(struct vfio_device *device)
{
	int ret;

	vfio_unregister_group_dev(device);
	ret = vfio_register_group_dev(device);
	if (!ret && device->ops->request)
		device->ops->request(device, 1);
	return ret;
}
