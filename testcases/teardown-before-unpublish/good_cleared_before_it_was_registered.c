// SPDX-License-Identifier: GPL-2.0-only
/* The pointer is cleared first of all; the device is registered, and taken off, after that. */
#include <linux/errno.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/slab.h>

struct horn {
	struct miscdevice misc;
	char *tune;
};

static int horn_open(struct inode *inode, struct file *file)
{
	struct horn *horn = container_of(file->private_data, struct horn, misc);

	horn->tune[0]++;
	return 0;
}

static const struct file_operations horn_fops = {
	.open = horn_open,
};

int horn_test(struct horn *horn);

int horn_setup(struct horn *horn)
{
	int ret;

	horn->tune = NULL;
	horn->misc.fops = &horn_fops;
	ret = misc_register(&horn->misc);
	if (ret)
		return ret;
	ret = horn_test(horn);
	if (ret)
		misc_deregister(&horn->misc);
	return ret;
}
