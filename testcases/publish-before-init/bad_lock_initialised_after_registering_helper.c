// SPDX-License-Identifier: GPL-2.0-only
/* The registration is in a helper, the lock that open() takes comes after it. */
#include <linux/miscdevice.h>
#include <linux/wait.h>
#include <linux/mutex.h>
#include <linux/pm_runtime.h>
#include <linux/slab.h>
#include <linux/err.h>

struct port {
	struct miscdevice misc;
	wait_queue_head_t queue;
	struct mutex lock;
	struct device *dev;
	int opened;
};

static int port_open(struct inode *inode, struct file *file)
{
	struct port *p = container_of(file->private_data, struct port, misc);
	int ret;

	ret = pm_runtime_resume_and_get(p->dev);
	if (ret)
		return ret;
	mutex_lock(&p->lock);
	p->opened++;
	mutex_unlock(&p->lock);
	wake_up(&p->queue);
	return 0;
}

static const struct file_operations port_fops = {
	.open = port_open,
};

static int port_publish(struct port *p)
{
	p->misc.fops = &port_fops;
	return misc_register(&p->misc);
}

int port_add(struct port *p)
{
	int ret;

	init_waitqueue_head(&p->queue);
	ret = port_publish(p);
	if (ret)
		return ret;
	mutex_init(&p->lock); // expect: error: publish-before-init {{p->lock is set up by mutex_init() after misc_register() made port_open() live}}
	return 0;
}
