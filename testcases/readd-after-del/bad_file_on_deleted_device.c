// SPDX-License-Identifier: GPL-2.0-only
/* The directory of the device is gone: files cannot be created in it. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

int unit_remove(struct device *dev);

extern struct device_attribute level_attr;

int unit_stop(struct device *dev)
{
	device_del(dev);
	if (unit_remove(dev))
		return device_create_file(dev, &level_attr); // expect: error: readd-after-del {{is added again by device_create_file() after device_del() began its removal}}
	return 0;
}
