// SPDX-License-Identifier: GPL-2.0-only
/* It is for taking the lock; that it is held already is no failure. */
#include <linux/errno.h>
#include <linux/mutex.h>

struct gate {
	struct mutex lock;
	int broken;
	int quick;
};

static inline int gate_take(struct gate *g)
{
	int ret;

	if (g->quick)
		return mutex_trylock(&g->lock) ? 0 : -EBUSY;
	ret = mutex_lock_interruptible(&g->lock);
	if (!ret)
		g->broken = 0;
	else if (ret == -EEXIST)
		ret = 0;
	return ret;
}

int gate_enter(struct gate *g)
{
	return gate_take(g);
}

void gate_leave(struct gate *g)
{
	mutex_unlock(&g->lock);
}
