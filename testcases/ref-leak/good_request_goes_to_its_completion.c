// SPDX-License-Identifier: GPL-2.0-only
/*
 * Each function drops its request where it could not be sent; once sent the completion has it.
 */
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct request {
	struct kref ref;
	int type;
};

int request_send(struct request *rq);

static void request_release(struct kref *ref)
{
	kfree(container_of(ref, struct request, ref));
}

static struct request *request_get(int type)
{
	struct request *rq = kmalloc(sizeof(*rq), GFP_KERNEL);

	if (!rq)
		return NULL;
	rq->type = type;
	kref_init(&rq->ref);
	return rq;
}

int login(void)
{
	struct request *rq = request_get(1);
	int ret;

	if (!rq)
		return -1;
	ret = request_send(rq);
	if (ret)
		goto err;
	return 0;
err:
	kref_put(&rq->ref, request_release);
	return ret;
}

int logout(void)
{
	struct request *rq = request_get(2);
	int ret;

	if (!rq)
		return -1;
	ret = request_send(rq);
	if (ret)
		goto err;
	return 0;
err:
	kref_put(&rq->ref, request_release);
	return ret;
}

int adisc(void)
{
	struct request *rq = request_get(3);
	int ret;

	if (!rq)
		return -1;
	ret = request_send(rq);
	if (ret)
		goto err;
	return 0;
err:
	kref_put(&rq->ref, request_release);
	return ret;
}
