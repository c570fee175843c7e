// SPDX-License-Identifier: GPL-2.0-only
/* There is no parent of what is not there: nothing to drop when the node is missing. */
#include <linux/errno.h>
#include <linux/of.h>

struct device_node *of_get_parent(const struct device_node *node);

int bank_read(struct device_node *parent);

int bank_probe(struct device_node *np)
{
	struct device_node *parent = of_get_parent(np);
	int ret;

	if (!np || !parent)
		return -ENODEV;
	ret = bank_read(parent);
	of_node_put(parent);
	return ret;
}
