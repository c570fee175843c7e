// SPDX-License-Identifier: GPL-2.0-only
/*
 * The early return unlocks for itself.
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
	spin_lock(&f->lock);
	if (!f->used) {
		spin_unlock(&f->lock);
		return false;
	}
	f->used--;
	spin_unlock(&f->lock);
	return true;
}
