// SPDX-License-Identifier: GPL-2.0-only
/* The predicate compares a member that does not change in between: both calls answer the same. */
#include <linux/mutex.h>

struct hub {
	struct mutex lock;
	int protocol;
	int resets;
};

static inline bool hub_is_fast(const struct hub *h)
{
	return h->protocol == 3;
}

int hub_wait(int ms);

int hub_reset(struct hub *h)
{
	int ret;

	if (!hub_is_fast(h))
		mutex_lock(&h->lock);
	ret = hub_wait(10);
	h->resets++;
	if (!hub_is_fast(h))
		mutex_unlock(&h->lock);
	return ret;
}
