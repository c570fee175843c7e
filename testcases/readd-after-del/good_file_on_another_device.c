// SPDX-License-Identifier: GPL-2.0-only
/* The files of another device. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

int unit_remove(struct device *dev);

extern struct device_attribute level_attr;

int unit_move(struct device *from, struct device *to)
{
	device_remove_file(from, &level_attr);
	return device_create_file(to, &level_attr);
}
