// SPDX-License-Identifier: GPL-2.0-only
/* The last count completes and frees; or queues the work that frees. */
#include <linux/completion.h>
#include <linux/refcount.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct queue {
	refcount_t refs;
	struct completion *unused;
	struct work_struct free_work;
	int number;
};

static void queue_put(struct queue *q)
{
	if (refcount_dec_and_test(&q->refs)) {
		complete(q->unused);
		kfree(q);
	}
}

int queue_leave(struct queue *q)
{
	queue_put(q);
	return q->number; // expect: error: use-after-put {{q}}
}

static void queue_put_later(struct queue *q)
{
	if (refcount_dec_and_test(&q->refs))
		schedule_work(&q->free_work);
}

int queue_leave_later(struct queue *q)
{
	queue_put_later(q);
	return q->number; // expect: error: use-after-put {{q}}
}
