// SPDX-License-Identifier: GPL-2.0-only
/*
 * Whoever completes the entry takes it off; who frees it asks. Shaped after cec_transmit_msg_fh() of
 * drivers/media/cec/core/cec-adap.c.
 */
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct job {
	struct list_head list;
	int done;
};
struct queue {
	struct mutex lock;
	struct list_head jobs;
};

int queue_wait(void);

int queue_run(struct queue *q)
{
	struct job *job = kzalloc(sizeof(*job), GFP_KERNEL);

	if (!job)
		return -ENOMEM;
	mutex_lock(&q->lock);
	list_add_tail(&job->list, &q->jobs);
	mutex_unlock(&q->lock);
	queue_wait();
	mutex_lock(&q->lock);
	if (!list_empty(&job->list))
		list_del(&job->list);
	mutex_unlock(&q->lock);
	kfree(job);
	return 0;
}
