// SPDX-License-Identifier: GPL-2.0-only
/* Who registers it takes it over: the put that follows frees it, and only what could not be registered is freed by hand. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct tracked {
	struct kref kref;
	const char *name;
};

struct queue {
	struct tracked res;
	int depth;
};

int track_new(struct tracked *res, int type);
void track_put(struct tracked *res);
int hw_alloc_queue(struct queue *q);

struct queue *queue_create(int depth)
{
	struct queue *q = kzalloc(sizeof(*q), GFP_KERNEL);
	int ret;

	if (!q)
		return ERR_PTR(-ENOMEM);
	q->depth = depth;
	ret = track_new(&q->res, 2);
	if (ret) {
		kfree(q);
		return ERR_PTR(ret);
	}
	ret = hw_alloc_queue(q);
	if (ret) {
		track_put(&q->res);
		return ERR_PTR(ret);
	}
	return q;
}
