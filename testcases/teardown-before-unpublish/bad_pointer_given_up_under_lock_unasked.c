// SPDX-License-Identifier: GPL-2.0-only
/* The pointer is cleared under the lock, but who holds the lock does not ask. */
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
	int ret;

	mutex_lock(&t->lock);
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
	kfree(t->buf); // expect: error: teardown-before-unpublish {{t->buf is given up by kfree() while tape_open() is live until misc_deregister()}}
	t->buf = NULL;
	mutex_unlock(&t->lock);
	misc_deregister(&t->misc);
}
