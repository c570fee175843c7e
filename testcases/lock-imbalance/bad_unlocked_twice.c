// SPDX-License-Identifier: GPL-2.0-only
/*
 * The lock is released inside the branch and once more behind it.
 * Fix: drm/amd/amdgpu: Fix double unlock in amdgpu_mes_add_ring
 */
#include <linux/spinlock.h>
#include <linux/types.h>

struct fifo {
	spinlock_t lock;
	unsigned int used;
};

bool fifo_take(struct fifo *f)
{
	bool got = true;

	spin_lock(&f->lock);
	if (!f->used) {
		spin_unlock(&f->lock);
		got = false;
	} else {
		f->used--;
	}
	spin_unlock(&f->lock); // expect: error: lock-imbalance {{spin_unlock}}
	return got;
}
