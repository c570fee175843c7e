/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * med.h - mediated devices: one parent device is shared out to many users.
 *
 * Purpose: what a vendor driver and a bus driver need of the core.
 * Idea: a vendor driver registers its device as a parent. The core offers the types of the parent
 * in sysfs; writing a UUID into a type makes a device of that type on the med bus, writing to the
 * device's remove file ends it. See README.md for the life of one device.
 */
#ifndef MED_H
#define MED_H

#include <linux/device.h>
#include <linux/uuid.h>

struct med_parent;
struct med_type;

/**
 * struct med_device - one mediated device
 * @dev: the device on the med bus; its reference count is the life of this record
 * @type: what it was made of; a reference is held until the release of @dev
 * @uuid: its name, unique among all parents
 * @vendor_data: the vendor driver's own, from its create to its remove
 * @next: link in the core's list of devices, under the core's list lock
 * @active: creation is complete and no removal has begun, under the core's list lock
 *
 * Made by the core alone. The driver data of @dev belongs to the driver on the bus: it is cleared
 * when that is unbound, which is before the vendor driver's remove.
 */
struct med_device {
	struct device dev;
	struct med_type *type;
	guid_t uuid;
	void *vendor_data;
	struct list_head next;
	bool active;
};

/**
 * struct med_type_desc - a kind of device that a parent offers
 * @sysfs_name: name of the directory in sysfs
 * @pretty_name: for people; @sysfs_name when NULL
 * @max_instances: devices of this type that may exist at a time
 */
struct med_type_desc {
	const char *sysfs_name;
	const char *pretty_name;
	unsigned int max_instances;
};

/**
 * struct med_vendor_ops - what the driver of a parent does for a device
 * @device_api: name of the interface that users of the devices speak, shown by the core
 * @groups: attributes of each device; the driver core adds and removes them with the device
 * @create: make what is behind @med; the device is initialised, but not on the bus
 * @remove: undo @create; the device is off the bus and nobody uses it any more, so this
 *	cannot fail
 *
 * Context: both callbacks may sleep. The core does not serialise them for different devices of one
 * parent: a driver that needs this takes a lock of its own.
 */
struct med_vendor_ops {
	const char *device_api;
	const struct attribute_group **groups;
	int (*create)(struct med_device *med);
	void (*remove)(struct med_device *med);
};

/**
 * struct med_driver - a driver on the med bus, for users of the devices
 * @driver: name and owner; the rest is filled in by med_driver_register()
 * @device_api: it binds to devices of this api
 * @probe: take a device into use; the vendor driver's create has succeeded
 * @remove: end the use; when this returns nobody calls into the vendor driver for @med
 */
struct med_driver {
	struct device_driver driver;
	const char *device_api;
	int (*probe)(struct med_device *med);
	void (*remove)(struct med_device *med);
};

extern const struct bus_type med_bus_type;

static inline struct med_device *to_med_device(struct device *dev)
{
	return container_of(dev, struct med_device, dev);
}

int med_register_parent(struct device *dev, const struct med_vendor_ops *ops,
			const struct med_type_desc *types, unsigned int nr_types);
void med_unregister_parent(struct device *dev);
struct device *med_parent_dev(const struct med_device *med);

int med_driver_register(struct med_driver *drv);
void med_driver_unregister(struct med_driver *drv);

int med_device_create(struct med_type *type, const guid_t *uuid);
int med_device_remove(struct med_device *med);

#endif
