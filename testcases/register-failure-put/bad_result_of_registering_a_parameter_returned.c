// SPDX-License-Identifier: GPL-2.0-only
/*
 * Other files call this, and none of them knows that a failure leaves it a reference to drop.
 */
#include <linux/device.h>

struct port {
	struct device dev;
};

void port_release(struct device *dev);

int port_register(struct port *port, struct device *parent)
{
	port->dev.parent = parent;
	port->dev.release = port_release;
	dev_set_name(&port->dev, "port");
	return device_register(&port->dev); // known-fn: register-failure-put the caller may put what it passed in
}
