// SPDX-License-Identifier: GPL-2.0-only
/* The ladder cancels; a request waits for its completion; what was not queued does not run. */
#include <linux/completion.h>
#include <linux/errno.h>
#include <linux/miscdevice.h>
#include <linux/workqueue.h>

struct request {
	struct work_struct work;
	struct completion done;
	struct miscdevice misc;
};

static void request_work(struct work_struct *work)
{
	complete(&container_of(work, struct request, work)->done);
}

int request_registered(struct request **out)
{
	struct request *rq = kzalloc(sizeof(*rq), GFP_KERNEL);
	int ret;

	if (!rq)
		return -ENOMEM;
	INIT_WORK(&rq->work, request_work);
	schedule_work(&rq->work);
	ret = misc_register(&rq->misc);
	if (ret) {
		cancel_work_sync(&rq->work);
		kfree(rq);
		return ret;
	}
	*out = rq;
	return 0;
}

int request_and_wait(void)
{
	struct request *rq = kzalloc(sizeof(*rq), GFP_KERNEL);

	if (!rq)
		return -ENOMEM;
	INIT_WORK(&rq->work, request_work);
	init_completion(&rq->done);
	schedule_work(&rq->work);
	wait_for_completion(&rq->done);
	kfree(rq);
	return 0;
}

int request_if_queued(struct workqueue_struct *wq)
{
	struct request *rq = kzalloc(sizeof(*rq), GFP_KERNEL);

	if (!rq)
		return -ENOMEM;
	INIT_WORK(&rq->work, request_work);
	if (!queue_work(wq, &rq->work)) {
		kfree(rq);
		return -EBUSY;
	}
	return 0;
}
