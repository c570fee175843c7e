// SPDX-License-Identifier: GPL-2.0-only
/* Nothing says that callers of the other function hold the lock, which only one of them takes. */
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

int gauge_enroll(struct gauge *g)
{
	if (!g->level)
		return -EINVAL;
	return __gauge_register(g); // expect: warning: op-without-lock {{__gauge_register() is called without}}
}

int gauge_register(struct gauge *g)
{
	int err;

	mutex_lock(&gauges_lock);
	err = __gauge_register(g);
	mutex_unlock(&gauges_lock);
	return err;
}
