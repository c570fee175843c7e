// SPDX-License-Identifier: GPL-2.0-only
/* One way of succeeding releases the lock, the other does not. */
#include <linux/errno.h>
#include <linux/mutex.h>

struct gate {
	struct mutex lock;
	int broken;
	int quick;
};

int gate_count(struct gate *g)
{
	int ret = mutex_lock_interruptible(&g->lock);

	if (ret)
		return ret;
	if (g->quick)
		return 1; // expect: error: lock-imbalance {{still held}}
	ret = g->broken;
	mutex_unlock(&g->lock);
	return 1;
}
