// SPDX-License-Identifier: GPL-2.0-only
/* Where the key is set the full ring leaves with the lock held. */
#include <linux/errno.h>
#include <linux/jump_label.h>
#include <linux/spinlock.h>

struct ring {
	spinlock_t lock;
	int tail;
};

static struct static_key_false ring_shared;

int ring_push(struct ring *r)
{
	if (static_branch_unlikely(&ring_shared))
		spin_lock(&r->lock);
	if (r->tail == 8)
		return -EBUSY; // expect: error: lock-imbalance {{still held}}
	r->tail++;
	if (static_branch_unlikely(&ring_shared))
		spin_unlock(&r->lock);
	return 0;
}
