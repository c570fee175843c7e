/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * version.h - the version that the program, its reports and its caches name.
 *
 * Purpose: one place for it. In: nothing. Out: a macro.
 */
#ifndef LIFELINT_VERSION_H
#define LIFELINT_VERSION_H

#define LIFELINT_VERSION "0.1.0"

#endif
