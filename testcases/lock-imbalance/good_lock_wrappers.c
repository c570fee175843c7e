// SPDX-License-Identifier: GPL-2.0-only
/* Functions that return with the lock held, or release it, on all paths are wrappers. */
#include <linux/mutex.h>

struct queue {
	struct mutex lock;
	int depth, locked;
};

static void queue_lock(struct queue *q)
{
	mutex_lock(&q->lock);
	q->locked = 1;
}

static void queue_unlock(struct queue *q)
{
	q->locked = 0;
	mutex_unlock(&q->lock);
}

void queue_push(struct queue *q)
{
	queue_lock(q);
	q->depth++;
	queue_unlock(q);
}
