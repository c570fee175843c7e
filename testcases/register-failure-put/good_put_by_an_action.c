// SPDX-License-Identifier: GPL-2.0-only
/* The reference belongs to an action of devres, whether the device can be added or not. */
#include <linux/device.h>
#include <linux/errno.h>

struct port {
	struct device dev;
};

static void port_release(struct device *dev)
{
	kfree(container_of(dev, struct port, dev));
}

static void port_put(void *data)
{
	struct port *port = data;

	put_device(&port->dev);
}

int port_add(struct device *parent)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int ret;

	if (!port)
		return -ENOMEM;
	device_initialize(&port->dev);
	port->dev.parent = parent;
	port->dev.release = port_release;
	ret = devm_add_action_or_reset(parent, port_put, port);
	if (ret)
		return ret;
	return device_add(&port->dev); // known-fp: error: register-failure-put {{device_initialize()}} the action puts it
}
