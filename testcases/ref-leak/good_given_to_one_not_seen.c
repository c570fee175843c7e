// SPDX-License-Identifier: GPL-2.0-only
/* One function drops it and one gives it away: nobody knows who is right. */
#include <linux/of.h>
#include <linux/errno.h>

int port_setup(struct device_node *np);
void port_tell(struct device_node *np, int what);

int port_add(struct device_node *parent)
{
	struct device_node *np = of_get_next_child(parent, NULL);
	int err;

	if (!np)
		return -ENODEV;
	err = port_setup(np);
	of_node_put(np);
	return err;
}

int port_remove(struct device_node *parent)
{
	struct device_node *np = of_get_next_child(parent, NULL);

	if (!np)
		return -ENODEV;
	port_tell(np, 2);
	return 0;
}
