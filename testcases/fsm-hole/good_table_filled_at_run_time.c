// SPDX-License-Identifier: GPL-2.0-only
/* What the initialiser leaves out is filled in before the first call. */
#include <linux/errno.h>

struct gate {
	int open;
};

static int gate_open(struct gate *g)
{
	return g->open = 1;
}

static int gate_slow_open(struct gate *g)
{
	return g->open = 2;
}

static int (*gate_fns[2])(struct gate *g) = {
	[1] = gate_open,
};

void gate_setup(void)
{
	gate_fns[0] = gate_slow_open;
}

int gate_call(struct gate *g, unsigned int how)
{
	if (how > 1)
		return -EINVAL;
	return gate_fns[how](g);
}
