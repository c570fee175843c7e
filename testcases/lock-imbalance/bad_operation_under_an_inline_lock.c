// SPDX-License-Identifier: GPL-2.0-only
/*
 * An inline function of a header takes the lock, and an operation of which nothing is known runs
 * under it. Shaped after update_unit() of drivers/firewire/core-device.c.
 */
#include <linux/device.h>

struct unit_driver {
	struct device_driver driver;
	void (*update)(struct device *dev);
};

int unit_update(struct device *dev, struct unit_driver *driver);

int unit_update(struct device *dev, struct unit_driver *driver)
{
	if (driver && driver->update) {
		device_lock(dev);
		driver->update(dev);
	}
	return 0; // expect: warning: lock-imbalance {{never released}}
}
