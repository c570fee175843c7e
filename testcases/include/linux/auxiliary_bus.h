/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * auxiliary_bus.h - parts of a device, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_AUXILIARY_BUS_H
#define LIFELINT_TEST_AUXILIARY_BUS_H

#include <linux/device.h>

struct auxiliary_device {
	struct device dev;
	const char *name;
	u32 id;
};

int auxiliary_device_init(struct auxiliary_device *auxdev);
int __auxiliary_device_add(struct auxiliary_device *auxdev, const char *modname);
#define auxiliary_device_add(auxdev) __auxiliary_device_add(auxdev, "test")

static inline void auxiliary_device_uninit(struct auxiliary_device *auxdev)
{
	put_device(&auxdev->dev);
}

static inline void auxiliary_device_delete(struct auxiliary_device *auxdev)
{
	device_del(&auxdev->dev);
}

#endif
