// SPDX-License-Identifier: GPL-2.0-only
/* The handler takes its lock and looks whether the work may be used yet; the flag comes after it. */
#include <linux/miscdevice.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct port {
	struct miscdevice misc;
	struct mutex lock;
	struct work_struct idle;
	bool may_idle;
	int opened;
};

static void port_idle(struct work_struct *work)
{
	container_of(work, struct port, idle)->opened = 0;
}

static int port_open(struct inode *inode, struct file *file)
{
	struct port *p = container_of(file->private_data, struct port, misc);

	mutex_lock(&p->lock);
	if (p->may_idle)
		schedule_work(&p->idle);
	mutex_unlock(&p->lock);
	return 0;
}

static const struct file_operations port_fops = {
	.owner = THIS_MODULE,
	.open = port_open,
};

int port_add(struct port *p)
{
	int ret;

	mutex_init(&p->lock);
	p->misc.fops = &port_fops;
	ret = misc_register(&p->misc);
	if (ret)
		return ret;
	mutex_lock(&p->lock);
	INIT_WORK(&p->idle, port_idle); // expect: note: publish-before-init {{p->idle is set up by INIT_WORK()}}
	p->may_idle = true;
	mutex_unlock(&p->lock);
	return 0;
}
