/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * step_exits.h - what the exits of a function say of a step, a part of unwind-missing.
 *
 * Purpose: beliefs of the function itself. In: its exits and their steps. Out: whether success
 *	keeps what was set up, failure undoes it, or somebody else is left with it.
 */
#ifndef LIFELINT_STEP_EXITS_H
#define LIFELINT_STEP_EXITS_H

#include "checker.h"

/** step_at - the step of @e that was made at the place of @st, or NULL. */
const struct setup_step *step_at(const struct function_exit *e, const struct setup_step *st);

/** step_kept - some exit that does not fail leaves it standing. */
bool step_kept(const struct exits *exits, const struct setup_step *st);

/**
 * step_undone_by_failure - a path undoes it because something failed: what is switched on is not
 * only meant for a while. That the undoing itself failed does not count.
 */
bool step_undone_by_failure(const struct run *r, const struct exits *exits,
			    const struct setup_step *st);

/**
 * step_passed_on - success neither returns nor stores what was made, and does not give it back:
 * somebody to whom it was passed has it (a command that was sent). Likewise when the call whose
 * result @e returns was given it.
 */
bool step_passed_on(const struct exits *exits, const struct function_exit *e,
		    const struct setup_step *st);

/**
 * step_left_inside - no failure of the function frees the memory that it has hung on its argument:
 * the caller takes all that is there down, the step too.
 */
bool step_left_inside(const struct exits *exits, const struct function_exit *e,
		      const struct setup_step *st);

/** step_handed_out - the object of the step is the caller's already, by an out-parameter. */
bool step_handed_out(const struct exits *exits, const struct function_exit *e,
		     const struct setup_step *st);

/**
 * step_lost - what @st made is memory that only this path knows, or another one to the same return:
 * ref-leak tells of it.
 */
bool step_lost(const struct exits *exits, const struct function_exit *e,
	       const struct setup_step *st);

/**
 * step_of_last_round - the loop was left in the round that made @st, and what that round did before
 * is undone on the way.
 */
bool step_of_last_round(const struct function_exit *e, const struct setup_step *st);

/** step_forwarded - @e only passes on that the very callee failed that left it standing. */
bool step_forwarded(const struct function_exit *e, const struct setup_step *st);

#endif
