// SPDX-License-Identifier: GPL-2.0-only
/* The helper gives the same lock each time. */
#include <linux/mutex.h>

struct lanes {
	struct mutex lock;
	int n;
};

static struct mutex *lane_lock(struct lanes *l)
{
	return &l->lock;
}

void lanes_move(struct lanes *l)
{
	mutex_lock(lane_lock(l));
	l->n = 0;
	mutex_lock(lane_lock(l)); // expect: error: lock-imbalance {{already holds}}
	mutex_unlock(&l->lock);
	mutex_unlock(&l->lock);
}
