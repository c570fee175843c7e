// SPDX-License-Identifier: GPL-2.0-only
/* The helper does not test; everyone who calls it does, one of them a level further up. */
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

static int gauge_do_sync(struct gauge *g)
{
	return g->ops->sync(g);
}

static int gauge_sync_twice(struct gauge *g)
{
	int ret = gauge_do_sync(g);

	return ret ? ret : gauge_do_sync(g);
}

int gauge_read(struct gauge *g)
{
	int ret = g->ops->sync ? gauge_do_sync(g) : 0;

	return ret ? ret : g->ops->read(g);
}

int gauge_flush(struct gauge *g)
{
	if (!g->ops->sync)
		return -EINVAL;
	return gauge_sync_twice(g);
}

int gauge_now(struct gauge *g)
{
	return g->ops->sync ? g->ops->sync(g) : 0;
}
