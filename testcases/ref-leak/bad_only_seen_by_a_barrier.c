// SPDX-License-Identifier: GPL-2.0-only
/* A barrier that names the pointer puts it nowhere. */
#include <linux/of.h>
#include <linux/errno.h>

int link_probe(int id);

int link_set(struct device_node *parent, int id)
{
	struct device_node *np = of_get_next_child(parent, NULL);
	int err;

	if (!np)
		return -ENODEV;
	asm volatile("" : : "r"(np) : "memory");
	err = link_probe(id);
	if (err)
		return err; // expect: ref-leak {{reference to np}}
	of_node_put(np);
	return 0;
}
