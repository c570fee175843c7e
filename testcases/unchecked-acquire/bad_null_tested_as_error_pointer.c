// SPDX-License-Identifier: GPL-2.0-only
/* Memory is NULL when there is none, and never an error pointer. */
#include <linux/slab.h>
#include <linux/err.h>

struct ring {
	int head, tail;
};

struct ring *ring_make(void)
{
	struct ring *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (IS_ERR(r))
		return r;
	r->head = r->tail = -1; // expect: warning: unchecked-acquire {{NULL}}
	return r;
}
