// SPDX-License-Identifier: GPL-2.0-only
/*
 * Channels are counted, and one look-up shows how: under the lock. The other one does not.
 */
#include <linux/errno.h>
#include <linux/container_of.h>
#include <linux/idr.h>
#include <linux/kref.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct channel {
	struct kref ref;
	int id, granted;
};

struct edge {
	spinlock_t lock;
	struct idr channels;
};

static void channel_release(struct kref *ref)
{
	struct channel *c = container_of(ref, struct channel, ref);

	kfree(c);
}

void edge_granted(struct edge *e, int id, int granted)
{
	struct channel *c;

	spin_lock(&e->lock);
	c = idr_find(&e->channels, id);
	spin_unlock(&e->lock);
	if (c)
		c->granted = granted; // expect: xa-use-after-unlock {{what idr_find() found is written after the lock}}
}

struct channel *edge_get(struct edge *e, int id)
{
	struct channel *c;

	spin_lock(&e->lock);
	c = idr_find(&e->channels, id);
	if (c)
		kref_get(&c->ref);
	spin_unlock(&e->lock);
	return c;
}

void edge_close(struct edge *e, struct channel *c)
{
	spin_lock(&e->lock);
	idr_remove(&e->channels, c->id);
	c->id = 0;
	spin_unlock(&e->lock);
	kref_put(&c->ref, channel_release);
}
