// SPDX-License-Identifier: GPL-2.0-only
/*
 * One error return leaves the mutex locked.
 * Fix: drm: bridge: cdns-mhdp8546: Fix missing mutex unlock on error path
 */
#include <linux/mutex.h>
#include <linux/errno.h>

struct meter {
	struct mutex lock;
	int users, limit;
};

int meter_open(struct meter *m)
{
	mutex_lock(&m->lock);
	if (m->users >= m->limit)
		return -EBUSY; // expect: error: lock-imbalance {{mutex_lock}}
	m->users++;
	mutex_unlock(&m->lock);
	return 0;
}
