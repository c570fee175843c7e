// SPDX-License-Identifier: GPL-2.0-only
/* The helper registers what another helper allocated: the registration holds the count from then on. */
#include <linux/device.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct node {
	struct device dev;
	int id;
};

static void node_release(struct device *dev)
{
	kfree(container_of(dev, struct node, dev));
}

static struct node *node_alloc(struct device *parent)
{
	struct node *n = kzalloc(sizeof(*n), GFP_KERNEL);

	if (!n)
		return NULL;
	device_initialize(&n->dev);
	n->dev.parent = parent;
	n->dev.release = node_release;
	return n;
}

static int node_add(struct node *n)
{
	int ret = device_add(&n->dev);

	if (ret < 0)
		put_device(&n->dev);
	return ret;
}

int node_create(struct device *parent)
{
	struct node *n = node_alloc(parent);

	if (!n)
		return -ENOMEM;
	return node_add(n);
}
