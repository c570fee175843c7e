// SPDX-License-Identifier: GPL-2.0-only
/*
 * The interrupt queues the work item again.
 * Fix: fbdev: atmel_lcdfb: Prevent FIFO work after removal
 */
#include <linux/miscdevice.h>
#include <linux/workqueue.h>
#include <linux/interrupt.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct radio {
	struct miscdevice misc;
	struct mutex lock;
	struct work_struct rx;
	int irq;
	bool dying;
	char *buf;
	struct device *peer;
};

static void radio_rx(struct work_struct *work)
{
	struct radio *r = container_of(work, struct radio, rx);

	mutex_lock(&r->lock);
	r->buf[0]++;
	mutex_unlock(&r->lock);
}

static irqreturn_t radio_irq(int irq, void *data)
{
	struct radio *r = data;

	schedule_work(&r->rx);
	return IRQ_HANDLED;
}

static int radio_open(struct inode *inode, struct file *file)
{
	struct radio *r = container_of(file->private_data, struct radio, misc);

	mutex_lock(&r->lock);
	r->buf[1]++;
	mutex_unlock(&r->lock);
	return 0;
}

static const struct file_operations radio_fops = {
	.open = radio_open,
};

int radio_add(struct radio *r)
{
	int ret;

	mutex_init(&r->lock);
	INIT_WORK(&r->rx, radio_rx);
	ret = request_irq(r->irq, radio_irq, 0, "radio", r);
	if (ret)
		return ret;
	r->misc.fops = &radio_fops;
	ret = misc_register(&r->misc);
	if (ret)
		free_irq(r->irq, r);
	return ret;
}

void radio_remove(struct radio *r)
{
	misc_deregister(&r->misc);
	cancel_work_sync(&r->rx); // expect: warning: teardown-before-unpublish {{r->rx is stopped by cancel_work_sync() while radio_irq() is live until free_irq() and starts it}}
	free_irq(r->irq, r);
	kfree(r->buf);
}
