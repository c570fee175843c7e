/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * mdev.h - mediated devices, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_MDEV_H
#define LIFELINT_TEST_MDEV_H

#include <linux/device.h>

struct mdev_device {
	struct device dev;
};

struct mdev_driver {
	int (*probe)(struct mdev_device *dev);
	void (*remove)(struct mdev_device *dev);
};

#endif
