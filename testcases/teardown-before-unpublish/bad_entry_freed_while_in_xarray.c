// SPDX-License-Identifier: GPL-2.0-only
/* The entry stays in the xarray of the card when what follows its insertion fails. */
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
		goto err_free;
	return 0;

err_free:
	kfree(port); // expect: teardown-before-unpublish {{port is freed by kfree() while &card->ports, into which xa_insert() put it, leads to it}}
	return ret;
}
