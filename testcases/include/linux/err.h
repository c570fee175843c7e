/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * err.h - errors in pointers, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_ERR_H
#define LIFELINT_TEST_ERR_H

#include <linux/types.h>
#include <linux/errno.h>

void *ERR_PTR(long error);
long PTR_ERR(const void *ptr);
bool IS_ERR(const void *ptr);
bool IS_ERR_OR_NULL(const void *ptr);
void *ERR_CAST(const void *ptr);
int PTR_ERR_OR_ZERO(const void *ptr);

#endif
