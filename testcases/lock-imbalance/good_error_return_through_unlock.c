// SPDX-License-Identifier: GPL-2.0-only
/*
 * All returns go through the label that unlocks.
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
	int ret = 0;

	mutex_lock(&m->lock);
	if (m->users >= m->limit) {
		ret = -EBUSY;
		goto out;
	}
	m->users++;
out:
	mutex_unlock(&m->lock);
	return ret;
}
