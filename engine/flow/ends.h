/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ends.h - records whose memory is gone when a teardown function has returned.
 *
 * Purpose: life times of a driver's own data. In: a setup function and its partner. Out: records
 * that devres frees after the partner, or that the partner frees by hand.
 */
#ifndef LIFELINT_ENDS_H
#define LIFELINT_ENDS_H

#include "reach.h"

/** struct end - the record @tag, and the call that frees it or by which devres owns it. */
struct end {
	const char *tag;
	bool managed; /* devres frees it after the teardown */
	const char *api;
	const struct ir_func *fn;
	struct ir_loc loc;
};

struct ends VEC_FIELDS(struct end);

/** ends_collect - what ends with @down (NULL: only what devres frees), set up by @up (interned). */
void ends_collect(struct reach *x, const struct ir_unit *u, const struct model *m,
		  const char *const names[2], struct ends *out);
/** ends_find - the end of records @tag, or NULL. */
const struct end *ends_find(const struct ends *e, const char *tag);

/** ends_stop_in - the last of @acts after which what @arm started does not run, or NULL. */
const struct act *ends_stop_in(struct reach *x, const struct acts *acts, const struct act *arm);
/** ends_hands_out - @down gives a record @tag to a function of which nothing is known. */
bool ends_hands_out(struct reach *x, const struct ir_unit *u, const struct model *m,
		    const char *down, const char *tag);

/** ends_is_flagged - @down, or what it calls, sets a member that @handler looks at. */
bool ends_is_flagged(struct reach *x, const struct ir_unit *u, const char *down,
		     const char *handler);
/** ends_takes_off - one of @down ends what @user registered, or holds it still. */
bool ends_takes_off(const struct acts *down, const struct act *user);
/** ends_maybe_quiet - a call before @stop, in its function, may have quietened the device. */
bool ends_maybe_quiet(const struct model *m, const struct act *stop);

/** ends_pairs - calls @each for each pair of partners in the tables of @u; down may be NULL. */
void ends_pairs(const struct ir_unit *u, const struct model *m,
		void (*each)(void *data, const struct ir_func *up, const struct ir_func *down),
		void *data);

/**
 * ends_goes_on - the call @in takes an object off besides: whether the last put is its business,
 * or that of devres, the core knows.
 */
bool ends_goes_on(const struct acts *all, const struct ir_insn *in);
/** ends_takes_off_too - likewise, of effect @e of a call with summary @su. */
bool ends_takes_off_too(const struct summary *su, const struct effect *e);

#endif
