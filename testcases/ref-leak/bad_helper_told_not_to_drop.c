// SPDX-License-Identifier: GPL-2.0-only
/* The helper gives the node back when it is asked to, and here it is not. */
#include <linux/of.h>

static int read_limits(const struct device_node *np)
{
	return np ? 4 : 0;
}

static void finish(struct device_node *np, bool drop)
{
	if (drop)
		of_node_put(np);
}

int limits_of_all(struct device_node *parent)
{
	struct device_node *np = of_get_parent(parent);
	int limits;

	if (!np)
		return 0;
	limits = read_limits(np);
	finish(np, false);
	return limits; // expect: ref-leak {{np}}
}
