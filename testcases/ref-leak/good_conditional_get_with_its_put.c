// SPDX-License-Identifier: GPL-2.0-only
/* Get and put stand under the same flag. */
#include <linux/of.h>
#include <linux/device.h>
#include <linux/errno.h>

int lane_probe(struct device *dev, u32 *lanes, bool external, bool verbose)
{
	struct device_node *np = dev->of_node;
	int ret;

	if (external) {
		np = of_get_child_by_name(dev->of_node, "lane");
		if (!np)
			return -ENODEV;
	}
	ret = of_property_read_u32(np, "lanes", lanes);
	if (verbose)
		dev_info(dev, "lane: %d\n", ret);
	if (external)
		of_node_put(np);
	return ret;
}
