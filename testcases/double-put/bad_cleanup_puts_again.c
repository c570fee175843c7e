// SPDX-License-Identifier: GPL-2.0-only
/* The end of the scope drops what was already dropped by hand. */
#include <linux/of.h>
#include <linux/errno.h>

int bus_has_pins(const struct device_node *bus)
{
	struct device_node *np __free(device_node) = of_get_child_by_name(bus, "pins");
	bool found;

	if (!np)
		return -ENODEV;
	found = of_property_read_bool(np, "bias-disable");
	of_node_put(np);
	return found; // expect: error: double-put {{of_node_put}}
}
