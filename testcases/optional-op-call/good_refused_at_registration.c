// SPDX-License-Identifier: GPL-2.0-only
/* Registration refuses a table without the operation: what is called later is there. */
#include <linux/errno.h>

struct gauge;

struct gauge_ops {
	int (*read)(struct gauge *g);
	int (*sync)(struct gauge *g);
};

struct gauge {
	const struct gauge_ops *ops;
	int last;
};

int gauge_register(struct gauge *g, const struct gauge_ops *ops)
{
	if (!ops->read || !ops->sync)
		return -EINVAL;
	g->ops = ops;
	return 0;
}

int gauge_read(struct gauge *g)
{
	if (g->ops->sync)
		g->ops->sync(g);
	return g->ops->read(g);
}

int gauge_flush(struct gauge *g)
{
	return g->ops->sync(g);
}
