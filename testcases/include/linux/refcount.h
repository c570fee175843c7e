/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * refcount.h - saturating counters, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_REFCOUNT_H
#define LIFELINT_TEST_REFCOUNT_H

#include <linux/types.h>

typedef struct refcount_struct {
	atomic_t refs;
} refcount_t;

#define REFCOUNT_INIT(n) {.refs = {n}}

void refcount_set(refcount_t *r, int n);
void refcount_inc(refcount_t *r);
bool refcount_inc_not_zero(refcount_t *r);
void refcount_dec(refcount_t *r);
bool refcount_dec_and_test(refcount_t *r);

#endif
