/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * checker.h - all that a checker sees of the engine.
 *
 * Purpose: the narrow waist between policy and mechanism. In: events on objects and locks, exits
 * of functions, initialised globals. Out: findings, dropped candidates.
 * Invariant: a checker includes this header only and keeps no state of its own between functions.
 */
#ifndef LIFELINT_CHECKER_H
#define LIFELINT_CHECKER_H

#include "../engine/flow/state.h"
#include "../engine/ir/ir.h"
#include "../engine/model/model.h"
#include "../engine/report/finding.h"

struct run;

/** struct function_exit - one way out of the function under analysis. */
struct function_exit {
	struct state *state;	     /* on return; owned by the engine */
	const struct value *ret;     /* returned value, or NULL for void */
	uint8_t rc;		     /* RC_* classes of @ret; RC_ANY for void */
	bool is_failure, is_success; /* by type and class; neither when unknown */
	struct ir_loc loc;	     /* of the return statement */
};

struct exits {
	struct function_exit *data;
	int len, cap;
};

/* How a dead object was touched. */
struct use {
	const struct value *value; /* pointer through which */
	const char *how;	   /* "passed to dev_err()", "read"... */
	struct ir_loc loc;
	bool registration; /* a drop by an unregister call */
	bool outside;	   /* other members than the one that was put are touched */
};

/** struct checker - a rule; any callback may be NULL. */
struct checker {
	const char *rule;
	/* A dead object is used. */
	void (*on_use)(struct run *r, struct state *s, const struct object *o, const struct use *u);
	/* A reference is about to be dropped; @o is the object before that. */
	void (*on_put)(struct run *r, struct state *s, const struct object *o, const struct use *u);
	/* Memory is about to be freed by hand; @o may be NULL. */
	void (*on_free)(struct run *r, struct state *s, const struct object *o,
			const struct use *u);
	/* A lock operation on @l (state before); @taking or releasing. */
	void (*on_lock)(struct run *r, struct state *s, const struct lock *l, bool taking,
			const struct use *u);
	/* All exits of the function are known. */
	void (*on_end)(struct run *r, const struct exits *exits);
	/* All functions of the unit were judged. */
	void (*on_unit)(const struct ir_unit *u, const struct model *m, struct findings *out);
};

/* All checkers, sorted by rule; order means nothing. */
#define CHECKER(name) extern const struct checker name##_checker;
#include "checkers.def"
#undef CHECKER

/** run_function, run_unit, run_model - what is being analysed. */
const struct ir_func *run_function(const struct run *r);
const struct ir_unit *run_unit(const struct run *r);
const struct model *run_model(const struct run *r);
/** run_describe - @v in the words of the source; never NULL. */
const char *run_describe(struct run *r, const struct value *v);
/** run_printf - text that lives as long as the function is analysed. */
const char *run_printf(struct run *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/** run_drops_elsewhere - whether another function of the unit drops @kind on the member or type of
 * @o. */
bool run_drops_elsewhere(const struct run *r, const struct object *o);
/** run_is_pinned - the unit leaves counts of @o's lookup standing and drops them elsewhere. */
bool run_is_pinned(const struct run *r, const struct object *o);
/** run_dropped - counts a candidate of @rule that is not reported because of @reason. */
void run_dropped(struct run *r, const char *rule, const char *reason);

/** struct report - what a checker knows of one finding. */
struct report {
	const char *rule;
	enum level level;
	struct ir_loc loc;
	const char *message;
	const char *key;	   /* APIs and members, for the fingerprint */
	struct ir_loc once;	   /* one finding per such place, or zero: per loc */
	const struct trace *end;   /* newest step */
	const struct trace *start; /* steps before this one are left out; NULL keeps all events */
	const char *last;	   /* text of the final step, or NULL for the message */
};

/** run_report - files a finding with its path. */
void run_report(struct run *r, const struct report *rep);

#endif
