// SPDX-License-Identifier: GPL-2.0-only
/* A cursor names its array once; functions that move it leave that alone. */
#include <linux/xarray.h>

static void clear_all(struct xarray *xa, unsigned long last)
{
	struct xa_state xas = { .xa = xa };
	void *entry;

	xas_lock(&xas);
	for (entry = xas_find(&xas, last); entry; entry = xas_find(&xas, last))
		xas_store(&xas, NULL);
	xas_unlock(&xas);
}

void clear_twice(struct xarray *xa)
{
	clear_all(xa, 10);
	clear_all(xa, 20);
}
