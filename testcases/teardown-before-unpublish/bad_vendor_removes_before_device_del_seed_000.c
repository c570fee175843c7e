// SPDX-License-Identifier: GPL-2.0-only
/* Seed 000: the vendor takes down what is behind the device while it is still on its bus. */
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
	ret = parent->ops->create(c);
	if (ret)
		goto err_put;
	ret = device_add(&c->dev);
	if (ret)
		goto err_remove;
	return 0;

err_remove:
	parent->ops->remove(c);
err_put:
	put_device(&c->dev);
	return ret;
}

static int child_remove_ops(struct child *c)
{
	return c->parent->ops->remove(c);
}

int child_remove(struct child *c)
{
	int ret = child_remove_ops(c); // expect: teardown-before-unpublish {{c is removed by child_remove_ops() while drivers and user space can reach it until device_del()}}

	if (ret)
		return ret;
	device_del(&c->dev);
	put_device(&c->dev);
	return 0;
}
