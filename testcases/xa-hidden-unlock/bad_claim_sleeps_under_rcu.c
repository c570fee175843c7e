// SPDX-License-Identifier: GPL-2.0-only
/*
 * The claim checks by itself, but to allocate it drops the array's lock only: RCU is still held.
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
	rcu_read_lock();
	xa_lock(&disk->blocks);
	old = __xa_cmpxchg(&disk->blocks, nr, NULL, fresh, GFP_KERNEL); // expect: xa-hidden-unlock {{but RCU is held on}}
	xa_unlock(&disk->blocks);
	rcu_read_unlock();
	if (old) {
		kfree(fresh);
		return xa_is_err(old) ? NULL : old;
	}
	return fresh;
}
