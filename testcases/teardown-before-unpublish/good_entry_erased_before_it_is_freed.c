// SPDX-License-Identifier: GPL-2.0-only
/* What follows the insertion fails: the entry is erased first. */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct card {
	struct xarray ports;
};

struct port {
	int id;
};

int port_start(struct card *card, struct port *port);

int port_add(struct card *card, int id)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int ret;

	if (!port)
		return -ENOMEM;
	port->id = id;
	ret = xa_insert(&card->ports, id, port, GFP_KERNEL);
	if (ret)
		goto err_free;
	ret = port_start(card, port);
	if (ret)
		goto err_erase;
	return 0;

err_erase:
	xa_erase(&card->ports, id);
err_free:
	kfree(port);
	return ret;
}
