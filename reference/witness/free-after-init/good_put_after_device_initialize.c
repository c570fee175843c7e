// SPDX-License-Identifier: GPL-2.0-only
/* Once the device is initialised the record goes by the last put. */
#include <linux/device.h>

#include "../witness.h"

struct port {
	struct device dev;
	int number;
};

static void port_release(struct device *dev)
{
	kfree(container_of(dev, struct port, dev));
}

static int port_setup(struct port *port)
{
	return port->number > 8 ? -EINVAL : 0;
}

static int port_add(int number)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int ret;

	if (!port)
		return -ENOMEM;
	port->number = number;
	port->dev.release = port_release;
	device_initialize(&port->dev);
	ret = dev_set_name(&port->dev, "witness-port-with-a-name-%d", number);
	if (ret)
		goto err;
	ret = port_setup(port);
	if (ret)
		goto err;
	ret = device_add(&port->dev);
	if (ret)
		goto err;
	return 0;

err:
	put_device(&port->dev);
	return ret;
}

static void add_port_nine(void *unused)
{
	port_add(9);
}

static void fail_after_init(struct kunit *test)
{
	witness_in_thread(test, add_port_nine, NULL);
}

WITNESS("good-free-after-init", fail_after_init);
