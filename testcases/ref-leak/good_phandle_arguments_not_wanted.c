// SPDX-License-Identifier: GPL-2.0-only
/* Without a place for the arguments nothing is kept; with one, the node is put. */
#include <linux/of.h>
#include <linux/device.h>
#include <linux/errno.h>

static int parse_route(struct device *dev, struct of_phandle_args *out)
{
	return __of_parse_phandle_with_args(dev->of_node, "routes", "#route-cells", -1, 0, out);
}

bool route_exists(struct device *dev)
{
	return !parse_route(dev, NULL);
}

int route_first(struct device *dev, u32 *cells)
{
	struct of_phandle_args args;
	int ret = parse_route(dev, &args);

	if (ret)
		return ret;
	*cells = (u32)args.args_count;
	of_node_put(args.np);
	return 0;
}
