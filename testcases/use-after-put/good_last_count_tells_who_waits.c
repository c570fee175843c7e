// SPDX-License-Identifier: GPL-2.0-only
/* After the RDMA core: the last count completes, and who waits for that frees: no put ends the object. */
#include <linux/completion.h>
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/refcount.h>
#include <linux/slab.h>

struct task_struct;

void put_task_struct(struct task_struct *task);

struct queue {
	refcount_t refs;
	struct completion unused;
	int number;
};

struct resource {
	struct kref kref;
	struct completion done;
	struct task_struct *task;
};

static void queue_put(struct queue *q)
{
	if (refcount_dec_and_test(&q->refs))
		complete(&q->unused);
}

void queue_destroy(struct queue *q)
{
	queue_put(q);
	wait_for_completion(&q->unused);
	kfree(q);
}

static void resource_release(struct kref *kref)
{
	struct resource *res = container_of(kref, struct resource, kref);

	put_task_struct(res->task);
	complete(&res->done);
}

void resource_drain(struct resource *res)
{
	kref_put(&res->kref, resource_release);
	// known-fp@+1: use-after-put {{res}} a release that puts others mostly ends the object too
	wait_for_completion(&res->done);
	res->task = NULL;
}
