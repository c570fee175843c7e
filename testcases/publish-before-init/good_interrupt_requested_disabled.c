// SPDX-License-Identifier: GPL-2.0-only
/* With IRQF_NO_AUTOEN the handler runs only after enable_irq(). */
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

	ret = request_irq(l->irq, lamp_irq, 0x00080000, "lamp", l);
	if (ret)
		return ret;
	INIT_WORK(&l->task, lamp_task);
	return 0;
}
