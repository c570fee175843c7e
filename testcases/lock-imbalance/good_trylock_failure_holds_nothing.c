// SPDX-License-Identifier: GPL-2.0-only
/* When trylock fails there is nothing to unlock; interruptible locking is the same. */
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
	mutex_unlock(&d->lock);
	return ret;
}

int dma_wait_submit(struct dma *d)
{
	int ret = mutex_lock_interruptible(&d->lock);

	if (ret)
		return ret;
	ret = dma_submit(d);
	mutex_unlock(&d->lock);
	return ret;
}
