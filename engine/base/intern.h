/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * intern.h - one pointer for each distinct string.
 *
 * Purpose: names are compared by pointer everywhere. In: strings. Out: permanent unique pointers.
 * Invariant: the pool only grows and no result depends on its order.
 */
#ifndef LIFELINT_INTERN_H
#define LIFELINT_INTERN_H

#include <stddef.h>

/** intern - returns the one permanent copy of @s; intern(NULL) is NULL. */
const char *intern(const char *s);

/** intern_n - the same for the @n bytes at @s. */
const char *intern_n(const char *s, size_t n);

/** intern_printf - formats, then interns. */
const char *intern_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
