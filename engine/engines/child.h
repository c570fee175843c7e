/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * child.h - a program, run to its end, and what it printed.
 *
 * Purpose: spatch and sparse as child processes. In: words. Out: two texts and a status.
 * Invariant: the program dies with the process that started it.
 */
#ifndef LIFELINT_ENGINES_CHILD_H
#define LIFELINT_ENGINES_CHILD_H

#include <stdbool.h>

#include "../base/vec.h"

struct child {
	const char *dir;		/* where it runs */
	VEC(const char *) argv;
	char *out, *err;		/* what it printed, on the heap */
	int status;			/* exit status, 128 + signal, or -1 */
};

/** child_run - runs ->argv in ->dir, with nothing to read, and fills the rest. */
void child_run(struct child *c);

/** child_fini - frees what child_run() filled, and the words' array. */
void child_fini(struct child *c);

/** child_found - whether the program @name is in PATH. */
bool child_found(const char *name);

/** child_list - a file without a name that holds @text; returns its descriptor, or -1. */
int child_list(const char *text);

#endif
