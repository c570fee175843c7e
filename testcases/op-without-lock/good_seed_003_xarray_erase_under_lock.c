// SPDX-License-Identifier: GPL-2.0-only
/* seeds/003: the last user erases the set in the same critical section. */
#include <linux/slab.h>
#include <linux/xarray.h>

struct set {
	unsigned int users;
};

extern struct xarray sets;

void set_put(struct set *s, unsigned long id)
{
	xa_lock(&sets);
	if (!--s->users) {
		__xa_erase(&sets, id);
		kfree(s);
	}
	xa_unlock(&sets);
}

static void set_forget(unsigned long id)
{
	__xa_erase(&sets, id);
}

void set_forget_all(unsigned long n)
{
	xa_lock(&sets);
	while (n--)
		set_forget(n);
	xa_unlock(&sets);
}
