/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * kbuild.h - units of a kernel tree.
 *
 * Purpose: ask kbuild how it would compile. In: a tree and a directory of it. Out: units.
 * Invariant: units come with absolute paths in their arguments; their order is kbuild's.
 */
#ifndef LIFELINT_PLAN_KBUILD_H
#define LIFELINT_PLAN_KBUILD_H

#include "mirror.h"
#include "plan.h"

/** kbuild_plan - appends the units of @goal ("drivers/vfio", "." for all) to @p, cached or anew. */
bool kbuild_plan(const struct tree *t, struct mirror *m, const char *goal, int jobs,
		 struct plan *p);

/** kbuild_plan_module - appends the units of the out-of-tree directory @dir to @p. */
bool kbuild_plan_module(const struct tree *t, struct mirror *m, const char *dir, int jobs,
			struct plan *p);

#endif
