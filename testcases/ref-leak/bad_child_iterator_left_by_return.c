// SPDX-License-Identifier: GPL-2.0-only
/* An error inside the loop returns with the child's reference. */
#include <linux/of.h>

int ports_parse(const struct device_node *parent, u32 *regs)
{
	struct device_node *child;
	int ret, n = 0;

	for_each_available_child_of_node(parent, child) {
		ret = of_property_read_u32(child, "reg", &regs[n++]);
		if (ret)
			return ret; // expect: error: ref-leak {{of_get_next_available_child}}
	}
	return n;
}
