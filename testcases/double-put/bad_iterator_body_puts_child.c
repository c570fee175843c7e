// SPDX-License-Identifier: GPL-2.0-only
/* The iterator drops each child itself when it goes on to the next one. */
#include <linux/of.h>

int ports_count(struct device_node *parent)
{
	struct device_node *child;
	int n = 0;

	for_each_child_of_node(parent, child) { // expect: error: double-put {{of_get_next_child}}
		n += of_device_is_available(child);
		of_node_put(child);
	}
	return n;
}
