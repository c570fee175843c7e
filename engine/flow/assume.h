/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * assume.h - branch facts.
 *
 * Purpose: what a taken branch tells. In: a condition and its truth. Out: narrowed facts, or
 * "cannot be". Idea: facts are return classes plus an interval, per value number.
 */
#ifndef LIFELINT_ASSUME_H
#define LIFELINT_ASSUME_H

#include "state.h"

/** value_classes - RC_* classes that @v can be in, given @s. */
uint8_t value_classes(struct state *s, const struct value *v);
/** assume_classes - narrows @v to @rc; returns false when that contradicts @s. */
bool assume_classes(struct state *s, const struct value *v, uint8_t rc);
/** assume_truth - narrows @s by @cond being true or false; returns false when it cannot be. */
bool assume_truth(struct state *s, const struct value *cond, bool truth);
/** assume_range - narrows @v to [@lo, @hi]; returns false when it cannot be. */
bool assume_range(struct state *s, const struct value *v, int64_t lo, int64_t hi);
/** value_range - the interval in which @v lies, as far as @s tells. */
void value_range(struct state *s, const struct value *v, int64_t *lo, int64_t *hi);

#endif
