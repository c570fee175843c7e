// SPDX-License-Identifier: GPL-2.0-only
/*
 * Two callers can find the slot empty, and one trigger is lost.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct trigger {
	int fd;
};

struct port {
	spinlock_t lock;
	struct trigger *trigger;
};

int port_enable(struct port *port, struct trigger *t)
{
	spin_lock(&port->lock);
	if (port->trigger) {
		spin_unlock(&port->lock);
		return -EBUSY;
	}
	spin_unlock(&port->lock);
	port->trigger = t; // expect: check-then-insert {{port->trigger was tested under a lock}}
	return 0;
}

void port_disable(struct port *port)
{
	struct trigger *t;

	spin_lock(&port->lock);
	t = port->trigger;
	port->trigger = NULL;
	spin_unlock(&port->lock);
	kfree(t);
}
