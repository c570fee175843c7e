// SPDX-License-Identifier: GPL-2.0-only
/*
 * A duplicate is refused without a lock; xa_insert() would do both in one step.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct ctx {
	unsigned long pasid;
};

struct queue {
	struct xarray contexts;
};

int queue_add(struct queue *q, struct ctx *ctx)
{
	if (xa_load(&q->contexts, ctx->pasid))
		return -EBUSY;
	return xa_err(xa_store(&q->contexts, ctx->pasid, ctx, GFP_KERNEL)); // expect: xa-check-then-act {{acts on what xa_load() found}}
}

void queue_del(struct queue *q, struct ctx *ctx)
{
	xa_erase(&q->contexts, ctx->pasid);
}
