// SPDX-License-Identifier: GPL-2.0-only
/* down_timeout() took the semaphore; the early return forgets it. */
#include <linux/errno.h>
#include <linux/semaphore.h>

struct unit {
	struct semaphore sem;
	int busy;
};

int unit_start(struct unit *u)
{
	int ret = down_timeout(&u->sem, 10);

	if (ret)
		return ret;
	if (u->busy)
		return -EBUSY; // expect: error: lock-imbalance {{down_timeout}}
	u->busy = 1;
	up(&u->sem);
	return 0;
}
