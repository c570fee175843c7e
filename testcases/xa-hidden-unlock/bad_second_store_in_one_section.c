// SPDX-License-Identifier: GPL-2.0-only
/*
 * Two keys under one lock: the first store may let others fill the second.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct hub {
	struct xarray ports;
};

int hub_add_pair(struct hub *hub, unsigned long id, unsigned long peer, void *port)
{
	int ret = -EEXIST;

	xa_lock(&hub->ports);
	if (xa_load(&hub->ports, peer))
		goto out;
	ret = __xa_insert(&hub->ports, id, port, GFP_KERNEL);
	if (ret)
		goto out;
	ret = xa_err(__xa_store(&hub->ports, peer, port, GFP_ATOMIC)); // expect: xa-hidden-unlock {{found nothing at peer}}
	if (ret)
		__xa_erase(&hub->ports, id);
out:
	xa_unlock(&hub->ports);
	return ret;
}
