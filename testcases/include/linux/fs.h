/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * fs.h - files, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_FS_H
#define LIFELINT_TEST_FS_H

#include <linux/types.h>
#include <linux/module.h>

struct inode {
	umode_t i_mode;
	dev_t i_rdev;
};

struct file {
	void *private_data;
	loff_t f_pos;
};

struct file_operations {
	struct module *owner;
	ssize_t (*read)(struct file *, char __user *, size_t, loff_t *);
	ssize_t (*write)(struct file *, const char __user *, size_t, loff_t *);
	long (*unlocked_ioctl)(struct file *, unsigned int, unsigned long);
	int (*open)(struct inode *, struct file *);
	int (*release)(struct inode *, struct file *);
};

#endif
