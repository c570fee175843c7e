// SPDX-License-Identifier: GPL-2.0-only
/*
 * The hidden unlock lets nobody in: all users of the array hold the mutex.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>
#include <linux/mutex.h>

struct hub {
	struct mutex lock;
	struct xarray ports;
};

int hub_add(struct hub *hub, unsigned long id, void *port)
{
	int ret = -EEXIST;

	mutex_lock(&hub->lock);
	xa_lock(&hub->ports);
	if (!xa_load(&hub->ports, id))
		ret = xa_err(__xa_store(&hub->ports, id, port, GFP_KERNEL));
	xa_unlock(&hub->ports);
	mutex_unlock(&hub->lock);
	return ret;
}
