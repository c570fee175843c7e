// SPDX-License-Identifier: GPL-2.0-only
/* The limit is tested under the lock that the store may drop: two callers can pass it. */
#include <linux/errno.h>
#include <linux/xarray.h>

struct table {
	struct xarray entries;
	int used, limit;
};

int table_add(struct table *t, unsigned long key, void *entry)
{
	int ret;

	xa_lock(&t->entries);
	if (t->used >= t->limit) {
		xa_unlock(&t->entries);
		return -ENOSPC;
	}
	ret = xa_err(__xa_store(&t->entries, key, entry, GFP_KERNEL)); // known-fn: xa-hidden-unlock the check is of a counter, not of the key
	if (!ret)
		t->used++;
	xa_unlock(&t->entries);
	return ret;
}
