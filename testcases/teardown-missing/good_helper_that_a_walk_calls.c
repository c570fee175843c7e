// SPDX-License-Identifier: GPL-2.0-only
/* As bad_helper_that_nobody_calls.c, and the walk calls it. */
#include <linux/device.h>
#include <linux/slab.h>

int device_for_each_child(struct device *parent, void *data, int (*fn)(struct device *, void *));

struct repeater {
	struct device dev;
	int port;
};

static int repeater_add(struct device *parent, int port)
{
	struct repeater *r = kzalloc(sizeof(*r), GFP_KERNEL);
	int ret;

	if (!r)
		return -12;
	r->port = port;
	r->dev.parent = parent;
	ret = device_register(&r->dev);
	if (ret)
		put_device(&r->dev);
	return ret;
}

static void repeater_remove(struct repeater *r)
{
	device_unregister(&r->dev);
}

int repeater_scan(struct device *parent)
{
	return repeater_add(parent, 1);
}

static int remove_one(struct device *dev, void *data)
{
	struct repeater *r = container_of(dev, struct repeater, dev);
	int *port = data;

	if (r->port == *port)
		repeater_remove(r);
	return 0;
}

int repeater_remove_all(struct device *parent, int port)
{
	return device_for_each_child(parent, &port, remove_one);
}
