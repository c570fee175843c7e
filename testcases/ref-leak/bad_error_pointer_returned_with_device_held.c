// SPDX-License-Identifier: GPL-2.0-only
/* An error pointer is returned while the found device is still referenced. */
#include <linux/device.h>
#include <linux/errno.h>

void *hub_claim(const struct bus_type *bus, const char *name)
{
	struct device *dev = bus_find_device_by_name(bus, NULL, name);
	void *data;

	if (!dev)
		return ERR_PTR(-ENODEV);
	data = dev_get_drvdata(dev);
	if (!data)
		return ERR_PTR(-EPROBE_DEFER); // expect: error: ref-leak {{bus_find_device_by_name}}
	put_device(dev);
	return data;
}
