// SPDX-License-Identifier: GPL-2.0-only
/* The helper of the file uses what it is given. */
#include <linux/slab.h>

struct ring {
	int head, tail;
};

static void ring_reset(struct ring *r)
{
	r->head = r->tail = -1;
}

static void ring_drop(struct ring *r)
{
	if (r)
		kfree(r);
}

struct ring *ring_make(bool ready)
{
	struct ring *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (ready)
		ring_reset(r); // expect: warning: unchecked-acquire {{ring_reset()}}
	return r;
}

void ring_probe(void)
{
	ring_drop(kzalloc(sizeof(struct ring), GFP_KERNEL));
}
