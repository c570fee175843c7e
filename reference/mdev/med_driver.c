// SPDX-License-Identifier: GPL-2.0-only
/*
 * med_driver.c - the med bus, where users of devices meet them.
 *
 * Purpose: matches drivers by the api of a device, and hands probe and remove on.
 * Idea: the driver core calls probe only after the vendor driver's create, because the device is
 * added after it, and remove before the vendor driver's remove, because it is deleted before.
 */
#include <linux/module.h>
#include <linux/string.h>

#include "med_private.h"

static struct med_driver *to_med_driver(const struct device_driver *drv)
{
	return container_of(drv, struct med_driver, driver);
}

static int med_bus_match(struct device *dev, const struct device_driver *drv)
{
	const struct med_vendor_ops *ops = to_med_device(dev)->type->parent->ops;

	return !strcmp(to_med_driver(drv)->device_api, ops->device_api);
}

static int med_bus_probe(struct device *dev)
{
	return to_med_driver(dev->driver)->probe(to_med_device(dev));
}

static void med_bus_remove(struct device *dev)
{
	to_med_driver(dev->driver)->remove(to_med_device(dev));
}

const struct bus_type med_bus_type = {
	.name = "med",
	.match = med_bus_match,
	.probe = med_bus_probe,
	.remove = med_bus_remove,
};
EXPORT_SYMBOL_GPL(med_bus_type);

/**
 * med_driver_register() - register a driver of mediated devices
 * @drv: the driver, with name, api, probe and remove
 *
 * Return: 0, -EINVAL when a part of @drv is missing, or another negative errno.
 */
int med_driver_register(struct med_driver *drv)
{
	if (!drv->device_api || !drv->probe || !drv->remove)
		return -EINVAL;
	drv->driver.bus = &med_bus_type;
	return driver_register(&drv->driver);
}
EXPORT_SYMBOL_GPL(med_driver_register);

/**
 * med_driver_unregister() - undo med_driver_register()
 * @drv: the driver; it is unbound from its devices
 */
void med_driver_unregister(struct med_driver *drv)
{
	driver_unregister(&drv->driver);
}
EXPORT_SYMBOL_GPL(med_driver_unregister);

static int __init med_init(void)
{
	return bus_register(&med_bus_type);
}

static void __exit med_exit(void)
{
	bus_unregister(&med_bus_type);
}

subsys_initcall(med_init);
module_exit(med_exit);

MODULE_DESCRIPTION("Mediated devices, a reference");
MODULE_LICENSE("GPL");
