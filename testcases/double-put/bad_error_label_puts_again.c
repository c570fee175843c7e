// SPDX-License-Identifier: GPL-2.0-only
/*
 * The reference is dropped early, and the error label drops it once more.
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
	if (ret)
		goto err_put;
	return 0;

err_put:
	of_node_put(np); // expect: error: double-put {{of_node_put}}
	return ret;
}
