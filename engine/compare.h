/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * compare.h - a check of two versions, of which only the difference is reported.
 *
 * Purpose: --since and check-patch. In: options, the plan. Out: a plan of what a change can matter
 * to, the same units in the older version, and a report without what was there before.
 * Invariant: both versions are analysed with the same arguments and under the same file names.
 */
#ifndef LIFELINT_COMPARE_H
#define LIFELINT_COMPARE_H

#include "gate/changes.h"
#include "options.h"

struct compare {
	struct changes changes;
	const char *prefix;	/* of the plan's root below that of the changes: "", "src/" */
	bool in_tree;		/* of a kernel, not of a module or of another project */
	VEC(struct plan_unit) old_units;
	struct report old;
};

/** compare_wanted - whether @o asks for a comparison. */
bool compare_wanted(const struct options *o);

/**
 * compare_plan - finds the changes that @o names and plans what they can matter to.
 * Returns the plan, or NULL after a message.
 */
struct plan *compare_plan(struct compare *c, const struct options *o);

/**
 * compare_finish - takes out of @r, which is finished, what the older version has as well.
 * A finding that was there at a lower level, below what is shown or gated, counts as new.
 */
void compare_finish(struct compare *c, const struct options *o, struct report *r);

void compare_fini(struct compare *c);

#endif
