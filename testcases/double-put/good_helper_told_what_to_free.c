// SPDX-License-Identifier: GPL-2.0-only
/* One helper frees this or that: with another number it frees something else. */
#include <linux/slab.h>

struct tables {
	char *ports;
	char *nodes;
};

static int tables_free(struct tables *t, int which)
{
	switch (which) {
	case 1:
		kfree(t->ports);
		break;
	case 2:
		kfree(t->nodes);
		break;
	default:
		return -22;
	}
	return 0;
}

int tables_reset(struct tables *t)
{
	int err = tables_free(t, 1);

	err |= tables_free(t, 2);
	return err;
}
