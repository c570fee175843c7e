// SPDX-License-Identifier: GPL-2.0-only
/* The flags forbid failure. */
#include <linux/slab.h>

struct ring {
	int head, tail;
};

struct ring *ring_make(void)
{
	struct ring *r = kzalloc(sizeof(*r), GFP_KERNEL | 0x8000u);

	r->head = r->tail = -1;
	return r;
}
