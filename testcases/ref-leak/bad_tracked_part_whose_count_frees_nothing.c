// SPDX-License-Identifier: GPL-2.0-only
/*
 * After the RDMA core: two functions free by hand what holds a tracked part, whatever the tracker's
 * functions are; the third gives the part to one more of them, and forgets to free.
 */
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
};

struct queue {
	struct tracked res;
	struct domain *pd;
};

struct region {
	struct tracked res;
	struct domain *pd;
};

void track_new(struct tracked *res, int type);
void track_parent_name(struct tracked *res, const struct tracked *parent);
int track_put(struct tracked *res);

struct hw_ops {
	int (*alloc_domain)(struct domain *pd);
	int (*alloc_queue)(struct queue *q);
	int (*alloc_region)(struct region *mr);
};

struct domain *domain_create(const struct hw_ops *ops)
{
	struct domain *pd = kzalloc(sizeof(*pd), GFP_KERNEL);
	int ret;

	if (!pd)
		return ERR_PTR(-ENOMEM);
	track_new(&pd->res, 1);
	ret = ops->alloc_domain(pd);
	if (ret) {
		track_put(&pd->res);
		kfree(pd);
		return ERR_PTR(ret);
	}
	return pd;
}

struct queue *queue_create(const struct hw_ops *ops, struct domain *pd)
{
	struct queue *q = kzalloc(sizeof(*q), GFP_KERNEL);
	int ret;

	if (!q)
		return ERR_PTR(-ENOMEM);
	q->pd = pd;
	track_new(&q->res, 2);
	ret = ops->alloc_queue(q);
	if (ret) {
		track_put(&q->res);
		kfree(q);
		return ERR_PTR(ret);
	}
	return q;
}

struct region *region_create(const struct hw_ops *ops, struct domain *pd)
{
	struct region *mr = kzalloc(sizeof(*mr), GFP_KERNEL);
	int ret;

	if (!mr)
		return ERR_PTR(-ENOMEM);
	mr->pd = pd;
	track_new(&mr->res, 3);
	track_parent_name(&mr->res, &pd->res);
	ret = ops->alloc_region(mr);
	if (ret) {
		track_put(&mr->res);
		return ERR_PTR(ret); // expect: warning: ref-leak {{memory of mr acquired by kzalloc() is not released on this path}}
	}
	return mr;
}
