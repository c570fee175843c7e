// SPDX-License-Identifier: GPL-2.0-only
/*
 * One function for callers that hold the lock, one that takes it for the others. Shaped after
 * _vdpa_register_device() of drivers/vdpa/vdpa.c.
 */
#include <linux/lockdep.h>
#include <linux/mutex.h>
#include <linux/errno.h>

struct gauge {
	int level;
};

static DEFINE_MUTEX(gauges_lock);
static int gauges;

static int __gauge_register(struct gauge *g)
{
	lockdep_assert_held(&gauges_lock);
	gauges += g->level;
	return 0;
}

int _gauge_register(struct gauge *g)
{
	if (!g->level)
		return -EINVAL;
	return __gauge_register(g);
}

int gauge_register(struct gauge *g)
{
	int err;

	mutex_lock(&gauges_lock);
	err = __gauge_register(g);
	mutex_unlock(&gauges_lock);
	return err;
}
