// SPDX-License-Identifier: GPL-2.0-only
/*
 * med_parent.c - parents come and go.
 *
 * Purpose: registration of a device as parent, its exact undoing, and the count that keeps the
 * parent's record.
 * Idea: a parent is unregistered while its sysfs files are being written. Creators and removers
 * read unreg_sem by trylock, so that unregistration, which writes it, can wait for those that are
 * inside and, by removing the files, for those that were turned away.
 */
#include <linux/kobject.h>
#include <linux/module.h>
#include <linux/slab.h>

#include "med_private.h"

static LIST_HEAD(med_parents);
static DEFINE_MUTEX(med_parents_lock);

static void med_parent_release(struct kref *ref)
{
	struct med_parent *parent = container_of(ref, struct med_parent, ref);

	put_device(parent->dev);
	kfree(parent);
}

struct med_parent *med_parent_get(struct med_parent *parent)
{
	kref_get(&parent->ref);
	return parent;
}

void med_parent_put(struct med_parent *parent)
{
	kref_put(&parent->ref, med_parent_release);
}

/* Tells user space once a change is complete. */
static void med_parent_uevent(struct device *dev, char *state)
{
	char *envp[2] = { state };

	kobject_uevent_env(&dev->kobj, KOBJ_CHANGE, envp);
}

static struct med_parent *med_parent_find(struct device *dev)
{
	struct med_parent *parent;

	lockdep_assert_held(&med_parents_lock);
	list_for_each_entry(parent, &med_parents, next)
		if (parent->dev == dev)
			return parent;
	return NULL;
}

static struct med_parent *med_parent_alloc(struct device *dev, const struct med_vendor_ops *ops,
					   unsigned int nr_types)
{
	struct med_parent *parent = kzalloc(struct_size(parent, types, nr_types), GFP_KERNEL);

	if (!parent)
		return NULL;
	kref_init(&parent->ref);
	init_rwsem(&parent->unreg_sem);
	parent->nr_types = nr_types;
	parent->ops = ops;
	parent->dev = get_device(dev);
	return parent;
}

/* One parent for each device: the check and the insertion are one step. */
static int med_parent_list(struct med_parent *parent)
{
	int ret = 0;

	mutex_lock(&med_parents_lock);
	if (med_parent_find(parent->dev))
		ret = -EEXIST;
	else
		list_add(&parent->next, &med_parents);
	mutex_unlock(&med_parents_lock);
	return ret;
}

static void med_parent_unlist(struct med_parent *parent)
{
	mutex_lock(&med_parents_lock);
	list_del(&parent->next);
	mutex_unlock(&med_parents_lock);
}

static int med_remove_child(struct device *dev, void *unused)
{
	if (dev->bus == &med_bus_type)
		med_device_end(to_med_device(dev));
	return 0;
}

/*
 * Ends all devices, for good. Whoever created or removed a device before is done when the lock is
 * taken; whoever comes later finds the lock taken or @parent gone.
 */
void med_parent_end_devices(struct med_parent *parent)
{
	down_write(&parent->unreg_sem);
	parent->gone = true;
	device_for_each_child_reverse(parent->dev, NULL, med_remove_child);
	up_write(&parent->unreg_sem);
}

/**
 * med_register_parent() - offer types of mediated devices
 * @dev: the parent; the caller holds a reference until after med_unregister_parent()
 * @ops: what the vendor driver does for a device, valid until then
 * @types: what can be made of @dev, valid until then
 * @nr_types: number of @types
 *
 * User space gets a uevent with MDEV_STATE=registered once devices can be made.
 *
 * Return: 0; -EEXIST when @dev is a parent already; -EINVAL for incomplete @ops or no type; or
 * another negative errno. Nothing is left behind on failure.
 */
int med_register_parent(struct device *dev, const struct med_vendor_ops *ops,
			const struct med_type_desc *types, unsigned int nr_types)
{
	struct med_parent *parent;
	int ret;

	if (!ops->create || !ops->remove || !ops->device_api || !nr_types)
		return -EINVAL;
	parent = med_parent_alloc(dev, ops, nr_types);
	if (!parent)
		return -ENOMEM;
	ret = med_parent_list(parent);
	if (ret)
		goto err_put;
	ret = med_create_types(parent, types);
	if (ret)
		goto err_unlist;

	dev_info(dev, "med: registered\n");
	med_parent_uevent(dev, "MDEV_STATE=registered");
	return 0;

err_unlist:
	med_parent_unlist(parent);
err_put:
	med_parent_put(parent);
	return ret;
}
EXPORT_SYMBOL_GPL(med_register_parent);

/* The parent that @dev is, for the one caller who unregisters it. */
static struct med_parent *med_parent_leave(struct device *dev)
{
	struct med_parent *parent;

	mutex_lock(&med_parents_lock);
	parent = med_parent_find(dev);
	if (parent && parent->leaving)
		parent = NULL;
	if (parent)
		parent->leaving = true;
	mutex_unlock(&med_parents_lock);
	return parent;
}

/**
 * med_unregister_parent() - take back the offer of med_register_parent()
 * @dev: the parent; the caller's own reference outlives this call
 *
 * All devices of @dev are removed. User space gets a uevent with MDEV_STATE=unregistered when it is
 * true, that is after the core has dropped its references: the event uses the caller's.
 *
 * Context: may sleep. Not from a callback or sysfs file of one of the devices.
 */
void med_unregister_parent(struct device *dev)
{
	struct med_parent *parent = med_parent_leave(dev);

	if (WARN_ON(!parent))
		return;
	med_parent_end_devices(parent);
	med_remove_types(parent);
	med_parent_unlist(parent);
	med_parent_put(parent);

	dev_info(dev, "med: unregistered\n");
	med_parent_uevent(dev, "MDEV_STATE=unregistered");
}
EXPORT_SYMBOL_GPL(med_unregister_parent);
