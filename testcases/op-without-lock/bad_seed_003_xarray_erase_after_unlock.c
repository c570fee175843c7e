// SPDX-License-Identifier: GPL-2.0-only
/* seeds/003: the functions with two underscores want xa_lock held; here it has just been released. */
#include <linux/slab.h>
#include <linux/xarray.h>

struct set {
	unsigned int users;
};

extern struct xarray sets;

void set_put(struct set *s, unsigned long id)
{
	bool last;

	xa_lock(&sets);
	last = !--s->users;
	xa_unlock(&sets);
	if (last) {
		__xa_erase(&sets, id); // expect: error: op-without-lock {{__xa_erase() is called without &sets.xa_lock}}
		kfree(s);
	}
}
