/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * steps.h - what a path has set up and undone, in order.
 *
 * Purpose: the mirror rules hold setup against its undoing. In: calls, outcomes of callees.
 * Out: steps of a state, steps of a summary. Idea: a step is a call that something in the unit
 * undoes (pairs.h); it is done once its result says so, and gone when its opposite is called on the
 * same thing. What a callee leaves set up, or undoes, is told by its summary.
 */
#ifndef LIFELINT_STEPS_H
#define LIFELINT_STEPS_H

#include "../model/effect.h"
#include "pairs.h"
#include "value.h"

struct call;
struct exits;
struct function_exit;
struct run;
struct state;
struct unit_end;

#define STEP_IDS 4 /* three arguments, and the result in the last place */

enum step_status {
	STEP_PENDING, /* whether it happened depends on a result not tested yet */
	STEP_DONE,
	STEP_FAILED,
	STEP_UNDONE,
	STEP_DOWN, /* an undoing of what was set up before this function */
};

struct trace;

struct setup_step {
	const char *api;   /* function, or "record.member" of an operation */
	const char *inner; /* callee in which it was made, or NULL */
	const struct value *ids[STEP_IDS];
	const struct value *ret; /* result that decides while pending */
	const struct value *whole; /* what the callee returned, with what it made inside, or NULL */
	struct ir_loc loc;
	const struct trace *when;
	uint8_t status;
	int64_t taker; /* place of the last unknown call that got what a local has of it, plus 1 */
	bool may;     /* on some paths only, or something unknown may have undone it */
	bool counted; /* a count that the objects of the state follow as well */
	bool live;    /* others can reach it from then on: registered */
	bool looped;  /* in a loop: stands for several */
	bool fresh;   /* the result is a pointer that only this path knows */
	bool passed;  /* the result was given to a function of which nothing is known */
	bool kept;    /* the result was put where others find it */
	bool kept_in_whole; /* likewise @whole */
	bool in_data; /* it, or its private part, is now the private data of something else */
	bool holds;   /* a reference that the result owns: a step once it is stored */
	bool ignored; /* its result is never looked at */
	bool weak;    /* returns nothing: may have set up nothing that counts */
	bool is_pointer, is_bool, is_unsigned; /* what the result is, for telling success */
};

struct step_list VEC_FIELDS(struct setup_step);

/* For checkers. */
/** run_pairs, unit_pairs - which call undoes which in this unit. */
const struct pairs *run_pairs(const struct run *r);
const struct pairs *unit_pairs(const struct unit_end *e);
/** run_role - the operation that the function under analysis implements, or NULL. */
const struct op_fact *run_role(const struct run *r);
/** run_partner - the function that tears down what the one under analysis sets up, or NULL. */
const struct ir_func *run_partner(const struct run *r);
/** run_undoes_here - some path of the function undoes the step made at @loc. */
bool run_undoes_here(const struct run *r, struct ir_loc loc);

/** step_stands - it was made, or may have been, and is not undone. */
bool step_stands(const struct setup_step *st);
/** steps_called - what the call @c, which returned @ret with outcome @o, set up or undid. */
void steps_called(struct run *r, struct state *s, const struct call *c, const struct outcome *o,
		  const struct value *ret);
/** steps_given - what the call @c does to the objects of steps: keeps, frees them. */
void steps_given(struct run *r, struct state *s, const struct call *c, const struct outcome *o);
/** steps_put - the last count that this path has on @whole is dropped. */
void steps_put(struct state *s, const struct value *whole);
/** steps_freed - the memory of @v is gone. */
bool steps_freed(const struct state *s, const struct value *v);
/** steps_settle - decides pending steps by what is known of their results. */
void steps_settle(struct state *s);
void steps_rename(struct state *s, struct value_table *t, const struct value *from,
		  const struct value *to);
bool steps_mention(const struct state *s, const struct value *v);
uint64_t steps_signature(const struct state *s);
/** steps_join - what only one of two paths did is uncertain; true when @into changed. */
bool steps_join(struct state *into, const struct state *from);
/** steps_released - a release function that ran, or will run, may undo what still stands. */
void steps_released(struct run *r, struct state *s);
/**
 * steps_branch - the branch at the end of @b goes to @to: what the other way undoes may not be due,
 * or the step was none.
 */
void steps_branch(struct run *r, struct state *s, const struct ir_block *b,
		  const struct value *cond, int to);
/** steps_tail - @e returns what another call returned: it may fail as well as succeed. */
bool steps_tail(const struct function_exit *e);
/** steps_optional - some success of the function leaves nothing standing: done once, or lazily. */
bool steps_optional(const struct exits *exits);
/** steps_made_once - a variable keeps what @st made, and success does without when it is there. */
bool steps_made_once(const struct exits *exits, const struct function_exit *e,
		     const struct setup_step *st);
/** steps_no_success - all exits fail: what was set up is handed on in spite of the error. */
bool steps_no_success(const struct exits *exits);
/** steps_summarise - the steps of @e as a caller sees them, in @out; returns their number. */
int steps_summarise(struct run *r, const struct function_exit *e, struct step_fact *out, int max);
/** steps_same - two outcomes leave the same things set up. */
bool steps_same(const struct step_fact *a, int na, const struct step_fact *b, int nb);
/** steps_merge - adds @b to @a; what one of them lacks is uncertain. Returns the new number. */
int steps_merge(struct step_fact *a, int na, const struct step_fact *b, int nb);

#endif
