// SPDX-License-Identifier: GPL-2.0-only
/*
 * RCU is held from behind the claim on, before the lock is dropped: nothing sleeps under it.
 * Fix: brd: fix sleeping function called from invalid context in brd_insert_page()
 */
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct ramdisk {
	struct xarray blocks;
};

void *ramdisk_block(struct ramdisk *disk, unsigned long nr)
{
	void *fresh = kzalloc(512, GFP_KERNEL), *old;

	if (!fresh)
		return NULL;
	xa_lock(&disk->blocks);
	old = __xa_cmpxchg(&disk->blocks, nr, NULL, fresh, GFP_KERNEL);
	rcu_read_lock();
	xa_unlock(&disk->blocks);
	rcu_read_unlock();
	if (old) {
		kfree(fresh);
		return xa_is_err(old) ? NULL : old;
	}
	return fresh;
}
