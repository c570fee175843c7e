/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * bitmap.h - bits in arrays of longs, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_BITMAP_H
#define LIFELINT_TEST_BITMAP_H

#include <linux/types.h>

unsigned long find_first_zero_bit(const unsigned long *addr, unsigned long size);
void set_bit(long nr, volatile unsigned long *addr);
void clear_bit(long nr, volatile unsigned long *addr);
bool test_and_set_bit(long nr, volatile unsigned long *addr);
bool test_and_clear_bit(long nr, volatile unsigned long *addr);

#endif
