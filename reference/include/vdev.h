/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * vdev.h - devices that user space opens, in sets that share what is behind them.
 *
 * Purpose: what a driver needs to offer such a device.
 * Idea: two counts. The reference count of the embedded device keeps the memory; the registration
 * count keeps the device usable, and unregistering waits for it. See README.md.
 */
#ifndef VDEV_H
#define VDEV_H

#include <linux/completion.h>
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/mutex.h>
#include <linux/refcount.h>

struct vdev;

/**
 * struct vdev_set - devices that share hardware, so that one reset hits all of them
 * @id: what they share, a pointer that is alive as long as a device of the set is registered
 * @lock: held around open_device and close_device of each device of the set
 * @devices: the devices, under @lock
 * @device_count: number of them that keep the set, under the lock of the array of sets
 */
struct vdev_set {
	void *id;
	struct mutex lock;
	struct list_head devices;
	unsigned int device_count;
};

/**
 * struct vdev_ops - the driver of a device
 * @owner: module that stays while the device is open
 * @init: make what lives as long as the memory; before the device is initialised
 * @release: undo @init, at the last put
 * @open_device: the first file is opened; together with @close_device or not at all
 * @close_device: the last file was closed; cannot fail
 * @request: unregistering waits for files to be closed; ask user space
 * @ioctl: a command on an open file
 *
 * Context: @open_device and @close_device are called under the lock of the device's set. All but
 * @init and @release only while the device is registered. Each of them may be NULL.
 */
struct vdev_ops {
	struct module *owner;
	int (*init)(struct vdev *vdev);
	void (*release)(struct vdev *vdev);
	int (*open_device)(struct vdev *vdev);
	void (*close_device)(struct vdev *vdev);
	void (*request)(struct vdev *vdev, unsigned int count);
	long (*ioctl)(struct vdev *vdev, unsigned int cmd, unsigned long arg);
};

/**
 * struct vdev - a device that user space opens
 * @device: its reference count is the life of the memory
 * @ops: the driver
 * @set: the set, from vdev_assign_set() until release
 * @set_entry: link in the set's list, under the set's lock
 * @open_count: files, under the set's lock
 * @index: makes its name
 * @users: the registration, open files and callbacks under way; 0 while not registered
 * @unused: @users has come down to 0
 */
struct vdev {
	struct device device;
	const struct vdev_ops *ops;
	struct vdev_set *set;
	struct list_head set_entry;
	unsigned int open_count;
	int index;
	refcount_t users;
	struct completion unused;
};

struct vdev *vdev_alloc_size(size_t size, struct device *parent, const struct vdev_ops *ops);

/**
 * vdev_alloc() - allocate a driver's record with the device that begins it
 * @record: struct type, its first member is a struct vdev
 * @member: name of this member
 * @parent: parent of the device
 * @vdev_ops: the driver
 *
 * Return: the record, to be put by vdev_put() of @member, or an error pointer.
 */
#define vdev_alloc(record, member, parent, vdev_ops)						\
	((record *)vdev_alloc_size(sizeof(record) +						\
				   BUILD_BUG_ON_ZERO(offsetof(record, member)) +		\
				   BUILD_BUG_ON_ZERO(!__same_type(((record *)NULL)->member,	\
								  struct vdev)),		\
				   parent, vdev_ops))

static inline void vdev_put(struct vdev *vdev)
{
	put_device(&vdev->device);
}

int vdev_assign_set(struct vdev *vdev, void *id);
unsigned int vdev_set_open_count(const struct vdev_set *set);

int vdev_register(struct vdev *vdev);
void vdev_unregister(struct vdev *vdev);
bool vdev_try_get_registration(struct vdev *vdev);
void vdev_put_registration(struct vdev *vdev);

struct file *vdev_open(struct vdev *vdev);

#endif
