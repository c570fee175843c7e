// SPDX-License-Identifier: GPL-2.0-only
/*
 * Two invalidations find the region empty; both erase it and queue the work that frees it.
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
	xa_unlock(&regions);
	xa_erase(&regions, index); // expect: xa-check-then-act {{xa_erase() acts on what xa_load() found}}
	INIT_WORK(&r->destroy, region_destroy);
	schedule_work(&r->destroy);
}
