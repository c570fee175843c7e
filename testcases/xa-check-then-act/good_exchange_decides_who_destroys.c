// SPDX-License-Identifier: GPL-2.0-only
/*
 * Of two invalidations one gets the region out of the array, and destroys it.
 * Fix: RDMA/mlx5: Fix implicit ODP use after free
 */
#include <linux/container_of.h>
#include <linux/slab.h>
#include <linux/workqueue.h>
#include <linux/xarray.h>

struct region {
	struct work_struct destroy;
	unsigned long index;
	bool empty;
};

static struct xarray regions;

static void region_destroy(struct work_struct *work)
{
	kfree(container_of(work, struct region, destroy));
}

void region_invalidate(unsigned long index)
{
	struct region *r;

	xa_lock(&regions);
	r = xa_load(&regions, index);
	if (!r || !r->empty) {
		xa_unlock(&regions);
		return;
	}
	if (__xa_cmpxchg(&regions, index, r, NULL, GFP_ATOMIC) != r) {
		xa_unlock(&regions);
		return;
	}
	xa_unlock(&regions);
	INIT_WORK(&r->destroy, region_destroy);
	schedule_work(&r->destroy);
}
