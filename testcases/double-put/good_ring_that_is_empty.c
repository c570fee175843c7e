// SPDX-License-Identifier: GPL-2.0-only
/* A ring that leads to its own head has no entry to free: the helper leaves it alone. */
#include <linux/errno.h>
#include <linux/slab.h>

struct ring {
	struct ring *next;
	unsigned long base, num;
};

struct rings {
	struct ring mem, io;
};

static int ring_take(struct ring *map, unsigned long base, unsigned long num)
{
	struct ring *p, *q;

	for (p = map;; p = q) {
		q = p->next;
		if (q == map)
			break;
		if (q->base >= base && q->base + q->num <= base + num) {
			p->next = q->next;
			kfree(q);
			q = p;
		}
	}
	return 0;
}

static void rings_take(struct rings *r, unsigned long base)
{
	ring_take(&r->io, base, 8);
	ring_take(&r->mem, base, 16);
}

struct rings *rings_make(void)
{
	struct rings *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return NULL;
	r->mem.next = &r->mem;
	r->io.next = &r->io;
	rings_take(r, 0x3f8);
	return r;
}
