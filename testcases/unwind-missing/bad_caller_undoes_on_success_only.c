// SPDX-License-Identifier: GPL-2.0-only
/* The caller undoes what succeeded; what failed half way is nobody's. */
#include <linux/device.h>
#include <linux/errno.h>

int meter_calibrate(struct device *dev);
extern const struct device_attribute rate;

static int meter_start(struct device *dev)
{
	int ret;

	ret = device_create_file(dev, &rate);
	if (ret)
		return ret;
	ret = meter_calibrate(dev);
	if (ret)
		return ret; // known-fn: unwind-missing the caller undoes, though not on this outcome
	return 0;
}

void meter_try(struct device *dev)
{
	if (!meter_start(dev))
		device_remove_file(dev, &rate);
}
