// SPDX-License-Identifier: GPL-2.0-only
/* down_trylock() returns 0 when it took the semaphore. */
#include <linux/errno.h>
#include <linux/semaphore.h>

struct unit {
	struct semaphore sem;
	int busy;
};

int unit_start(struct unit *u)
{
	if (down_trylock(&u->sem))
		return -EAGAIN;
	u->busy = 1;
	up(&u->sem);
	return 0;
}

int unit_stop(struct unit *u)
{
	int ret = down_interruptible(&u->sem);

	if (!ret) {
		u->busy = 0;
		up(&u->sem);
	}
	return ret;
}
