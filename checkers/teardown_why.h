/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * teardown_why.h - why an order is right after all, a part of teardown-before-unpublish.
 *
 * Purpose: reasons for silence. In: marks of what ended, and what happened since.
 * Out: a reason, or none.
 */
#ifndef LIFELINT_TEARDOWN_WHY_H
#define LIFELINT_TEARDOWN_WHY_H

#include "checker.h"

/* The marks of what has ended: a member or variable, and how. */
#define TEARDOWN_MARK "teardown-before-unpublish"

/** teardown_holder - the member or variable whose pointer @v is, or NULL. */
const struct value *teardown_holder(const struct state *s, const struct value *v);
/** teardown_is_off, teardown_note_off - entry @whole (or what @v is in) was taken off its list. */
bool teardown_is_off(const struct state *s, const struct value *whole);
void teardown_note_off(struct state *s, const struct value *v);
/** teardown_note_up - @up makes something live after all that has ended so far. */
void teardown_note_up(struct state *s, const struct act *up);
/*
 * What has ended, as @m says, is used by @handler, which @l, as the call @c does, stops only now.
 */
struct late_stop {
	const struct mark *m;
	const struct live *l;
	const struct call_info *c;
	const char *handler;
};

/** teardown_why_not - why that does not matter, or NULL. */
const char *teardown_why_not(struct run *r, struct state *s, const struct late_stop *x);

#endif
