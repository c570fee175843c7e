// SPDX-License-Identifier: GPL-2.0-only
/* Both buffers go before the object that holds them, here and in the function for it. */
#include <linux/slab.h>

struct request {
	char *in, *out;
};

static void request_free(struct request *rq)
{
	kfree(rq->out);
	kfree(rq->in);
	kfree(rq);
}

struct request *request_alloc(int size)
{
	struct request *rq = kzalloc(sizeof(*rq), GFP_KERNEL);

	if (!rq)
		return NULL;
	rq->in = kzalloc(size, GFP_KERNEL);
	if (!rq->in)
		goto free_request;
	rq->out = kzalloc(size, GFP_KERNEL);
	if (!rq->out) {
		request_free(rq);
		return NULL;
	}
	return rq;
free_request:
	kfree(rq);
	return NULL;
}
