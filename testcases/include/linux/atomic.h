/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * atomic.h - atomic counters, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_ATOMIC_H
#define LIFELINT_TEST_ATOMIC_H

#include <linux/types.h>

int atomic_read(const atomic_t *v);
void atomic_set(atomic_t *v, int i);
void atomic_inc(atomic_t *v);
void atomic_dec(atomic_t *v);
bool atomic_dec_and_test(atomic_t *v);
int atomic_dec_if_positive(atomic_t *v);

#endif
