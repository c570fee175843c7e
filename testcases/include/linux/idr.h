/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * idr.h - numbers that name objects, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_IDR_H
#define LIFELINT_TEST_IDR_H

#include <linux/types.h>

struct idr {
	int idr_base;
};

int idr_alloc(struct idr *, void *ptr, int start, int end, gfp_t);
void *idr_find(const struct idr *, unsigned long id);
void *idr_remove(struct idr *, unsigned long id);

#endif
