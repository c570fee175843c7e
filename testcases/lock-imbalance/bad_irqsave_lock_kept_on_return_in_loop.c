// SPDX-License-Identifier: GPL-2.0-only
/* Interrupts stay off on the error return from inside the loop. */
#include <linux/spinlock.h>
#include <linux/errno.h>

struct table {
	spinlock_t lock;
	int ids[8];
};

int table_check(struct table *t, int id)
{
	unsigned long flags;
	int i;

	spin_lock_irqsave(&t->lock, flags);
	for (i = 0; i < 8; i++)
		if (t->ids[i] == id)
			return -EEXIST; // expect: error: lock-imbalance {{spin_lock_irqsave}}
	spin_unlock_irqrestore(&t->lock, flags);
	return 0;
}
