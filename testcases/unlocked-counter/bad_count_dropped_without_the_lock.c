// SPDX-License-Identifier: GPL-2.0-only
/* After a kernel fix: open and reset count users under the mutex, release does not take it. */
#include <linux/errno.h>
#include <linux/fs.h>
#include <linux/mutex.h>

struct meter {
	struct mutex lock;
	int users;
	int resets;
};

static int meter_open(struct inode *inode, struct file *file)
{
	struct meter *m = file->private_data;

	(void)inode;
	mutex_lock(&m->lock);
	if (m->users >= 4) {
		mutex_unlock(&m->lock);
		return -EBUSY;
	}
	m->users++;
	mutex_unlock(&m->lock);
	return 0;
}

static long meter_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	struct meter *m = file->private_data;
	long ret = -EBUSY;

	(void)cmd;
	(void)arg;
	mutex_lock(&m->lock);
	if (m->users == 1) {
		m->resets++;
		ret = 0;
	}
	mutex_unlock(&m->lock);
	return ret;
}

static int meter_release(struct inode *inode, struct file *file)
{
	struct meter *m = file->private_data;

	(void)inode;
	m->users--; // expect: warning: unlocked-counter {{users is changed without meter.lock}}
	return 0;
}

const struct file_operations meter_fops = {
	.open = meter_open,
	.release = meter_release,
	.unlocked_ioctl = meter_ioctl,
};
