// SPDX-License-Identifier: GPL-2.0-only
/*
 * Each key is claimed by an insertion of its own.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct hub {
	struct xarray ports;
};

int hub_add_pair(struct hub *hub, unsigned long id, unsigned long peer, void *port)
{
	int ret;

	xa_lock(&hub->ports);
	ret = __xa_insert(&hub->ports, id, port, GFP_KERNEL);
	if (ret)
		goto out;
	ret = __xa_insert(&hub->ports, peer, port, GFP_KERNEL);
	if (ret)
		__xa_erase(&hub->ports, id);
out:
	xa_unlock(&hub->ports);
	return ret;
}
