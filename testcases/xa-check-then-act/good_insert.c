// SPDX-License-Identifier: GPL-2.0-only
/*
 * One step instead of two.
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
	return xa_insert(&q->contexts, ctx->pasid, ctx, GFP_KERNEL);
}

void queue_del(struct queue *q, struct ctx *ctx)
{
	xa_erase(&q->contexts, ctx->pasid);
}
