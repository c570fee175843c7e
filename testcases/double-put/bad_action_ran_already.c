// SPDX-License-Identifier: GPL-2.0-only
/* devm_add_action_or_reset() has run the action when it fails; what that put is put again. */
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
	int ret;

	if (!np)
		return -ENODEV;
	ret = devm_add_action_or_reset(dev, put_node, np);
	if (ret) {
		of_node_put(np); // expect: error: double-put {{devm_add_action_or_reset}}
		return ret;
	}
	return 0;
}
