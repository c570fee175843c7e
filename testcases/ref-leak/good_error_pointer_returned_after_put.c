// SPDX-License-Identifier: GPL-2.0-only
/* Each return comes after the put. */
#include <linux/device.h>
#include <linux/errno.h>

int hub_probe_name(const struct bus_type *bus, const char *name, void **out)
{
	struct device *dev = bus_find_device_by_name(bus, NULL, name);
	void *data;

	if (!dev)
		return -ENODEV;
	data = dev_get_drvdata(dev);
	put_device(dev);
	if (!data)
		return -EPROBE_DEFER;
	*out = data;
	return 0;
}

struct device *hub_find(const struct bus_type *bus, const char *name)
{
	struct device *dev = bus_find_device_by_name(bus, NULL, name);

	if (!dev)
		return ERR_PTR(-ENODEV);
	if (!dev_get_drvdata(dev)) {
		put_device(dev);
		return ERR_PTR(-EPROBE_DEFER);
	}
	return dev;
}
