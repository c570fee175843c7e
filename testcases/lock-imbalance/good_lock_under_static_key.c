// SPDX-License-Identifier: GPL-2.0-only
/* A static key has one value during one call: what it locked it unlocks. */
#include <linux/jump_label.h>
#include <linux/spinlock.h>

struct ring {
	spinlock_t lock;
	int tail;
};

static struct static_key_false ring_shared;

int ring_fill(struct ring *r)
{
	return r->tail < 8;
}

int ring_push(struct ring *r)
{
	if (static_branch_unlikely(&ring_shared))
		spin_lock(&r->lock);
	if (ring_fill(r))
		r->tail++;
	if (static_branch_unlikely(&ring_shared))
		spin_unlock(&r->lock);
	return r->tail;
}
