// SPDX-License-Identifier: GPL-2.0-only
/* A static helper returns an owned node, which its caller forgets. */
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

	if (!np)
		return -ENODEV;
	return of_property_read_u32(np, "rate", rate); // expect: error: ref-leak {{find_codec}}
}
