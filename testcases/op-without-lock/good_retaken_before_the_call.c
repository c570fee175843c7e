// SPDX-License-Identifier: GPL-2.0-only
/* After a kernel fix: the lock is dropped to sleep and taken again before the helper is called. */
#include <linux/lockdep.h>
#include <linux/spinlock.h>
#include <linux/slab.h>

struct mini_table {
	spinlock_t lock;
	int *slots;
	int used;
};

static void mini_grow(struct mini_table *t, int *slots)
{
	lockdep_assert_held(&t->lock);
	t->slots = slots;
}

int mini_reserve(struct mini_table *t)
{
	int *slots;

	spin_lock(&t->lock);
	if (!t->slots) {
		spin_unlock(&t->lock);
		slots = kzalloc(64, GFP_KERNEL);
		if (!slots)
			return -1;
		spin_lock(&t->lock);
		mini_grow(t, slots);
	}
	t->used++;
	spin_unlock(&t->lock);
	return 0;
}
