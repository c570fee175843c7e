// SPDX-License-Identifier: GPL-2.0-only
/* The scoped iterator drops the child whichever way the loop is left. */
#include <linux/of.h>

int ports_parse(const struct device_node *parent, u32 *regs)
{
	int ret, n = 0;

	for_each_child_of_node_scoped(parent, child) {
		ret = of_property_read_u32(child, "reg", &regs[n++]);
		if (ret)
			return ret;
	}
	return n;
}
