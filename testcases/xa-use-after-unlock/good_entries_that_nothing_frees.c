// SPDX-License-Identifier: GPL-2.0-only
/*
 * Entries live as long as the module: nothing removes and frees one.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct feature {
	int uses;
};

static struct xarray features;

void feature_use(unsigned long id)
{
	struct feature *f;

	xa_lock(&features);
	f = xa_load(&features, id);
	xa_unlock(&features);
	if (f)
		f->uses++;
}
