// SPDX-License-Identifier: GPL-2.0-only
/* The buffer goes and its pointer is cleared in one critical section; who holds the lock asks. */
#include <linux/miscdevice.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct tape {
	struct miscdevice misc;
	struct mutex lock;
	char *buf;
};

static int tape_open(struct inode *inode, struct file *file)
{
	struct tape *t = container_of(file->private_data, struct tape, misc);
	int ret = -ENODEV;

	mutex_lock(&t->lock);
	if (t->buf)
		ret = t->buf[0];
	mutex_unlock(&t->lock);
	return ret;
}

static const struct file_operations tape_fops = {
	.open = tape_open,
};

int tape_add(struct tape *t)
{
	mutex_init(&t->lock);
	t->misc.fops = &tape_fops;
	return misc_register(&t->misc);
}

void tape_remove(struct tape *t)
{
	mutex_lock(&t->lock);
	kfree(t->buf);
	t->buf = NULL;
	mutex_unlock(&t->lock);
	misc_deregister(&t->misc);
}
