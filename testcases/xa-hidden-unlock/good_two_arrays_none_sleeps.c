// SPDX-License-Identifier: GPL-2.0-only
/*
 * Two arrays under two locks: no store sleeps.
 */
#include <linux/slab.h>
#include <linux/xarray.h>

struct hub {
	struct xarray ports, peers;
};

int hub_link(struct hub *hub, unsigned long id, unsigned long peer, void *port)
{
	int ret;

	xa_lock(&hub->ports);
	ret = __xa_insert(&hub->ports, id, port, GFP_ATOMIC);
	if (!ret) {
		xa_lock(&hub->peers);
		ret = __xa_insert(&hub->peers, peer, port, GFP_ATOMIC);
		xa_unlock(&hub->peers);
		if (ret)
			__xa_erase(&hub->ports, id);
	}
	xa_unlock(&hub->ports);
	return ret;
}
