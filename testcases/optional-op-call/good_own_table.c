// SPDX-License-Identifier: GPL-2.0-only
/* The driver calls what it has filled in itself. */
struct uacce_queue;

struct uacce_ops {
	int (*start_queue)(struct uacce_queue *q);
	void (*stop_queue)(struct uacce_queue *q);
};

struct uacce_queue {
	const struct uacce_ops *ops;
	int state;
};

static int queue_start(struct uacce_queue *q)
{
	return q->state = 1;
}

static void queue_stop(struct uacce_queue *q)
{
	q->state = 0;
}

static const struct uacce_ops queue_ops = {
	.start_queue = queue_start,
	.stop_queue = queue_stop,
};

void queue_init(struct uacce_queue *q)
{
	q->ops = &queue_ops;
}

void queue_reset(struct uacce_queue *q)
{
	q->ops->stop_queue(q);
	q->ops->start_queue(q);
	queue_ops.stop_queue(q);
}
