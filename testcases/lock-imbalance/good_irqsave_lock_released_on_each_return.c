// SPDX-License-Identifier: GPL-2.0-only
/* The loop is left by break, and one unlock serves all. */
#include <linux/spinlock.h>
#include <linux/errno.h>

struct table {
	spinlock_t lock;
	int ids[8];
};

int table_check(struct table *t, int id)
{
	unsigned long flags;
	int i, ret = 0;

	spin_lock_irqsave(&t->lock, flags);
	for (i = 0; i < 8; i++)
		if (t->ids[i] == id) {
			ret = -EEXIST;
			break;
		}
	spin_unlock_irqrestore(&t->lock, flags);
	return ret;
}
