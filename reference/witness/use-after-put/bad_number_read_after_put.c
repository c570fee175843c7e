// SPDX-License-Identifier: GPL-2.0-only
/*
 * The last put frees the port; its number is read afterwards.
 * Kernel says: BUG: KASAN: slab-use-after-free
 */
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

static struct port *port_new(int number)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return NULL;
	port->number = number;
	port->dev.release = port_release;
	device_initialize(&port->dev);
	return port;
}

static int port_check(int number)
{
	struct port *port = port_new(number);

	if (!port)
		return -ENOMEM;
	put_device(&port->dev);
	return port->number;
}

static void number_after_put(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, port_check(3), 3);
}

WITNESS("bad-use-after-put", number_after_put);
