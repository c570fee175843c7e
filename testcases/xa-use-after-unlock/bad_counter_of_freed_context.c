// SPDX-License-Identifier: GPL-2.0-only
/*
 * A counter of a user context is bumped although its file may be closed meanwhile.
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
	mutex_unlock(&q->lock);
	if (!ctx)
		return;
	ctx->faults++; // expect: xa-use-after-unlock {{under which it was found in &q->contexts}}
}

void queue_remove(struct queue *q, struct ctx *ctx)
{
	mutex_lock(&q->lock);
	xa_cmpxchg(&q->contexts, ctx->pasid, ctx, NULL, GFP_KERNEL);
	mutex_unlock(&q->lock);
	kfree(ctx);
}
