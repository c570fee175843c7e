// SPDX-License-Identifier: GPL-2.0-only
/* A request that was posted belongs to the queue, whatever the post returns. */
#include <linux/errno.h>
#include <linux/slab.h>

struct queue;

struct request {
	int code, size;
};

int request_post(struct queue *q, struct request *rq, int *answer);
int request_check(struct request *rq);

static int request_init(struct queue *q, struct request **rq, int code)
{
	*rq = kzalloc(sizeof(**rq), GFP_KERNEL);
	if (!*rq)
		return -ENOMEM;
	(*rq)->code = code;
	return 0;
}

static void request_destroy(struct queue *q, struct request *rq)
{
	kfree(rq);
}

int queue_stop(struct queue *q)
{
	struct request *rq = NULL;
	int err = request_init(q, &rq, 1);

	if (err)
		return err;
	err = request_check(rq);
	if (err) {
		request_destroy(q, rq);
		return err;
	}
	return request_post(q, rq, NULL);
}

int queue_start(struct queue *q)
{
	struct request *rq = NULL;
	int answer = 0, err = request_init(q, &rq, 2);

	if (err)
		return err;
	if (request_check(rq)) {
		request_destroy(q, rq);
		return -EINVAL;
	}
	err = request_post(q, rq, &answer);
	if (err)
		return err;
	return answer ? -EIO : 0;
}
