// SPDX-License-Identifier: GPL-2.0-only
/* After idt77252: far inside, behind what the device says, which has not been started. */
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
int lamp_status(struct lamp *l);

static void lamp_task(struct work_struct *work)
{
	struct lamp *l = container_of(work, struct lamp, task);

	lamp_set(l, l->level);
}

static void lamp_changed(struct lamp *l)
{
	schedule_work(&l->task);
}

static irqreturn_t lamp_irq(int irq, void *data)
{
	struct lamp *l = data;

	int status = lamp_status(l);

	if (!status)
		return IRQ_HANDLED;
	lamp_changed(l);
	return IRQ_HANDLED;
}

int lamp_probe(struct lamp *l)
{
	int ret;

	ret = request_irq(l->irq, lamp_irq, 0, "lamp", l);
	if (ret)
		return ret;
	INIT_WORK(&l->task, lamp_task); // expect: note: publish-before-init {{l->task is set up by INIT_WORK() after request_irq() made lamp_irq() live}}
	return 0;
}
