// SPDX-License-Identifier: GPL-2.0-only
/* The helper asserts its lock, which the fast path of its caller leaves out. */
#include <linux/lockdep.h>
#include <linux/mutex.h>

struct gauge {
	struct mutex lock;
	int level;
};

static void gauge_change(struct gauge *g, int by)
{
	lockdep_assert_held(&g->lock);
	g->level += by;
}

void gauge_add(struct gauge *g, int by, bool fast)
{
	if (!fast)
		mutex_lock(&g->lock);
	gauge_change(g, by); // known-fn: op-without-lock the caller of a function that other files call may hold the lock when it says so
	if (!fast)
		mutex_unlock(&g->lock);
}
