// SPDX-License-Identifier: GPL-2.0-only
/* All that open() uses is ready before the registration. */
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

static void port_prepare(struct port *p)
{
	init_waitqueue_head(&p->queue);
	mutex_init(&p->lock);
}

int port_add(struct port *p)
{
	port_prepare(p);
	p->misc.fops = &port_fops;
	return misc_register(&p->misc);
}
