// SPDX-License-Identifier: GPL-2.0-only
/* The parent is there, and what is missing is something else. */
#include <linux/errno.h>
#include <linux/of.h>

struct device_node *of_get_parent(const struct device_node *node);

int bank_read(struct device_node *parent);

int bank_probe(struct device_node *np, void *base)
{
	struct device_node *parent = of_get_parent(np);
	int ret;

	if (!base || !parent)
		return -ENODEV; // expect: error: ref-leak {{parent}}
	ret = bank_read(parent);
	of_node_put(parent);
	return ret;
}
