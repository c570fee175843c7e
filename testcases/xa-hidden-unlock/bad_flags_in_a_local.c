// SPDX-License-Identifier: GPL-2.0-only
/*
 * The flags come from a local variable.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct hub {
	struct xarray ports;
};

int hub_add(struct hub *hub, unsigned long id, void *port)
{
	gfp_t gfp = GFP_KERNEL;
	int ret = -EEXIST;

	xa_lock(&hub->ports);
	if (!xa_load(&hub->ports, id))
		ret = xa_err(__xa_store(&hub->ports, id, port, gfp)); // expect: xa-hidden-unlock {{after xa_load() found nothing at id}}
	xa_unlock(&hub->ports);
	return ret;
}
