// SPDX-License-Identifier: GPL-2.0-only
/*
 * The count that keeps a device set is raised after the lock is gone; set_leave() may free it before.
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
	xa_unlock(&sets);
	if (set)
		set->members++; // expect: xa-use-after-unlock {{what xa_load() found is}}
	return set;
}

void set_leave(struct set *set)
{
	xa_lock(&sets);
	if (!--set->members) {
		__xa_erase(&sets, (unsigned long)set->id);
		kfree(set);
	}
	xa_unlock(&sets);
}
