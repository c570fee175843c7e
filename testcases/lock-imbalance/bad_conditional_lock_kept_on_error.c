// SPDX-License-Identifier: GPL-2.0-only
/* The failing return forgets the lock that was taken under a flag. */
#include <linux/mutex.h>
#include <linux/types.h>

struct card {
	struct mutex lock;
	int state;
};

int card_reset(struct card *c);

int card_update(struct card *c, bool locked)
{
	int ret;

	if (!locked)
		mutex_lock(&c->lock);
	ret = card_reset(c);
	if (ret)
		return ret; // expect: error: lock-imbalance {{mutex_lock}}
	c->state++;
	if (!locked)
		mutex_unlock(&c->lock);
	return 0;
}
