// SPDX-License-Identifier: GPL-2.0-only
/*
 * Runtime PM is enabled before anybody can open the port.
 * Fix: media: imx355: Enable runtime PM before registering async sub-device
 */
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

int port_add(struct port *p, struct device *dev)
{
	p->dev = dev;
	mutex_init(&p->lock);
	init_waitqueue_head(&p->queue);
	p->misc.fops = &port_fops;
	pm_runtime_enable(dev);
	return misc_register(&p->misc);
}
