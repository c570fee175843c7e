// SPDX-License-Identifier: GPL-2.0-only
/* On failure the action has put the node; on success devres will. */
#include <linux/device.h>
#include <linux/of.h>
#include <linux/errno.h>

static void put_node(void *data)
{
	of_node_put(data);
}

int codec_probe(struct device *dev)
{
	struct device_node *np = of_get_child_by_name(dev->of_node, "codec");

	if (!np)
		return -ENODEV;
	return devm_add_action_or_reset(dev, put_node, np);
}
