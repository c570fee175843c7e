// SPDX-License-Identifier: GPL-2.0-only
/* After the put only what the caller passed in is used. */
#include <linux/device.h>
#include <linux/container_of.h>
#include <linux/errno.h>

struct port {
	struct device dev;
	int number;
};

static void port_release(struct device *dev)
{
	kfree(container_of(dev, struct port, dev));
}

int port_add(struct device *parent, int number)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int ret;

	if (!port)
		return -ENOMEM;
	port->number = number;
	port->dev.parent = parent;
	port->dev.release = port_release;
	device_initialize(&port->dev);
	ret = dev_set_name(&port->dev, "port%d", number);
	if (!ret)
		ret = device_add(&port->dev);
	if (ret) {
		put_device(&port->dev);
		dev_err(parent, "port %d cannot be added\n", number);
	}
	return ret;
}
