// SPDX-License-Identifier: GPL-2.0-only
/* The message is printed while the reference is still held. */
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
	if (!enabled)
		dev_info(dev, "supply %s is disabled\n", np->full_name);
	of_node_put(np);
	return enabled ? 0 : -ENODEV;
}
