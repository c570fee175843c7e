// SPDX-License-Identifier: GPL-2.0-only
/*
 * Three callers hold the queue's lock around the helper; the fourth calls it before it takes the
 * lock.
 * Fix: cifs: cifs_chan_is_iface_active should be called with chan_lock held
 */
#include <linux/errno.h>
#include <linux/mutex.h>

struct queue {
	struct mutex lock;
	int head, tail, stopped;
};

static void queue_reset(struct queue *q)
{
	q->head = 0;
	q->tail = 0;
}

void queue_start(struct queue *q)
{
	mutex_lock(&q->lock);
	queue_reset(q);
	q->stopped = 0;
	mutex_unlock(&q->lock);
}

void queue_stop(struct queue *q)
{
	mutex_lock(&q->lock);
	q->stopped = 1;
	queue_reset(q);
	mutex_unlock(&q->lock);
}

int queue_flush(struct queue *q)
{
	int ret = -EBUSY;

	mutex_lock(&q->lock);
	if (!q->stopped) {
		queue_reset(q);
		ret = 0;
	}
	mutex_unlock(&q->lock);
	return ret;
}

void queue_restart(struct queue *q)
{
	queue_reset(q); // expect: warning: op-without-lock {{queue_reset() is called without queue.lock, which is held at all 3 other calls}}
	mutex_lock(&q->lock);
	q->stopped = 0;
	mutex_unlock(&q->lock);
}
