// SPDX-License-Identifier: GPL-2.0-only
/*
 * The last step is a helper of this file, whose success and failure leave by one return: nobody chose
 * to leave the device there.
 * Fix: driver core: attribute_container: Unwind device_add() on attr failure
 */
#include <linux/device.h>

int demo_add_file(struct device *dev, int i);

static int demo_add_files(struct device *dev)
{
	int ret;

	for (int i = 0; i < 4; i++) {
		ret = demo_add_file(dev, i);
		if (ret)
			return ret;
	}
	return 0;
}

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
