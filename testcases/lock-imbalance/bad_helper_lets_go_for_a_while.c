// SPDX-License-Identifier: GPL-2.0-only
/*
 * A helper drops the lock of its caller and takes it back: that releases it for nobody. Shaped after
 * _cma_cancel_listens() of drivers/infiniband/core/cma.c.
 */
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
}

void cancel(void)
{
	mutex_lock(&lock);
	finish_all();
} // expect: warning: lock-imbalance {{never released}}

void count(int *n)
{
	mutex_lock(&lock);
	*n += 1;
	mutex_unlock(&lock);
}
