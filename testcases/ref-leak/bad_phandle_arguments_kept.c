// SPDX-License-Identifier: GPL-2.0-only
/* The node in the parsed arguments is owned: one return forgets it, another loses it in a member. */
#include <linux/of.h>
#include <linux/device.h>
#include <linux/errno.h>

struct route {
	struct of_phandle_args args;
};

int route_id(struct device *dev)
{
	struct of_phandle_args args;
	int ret;

	ret = __of_parse_phandle_with_args(dev->of_node, "routes", "#route-cells", -1, 0, &args);
	if (ret)
		return ret;
	if (!args.args_count)
		return -EINVAL; // expect: error: ref-leak {{args.np}}
	of_node_put(args.np);
	return 0;
}

static int parse_route(struct device *dev, struct of_phandle_args *out)
{
	return __of_parse_phandle_with_args(dev->of_node, "routes", "#route-cells", -1, 0, out);
}

int route_first(struct device *dev)
{
	struct route r;
	int ret = parse_route(dev, &r.args);

	if (ret)
		return ret;
	return 0; // expect: error: ref-leak {{r.args.np}}
}
