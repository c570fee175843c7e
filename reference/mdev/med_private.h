/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * med_private.h - what the files of the med core share.
 */
#ifndef MED_PRIVATE_H
#define MED_PRIVATE_H

#include <linux/kref.h>
#include <linux/rwsem.h>

#include "med.h"

/**
 * struct med_parent - a device that offers types
 * @ref: one for the registration, one for each type
 * @dev: the parent device; a reference is held until the release of this record
 * @ops: the vendor driver
 * @next: link in the list of parents, under the lock of that list
 * @leaving: unregistration was asked for, under the lock of that list
 * @types_kset: the directory of the types
 * @unreg_sem: read by those who create and remove devices, written by unregistration
 * @gone: no device may be made any more, under @unreg_sem
 * @nr_types: entries used in @types
 * @types: what it offers
 */
struct med_parent {
	struct kref ref;
	struct device *dev;
	const struct med_vendor_ops *ops;
	struct list_head next;
	bool leaving;
	struct kset *types_kset;
	struct rw_semaphore unreg_sem;
	bool gone;
	unsigned int nr_types;
	struct med_type *types[] __counted_by(nr_types);
};

/**
 * struct med_type - one type of one parent
 * @kobj: its directory; the reference count is the life of this record
 * @parent: whose type it is; a reference is held until the release of @kobj
 * @desc: what the vendor driver says of it
 * @available: devices that may still be made, under the core's list lock
 */
struct med_type {
	struct kobject kobj;
	struct med_parent *parent;
	const struct med_type_desc *desc;
	unsigned int available;
};

/* med_parent.c */
struct med_parent *med_parent_get(struct med_parent *parent);
void med_parent_put(struct med_parent *parent);
void med_parent_end_devices(struct med_parent *parent);

/* med_device.c */
unsigned int med_type_available(struct med_type *type);
int med_device_begin_removal(struct med_device *med);
void med_device_finish_removal(struct med_device *med);
void med_device_end(struct med_device *med);

/* med_sysfs.c */
extern const struct attribute_group *med_device_groups[];
int med_create_types(struct med_parent *parent, const struct med_type_desc *descs);
void med_remove_types(struct med_parent *parent);

#endif
