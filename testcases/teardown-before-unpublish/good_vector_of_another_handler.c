// SPDX-License-Identifier: GPL-2.0-only
/* Two vectors with two handlers: the one that queues the work is freed before the work ends. */
#include <linux/interrupt.h>
#include <linux/workqueue.h>
#include <linux/pci.h>

int pci_irq_vector(struct pci_dev *dev, unsigned int nr);

struct link {
	struct pci_dev *pdev;
	struct work_struct event;
	int replies;
};

static void link_event(struct work_struct *work)
{
	struct link *l = container_of(work, struct link, event);

	l->replies = 0;
}

static irqreturn_t link_reply_irq(int irq, void *data)
{
	struct link *l = data;

	l->replies++;
	return IRQ_HANDLED;
}

static irqreturn_t link_event_irq(int irq, void *data)
{
	struct link *l = data;

	schedule_work(&l->event);
	return IRQ_HANDLED;
}

int link_setup(struct link *l)
{
	int ret;

	ret = request_irq(pci_irq_vector(l->pdev, 0), link_reply_irq, 0, "reply", l);
	if (ret)
		return ret;
	INIT_WORK(&l->event, link_event);
	ret = request_irq(pci_irq_vector(l->pdev, 1), link_event_irq, 0, "event", l);
	if (ret)
		free_irq(pci_irq_vector(l->pdev, 0), l);
	return ret;
}

void link_teardown(struct link *l)
{
	free_irq(pci_irq_vector(l->pdev, 1), l);
	cancel_work_sync(&l->event);
	free_irq(pci_irq_vector(l->pdev, 0), l);
}
