// SPDX-License-Identifier: GPL-2.0-only
/*
 * The same with a test: in front of the call, by an early return, on a copy of the pointer.
 * Fix: drm/amd/display: Check for tg ops in dce110_set_avmute
 */
#include <linux/vfio.h>

void core_ask(struct vfio_device *device, unsigned int count)
{
	if (device->ops->request)
		device->ops->request(device, count);
}

void core_ask_once(struct vfio_device *device)
{
	const struct vfio_device_ops *ops = device->ops;

	if (!ops->request)
		return;
	ops->request(device, 1);
}

void core_ask_copy(struct vfio_device *device)
{
	void (*request)(struct vfio_device *vdev, unsigned int count) = device->ops->request;

	if (!request)
		return;
	request(device, 1);
}
