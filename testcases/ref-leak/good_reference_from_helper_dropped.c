// SPDX-License-Identifier: GPL-2.0-only
/* The caller drops what the helper returned. */
#include <linux/of.h>
#include <linux/device.h>
#include <linux/errno.h>

static struct device_node *find_codec(struct device *dev)
{
	struct device_node *np = of_parse_phandle(dev->of_node, "codec", 0);

	if (!np)
		np = of_get_child_by_name(dev->of_node, "codec");
	return np;
}

int codec_rate(struct device *dev, u32 *rate)
{
	struct device_node *np = find_codec(dev);
	int ret;

	if (!np)
		return -ENODEV;
	ret = of_property_read_u32(np, "rate", rate);
	of_node_put(np);
	return ret;
}
