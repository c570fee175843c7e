// SPDX-License-Identifier: GPL-2.0-only
/* A device that was deleted cannot be added again. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

int unit_remove(struct device *dev);

int unit_stop(struct device *dev)
{
	int ret;

	device_del(dev);
	ret = unit_remove(dev);
	if (ret)
		return device_add(dev); // expect: error: readd-after-del {{dev is added again by device_add() after device_del() began its removal}}
	return 0;
}
