// SPDX-License-Identifier: GPL-2.0-only
/* After virtio_pci: the handler walks a list; an entry is made, and its links set, only then. */
#include <linux/errno.h>
#include <linux/interrupt.h>
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct queue {
	struct list_head node;
	int pending;
};

struct port {
	int irq;
	spinlock_t lock;
	struct list_head queues;
};

static irqreturn_t port_interrupt(int irq, void *data)
{
	struct port *port = data;
	struct queue *q;

	spin_lock(&port->lock);
	list_for_each_entry(q, &port->queues, node)
		q->pending = 1;
	spin_unlock(&port->lock);
	return IRQ_HANDLED;
}

static int port_add_queue(struct port *port, int active)
{
	struct queue *q = kzalloc(sizeof(*q), GFP_KERNEL);

	if (!q)
		return -ENOMEM;
	if (active) {
		spin_lock(&port->lock);
		list_add(&q->node, &port->queues);
		spin_unlock(&port->lock);
	} else {
		INIT_LIST_HEAD(&q->node);
	}
	return 0;
}

int port_start(struct port *port)
{
	int err;

	INIT_LIST_HEAD(&port->queues);
	err = request_irq(port->irq, port_interrupt, 0, "port", port);
	if (err)
		return err;
	err = port_add_queue(port, 0);
	if (err)
		free_irq(port->irq, port);
	return err;
}
