// SPDX-License-Identifier: GPL-2.0-only
/*
 * One error path returns instead of going to the label that drops the node.
 * Fix: soc: qcom: smem_state: fix missing of_node_put in error path
 */
#include <linux/clk.h>
#include <linux/of.h>
#include <linux/errno.h>

int modem_setup(struct device *dev, struct clk *clk);

int modem_init(struct device *dev, struct clk *clk)
{
	struct device_node *np = of_parse_phandle(dev->of_node, "modem", 0);
	u32 rate;
	int ret;

	if (!np)
		return -ENODEV;
	ret = of_property_read_u32(np, "rate", &rate);
	if (ret)
		goto out;
	ret = clk_set_rate(clk, rate);
	if (ret)
		return ret; // expect: error: ref-leak {{of_parse_phandle}}
	ret = modem_setup(dev, clk);
out:
	of_node_put(np);
	return ret;
}
