// SPDX-License-Identifier: GPL-2.0-only
/*
 * The last member leaves under the lock, the set leaves the array after it: another may have joined.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct set {
	void *id;
	int members;
};

static struct xarray sets;

struct set *set_join(void *id)
{
	struct set *set;

	xa_lock(&sets);
	set = xa_load(&sets, (unsigned long)id);
	if (set)
		set->members++;
	xa_unlock(&sets);
	return set;
}

void set_leave(struct set *set)
{
	xa_lock(&sets);
	if (--set->members) {
		xa_unlock(&sets);
		return;
	}
	xa_unlock(&sets);
	xa_erase(&sets, (unsigned long)set->id); // expect: xa-check-then-act {{count reached zero under a lock that was dropped since}}
	kfree(set);
}
