// SPDX-License-Identifier: GPL-2.0-only
/* Each round puts the node of the round before: never the same one twice. */
#include <linux/of.h>

struct leaf {
	struct device_node *token;
	unsigned int level;
};

struct leaf *leaf_of(unsigned int index);

int set_up_leaves(struct device_node *parent, unsigned int n)
{
	struct device_node *np = of_get_parent(parent);
	unsigned int index = 0;

	if (!np)
		return -2;
	while (index < n) {
		struct leaf *leaf = leaf_of(index);

		if (leaf->level != 1) {
			struct device_node *prev = np;

			np = of_get_parent(np);
			of_node_put(prev);
			if (!np)
				break;
		}
		leaf->token = np;
		index++;
	}
	of_node_put(np);
	return index == n ? 0 : -2;
}
