// SPDX-License-Identifier: GPL-2.0-only
/* A device that is found by name is put on every path. */
#include <linux/device.h>

#include "../witness.h"

struct port {
	struct device dev;
	int number;
};

static struct kmem_cache *port_cache;

static void port_release(struct device *dev)
{
	kmem_cache_free(port_cache, container_of(dev, struct port, dev));
}

static const struct class port_class = {
	.name = "leak_port_good",
	.dev_release = port_release,
};

static int port_check(const char *name, int number)
{
	struct device *dev = class_find_device_by_name(&port_class, name);
	struct port *port;

	if (!dev)
		return -ENODEV;
	port = container_of(dev, struct port, dev);
	if (port->number != number) {
		put_device(dev);
		return -EINVAL;
	}
	put_device(dev);
	return 0;
}

static struct port *port_add(struct kunit *test, int number)
{
	struct port *port = kmem_cache_zalloc(port_cache, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, port);
	port->number = number;
	device_initialize(&port->dev);
	port->dev.class = &port_class;
	KUNIT_ASSERT_EQ(test, dev_set_name(&port->dev, "leak_port_good%d", number), 0);
	KUNIT_ASSERT_EQ(test, device_add(&port->dev), 0);
	return port;
}

/* The cache of the ports tells when it is destroyed with a port left in it. */
static void find_and_forget(struct kunit *test)
{
	struct port *port;

	port_cache = kmem_cache_create("leak_port", sizeof(*port), 0, SLAB_NO_MERGE, NULL);
	KUNIT_ASSERT_NOT_NULL(test, port_cache);
	KUNIT_ASSERT_EQ(test, class_register(&port_class), 0);
	port = port_add(test, 1);
	KUNIT_EXPECT_EQ(test, port_check("leak_port_good1", 2), -EINVAL);
	device_unregister(&port->dev);
	class_unregister(&port_class);
	kmem_cache_destroy(port_cache);
}

WITNESS("good-ref-leak", find_and_forget);
