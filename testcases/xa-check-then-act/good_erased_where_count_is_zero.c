// SPDX-License-Identifier: GPL-2.0-only
/*
 * The set leaves the array in the section in which its count reached zero.
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
	__xa_erase(&sets, (unsigned long)set->id);
	xa_unlock(&sets);
	kfree(set);
}
