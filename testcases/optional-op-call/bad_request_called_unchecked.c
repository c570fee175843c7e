// SPDX-License-Identifier: GPL-2.0-only
/*
 * A driver may leave request() out of its table: the core has to look before it asks.
 * Fix: drm/amd/display: Check for tg ops in dce110_set_avmute
 */
#include <linux/vfio.h>

void core_ask(struct vfio_device *device, unsigned int count)
{
	const struct vfio_device_ops *ops = device->ops;

	ops->request(device, count); // expect: error: optional-op-call {{request()}}
}
