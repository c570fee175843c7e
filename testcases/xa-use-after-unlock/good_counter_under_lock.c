// SPDX-License-Identifier: GPL-2.0-only
/*
 * The counter is bumped under the lock that the removal takes.
 * Fix: vduse: hold vduse_lock across IDR lookup in open path
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>
#include <linux/mutex.h>

struct ctx {
	unsigned long pasid;
	unsigned long faults;
};

struct queue {
	struct mutex lock;
	struct xarray contexts;
};

void queue_note_fault(struct queue *q, unsigned long pasid)
{
	struct ctx *ctx;

	mutex_lock(&q->lock);
	ctx = xa_load(&q->contexts, pasid);
	if (ctx)
		ctx->faults++;
	mutex_unlock(&q->lock);
}

void queue_remove(struct queue *q, struct ctx *ctx)
{
	mutex_lock(&q->lock);
	xa_cmpxchg(&q->contexts, ctx->pasid, ctx, NULL, GFP_KERNEL);
	mutex_unlock(&q->lock);
	kfree(ctx);
}
