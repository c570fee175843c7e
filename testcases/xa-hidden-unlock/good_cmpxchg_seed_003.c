// SPDX-License-Identifier: GPL-2.0-only
/*
 * Seed 003: __xa_cmpxchg() checks and acts in one step, whatever its allocation dropped before.
 * Fix: vfio: Provide better generic support for open/release vfio_device_ops
 */
#include <linux/errno.h>
#include <linux/xarray.h>

static struct xarray sets;

int set_join(unsigned long id, void *fresh)
{
	void *old;

	xa_lock(&sets);
	old = __xa_cmpxchg(&sets, id, NULL, fresh, GFP_KERNEL);
	xa_unlock(&sets);
	if (xa_is_err(old))
		return xa_err(old);
	return old ? -EEXIST : 0;
}
