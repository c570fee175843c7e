// SPDX-License-Identifier: GPL-2.0-only
/*
 * The helper takes a count whatever its outcome: for the table, or, where the entry could not be
 * put in or was taken out again, for the caller to drop.
 */
#include <linux/errno.h>
#include <linux/idr.h>
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct edge {
	spinlock_t lock;
	struct idr channels;
};

struct channel {
	struct kref ref;
	int id;
};

int edge_send(struct edge *e, int id);

static void channel_release(struct kref *ref)
{
	struct channel *c = container_of(ref, struct channel, ref);

	kfree(c);
}

static int channel_open(struct edge *e, struct channel *c)
{
	int ret;

	kref_get(&c->ref);
	spin_lock(&e->lock);
	ret = idr_alloc(&e->channels, c, 1, 0, GFP_ATOMIC);
	spin_unlock(&e->lock);
	if (ret < 0)
		return ret;
	c->id = ret;
	ret = edge_send(e, c->id);
	if (ret)
		goto remove;
	return 0;

remove:
	spin_lock(&e->lock);
	idr_remove(&e->channels, c->id);
	c->id = 0;
	spin_unlock(&e->lock);
	return ret;
}

int channel_make(struct edge *e)
{
	struct channel *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int ret;

	if (!c)
		return -ENOMEM;
	kref_init(&c->ref);
	ret = channel_open(e, c);
	if (ret) {
		kref_put(&c->ref, channel_release);
		kref_put(&c->ref, channel_release);
	}
	return ret;
}
