// SPDX-License-Identifier: GPL-2.0-only
/* The object is freed when its second buffer is refused, and the first one with nobody. */
#include <linux/slab.h>

struct request {
	char *in, *out;
};

struct request *request_alloc(int size)
{
	struct request *rq = kzalloc(sizeof(*rq), GFP_KERNEL);

	if (!rq)
		return NULL;
	rq->in = kzalloc(size, GFP_KERNEL);
	if (!rq->in)
		goto free_request;
	rq->out = kzalloc(size, GFP_KERNEL);
	if (!rq->out)
		goto free_request;
	return rq;
free_request:
	kfree(rq);
	return NULL; // expect: error: ref-leak {{memory of}}
}
