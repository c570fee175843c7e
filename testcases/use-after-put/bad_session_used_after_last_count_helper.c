// SPDX-License-Identifier: GPL-2.0-only
/* A hand-made put on a refcount_t frees the object; it is used afterwards. */
#include <linux/refcount.h>
#include <linux/slab.h>

struct ring {
	refcount_t refs;
	unsigned int head;
};

static void ring_put(struct ring *ring)
{
	if (refcount_dec_and_test(&ring->refs))
		kfree(ring);
}

unsigned int ring_detach(struct ring *ring)
{
	ring_put(ring);
	return ring->head; // expect: error: use-after-put {{ring_put}}
}
