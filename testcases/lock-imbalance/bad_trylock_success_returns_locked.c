// SPDX-License-Identifier: GPL-2.0-only
/* The failing path after a successful trylock forgets the lock. */
#include <linux/mutex.h>
#include <linux/errno.h>

struct dma {
	struct mutex lock;
	int busy;
};

int dma_submit(struct dma *d);

int dma_try_submit(struct dma *d)
{
	int ret;

	if (!mutex_trylock(&d->lock))
		return -EAGAIN;
	ret = dma_submit(d);
	if (ret)
		return ret; // expect: error: lock-imbalance {{mutex_trylock}}
	mutex_unlock(&d->lock);
	return 0;
}
