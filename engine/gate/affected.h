/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * affected.h - which C files a change can matter to.
 *
 * Purpose: analyse no more than has to be compared. In: changes, directories. Out: C files: those
 * changed, and those that include a changed file, directly or through other files.
 * Idea: #include lines are read as text; a name matches every file whose path ends in it. That
 * finds too much rather than too little, which costs time only.
 * Limit: a chain of includes does not pass a second header below an include/ directory, since half
 * the tree lies behind most of those.
 */
#ifndef LIFELINT_GATE_AFFECTED_H
#define LIFELINT_GATE_AFFECTED_H

#include "changes.h"

struct affected VEC_FIELDS(const char *);

/**
 * affected_find - the C files that @c matters to, sorted, relative to c->root and interned.
 * @dirs, @ndirs: directories with files that may include others; none: where a changed file lies
 * tells where to look
 * @out: changed C files are in it wherever they lie, unless they were deleted
 */
void affected_find(const struct changes *c, const char *const *dirs, int ndirs,
		   struct affected *out);

#endif
