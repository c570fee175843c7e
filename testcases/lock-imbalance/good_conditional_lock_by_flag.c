// SPDX-License-Identifier: GPL-2.0-only
/* The lock is taken and released under the same flag. */
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
	if (!ret)
		c->state++;
	if (!locked)
		mutex_unlock(&c->lock);
	return ret;
}
