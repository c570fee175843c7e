// SPDX-License-Identifier: GPL-2.0-only
/*
 * Under the lock of one array the other one locks for itself.
 * Fix: RDMA/mlx5: Fix unsafe xarray access in implicit ODP handling
 */
#include <linux/slab.h>
#include <linux/xarray.h>

struct region {
	struct xarray children;
};

extern struct xarray keys;

struct child {
	unsigned long index, key;
};

void child_withdraw(struct child *c)
{
	xa_lock(&keys);
	__xa_erase(&keys, c->key);
	c->key = 0;
	xa_unlock(&keys);
}

void region_drop(struct region *r, struct child *c)
{
	bool found;

	xa_lock(&r->children);
	found = __xa_cmpxchg(&r->children, c->index, c, NULL, GFP_ATOMIC) == c;
	if (found)
		xa_erase(&keys, c->key);
	xa_unlock(&r->children);
	if (found)
		kfree(c);
}
