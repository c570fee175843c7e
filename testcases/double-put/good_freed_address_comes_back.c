// SPDX-License-Identifier: GPL-2.0-only
/* The allocator gives the address of freed memory out again: what is freed then is new memory. */
#include <linux/slab.h>

int reuse(int size)
{
	char *first, *again;
	int same = 0;

	first = kmalloc(size, GFP_KERNEL);
	if (!first)
		return 0;
	kfree(first);
	again = kmalloc(size, GFP_KERNEL);
	if (!again)
		return 0;
	if (again == first) {
		again[0] = 1;
		same = 1;
	}
	kfree(again);
	return same;
}
