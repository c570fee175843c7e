// SPDX-License-Identifier: GPL-2.0-only
/*
 * The second section tests the slot again.
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

int port_enable(struct port *port, int fd)
{
	struct trigger *t;

	spin_lock(&port->lock);
	if (port->trigger) {
		spin_unlock(&port->lock);
		return -EBUSY;
	}
	spin_unlock(&port->lock);
	t = kzalloc(sizeof(*t), GFP_KERNEL);
	if (!t)
		return -ENOMEM;
	t->fd = fd;
	spin_lock(&port->lock);
	if (port->trigger) {
		spin_unlock(&port->lock);
		kfree(t);
		return -EBUSY;
	}
	port->trigger = t;
	spin_unlock(&port->lock);
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
