// SPDX-License-Identifier: GPL-2.0-only
/* The helper relies on its callers, and one of them does not test. */
#include <linux/errno.h>

struct uacce_queue;

struct uacce_ops {
	int (*start_queue)(struct uacce_queue *q);
	void (*stop_queue)(struct uacce_queue *q);
};

struct uacce_queue {
	const struct uacce_ops *ops;
	int state;
};

static void queue_stop(struct uacce_queue *q)
{
	q->state = 0;
	q->ops->stop_queue(q); // expect: error: optional-op-call {{stop_queue()}}
}

void queue_put(struct uacce_queue *q)
{
	if (q->ops->stop_queue)
		queue_stop(q);
}

void queue_kill(struct uacce_queue *q)
{
	queue_stop(q);
}
