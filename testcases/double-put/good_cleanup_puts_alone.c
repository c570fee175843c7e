// SPDX-License-Identifier: GPL-2.0-only
/* The end of the scope drops it, nobody else does. */
#include <linux/of.h>
#include <linux/errno.h>

int bus_has_pins(const struct device_node *bus)
{
	struct device_node *np __free(device_node) = of_get_child_by_name(bus, "pins");

	if (!np)
		return -ENODEV;
	return of_property_read_bool(np, "bias-disable");
}
