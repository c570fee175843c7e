// SPDX-License-Identifier: GPL-2.0-only
/* Seed 000: the device is on its bus, where drivers bind to it, before its vendor has created it. */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct child;

struct parent_ops {
	int (*create)(struct child *c);
	int (*remove)(struct child *c);
};

struct parent {
	struct device *dev;
	const struct parent_ops *ops;
};

struct child {
	struct device dev;
	struct parent *parent;
};

static void child_release(struct device *dev)
{
	kfree(container_of(dev, struct child, dev));
}

int child_create(struct parent *parent)
{
	struct child *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int ret;

	if (!c)
		return -ENOMEM;
	device_initialize(&c->dev);
	c->dev.parent = parent->dev;
	c->dev.release = child_release;
	c->parent = parent;
	ret = device_add(&c->dev);
	if (ret)
		goto err_put;
	ret = parent->ops->create(c); // expect: error: publish-before-init {{device_add() made c visible to drivers and user space before parent_ops.create() creates it}}
	if (ret)
		goto err_del;
	return 0;

err_del:
	device_del(&c->dev);
err_put:
	put_device(&c->dev);
	return ret;
}

void child_remove(struct child *c)
{
	device_del(&c->dev);
	c->parent->ops->remove(c);
	put_device(&c->dev);
}
