// SPDX-License-Identifier: GPL-2.0-only
/* The look-up walks a global list in a helper; after the last put the entry is read for a message. */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/slab.h>

struct port {
	struct list_head node;
	struct device *dev;
	int id;
};

static LIST_HEAD(ports);

static struct port *port_find(struct device *dev)
{
	struct port *port;

	list_for_each_entry(port, &ports, node)
		if (port->dev == dev)
			return port;
	return NULL;
}

void port_forget(struct device *dev)
{
	struct port *port = port_find(dev);

	if (!port)
		return;
	list_del(&port->node);
	kfree(port);
	dev_info(dev, "port %d is gone\n", port->id); // expect: use-after-put {{port is read after its memory was freed by kfree()}}
}
