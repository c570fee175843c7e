/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ref_exits.h - what the other exits of a function say of a count, a part of ref-leak.
 *
 * Purpose: beliefs of the function itself. In: its exits and what they own. Out: whether another
 *	exit gives back or keeps what this one owns.
 */
#ifndef LIFELINT_REF_EXITS_H
#define LIFELINT_REF_EXITS_H

#include "checker.h"

/** same_call - whether @a and @b were acquired at the same place of the source. */
bool same_call(const struct object *a, const struct object *b);

/**
 * gives_up - whether @e returns a failure, or, where the function returns nothing, does so because
 * the call that acquired @o failed: one that counts even then is owed its undoing.
 */
bool gives_up(const struct function_exit *e, const struct object *o);

/**
 * dropped_elsewhere - whether some exit gives back what @o still owns.
 * @like: NULL, or look only at exits that return what this one does
 */
bool dropped_elsewhere(const struct exits *exits, const struct function_exit *like,
		       const struct object *o);

/** dropped_on_failure - whether some failing exit gives back what @o still owns. */
bool dropped_on_failure(const struct exits *exits, const struct object *o);

/** kept_by_success - whether some successful exit keeps or hands on what @o still owns. */
bool kept_by_success(const struct exits *exits, const struct object *o);

/**
 * taken_over - a function that is not seen got @o and did not fail; success leaves it at that: it
 * neither gives it back nor stores it.
 */
bool taken_over(const struct exits *exits, const struct function_exit *e, const struct object *o);

/** kept_by_rounds - whether rounds of a loop take over @o that the path of @e did not run. */
bool kept_by_rounds(const struct exits *exits, const struct function_exit *e,
		    const struct object *o);

/**
 * undone_by_rounds - rounds of a loop on the path of @e, of this one or of another, give back such
 * elements as @o, or this very count.
 */
bool undone_by_rounds(const struct run *r, const struct function_exit *e, const struct object *o);

/** goes_with_made - a callee made something that owns the count, and that is kept or was put. */
bool goes_with_made(const struct function_exit *e, const struct object *o);

/**
 * leaks_shared - @e must not keep the count on @o, which others know as well: the function, or the
 * unit, gives it back elsewhere.
 */
bool leaks_shared(struct run *r, const struct exits *exits, const struct function_exit *e,
		  const struct object *o);

/**
 * there_to_stay - success leaves @o: it was made and registered, which leads others to it, or it is
 * switched on to stay so.
 */
bool there_to_stay(const struct exits *exits, const struct function_exit *e,
		   const struct object *o);

/** struct leak - @e still owns the count @o. */
struct leak {
	const struct function_exit *e;
	const struct object *o;
};

struct leaks VEC_FIELDS(struct leak);

#define LEAK_OTHERS 8

/** leaks_sort - puts @all into the order of the text. */
void leaks_sort(struct leaks *all);

/**
 * leak_others - when more than a few exits leak what one call acquired, the first tells of all.
 * @at: leak of @all, which is sorted
 * @also: places of the others, at most LEAK_OTHERS
 * Returns how many were put there, or -1 when @at is not the first.
 */
int leak_others(const struct leaks *all, int at, struct ir_loc *also);

#endif
