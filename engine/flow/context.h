/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * context.h - locks that are held when a function begins.
 *
 * Purpose: what the callers of a function guarantee it. In: calls seen while the unit is
 * summarised, lockdep assertions, contracts of the model. Out: for each function the locks that all
 * its callers hold, and those that some of them may hold; asked by checkers through run_held().
 * Idea: one record per call site (what is held there, what was released of the caller's own
 * callers, which argument is which path), then a fixpoint over the call graph: intersection for
 * what must be held, union for what may be.
 *
 * Short names: ctx context, must held on every call, may held on some.
 */
#ifndef LIFELINT_CONTEXT_H
#define LIFELINT_CONTEXT_H

#include "../base/map.h"
#include "../base/vec.h"
#include "../ir/ir.h"
#include "../model/model.h"
#include "state.h"

#define CONTEXT_MAX_LOCKS 8
#define CONTEXT_MAX_ARGS 6

struct run;
struct call;
struct flow;

/* A lock by its identity (lock_id()) and, where there is one, by its path. */
struct lock_ref {
	const char *id, *kind;
	bool has_path;
	struct path path;
};

struct lock_set {
	struct lock_ref data[CONTEXT_MAX_LOCKS];
	int len;
};

/*
 * A call of a function of the unit; paths of must are the callee's, those of released the caller's.
 */
struct call_edge {
	const char *caller, *callee;
	int64_t site;
	bool handed; /* the callee is an argument: called now, later or never */
	struct lock_set must, may, released;
	struct path args[CONTEXT_MAX_ARGS]; /* argument N in terms of the caller */
	bool has_arg[CONTEXT_MAX_ARGS];
};

/* Who calls a function, directly or through others of the unit. */
enum callers {
	CALLERS_KNOWN, /* functions of the unit that hold nothing when they begin */
	CALLERS_CORE,  /* through a table of operations that the driver does not read */
	CALLERS_ANY,   /* other units, or the unit itself through a pointer */
};

/* What is known of a function when it begins. */
struct context {
	struct lock_set asserted; /* the function itself says so; contracts too */
	struct lock_set must, may;
	enum callers callers;
	bool top;	 /* no call was looked at yet */
	bool alone;	 /* runs only while nobody else uses the driver's data (probe, init) */
	bool concurrent; /* an operation that the core does not serialise, or called by one */
};

struct contexts {
	struct map of;	    /* function name -> struct context * */
	struct map taken;   /* function name -> non-NULL: its address is taken */
	struct map entries; /* likewise, by a macro that names an init or exit function */
	struct map stored;  /* likewise, and put where the driver's own code may find it */
	VEC(struct call_edge *) edges;
};

/** lock_id - the name of a lock that is the same in all functions ("rec.member"), or NULL. */
const char *lock_id(const struct value *v);

/** context_assert - the function says that @lock is held whenever it is called. */
void context_assert(struct run *r, const struct ir_insn *in, const struct value *lock);
/** context_call - notes what is held where @c is called. */
void context_call(struct run *r, struct state *s, const struct call *c);
/** context_solve - works out the contexts of all functions. */
void context_solve(struct flow *fl);
void context_fini(struct flow *fl);

/** context_of - the context of function @name, or NULL. */
const struct context *context_of(const struct flow *fl, const char *name);

/** context_is_own - record @rec is declared in the directory of the unit. */
bool context_is_own(const struct ir_unit *u, const char *rec);

/** contract_path - the lock that @ct names as a path; false when the unit does not know it. */
bool contract_path(const struct ir_unit *u, const struct contract *ct, struct path *p);

#endif
