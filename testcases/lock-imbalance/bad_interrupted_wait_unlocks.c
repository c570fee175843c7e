// SPDX-License-Identifier: GPL-2.0-only
/* The wait for the mutex was interrupted, and the common exit unlocks it all the same. */
#include <linux/mutex.h>

struct rng {
	struct mutex lock;
	int pool;
};

int rng_take(struct rng *rng)
{
	int ret = mutex_lock_interruptible(&rng->lock);

	if (ret)
		goto out;
	rng->pool--;
out:
	mutex_unlock(&rng->lock); // known-fn: lock-imbalance what this path never held its caller may hold
	return ret;
}
