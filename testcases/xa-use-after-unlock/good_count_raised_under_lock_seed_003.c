// SPDX-License-Identifier: GPL-2.0-only
/*
 * The count keeps the set before the lock goes.
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
	if (set && !set->id)
		return NULL;
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
