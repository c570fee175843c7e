// SPDX-License-Identifier: GPL-2.0-only
/* A helper that only computes may be called anywhere, and one that sets up an object before others know it. */
#include <linux/errno.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct queue {
	struct mutex lock;
	int head, tail, stopped;
};

static int queue_length(const struct queue *q)
{
	return q->tail - q->head;
}

void queue_start(struct queue *q)
{
	mutex_lock(&q->lock);
	if (queue_length(q))
		q->stopped = 0;
	mutex_unlock(&q->lock);
}

void queue_stop(struct queue *q)
{
	mutex_lock(&q->lock);
	q->stopped = queue_length(q);
	mutex_unlock(&q->lock);
}

int queue_flush(struct queue *q)
{
	int n;

	mutex_lock(&q->lock);
	n = queue_length(q);
	q->tail = 0;
	q->head = 0;
	mutex_unlock(&q->lock);
	return n;
}

int queue_peek(struct queue *q)
{
	int n = queue_length(q);

	mutex_lock(&q->lock);
	q->stopped = 0;
	mutex_unlock(&q->lock);
	return n;
}
