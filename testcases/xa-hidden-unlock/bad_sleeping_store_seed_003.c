// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the review of seed 003 warned of: __xa_store() may sleep, and drops the lock to do so.
 * Fix: vfio: Provide better generic support for open/release vfio_device_ops
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct set {
	void *id;
	int members;
};

static struct xarray sets;

int set_join(void *id, struct set *new)
{
	unsigned long index = (unsigned long)id;
	struct set *set;
	int ret = 0;

	xa_lock(&sets);
	set = xa_load(&sets, index);
	if (!set) {
		ret = xa_err(__xa_store(&sets, index, new, GFP_KERNEL)); // expect: xa-hidden-unlock {{may drop the lock of &sets to allocate}}
		set = new;
	}
	if (!ret)
		set->members++;
	xa_unlock(&sets);
	return ret;
}
