// SPDX-License-Identifier: GPL-2.0-only
/* Under the same predicate the error return forgets the lock. */
#include <linux/errno.h>
#include <linux/mutex.h>

struct hub {
	struct mutex lock;
	int protocol;
};

static inline bool hub_is_fast(const struct hub *h)
{
	return h->protocol == 3;
}

int hub_wait(int ms);

int hub_reset(struct hub *h)
{
	if (!hub_is_fast(h))
		mutex_lock(&h->lock);
	if (hub_wait(10))
		return -EIO; // expect: error: lock-imbalance {{still held}}
	if (!hub_is_fast(h))
		mutex_unlock(&h->lock);
	return 0;
}
