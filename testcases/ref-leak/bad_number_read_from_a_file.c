// SPDX-License-Identifier: GPL-2.0-only
/* What is read from the file's data does not stand for the file. */
#include <linux/file.h>
#include <linux/errno.h>

struct context {
	int id;
};

int context_id(int fd)
{
	struct file *file = fget(fd);
	struct context *c;

	if (!file)
		return -EINVAL;
	c = file->private_data;
	if (!c)
		return -ENODEV; // expect: error: ref-leak {{fget}}
	fput(file);
	return 0;
}
