// SPDX-License-Identifier: GPL-2.0-only
/* The helper gives another lock of the array in each round. */
#include <linux/mutex.h>

struct lanes {
	struct mutex *locks;
	int n;
};

static struct mutex *lane_lock(struct lanes *l, unsigned short i)
{
	return &l->locks[i];
}

void lanes_lock(struct lanes *l)
{
	int i;

	for (i = 0; i < l->n; i++)
		mutex_lock(lane_lock(l, i));
}

void lanes_unlock(struct lanes *l)
{
	int i = l->n;

	while (i--)
		mutex_unlock(lane_lock(l, i));
}
