// SPDX-License-Identifier: GPL-2.0-only
/* The slot was reserved: the store under the lock does not allocate, whatever its flags allow. */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

int xa_reserve(struct xarray *xa, unsigned long index, gfp_t gfp);

int port_add(struct xarray *ports, unsigned long id, void *port)
{
	int ret = xa_reserve(ports, id, GFP_KERNEL);

	if (ret)
		return ret;
	xa_lock(ports);
	if (xa_load(ports, id))
		ret = -EEXIST;
	else
		ret = xa_err(__xa_store(ports, id, port, GFP_KERNEL));
	xa_unlock(ports);
	return ret;
}
