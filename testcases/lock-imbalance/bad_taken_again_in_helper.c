// SPDX-License-Identifier: GPL-2.0-only
/* The helper takes the mutex that its caller holds. */
#include <linux/mutex.h>

struct queue {
	struct mutex lock;
	int depth;
};

static void queue_grow(struct queue *q)
{
	mutex_lock(&q->lock);
	q->depth++;
	mutex_unlock(&q->lock);
}

void queue_push(struct queue *q)
{
	mutex_lock(&q->lock);
	if (q->depth < 8)
		queue_grow(q); // expect: error: lock-imbalance {{mutex_lock}}
	mutex_unlock(&q->lock);
}
