// SPDX-License-Identifier: GPL-2.0-only
/* After a hotplug driver: on failure the record goes that alone knows of the count, which nobody drops. */
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
	kfree(bridge);
} // expect: warning: ref-leak {{reference to bus->self acquired by get_device() is not released on this path}}
