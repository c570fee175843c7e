// SPDX-License-Identifier: GPL-2.0-only
/* open_device() and close_device() come together: knowing one is knowing the other. */
#include <linux/vfio.h>

int core_try(struct vfio_device *device)
{
	int ret;

	if (!device->ops->open_device)
		return 0;
	ret = device->ops->open_device(device);
	if (!ret)
		device->ops->close_device(device);
	return ret;
}
