// SPDX-License-Identifier: GPL-2.0-only
/* The array of a cursor stays locked when an entry is missing. */
#include <linux/xarray.h>
#include <linux/errno.h>

int clear_one(struct xarray *xa, unsigned long index)
{
	struct xa_state xas = { .xa = xa, .xa_index = index };

	xas_lock(&xas);
	if (!xas_find(&xas, index))
		return -ENOENT; // expect: lock-imbalance {{still held}}
	if (xas_store(&xas, NULL) == xa) {
		xas_unlock(&xas);
		return -EINVAL;
	}
	xas_unlock(&xas);
	return 0;
}
