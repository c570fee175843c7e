// SPDX-License-Identifier: GPL-2.0-only
/* init and exit are one pair, setup and teardown another: teardown owes nothing for init. */
#include <linux/errno.h>

struct ring {
	void *mem;
	int id;
};

int ring_id_get(struct ring *r);
void ring_id_put(struct ring *r);
int ring_mem_alloc(struct ring *r);
void ring_mem_free(struct ring *r);
int ring_command(struct ring *r, int op);

static int ring_init(struct ring *r)
{
	int ret = ring_mem_alloc(r);

	if (ret)
		return ret;
	ret = ring_command(r, 0);
	if (ret)
		ring_mem_free(r);
	return ret;
}

static void ring_exit(struct ring *r)
{
	if (r->id)
		ring_mem_free(r);
}

static int ring_setup(struct ring *r)
{
	return ring_command(r, 1);
}

static void ring_teardown(struct ring *r)
{
	ring_command(r, 2);
}

int rings_start(struct ring *r)
{
	int ret = ring_init(r);

	if (ret)
		return ret;
	ret = ring_setup(r);
	if (ret)
		ring_exit(r);
	return ret;
}

void rings_stop(struct ring *r)
{
	ring_teardown(r);
	ring_exit(r);
}
