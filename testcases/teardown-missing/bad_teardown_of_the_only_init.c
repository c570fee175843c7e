// SPDX-License-Identifier: GPL-2.0-only
/* Without a setup beside it, teardown is what undoes init, and it forgets the memory. */
#include <linux/errno.h>

struct ring {
	void *mem;
	int id;
};

int ring_mem_alloc(struct ring *r);
void ring_mem_free(struct ring *r);
int ring_command(struct ring *r, int op);

static int ring_init(struct ring *r)
{
	int ret = ring_mem_alloc(r);

	if (ret)
		return ret;
	ret = ring_command(r, 1);
	if (ret)
		ring_mem_free(r);
	return ret;
}

static void ring_teardown(struct ring *r) // expect: warning: teardown-missing {{ring_mem_alloc}}
{
	ring_command(r, 2);
}

int rings_first(struct ring *r)
{
	return ring_init(r);
}

void rings_last(struct ring *r)
{
	ring_teardown(r);
}
