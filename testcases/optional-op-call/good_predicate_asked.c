// SPDX-License-Identifier: GPL-2.0-only
/* A predicate of the file knows whether the operation is there; a flag keeps what it said. */
#include <linux/types.h>

struct gauge;

struct gauge_ops {
	int (*read)(struct gauge *g);
	int (*sync)(struct gauge *g);
};

struct gauge {
	const struct gauge_ops *ops;
	int last;
};

static bool gauge_can_sync(const struct gauge *g)
{
	return g->ops->sync != NULL;
}

int gauge_read(struct gauge *g)
{
	if (g->ops->sync)
		g->ops->sync(g);
	return g->ops->read(g);
}

int gauge_flush(struct gauge *g)
{
	return gauge_can_sync(g) ? g->ops->sync(g) : 0;
}

int gauge_both(struct gauge *g)
{
	bool can = g->ops->sync != NULL;
	int ret = 0;

	if (can)
		ret = g->ops->read(g);
	if (can && !ret)
		ret = g->ops->sync(g);
	return ret;
}
