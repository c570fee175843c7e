// SPDX-License-Identifier: GPL-2.0-only
/* As bad_count_lost_with_what_held_it.c, and dropped first. */
#include <linux/device.h>
#include <linux/slab.h>

struct bus {
	struct device *self;
};

struct bridge {
	struct device *dev;
	struct bridge *next;
	int number;
};

static struct bridge *bridges;

int bridge_number(struct bus *bus);

void bridge_enumerate(struct bus *bus)
{
	struct bridge *bridge = kzalloc(sizeof(*bridge), GFP_KERNEL);

	if (!bridge)
		return;
	bridge->dev = get_device(bus->self);
	bridge->number = bridge_number(bus);
	if (bridge->number < 0)
		goto err;
	bridge->next = bridges;
	bridges = bridge;
	return;
err:
	put_device(bridge->dev);
	kfree(bridge);
}
