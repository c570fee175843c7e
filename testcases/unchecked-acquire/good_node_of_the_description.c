// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the binding requires is looked up in the device tree: a note, since it fails only where the
 * tree is wrong. of_node_put() accepts NULL.
 */
#include <linux/errno.h>
#include <linux/of.h>
#include <linux/of_platform.h>
#include <linux/platform_device.h>

int ram_probe(struct platform_device *pdev)
{
	struct device_node *np = of_parse_phandle(pdev->dev.of_node, "msg-ram", 0);
	struct platform_device *ram = of_find_device_by_node(np);
	int ret;

	of_node_put(np);
	ret = ram->dev.driver ? 0 : -EPROBE_DEFER; // expect: note: unchecked-acquire {{of_find_device_by_node()}}
	put_device(&ram->dev);
	return ret;
}
