// SPDX-License-Identifier: GPL-2.0-only
/* A request starts with two counts, the sender's and the answer's: a failed send drops both. */
#include <linux/atomic.h>
#include <linux/slab.h>

struct request {
	atomic_t users;
	int size;
};

int request_send(int size);

static struct request *request_get(int size)
{
	struct request *rq = kzalloc(sizeof(*rq), GFP_KERNEL);

	if (!rq)
		return NULL;
	atomic_set(&rq->users, 2);
	rq->size = size;
	return rq;
}

static void request_put(struct request *rq)
{
	if (atomic_dec_and_test(&rq->users))
		kfree(rq);
}

int request_run(int size)
{
	struct request *rq = request_get(size);
	int err;

	if (!rq)
		return -12;
	err = request_send(rq->size);
	if (err)
		request_put(rq);
	request_put(rq);
	return err;
}
