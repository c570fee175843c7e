// SPDX-License-Identifier: GPL-2.0-only
/* File operations: release() is the mirror of open(). */
#include <linux/fs.h>
#include <linux/slab.h>

struct queue {
	int depth;
};

int queue_bind(struct queue *q);
void queue_unbind(struct queue *q);
int queue_fill(struct queue *q);

static int queue_open(struct inode *inode, struct file *file)
{
	struct queue *q = kzalloc(sizeof(*q), GFP_KERNEL);
	int ret;

	if (!q)
		return -ENOMEM;
	ret = queue_bind(q);
	if (ret)
		goto err_free;
	ret = queue_fill(q);
	if (ret)
		goto err_unbind;
	file->private_data = q;
	return 0;

err_unbind:
	queue_unbind(q);
err_free:
	kfree(q);
	return ret;
}

static int queue_release(struct inode *inode, struct file *file)
{
	struct queue *q = file->private_data;

	queue_unbind(q);
	kfree(q);
	return 0;
}

const struct file_operations queue_fops = { .open = queue_open, .release = queue_release };
