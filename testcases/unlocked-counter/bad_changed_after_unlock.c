// SPDX-License-Identifier: GPL-2.0-only
/* The limit is tested under the lock, the count raised after it is released. */
#include <linux/errno.h>
#include <linux/spinlock.h>

struct pool {
	spinlock_t lock;
	int used;
	int limit;
};

int pool_take(struct pool *p)
{
	spin_lock(&p->lock);
	if (p->used >= p->limit) {
		spin_unlock(&p->lock);
		return -EBUSY;
	}
	spin_unlock(&p->lock);
	p->used++; // expect: warning: unlocked-counter {{&p->used is tested and changed without pool.lock}}
	return 0;
}

void pool_give(struct pool *p)
{
	spin_lock(&p->lock);
	p->used--;
	spin_unlock(&p->lock);
}
