// SPDX-License-Identifier: GPL-2.0-only
/* A function that returns nothing gives up where there is no queue, and says so by its flag. */
#include <linux/slab.h>

struct ring {
	int *slots;
	int ready;
};

void ring_setup(struct ring *ring, int n)
{
	ring->slots = kcalloc(n, sizeof(*ring->slots), GFP_KERNEL);
	if (!ring->slots)
		goto end;
	ring->ready = 1;
end:
	return;
}

int ring_read(struct ring *ring, int i)
{
	return ring->ready ? ring->slots[i] : -1;
}
