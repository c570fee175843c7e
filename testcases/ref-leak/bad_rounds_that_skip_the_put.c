// SPDX-License-Identifier: GPL-2.0-only
/*
 * Each round of a loop gets a node and most give it back, but `continue` skips the put. The count
 * of the round before is no concern of the next. Shaped after r9a06g032_attach_dev().
 */
#include <linux/of.h>

int wharf_count(struct of_phandle_args *berth);

bool wharf_open;

struct device_node *wharf_first;

static int wharf_moor(struct device_node *parent)
{
	struct of_phandle_args berth;
	int i = 0, ret;

	while (!__of_parse_phandle_with_args(parent, "berths", "#cells", 0, i++, &berth)) {
		if (berth.np != wharf_first)
			continue;
		if (wharf_open) {
			ret = wharf_count(&berth);
			of_node_put(berth.np);
			if (ret)
				return ret; // expect: error: ref-leak {{reference to berth.np}}
		}
	}
	return 0; // expect: error: ref-leak {{reference to berth.np}}
}

int (*wharf_op)(struct device_node *parent) = wharf_moor;
