// SPDX-License-Identifier: GPL-2.0-only
/* The count on the parent ends before the object does, in the function that takes it off the bus. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct bridge {
	struct device *parent;
	void *slots;
};

struct bridge *bridge_create(struct device *parent)
{
	struct bridge *bridge = kzalloc(sizeof(*bridge), GFP_KERNEL);

	if (!bridge)
		return NULL;
	bridge->parent = get_device(parent);
	bridge->slots = kzalloc(256, GFP_KERNEL);
	if (!bridge->slots) {
		put_device(bridge->parent);
		kfree(bridge);
		return NULL;
	}
	return bridge;
}

void bridge_detach(struct bridge *bridge)
{
	struct device *parent = bridge->parent;

	bridge->parent = NULL;
	put_device(parent);
}

void bridge_destroy(struct bridge *bridge)
{
	kfree(bridge->slots);
	kfree(bridge);
}
