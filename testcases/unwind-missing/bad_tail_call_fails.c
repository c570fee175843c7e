// SPDX-License-Identifier: GPL-2.0-only
/*
 * After the attribute container of 6.1: the result of the last step is returned, the device stays.
 * Fix: driver core: attribute_container: Unwind device_add() on attr failure
 */
#include <linux/device.h>

int demo_add_files(struct device *dev);

int demo_add_device(struct device *dev)
{
	int ret = device_add(dev);

	if (ret)
		return ret;
	return demo_add_files(dev); // expect: warning: unwind-missing {{device_add}}
}

void demo_del_device(struct device *dev)
{
	device_del(dev);
}
