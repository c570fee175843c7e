/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * mirror.h - an output tree of our own for kbuild.
 *
 * Purpose: let kbuild believe that it builds, away from the user's tree. In: struct tree. Out: a
 * directory in the cache with configuration and generated headers, in which kbuild may write.
 * Invariant: no link in it leads back, so nothing that kbuild writes lands in the user's tree.
 */
#ifndef LIFELINT_PLAN_MIRROR_H
#define LIFELINT_PLAN_MIRROR_H

#include <stdint.h>

#include "run.h"
#include "tree.h"

struct mirror {
	const char *base;	/* the tree's directory in the cache */
	const char *out;	/* base/tree: kbuild's output directory */
	const char *plans;	/* base/plans: finished plans */
	const char *log;	/* base/log: what make said last */
	uint64_t stamp;		/* hash of configuration and kbuild's own files */
	int lock;		/* of base/lock, -1 when not held */
};

/** mirror_find - names the mirror of @t and computes its stamp; touches nothing. */
void mirror_find(struct arena *a, const struct tree *t, struct mirror *m);

/** mirror_open - locks @m and makes or renews it; returns false after a message. */
bool mirror_open(struct arena *a, const struct tree *t, struct mirror *m, int jobs);

/** mirror_close - unlocks @m. */
void mirror_close(struct mirror *m);

/** mirror_make - fills @r with the make command for @t in @m, without a goal. */
void mirror_make(struct arena *a, const struct tree *t, const struct mirror *m, int jobs,
		 struct run *r);

/** mirror_print_log - copies the last lines of @m's log to stderr. */
void mirror_print_log(const struct mirror *m);

#endif
