/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * run.h - programs that the planner runs.
 *
 * Purpose: run make and cp in an environment of our own. In: words. Out: an exit status.
 * Invariant: nothing of an outer make (MAKEFLAGS, ARCH, KBUILD_OUTPUT...) reaches the program.
 */
#ifndef LIFELINT_PLAN_RUN_H
#define LIFELINT_PLAN_RUN_H

#include <stdbool.h>

#include "args.h"

struct run {
	const char *dir;	/* where, absolute */
	const char *log;	/* file that gets stdout and stderr, appended */
	const char *makefiles;	/* value of MAKEFILES, or NULL */
	struct args argv;
};

/** run_wait - runs @r and waits; returns its exit status, 128 + signal, or -1. */
int run_wait(struct run *r);

/** run_found - whether the program @name is in PATH. */
bool run_found(const char *name);

#endif
