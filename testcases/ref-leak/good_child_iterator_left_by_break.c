// SPDX-License-Identifier: GPL-2.0-only
/*
 * The child is dropped before the loop is left.
 * Fix: drm:pl111: Add of_node_put() when breaking out of for_each_available_child_of_node()
 */
#include <linux/of.h>

int first_port_number(const struct device_node *parent)
{
	struct device_node *child;
	u32 reg = 0;

	for_each_child_of_node(parent, child) {
		if (!of_property_read_u32(child, "reg", &reg)) {
			of_node_put(child);
			break;
		}
	}
	return (int)reg;
}
