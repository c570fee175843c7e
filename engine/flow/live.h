/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * live.h - whether something live uses something else.
 *
 * Purpose: the question behind all rules on order: does a handler of this registration touch that
 * member, of the same object, without asking first? In: an act with what the path knows of its
 * object, and a member. Out: the use edge, or why there is none.
 * Idea: reach says what handlers of the unit may do; the values on the path rule out other objects.
 */
#ifndef LIFELINT_LIVE_H
#define LIFELINT_LIVE_H

#include "reach.h"
#include "state.h"

struct call_info;
struct run;

/** struct live - what is live: made so, or about to be stopped, by @act. */
struct live {
	const struct act *act;
	const struct value *a, *b; /* object of the act, and its owner; may be NULL */
	const struct trace *when;  /* made live on this path, or NULL */
	int64_t site;		   /* place of the call that made it so, see live_site() */
};

/** struct used - what its handlers may use. */
struct used {
	struct touch what;	  /* member or variable, and which touches count */
	unsigned unless;	  /* handlers that touch it so as well do not count */
	const char *kind;	  /* of a set up that ll_needs() may speak of, or NULL */
	struct place at;	  /* of that set up */
	const struct value *addr; /* address of the member, or NULL: not known */
	int64_t site;		  /* place of that set up, see live_site(), or 0: not known */
};

/**
 * live_uses - whether a handler does; else false, and @e->why_not says why when one nearly does.
 */
bool live_uses(struct run *r, const struct state *s, const struct live *l, const struct used *u,
	       struct edge *e);

/**
 * live_keeps_module - the function under analysis runs when the module goes, and whoever uses the
 * table in which @handler stands keeps the module: nobody does any more.
 */
bool live_keeps_module(const struct run *r, const char *handler);
/**
 * live_may_be_quiet - what nobody knows, called before @loc, may have told the device to raise no
 * more interrupts; or a call that waits for the handler stopped them.
 */
bool live_may_be_quiet(const struct run *r, struct ir_loc loc);

/** live_note_lost - of marks @what those get an id whose record this path has put as a whole. */
void live_note_lost(struct state *s, const char *what);

/** live_is_told - this path stored a constant in a member that @handler tests. */
bool live_is_told(struct run *r, const struct state *s, const char *handler);

/** live_user - the function of the unit in which the handler of @e uses it. */
const char *live_user(const struct edge *e);
/** live_always - the handler itself uses it, whenever it is called. */
bool live_always(struct run *r, const struct edge *e);

/** live_second_time - the text does the same as @u before @up, on some path. */
bool live_second_time(struct run *r, const struct act *up, const struct used *u);

/** live_is_counted - objects of @tag count references: they are more than one set up makes. */
bool live_is_counted(const struct run *r, const char *tag);

/**
 * live_sets_up - @a, an act of the callee, makes something usable that was there before the call
 * @c: a variable, or an object that the callee is given. What it is not given is its own.
 */
bool live_sets_up(const struct call_info *c, const struct act *a);

/** live_site - place of @in in @fn, to be compared with the numbers of V_SITE. */
int64_t live_site(const struct ir_func *fn, const struct ir_insn *in);

/** live_name - the member or variable at @addr, for messages. */
const char *live_name(struct run *r, const struct value *addr);

#endif
