// SPDX-License-Identifier: GPL-2.0-only
/*
 * vdev_set.c - sets of devices, found by what the devices share.
 *
 * Purpose: all devices that name the same id join one set with one lock.
 * Idea: sets stand in an xarray under the address of their id. Two devices may ask for a new set
 * at a time, and the store has to allocate, for which it drops xa_lock. So the set is made ahead
 * and put in by compare and exchange: the loser takes the winner's set. Counts are changed under
 * xa_lock, so a set that is found there is alive.
 */
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/xarray.h>

#include "vdev_private.h"

static DEFINE_XARRAY(vdev_sets);

static struct vdev_set *vdev_set_alloc(void *id)
{
	struct vdev_set *set = kzalloc(sizeof(*set), GFP_KERNEL);

	if (!set)
		return NULL;
	mutex_init(&set->lock);
	INIT_LIST_HEAD(&set->devices);
	set->id = id;
	return set;
}

static void vdev_set_free(struct vdev_set *set)
{
	mutex_destroy(&set->lock);
	kfree(set);
}

/* The set of @id with one more device, or NULL when there is none. */
static struct vdev_set *vdev_set_find(void *id)
{
	struct vdev_set *set;

	xa_lock(&vdev_sets);
	set = xa_load(&vdev_sets, (unsigned long)id);
	if (set)
		set->device_count++;
	xa_unlock(&vdev_sets);
	return set;
}

/* The set of @id with one more device, made when there is none, or an error pointer. */
static struct vdev_set *vdev_set_get(void *id)
{
	struct vdev_set *set, *new;

	set = vdev_set_find(id);
	if (set)
		return set;
	new = vdev_set_alloc(id);
	if (!new)
		return ERR_PTR(-ENOMEM);

	xa_lock(&vdev_sets);
	set = __xa_cmpxchg(&vdev_sets, (unsigned long)id, NULL, new, GFP_KERNEL);
	if (xa_is_err(set)) {
		xa_unlock(&vdev_sets);
		vdev_set_free(new);
		return ERR_PTR(xa_err(set));
	}
	if (!set) {
		new->device_count = 1;
		xa_unlock(&vdev_sets);
		return new;
	}
	/* Somebody else was first. */
	set->device_count++;
	xa_unlock(&vdev_sets);
	vdev_set_free(new);
	return set;
}

static void vdev_set_put(struct vdev_set *set)
{
	bool last;

	xa_lock(&vdev_sets);
	last = !--set->device_count;
	if (last)
		__xa_erase(&vdev_sets, (unsigned long)set->id);
	xa_unlock(&vdev_sets);
	if (last)
		vdev_set_free(set);
}

/**
 * vdev_assign_set() - let a device join a set
 * @vdev: the device, not registered yet
 * @id: what the devices of the set share
 *
 * A device that joined none before vdev_register() gets a set of its own.
 *
 * Return: 0, -EINVAL when @vdev is in a set already, or -ENOMEM.
 */
int vdev_assign_set(struct vdev *vdev, void *id)
{
	struct vdev_set *set;

	if (WARN_ON(!id || vdev->set))
		return -EINVAL;
	set = vdev_set_get(id);
	if (IS_ERR(set))
		return PTR_ERR(set);
	mutex_lock(&set->lock);
	list_add_tail(&vdev->set_entry, &set->devices);
	mutex_unlock(&set->lock);
	vdev->set = set;
	return 0;
}
EXPORT_SYMBOL_GPL(vdev_assign_set);

/* Undoes vdev_assign_set() at the release of @vdev. */
void vdev_release_set(struct vdev *vdev)
{
	struct vdev_set *set = vdev->set;

	if (!set)
		return;
	mutex_lock(&set->lock);
	list_del(&vdev->set_entry);
	mutex_unlock(&set->lock);
	vdev_set_put(set);
}

/**
 * vdev_set_open_count() - how many files are open on devices of a set
 * @set: the set
 *
 * Context: the caller holds the lock of @set, so that the answer stays true while it does.
 * Return: the number of files; a driver resets the shared hardware only when it is 0.
 */
unsigned int vdev_set_open_count(const struct vdev_set *set)
{
	unsigned int count = 0;
	struct vdev *vdev;

	lockdep_assert_held(&set->lock);
	list_for_each_entry(vdev, &set->devices, set_entry)
		count += vdev->open_count;
	return count;
}
EXPORT_SYMBOL_GPL(vdev_set_open_count);

void vdev_sets_exit(void)
{
	WARN_ON(!xa_empty(&vdev_sets));
	xa_destroy(&vdev_sets);
}
