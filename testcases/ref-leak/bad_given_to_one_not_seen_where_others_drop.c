// SPDX-License-Identifier: GPL-2.0-only
/*
 * Function after function drops what the look-up gave it, also those that gave it to functions which
 * nobody sees; one forgets to. Shaped after icm_tr_device_disconnected() of
 * drivers/thunderbolt/icm.c.
 */
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

int port_rename(struct device_node *parent)
{
	struct device_node *np = of_get_next_child(parent, NULL);

	if (!np)
		return -ENODEV;
	port_tell(np, 1);
	of_node_put(np);
	return 0;
}

int port_remove(struct device_node *parent)
{
	struct device_node *np = of_get_next_child(parent, NULL);

	if (!np)
		return -ENODEV;
	port_tell(np, 2);
	return 0; // expect: warning: ref-leak {{reference to np acquired by of_get_next_child}}
}
