// SPDX-License-Identifier: GPL-2.0-only
/*
 * Only paths on which the reference is still held reach the label that drops it.
 * Fix: mtd: maps: l440gx: Fix double put of the PM device in init_l440gx()
 */
#include <linux/device.h>
#include <linux/of.h>
#include <linux/errno.h>

int panel_setup(struct device *dev);

int panel_attach(struct device *dev)
{
	struct device_node *np = of_get_child_by_name(dev->of_node, "panel");
	u32 width;
	int ret;

	if (!np)
		return -ENODEV;
	ret = of_property_read_u32(np, "width", &width);
	if (ret)
		goto err_put;
	of_node_put(np);
	ret = panel_setup(dev);
	return ret;

err_put:
	of_node_put(np);
	return ret;
}
