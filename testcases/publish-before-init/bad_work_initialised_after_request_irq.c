// SPDX-License-Identifier: GPL-2.0-only
/*
 * The interrupt can queue a work item that has no function yet.
 * Fix: power: supply: axp20x_usb_power: Init work before enabling IRQs
 */
#include <linux/interrupt.h>
#include <linux/workqueue.h>
#include <linux/slab.h>
#include <linux/device.h>
#include <linux/errno.h>

struct lamp {
	struct work_struct task;
	int irq;
	int level;
};

void lamp_set(struct lamp *l, int level);

static void lamp_task(struct work_struct *work)
{
	struct lamp *l = container_of(work, struct lamp, task);

	lamp_set(l, l->level);
}

static irqreturn_t lamp_irq(int irq, void *data)
{
	struct lamp *l = data;

	schedule_work(&l->task);
	return IRQ_HANDLED;
}

int lamp_probe(struct lamp *l)
{
	int ret;

	ret = request_irq(l->irq, lamp_irq, 0, "lamp", l);
	if (ret)
		return ret;
	INIT_WORK(&l->task, lamp_task); // expect: error: publish-before-init {{l->task is set up by INIT_WORK() after request_irq() made lamp_irq() live}}
	return 0;
}
