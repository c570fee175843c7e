/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * spawn.h - git, and what it prints.
 *
 * Purpose: run a program and take its output. In: words. Out: bytes, an exit status.
 * Invariant: variables by which a hook's git points at its own repository do not reach the program.
 */
#ifndef LIFELINT_GATE_SPAWN_H
#define LIFELINT_GATE_SPAWN_H

#include <stddef.h>

struct spawn {
	const char *dir;		/* where, or NULL */
	const char *input;		/* file that it reads, or NULL */
	const char *const *argv;	/* ends with NULL */
	char *out, *err;		/* what it printed; spawn_fini() frees them */
	size_t out_len;
	int status;			/* exit status, 127 when there is no such program */
};

/** spawn_run - runs @s and waits. Returns its status. */
int spawn_run(struct spawn *s);

void spawn_fini(struct spawn *s);

#endif
