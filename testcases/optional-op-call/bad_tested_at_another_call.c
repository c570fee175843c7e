// SPDX-License-Identifier: GPL-2.0-only
/* After msm_iommu and uacce: one call of the operation is guarded, the other is not. */
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

int gauge_read(struct gauge *g)
{
	int ret = g->ops->sync ? g->ops->sync(g) : 0;

	return ret ? ret : g->ops->read(g);
}

int gauge_flush(struct gauge *g)
{
	return g->ops->sync(g); // expect: warning: optional-op-call {{sync()}}
}
