// SPDX-License-Identifier: GPL-2.0-only
/* The operations are put into the file together with the count on their module: the file drops it. */
#include <linux/errno.h>
#include <linux/module.h>

struct inode;
struct file;
struct file_operations {
	struct module *owner;
	int (*open)(struct inode *inode, struct file *file);
};
struct file {
	const struct file_operations *f_op;
};

struct output {
	const struct file_operations *fops;
};

struct output *output_of(struct inode *inode);

int output_open(struct inode *inode, struct file *file)
{
	struct output *out = output_of(inode);
	const struct file_operations *fops = out->fops;
	int err;

	if (!fops || !try_module_get(fops->owner))
		return -ENODEV;
	if (file->f_op)
		module_put(file->f_op->owner);
	file->f_op = fops;
	if (file->f_op->open) {
		err = file->f_op->open(inode, file);
		if (err)
			return err;
	}
	return 0;
}
