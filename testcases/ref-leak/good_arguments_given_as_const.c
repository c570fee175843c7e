// SPDX-License-Identifier: GPL-2.0-only
/* The arguments of a phandle are only read by the function that looks their provider up. */
#include <linux/err.h>
#include <linux/of.h>
#include <linux/slab.h>

struct node_data {
	void *node;
};

struct node_data *node_data_from(const struct of_phandle_args *spec);

void *parent_of(struct device_node *np)
{
	struct of_phandle_args args;
	struct node_data *data;
	void *node;
	int ret;

	ret = __of_parse_phandle_with_args(np, "parents", "#parent-cells", -1, 0, &args);
	if (ret < 0)
		return ERR_PTR(ret);
	data = node_data_from(&args);
	of_node_put(args.np);
	if (IS_ERR(data))
		return ERR_CAST(data);
	node = data->node;
	kfree(data);
	return node;
}
