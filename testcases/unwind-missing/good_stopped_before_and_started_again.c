// SPDX-License-Identifier: GPL-2.0-only
/* A reset stops the task and starts it again: a later failure leaves it as it was. */
#include <linux/errno.h>
#include <linux/types.h>

struct task;

struct queue {
	struct task *task;
	int depth;
};

void task_disable(struct task *task);
int task_enable(struct task *task);
int queue_resize(struct queue *q, int depth);

static void queue_reset(struct queue *q)
{
	task_disable(q->task);
	q->depth = 0;
	task_enable(q->task);
}

int queue_modify(struct queue *q, int depth)
{
	int err;

	queue_reset(q);
	err = queue_resize(q, depth);
	if (err)
		return err;
	return 0;
}

void queue_stop(struct queue *q)
{
	task_disable(q->task);
}

int queue_start(struct queue *q, int depth)
{
	int err = task_enable(q->task);

	if (err)
		return err;
	err = queue_resize(q, depth);
	if (err)
		task_disable(q->task);
	return err;
}
