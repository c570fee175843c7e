// SPDX-License-Identifier: GPL-2.0-only
/*
 * med_device.c - devices come and go.
 *
 * Purpose: creation of a mediated device, and removal as its exact mirror.
 * Idea: the UUID is reserved in a global list under its lock, so that duplicates among all parents
 * are refused without a lock being held over the vendor driver's work; until a device is active it
 * is in transition and cannot be removed. A device is complete before the bus sees it, and off the
 * bus before it is taken apart.
 *
 *	create			remove
 *	alloc, initialise	(last put) release
 *	reserve			unreserve
 *	ops->create		ops->remove
 *	device_add		device_del
 *	active			not active
 */
#include <kunit/visibility.h>
#include <linux/module.h>
#include <linux/slab.h>

#include "med_private.h"

static LIST_HEAD(med_devices);
static DEFINE_MUTEX(med_devices_lock);

static void med_device_release(struct device *dev)
{
	struct med_device *med = to_med_device(dev);

	kobject_put(&med->type->kobj);
	kfree(med);
}

static const struct device_type med_device_type = {
	.name = "med",
	.groups = med_device_groups,
	.release = med_device_release,
};

static struct med_device *med_device_alloc(struct med_type *type, const guid_t *uuid)
{
	struct med_device *med = kzalloc(sizeof(*med), GFP_KERNEL);

	if (!med)
		return NULL;
	INIT_LIST_HEAD(&med->next);
	guid_copy(&med->uuid, uuid);
	kobject_get(&type->kobj);
	med->type = type;
	device_initialize(&med->dev);
	med->dev.parent = type->parent->dev;
	med->dev.bus = &med_bus_type;
	med->dev.type = &med_device_type;
	med->dev.groups = type->parent->ops->groups;
	return med;
}

static bool med_uuid_is_taken(const guid_t *uuid)
{
	struct med_device *med;

	lockdep_assert_held(&med_devices_lock);
	list_for_each_entry(med, &med_devices, next)
		if (guid_equal(&med->uuid, uuid))
			return true;
	return false;
}

/* Claims the UUID and one instance of the type, both or none. */
static int med_device_reserve(struct med_device *med)
{
	int ret = 0;

	mutex_lock(&med_devices_lock);
	if (med_uuid_is_taken(&med->uuid)) {
		ret = -EEXIST;
	} else if (!med->type->available) {
		ret = -EUSERS;
	} else {
		med->type->available--;
		list_add(&med->next, &med_devices);
	}
	mutex_unlock(&med_devices_lock);
	return ret;
}

static void med_device_unreserve(struct med_device *med)
{
	mutex_lock(&med_devices_lock);
	list_del_init(&med->next);
	med->type->available++;
	mutex_unlock(&med_devices_lock);
}

/* Devices of @type that may still be made. */
unsigned int med_type_available(struct med_type *type)
{
	unsigned int available;

	mutex_lock(&med_devices_lock);
	available = type->available;
	mutex_unlock(&med_devices_lock);
	return available;
}
EXPORT_SYMBOL_IF_KUNIT(med_type_available);

static void med_device_set_active(struct med_device *med)
{
	mutex_lock(&med_devices_lock);
	med->active = true;
	mutex_unlock(&med_devices_lock);
}

/* Makes a device; the caller keeps the parent from being unregistered. */
static int med_device_make(struct med_type *type, const guid_t *uuid)
{
	const struct med_vendor_ops *ops = type->parent->ops;
	struct med_device *med;
	int ret;

	med = med_device_alloc(type, uuid);
	if (!med)
		return -ENOMEM;
	ret = dev_set_name(&med->dev, "%pUl", uuid);
	if (ret)
		goto err_put;
	ret = med_device_reserve(med);
	if (ret)
		goto err_put;
	ret = ops->create(med);
	if (ret)
		goto err_unreserve;
	ret = device_add(&med->dev);
	if (ret)
		goto err_remove;
	med_device_set_active(med);
	return 0;

err_remove:
	ops->remove(med);
err_unreserve:
	med_device_unreserve(med);
err_put:
	put_device(&med->dev);
	return ret;
}

/* Undoes med_device_make(); the caller has made @med inactive. Drops the core's reference. */
static void med_device_unmake(struct med_device *med)
{
	device_del(&med->dev);
	med->type->parent->ops->remove(med);
	med_device_unreserve(med);
	put_device(&med->dev);
}

/**
 * med_device_create() - make a device and put it on the bus
 * @type: what to make
 * @uuid: its name
 *
 * Return: 0; -EEXIST when there is a device of this name at any parent, also one in transition;
 * -EUSERS when the type is used up; -ENODEV when the parent is being unregistered; what the vendor
 * driver's create returned; or another negative errno.
 */
int med_device_create(struct med_type *type, const guid_t *uuid)
{
	struct med_parent *parent = type->parent;
	int ret;

	if (!down_read_trylock(&parent->unreg_sem))
		return -ENODEV;
	if (parent->gone)
		ret = -ENODEV;
	else
		ret = med_device_make(type, uuid);
	up_read(&parent->unreg_sem);
	return ret;
}
EXPORT_SYMBOL_GPL(med_device_create);

/* Makes @med inactive; one caller alone succeeds. */
static int med_device_claim(struct med_device *med)
{
	int ret = 0;

	mutex_lock(&med_devices_lock);
	if (list_empty(&med->next))
		ret = -ENODEV;
	else if (!med->active)
		ret = -EAGAIN;
	else
		med->active = false;
	mutex_unlock(&med_devices_lock);
	return ret;
}

/*
 * Begins to remove @med. On success the caller calls med_device_finish_removal(), between nothing
 * fails; until then the parent stays.
 */
int med_device_begin_removal(struct med_device *med)
{
	struct med_parent *parent = med->type->parent;
	int ret;

	if (!down_read_trylock(&parent->unreg_sem))
		return -ENODEV;
	ret = med_device_claim(med);
	if (ret) {
		up_read(&parent->unreg_sem);
		return ret;
	}
	/* The semaphore is released after the last put of @med, which holds the parent. */
	med_parent_get(parent);
	return 0;
}

/* Ends what med_device_begin_removal() began. */
void med_device_finish_removal(struct med_device *med)
{
	struct med_parent *parent = med->type->parent;

	med_device_unmake(med);
	up_read(&parent->unreg_sem);
	med_parent_put(parent);
}

/**
 * med_device_remove() - take a device off the bus and end it
 * @med: the device; the caller holds a reference of his own
 *
 * Users of the device are gone when its driver's remove returns, only then the vendor driver's
 * remove is called.
 *
 * Return: 0; -EAGAIN while @med is being created or removed; -ENODEV when it is gone or its parent
 * is being unregistered, which removes it.
 */
int med_device_remove(struct med_device *med)
{
	int ret = med_device_begin_removal(med);

	if (!ret)
		med_device_finish_removal(med);
	return ret;
}
EXPORT_SYMBOL_GPL(med_device_remove);

/* Ends @med when its parent is unregistered: nobody else creates or removes it now. */
void med_device_end(struct med_device *med)
{
	if (!WARN_ON(med_device_claim(med)))
		med_device_unmake(med);
}

/**
 * med_parent_dev() - the parent of a device
 * @med: the device
 *
 * Return: the parent, valid as long as @med is.
 */
struct device *med_parent_dev(const struct med_device *med)
{
	return med->type->parent->dev;
}
EXPORT_SYMBOL_GPL(med_parent_dev);
