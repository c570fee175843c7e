// SPDX-License-Identifier: GPL-2.0-only
/*
 * The failure of the last step takes the device back.
 * Fix: driver core: attribute_container: Unwind device_add() on attr failure
 */
#include <linux/device.h>

int demo_add_files(struct device *dev);

int demo_add_device(struct device *dev)
{
	int ret = device_add(dev);

	if (ret)
		return ret;
	ret = demo_add_files(dev);
	if (ret)
		device_del(dev);
	return ret;
}

void demo_del_device(struct device *dev)
{
	device_del(dev);
}
