// SPDX-License-Identifier: GPL-2.0-only
/* Entries are added by others, under the lock; the receive path, one at a time, takes them out. */
#include <linux/idr.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct buffer {
	int id;
	int used;
};

struct channel {
	struct idr buffers;
	spinlock_t lock;
};

static void take_out(struct channel *c, struct buffer *b)
{
	spin_lock(&c->lock);
	idr_remove(&c->buffers, b->id);
	spin_unlock(&c->lock);
	kfree(b);
}

/* The transport calls this once at a time. */
int channel_receive(struct channel *c, int id, int size)
{
	struct buffer *b;

	spin_lock(&c->lock);
	b = idr_find(&c->buffers, id);
	spin_unlock(&c->lock);
	if (!b)
		return -1;
	b->used += size; // known-fp: error: xa-use-after-unlock {{idr_find()}} that one thread alone calls it the code does not say
	if (b->used > 64)
		take_out(c, b);
	return 0;
}
