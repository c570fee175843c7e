// SPDX-License-Identifier: GPL-2.0-only
/* Another task is stopped before this one is started, and this one stays so. */
#include <linux/errno.h>
#include <linux/types.h>

struct task;

struct queue {
	struct task *task, *old;
	int depth;
};

void task_disable(struct task *task);
int task_enable(struct task *task);
int queue_resize(struct queue *q, int depth);
int queue_flush(struct queue *q);

int queue_start(struct queue *q, int depth)
{
	int err;

	task_disable(q->old);
	err = task_enable(q->task);
	if (err)
		return err;
	err = queue_resize(q, depth);
	if (err)
		return err; // expect: error: unwind-missing {{task_enable}}
	err = queue_flush(q);
	if (err) {
		task_disable(q->task);
		return err;
	}
	return 0;
}
