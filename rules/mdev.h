/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * mdev.h - mediated devices.
 */
#pragma once
#include "types.h"

#include "device.h"

ll_headers(<linux/mdev.h>)

struct mdev_parent;
struct mdev_type;

/* include/linux/mdev.h */
struct mdev_device { struct device dev ll_refcount ll_put_only; };

/* drivers/vfio/mdev/mdev_core.c: unregistering removes the devices of the parent first */
int mdev_register_parent(struct mdev_parent *parent ll_publishes, struct device *dev,
			 struct mdev_driver *mdev_driver, struct mdev_type **types,
			 unsigned int nr_types)
	ll_on(ret == 0);
void mdev_unregister_parent(struct mdev_parent *parent ll_unpublishes);

/* drivers/vfio/mdev/mdev_driver.c */
int mdev_register_driver(struct mdev_driver *drv ll_publishes) ll_on(ret == 0);
void mdev_unregister_driver(struct mdev_driver *drv ll_unpublishes);

/*
 * include/linux/mdev.h, struct mdev_driver: the driver core holds the device during both, and
 * serialises nothing between the devices of one parent (seeds/002)
 */
struct mdev_driver {
	int (*probe)(struct mdev_device *dev ll_alive) ll_pair(remove) ll_concurrent;
	void (*remove)(struct mdev_device *dev ll_alive) ll_optional_op ll_concurrent;
	unsigned int (*get_available)(struct mdev_type *mtype ll_alive) ll_optional_op;
	ssize_t (*show_description)(struct mdev_type *mtype ll_alive, char *buf) ll_optional_op;
};
