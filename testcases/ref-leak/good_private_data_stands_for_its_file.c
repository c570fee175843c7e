// SPDX-License-Identifier: GPL-2.0-only
/* Whoever gets what a file was opened for holds the file with it. */
#include <linux/file.h>
#include <linux/err.h>
#include <linux/errno.h>

struct context {
	struct file *file;
	int id;
};

extern const struct file_operations context_fops;
bool is_context(struct file *file);

struct context *context_of(int fd)
{
	struct file *file = fget(fd);

	if (!file)
		return ERR_PTR(-EINVAL);
	if (!is_context(file)) {
		fput(file);
		return ERR_PTR(-EINVAL);
	}
	return file->private_data;
}
