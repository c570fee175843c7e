// SPDX-License-Identifier: GPL-2.0-only
/* What is only compared with is not followed: the node may be gone. */
#include <linux/device.h>
#include <linux/of.h>

struct clocked {
	struct device *dev;
};

int clocked_is_at(struct clocked *c, struct device *dev)
{
	struct device_node *np = of_parse_phandle(dev->of_node, "clock", 0);
	int same;

	if (!np)
		return 0;
	of_node_put(np);
	same = device_match_of_node(c->dev, np);
	return same;
}
