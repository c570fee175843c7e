// SPDX-License-Identifier: GPL-2.0-only
/* The function puts what it got itself; the caller's reference is untouched. */
#include <linux/device.h>
#include <linux/errno.h>

int sensor_start(struct device *dev);

int sensor_kick(struct device *dev)
{
	int ret;

	get_device(dev);
	ret = sensor_start(dev);
	put_device(dev);
	if (ret)
		dev_err(dev, "start failed: %d\n", ret);
	return ret;
}
