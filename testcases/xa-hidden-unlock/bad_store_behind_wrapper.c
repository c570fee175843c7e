// SPDX-License-Identifier: GPL-2.0-only
/*
 * The sleeping store stands in a helper that is called with the lock held.
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
	return xa_err(__xa_store(&hub->ports, id, port, GFP_KERNEL));
}

int hub_add(struct hub *hub, unsigned long id, struct port *port)
{
	int ret = -EEXIST;

	xa_lock(&hub->ports);
	if (!xa_load(&hub->ports, id))
		ret = hub_enter(hub, id, port); // expect: xa-hidden-unlock {{hub_enter() may drop the lock}}
	xa_unlock(&hub->ports);
	return ret;
}
