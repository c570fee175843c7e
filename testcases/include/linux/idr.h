/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * idr.h - numbers that name objects, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_IDR_H
#define LIFELINT_TEST_IDR_H

#include <linux/types.h>
#include <linux/xarray.h>

struct idr {
	int idr_base;
};

int idr_alloc(struct idr *, void *ptr, int start, int end, gfp_t);
void *idr_find(const struct idr *, unsigned long id);
void *idr_remove(struct idr *, unsigned long id);

struct ida {
	struct xarray xa;
};

int ida_alloc_range(struct ida *, unsigned int min, unsigned int max, gfp_t);
void ida_free(struct ida *, unsigned int id);

static inline int ida_alloc(struct ida *ida, gfp_t gfp)
{
	return ida_alloc_range(ida, 0, ~0, gfp);
}

#endif
