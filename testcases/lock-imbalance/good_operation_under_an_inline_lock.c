// SPDX-License-Identifier: GPL-2.0-only
/* The inline function of a header that takes the lock is answered by its twin. */
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
		device_unlock(dev);
	}
	return 0;
}
