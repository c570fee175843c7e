// SPDX-License-Identifier: GPL-2.0-only
/* After a hotplug driver: a helper takes a count on the parent of what it returns, its twin drops it. */
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct bridge {
	struct kref ref;
	int gone;
};

struct context {
	struct bridge *parent;
	int event;
};

struct slot {
	struct context *context;
};

static void bridge_release(struct kref *ref)
{
	kfree(container_of(ref, struct bridge, ref));
}

static struct context *context_grab(struct slot *slot)
{
	struct context *c = slot->context;

	if (!c || c->parent->gone)
		return NULL;
	kref_get(&c->parent->ref);
	return c;
}

static void context_let_go(struct context *c)
{
	kref_put(&c->parent->ref, bridge_release);
}

int slot_event(struct slot *slot)
{
	struct context *c = context_grab(slot);

	if (!c)
		return -19;
	c->event = 1;
	context_let_go(c);
	return 0;
}

int slot_fixup(struct slot *slot)
{
	struct context *c = context_grab(slot);

	if (!c)
		return -19;
	c->event = 2;
	context_let_go(c);
	return 0;
}
