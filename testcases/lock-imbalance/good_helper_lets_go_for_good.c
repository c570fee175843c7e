// SPDX-License-Identifier: GPL-2.0-only
/* The helper takes the lock back unless it is done: then it has released it. */
#include <linux/mutex.h>

static DEFINE_MUTEX(lock);

int pending(void);
void finish_one(void);

static void finish_all(void)
{
	while (pending()) {
		mutex_unlock(&lock);
		finish_one();
		mutex_lock(&lock);
	}
	mutex_unlock(&lock);
}

void cancel(void)
{
	mutex_lock(&lock);
	finish_all();
}
