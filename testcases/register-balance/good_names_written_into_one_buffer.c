// SPDX-License-Identifier: GPL-2.0-only
/* Two files whose names were put together in the same buffer are two files. */
#include <linux/err.h>

struct dentry;
struct file_operations;

struct dentry *debugfs_create_file(const char *name, unsigned short mode, struct dentry *parent,
				   void *data, const struct file_operations *fops);
void debugfs_remove(struct dentry *dentry);
int snprintf(char *buf, unsigned long size, const char *fmt, ...);

struct queue {
	struct dentry *dir, *in, *out;
	int number;
};

int queue_debugfs(struct queue *q, const struct file_operations *fops)
{
	struct dentry *dir = q->dir;
	char name[32];

	snprintf(name, sizeof(name), "in%d", q->number);
	q->in = debugfs_create_file(name, 0444, dir, q, fops);
	if (IS_ERR(q->in))
		return -12;
	snprintf(name, sizeof(name), "out%d", q->number);
	q->out = debugfs_create_file(name, 0444, dir, q, fops);
	return 0;
}

void queue_remove(struct queue *q)
{
	debugfs_remove(q->out);
	debugfs_remove(q->in);
}
