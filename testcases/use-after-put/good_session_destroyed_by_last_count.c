// SPDX-License-Identifier: GPL-2.0-only
/* Whoever dropped the last count owns the object alone and may take it apart. */
#include <linux/refcount.h>
#include <linux/slab.h>

struct ring {
	refcount_t refs;
	void *pages;
};

void ring_put(struct ring *ring)
{
	if (!refcount_dec_and_test(&ring->refs))
		return;
	kfree(ring->pages);
	kfree(ring);
}
