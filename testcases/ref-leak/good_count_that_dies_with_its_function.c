// SPDX-License-Identifier: GPL-2.0-only
/* A counter that is a local variable: what is left in it dies with the function. */
#include <linux/refcount.h>

unsigned int count_up_and_down(unsigned int times)
{
	refcount_t count = REFCOUNT_INIT(1);
	unsigned int i;

	for (i = 0; i < times - 1; i++)
		refcount_inc(&count);
	for (i = times; i > 0; i--)
		if (refcount_dec_and_test(&count))
			break;
	return i;
}
