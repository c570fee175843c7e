// SPDX-License-Identifier: GPL-2.0-only
/*
 * The cure of seed 003: what was looked up before the lock was dropped is asked again by the exchange.
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
	set = __xa_cmpxchg(&sets, index, NULL, new, GFP_KERNEL);
	if (!set) {
		set = new;
		goto found;
	}
	kfree(new);
	if (xa_is_err(set)) {
		xa_unlock(&sets);
		return xa_err(set);
	}
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
