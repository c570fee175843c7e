// SPDX-License-Identifier: GPL-2.0-only
/*
 * After the ACPI hot-plug driver: failure gives back the count on the parent, the release function
 * forgets it.
 */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct bridge {
	struct kref ref;
	struct device *parent;
	void *slots;
};

void bridge_show(const struct bridge *bridge)
{
	struct device *parent = bridge->parent;

	dev_info(parent, "slots at %p\n", bridge->slots);
}

struct bridge *bridge_create(struct device *parent)
{
	struct bridge *bridge = kzalloc(sizeof(*bridge), GFP_KERNEL);

	if (!bridge)
		return NULL;
	kref_init(&bridge->ref);
	bridge->parent = get_device(parent);
	bridge->slots = kzalloc(256, GFP_KERNEL);
	if (!bridge->slots) {
		put_device(bridge->parent);
		kfree(bridge);
		return NULL;
	}
	return bridge;
}

static void bridge_release(struct kref *ref)
{
	struct bridge *bridge = container_of(ref, struct bridge, ref);

	kfree(bridge->slots);
	kfree(bridge); // expect: warning: ref-leak {{nobody gives back parent of struct bridge when the object is freed}}
}

void bridge_put(struct bridge *bridge)
{
	kref_put(&bridge->ref, bridge_release);
}
