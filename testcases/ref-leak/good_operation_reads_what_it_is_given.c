// SPDX-License-Identifier: GPL-2.0-only
/* An operation that takes a pointer to const leaves the node in there as it was. */
#include <linux/errno.h>
#include <linux/of.h>

struct line_ops {
	int (*xlate)(struct line_ops *ops, const struct of_phandle_args *args);
};

int line_number(struct line_ops *ops, struct device_node *node)
{
	struct of_phandle_args args;
	int number;

	number = __of_parse_phandle_with_args(node, "lines", "#line-cells", 0, 0, &args);
	if (number)
		return number;
	number = ops->xlate(ops, &args);
	of_node_put(args.np);
	return number;
}
