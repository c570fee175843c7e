// SPDX-License-Identifier: GPL-2.0-only
/*
 * __xa_insert() drops the lock as well, but looks again before it stores.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct port {
	unsigned long id;
};

struct hub {
	struct xarray ports;
};

static int hub_enter(struct hub *hub, unsigned long id, struct port *port)
{
	return __xa_insert(&hub->ports, id, port, GFP_KERNEL);
}

int hub_add(struct hub *hub, unsigned long id, struct port *port)
{
	int ret = -EEXIST;

	xa_lock(&hub->ports);
	if (!xa_load(&hub->ports, id))
		ret = hub_enter(hub, id, port);
	xa_unlock(&hub->ports);
	return ret;
}
