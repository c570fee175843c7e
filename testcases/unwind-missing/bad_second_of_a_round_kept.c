// SPDX-License-Identifier: GPL-2.0-only
/*
 * After the loopback gadget: the round that fails gives back the first of its two requests and keeps
 * the second.
 */
#include <linux/errno.h>
#include <linux/types.h>

struct ep;
struct req {
	void *buf;
	void *context;
};

struct req *ep_alloc_req(struct ep *ep);
void ep_free_req(struct ep *ep, struct req *req);
struct req *buf_alloc_req(struct ep *ep, size_t len);
void buf_free_req(struct ep *ep, struct req *req);
int ep_queue(struct ep *ep, struct req *req);

struct loop {
	struct ep *in, *out;
	int qlen;
	size_t len;
};

static struct req *loop_alloc_req(struct ep *ep, size_t len)
{
	return buf_alloc_req(ep, len);
}

static void loop_complete(struct loop *loop, struct req *req)
{
	ep_free_req(loop->in, req->context);
	buf_free_req(loop->out, req);
}

int loop_done(struct loop *loop, struct req *req, int status)
{
	if (status)
		loop_complete(loop, req);
	return status;
}

static int loop_start(struct loop *loop)
{
	struct req *in, *out;
	int ret = 0;

	for (int i = 0; i < loop->qlen && ret == 0; i++) {
		ret = -ENOMEM;
		in = ep_alloc_req(loop->in);
		if (!in)
			goto fail;
		out = loop_alloc_req(loop->out, loop->len);
		if (!out)
			goto fail_in;
		in->buf = out->buf;
		in->context = out;
		out->context = in;
		ret = ep_queue(loop->out, out);
		if (ret)
			goto fail_in;
	}
	return 0;

fail_in:
	ep_free_req(loop->in, in);
fail:
	return ret; // expect: warning: unwind-missing {{buf_alloc_req}}
}

int loop_enable(struct loop *loop)
{
	return loop_start(loop);
}
