// SPDX-License-Identifier: GPL-2.0-only
/*
 * One helper opens or closes as it is told; suspend has it close. Shaped after hid_sensor_suspend()
 * of drivers/iio/common/hid-sensors/hid-sensor-trigger.c.
 */
#include <linux/device.h>
#include <linux/errno.h>

struct hub;

struct dev_pm_ops {
	int (*suspend)(struct device *dev);
	int (*resume)(struct device *dev);
};

int hub_device_open(struct hub *h);
void hub_device_close(struct hub *h);
int hub_value(struct hub *h, int n);
void hub_later(struct hub *h);

static int hub_power(struct hub *h, bool on)
{
	int val = 0;

	if (on) {
		val = hub_device_open(h);
		if (val)
			return val;
	} else {
		val = hub_value(h, 0);
		hub_device_close(h);
	}
	return hub_value(h, val);
}

static int hub_suspend(struct device *dev)
{
	return hub_power(dev_get_drvdata(dev), false);
}

static int hub_resume(struct device *dev)
{
	hub_later(dev_get_drvdata(dev));
	return 0;
}

const struct dev_pm_ops hub_pm_ops = {.suspend = hub_suspend, .resume = hub_resume};
