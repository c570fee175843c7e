// SPDX-License-Identifier: GPL-2.0-only
/* no_free_ptr() takes the node from the scope, and nobody drops it on failure. */
#include <linux/of.h>
#include <linux/device.h>
#include <linux/errno.h>

int mux_select(struct device *dev, u32 state);

int mux_init(struct device *dev)
{
	struct device_node *np __free(device_node) = of_parse_phandle(dev->of_node, "mux", 0);
	struct device_node *mux;
	u32 state;
	int ret;

	if (!np)
		return -ENODEV;
	ret = of_property_read_u32(np, "state", &state);
	if (ret)
		return ret;
	mux = no_free_ptr(np);
	ret = mux_select(dev, state);
	if (ret)
		return ret; // expect: error: ref-leak {{of_parse_phandle}}
	of_node_put(mux);
	return 0;
}
