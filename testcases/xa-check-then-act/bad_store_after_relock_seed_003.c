// SPDX-License-Identifier: GPL-2.0-only
/*
 * The race of seed 003: the lock is dropped to allocate, and the store overwrites what came meanwhile.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct set {
	void *id;
	int members;
};

static struct xarray sets;

int set_join(void *id)
{
	unsigned long index = (unsigned long)id;
	struct set *set, *new;

	xa_lock(&sets);
	set = xa_load(&sets, index);
	if (set)
		goto found;
	xa_unlock(&sets);

	new = kzalloc(sizeof(*new), GFP_KERNEL);
	if (!new)
		return -ENOMEM;
	new->id = id;
	xa_lock(&sets);
	set = __xa_store(&sets, index, new, GFP_KERNEL); // expect: xa-check-then-act {{no lock is held from there to here}}
	if (xa_is_err(set)) {
		xa_unlock(&sets);
		kfree(new);
		return xa_err(set);
	}
	set = new;
found:
	set->members++;
	xa_unlock(&sets);
	return 0;
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
