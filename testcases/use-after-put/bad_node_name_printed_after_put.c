// SPDX-License-Identifier: GPL-2.0-only
/* The message still prints the name of a node whose reference was just dropped. */
#include <linux/device.h>
#include <linux/of.h>
#include <linux/errno.h>

int phy_find_supply(struct device *dev)
{
	struct device_node *np;
	int enabled;

	np = of_parse_phandle(dev->of_node, "phy-supply", 0);
	if (!np)
		return -ENOENT;
	enabled = of_device_is_available(np);
	of_node_put(np);
	if (!enabled)
		dev_info(dev, "supply %s is disabled\n", np->full_name); // expect: error: use-after-put {{of_node_put}}
	return enabled ? 0 : -ENODEV;
}
