// SPDX-License-Identifier: GPL-2.0-only
/* After the RDMA core: objects of several kinds are made known to a tracker, which does not free them. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct tracked {
	struct kref kref;
	const char *name;
};

struct domain {
	struct tracked res;
	int flags;
};

struct queue {
	struct tracked res;
	int depth;
};

void track_new(struct tracked *res, int type);
void track_add(struct tracked *res);
int track_put(struct tracked *res);
void track_del(struct tracked *res);

struct hw_ops {
	int (*alloc_domain)(struct domain *pd);
	int (*alloc_queue)(struct queue *q);
};

struct domain *domain_create(const struct hw_ops *ops, int flags)
{
	struct domain *pd = kzalloc(sizeof(*pd), GFP_KERNEL);
	int ret;

	if (!pd)
		return ERR_PTR(-ENOMEM);
	pd->flags = flags;
	track_new(&pd->res, 1);
	ret = ops->alloc_domain(pd);
	if (ret) {
		track_put(&pd->res);
		kfree(pd);
		return ERR_PTR(ret);
	}
	track_add(&pd->res);
	return pd;
}

void domain_destroy(struct domain *pd)
{
	track_del(&pd->res);
	kfree(pd);
}

struct queue *queue_create(const struct hw_ops *ops, int depth)
{
	struct queue *q = kzalloc(sizeof(*q), GFP_KERNEL);
	int ret;

	if (!q)
		return ERR_PTR(-ENOMEM);
	q->depth = depth;
	track_new(&q->res, 2);
	ret = ops->alloc_queue(q);
	if (ret) {
		track_put(&q->res);
		return ERR_PTR(ret); // expect: warning: ref-leak {{memory of q acquired by kzalloc() is not released on this path}}
	}
	track_add(&q->res);
	return q;
}

void queue_destroy(struct queue *q)
{
	track_del(&q->res);
	kfree(q);
}
