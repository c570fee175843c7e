/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * miscdevice.h - small character devices, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_MISCDEVICE_H
#define LIFELINT_TEST_MISCDEVICE_H

#include <linux/device.h>
#include <linux/fs.h>

struct miscdevice {
	int minor;
	const char *name;
	const struct file_operations *fops;
};

int misc_register(struct miscdevice *misc);
void misc_deregister(struct miscdevice *misc);

#endif
