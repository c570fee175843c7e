// SPDX-License-Identifier: GPL-2.0-only
/* After a new initialisation it is a new device. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

int unit_remove(struct device *dev);

int unit_renew(struct device *dev)
{
	int ret;

	device_del(dev);
	device_initialize(dev);
	ret = device_add(dev);
	if (ret)
		put_device(dev);
	return ret;
}
