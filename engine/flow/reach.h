/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * reach.h - who touches what: members that functions use, and handlers behind registrations.
 *
 * Purpose: use edges. "The handler foo_isr(), live since request_irq(), uses foo->lock" is what
 * turns an odd order into a bug. In: the IR of a unit and the model. Out: answers to questions.
 * Idea: syntactic, once per unit, no paths: which (record, member) a function reads, writes, hands
 * on or follows, itself and through its callees; which function pointers were put into which
 * object, by tables, stores or calls; which acts of the model (register, arm, stop, set up, clean
 * up, free) each function does to which place.
 * Invariant: answers do not depend on the order of functions in the unit.
 *
 * Short names: at place, rec record tag.
 */
#ifndef LIFELINT_REACH_H
#define LIFELINT_REACH_H

#include "../ir/ir.h"
#include "../model/model.h"

/**
 * struct place - an object, as far as the text of one function names it: the member that it is or
 * that points to it, the global variable, and its type. Unknown parts are NULL.
 */
struct place {
	const char *tag;	 /* record that it is */
	const char *rec, *field; /* member that is it, or holds the pointer to it */
	const char *global;	 /* variable that it is, is in, or that holds the pointer to it */
	bool held;		 /* the member or variable holds a pointer */
	bool alone;		 /* allocated here as what it is: inside of nothing else */
};

/* How a member is touched. */
enum touch_how {
	TOUCH_READ = 1,
	TOUCH_WRITE = 2,
	TOUCH_ADDRESS = 4, /* its address is given to a call */
	TOUCH_FOLLOW = 8,  /* the pointer in it is dereferenced */
	TOUCH_TEST = 16,   /* the value in it is compared or decides a branch */
	TOUCH_INIT = 32,   /* made usable (EFF_SETUP) */
	TOUCH_END = 64,	   /* stopped, cleaned up or freed */
	TOUCH_ARM = 128,   /* started or queued (EFF_ARM) */
	TOUCH_LOCK = 256,  /* taken or released as a lock */
	TOUCH_PASS = 512,  /* the pointer in it is given to a call of which nothing is known */
};
/* What needs the member to be made usable before. */
#define TOUCH_USE                                                                                  \
	(TOUCH_READ | TOUCH_WRITE | TOUCH_ADDRESS | TOUCH_FOLLOW | TOUCH_ARM | TOUCH_LOCK |        \
	 TOUCH_PASS)

/** struct touch - @rec NULL: the global variable @field. */
struct touch {
	const char *rec, *field;
	unsigned how;	/* all touches of it in the function or closure asked for */
	const char *in; /* function where, of the most telling one */
	struct ir_loc loc;
};

/** struct need - a call that works only on an object set up before (ll_needs(kind)). */
struct need {
	const char *kind, *api;
	struct place at;
	bool from_param; /* the object is a parameter of @fn, or what it is a member of */
	const struct ir_func *fn;
	struct ir_loc loc;
};

/** struct act - what a call does to an object by the model. */
struct act {
	enum effect_op op;
	int id;		  /* position among the acts of the unit */
	const char *kind; /* interned; "ref" when the model names none */
	const char *api;
	bool managed;  /* devres does or undoes it */
	bool for_good; /* STOP: starting it again does nothing */
	bool is_new;   /* about memory that @fn allocates itself */
	bool asleep;   /* registered, but not live yet; or unregistered, but not live any more */
	struct place at;
	struct place number; /* member or variable that holds the number it goes by (an irq) */
	const struct ir_func *fn;
	const struct ir_insn *in;
	int arg; /* argument that the act is about, -1: the result */
	/* PUBLISH, ARM: functions that may run from now on; UNPUBLISH, STOP: until now */
	const char **handlers;
	int nhandlers;
};

/** struct edge - what makes the order of two acts matter. */
struct edge {
	const char *handler; /* function that is live */
	struct touch touch;  /* how it touches the member, or where it needs what is set up */
	const struct need *need;
	const char *why_not; /* why it does not matter here, or NULL */
};

/** act_is_up, act_is_down - whether it makes something live, or ends that. */
bool act_is_up(const struct act *a);
bool act_is_down(const struct act *a);

struct acts {
	const struct act **data;
	int len, cap;
};

struct reach;

struct reach *reach_make(const struct ir_unit *u, const struct model *m);
void reach_free(struct reach *x);

/** reach_touch - how @function (interned), with all it calls in the unit, touches the member. */
bool reach_touch(struct reach *x, const char *function, const char *rec, const char *field,
		 struct touch *out);
/** reach_touches - all members that @function itself touches; sets @n. */
const struct touch *reach_touches(struct reach *x, const char *function, int *n);
/** reach_need - a need of @kind at a place like @at (NULL: any) in @function or its callees. */
const struct need *reach_need(struct reach *x, const char *function, const char *kind,
			      const struct place *at);

/** reach_acts - the acts of @function and its callees, in the order of the text. */
const struct acts *reach_acts(struct reach *x, const char *function);
/** reach_acts_at - the acts of the call @in of @fn: its own or those of its callee. */
void reach_acts_at(struct reach *x, const struct ir_func *fn, const struct ir_insn *in,
		   struct acts *out);
/** reach_act_of - the act that the effect @e of the fact of @in is, or NULL. */
const struct act *reach_act_of(struct reach *x, const struct ir_func *fn, const struct ir_insn *in,
			       const struct effect *e);
/** reach_all_acts - every act in the unit, in order of id. */
const struct acts *reach_all_acts(struct reach *x);

/**
 * reach_edge - a handler of @a that touches the member in one of the ways @want; false: none.
 * @unless: handlers that touch it so do not count (they test it, or set it up themselves)
 */
bool reach_edge(struct reach *x, const struct act *a, const struct touch *want, unsigned unless,
		struct edge *e);
/** reach_always - @function passes @loc whenever it is called. */
bool reach_always(struct reach *x, const char *function, struct ir_loc loc);
/** reach_asks_first - @function leaves at once if a flag, or a predicate, tells it to. */
bool reach_asks_first(struct reach *x, const char *function);
/** reach_matters - whether @function takes something down that touches the member so. */
bool reach_matters(struct reach *x, const char *function, const struct touch *want);
/** reach_need_edge - a handler of @a with a need of which @is_met says so. */
bool reach_need_edge(struct reach *x, const struct act *a,
		     bool (*is_met)(void *ctx, const struct need *n), void *ctx, struct edge *e);

/** reach_is_owned - objects of @kind are returned by functions and end when given back. */
bool reach_is_owned(const struct reach *x, const char *kind);
/** reach_is_needed - whether some fact needs @kind: then it is not found by its address. */
bool reach_is_needed(const struct reach *x, const char *kind);

/** reach_calls - whether @callee is @function or one that it calls or starts. */
bool reach_calls(struct reach *x, const char *function, const char *callee);

/** reach_place - what @op means in @fn. */
struct place reach_place(struct reach *x, const struct ir_func *fn, struct ir_operand op);
/** place_same - whether both may be the same object; types alone suffice when no more is known. */
bool place_same(const struct place *a, const struct place *b);

#endif
