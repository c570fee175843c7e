// SPDX-License-Identifier: GPL-2.0-only
/* Only a number is written by address: the node is still this function's, and one way forgets it. */
#include <linux/of.h>
#include <linux/errno.h>

int node_number(struct device_node *np, int *number);

int node_search(struct device_node *first, int wanted)
{
	struct device_node *np = of_get_next_child(first, NULL);
	int number, err;

	if (!np)
		return -ENODEV;
	err = node_number(np, &number);
	if (err)
		return err; // expect: ref-leak {{reference to np}}
	of_node_put(np);
	return number == wanted ? 0 : -ENOENT;
}
