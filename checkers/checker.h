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

#include "../engine/flow/live.h"
#include "../engine/flow/ends.h"
#include "../engine/flow/reach.h"
#include "../engine/flow/opuse.h"
#include "../engine/flow/state.h"
#include "../engine/flow/table.h"
#include "../engine/ir/ir.h"
#include "../engine/ir/walk.h"
#include "../engine/model/model.h"
#include "../engine/report/finding.h"

struct run;

/** struct function_exit - one way out of the function under analysis. */
struct function_exit {
	struct state *state;	     /* on return; owned by the engine */
	const struct value *ret;     /* returned value, or NULL for void */
	uint8_t rc;		     /* RC_* classes of @ret; RC_ANY for void */
	bool is_failure, is_success; /* by type and class; neither when unknown */
	bool is_tail;		     /* returns what a call gave without having looked at it */
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
	const char *by;	   /* a put or free: the call that does it */
};

/* A call that is about to happen. */
struct call_info {
	const struct ir_insn *in;
	const char *name;	    /* function called, or NULL: through an unknown pointer */
	const char *api;	    /* what messages call it */
	const struct value *callee; /* the called value */
	const struct value **args;
	int nargs;
	const struct fact *fact;       /* what rules say, or NULL */
	const struct summary *summary; /* what is known of its effects, or NULL */
};

/* What a checker noted while functions were judged, see run_note(). */
struct unit_note {
	const char *topic, *key; /* interned: whose note; what it is about */
	int64_t n;		 /* the checker's own */
	const char *text;	 /* interned or NULL */
	const struct ir_func *fn;
	struct ir_loc loc;
	int candidate; /* finding to file if on_unit decides so, or -1 */
};

/* A unit all of whose functions were judged. */
struct unit_end {
	const struct ir_unit *u;
	const struct model *m;
	const struct unit_note *notes; /* in order of functions and paths */
	int nnotes;
	struct findings *out;
	struct flow *fl; /* the engine's */
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
	/* A call: before its effects, once; and after them, once for each way it can return. */
	void (*on_call)(struct run *r, struct state *s, const struct call_info *c);
	void (*on_called)(struct run *r, struct state *s, const struct call_info *c,
			  const struct value *ret);
	/* One effect on @v is about to be applied; of a callee's body as well. @v may be NULL. */
	void (*on_effect)(struct run *r, struct state *s, const struct call_info *c,
			  const struct effect *e, const struct value *v);
	/* Memory at @addr (not a local itself) is read or written; @val is what is written. */
	void (*on_access)(struct run *r, struct state *s, const struct value *addr,
			  const struct value *val, const struct ir_insn *in);
	/* A branch on @cond was taken, and @s says so already. */
	void (*on_branch)(struct run *r, struct state *s, const struct value *cond, bool truth,
			  const struct ir_insn *in);
	/* All exits of the function are known. */
	void (*on_end)(struct run *r, const struct exits *exits);
	/* All functions of the unit were judged. */
	void (*on_unit)(const struct unit_end *e);
};

/* All checkers, sorted by rule; order means nothing. */
#define CHECKER(name) extern const struct checker name##_checker;
#include "checkers.def"
#undef CHECKER

/** run_function, run_unit, run_model - what is being analysed. */
const struct ir_func *run_function(const struct run *r);
const struct ir_unit *run_unit(const struct run *r);
const struct model *run_model(const struct run *r);
/** run_classes - RC_* classes that @v can be in. */
uint8_t run_classes(struct state *s, const struct value *v);
/** run_findings - where a finding without a path of its own is added. */
struct findings *run_findings(struct run *r);
/** run_is_own_memory - @v lies in memory that this function allocated. */
bool run_is_own_memory(const struct run *r, const struct value *v);
/** run_reach, unit_reach - who touches which member in this unit; never NULL. */
struct reach *run_reach(struct run *r);
struct reach *unit_reach(const struct unit_end *e);
/** run_describe - @v in the words of the source; never NULL. */
const char *run_describe(struct run *r, const struct value *v);
/** run_printf - text that lives as long as the function is analysed. */
const char *run_printf(struct run *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/**
 * run_drops_elsewhere - whether another function of the unit drops @kind on the member or type of
 * @o.
 */
bool run_drops_elsewhere(const struct run *r, const struct object *o);
/**
 * run_drops_member_elsewhere - whether another function of the unit drops @o's kind of count on
 * something like @o that a member of its parameter points to.
 */
bool run_drops_member_elsewhere(const struct run *r, const struct object *o);
/** run_is_pinned - the unit leaves counts of @o's lookup standing and drops them elsewhere. */
bool run_is_pinned(const struct run *r, const struct object *o);
/* A lock that is held, by this path or by all callers of the function. */
struct held {
	const char *id;	  /* the same in all functions: "record.member", "@global"; may be NULL */
	const char *kind; /* mutex, spin, read, write, rcu... */
	const struct value *addr; /* NULL: of a caller, known by id only */
	bool on_entry;
};

/** run_held - fills @out with the locks held here; returns their number. */
int run_held(struct run *r, const struct state *s, struct held *out, int max);
/** run_holds - the lock at @lock is held here, by this path or by every caller. */
bool run_holds(struct run *r, const struct state *s, const struct value *lock);
/** run_lacks - @lock is certainly not held here: neither by this path nor by any caller. */
bool run_lacks(struct run *r, const struct state *s, const struct value *lock);
/** run_may_enter_with - some call of the function in the unit is made with lock @id held. */
bool run_may_enter_with(const struct run *r, const char *id);
/** run_is_alone - the function runs only while nobody else uses the driver's data (probe, init). */
bool run_is_alone(const struct run *r);
/** run_is_complete - all paths of the function were followed. */
bool run_is_complete(const struct run *r);
/** run_is_concurrent - the core calls it for several objects of one parent at once. */
bool run_is_concurrent(const struct run *r);
/** run_is_handler - a thread, interrupt, timer...: given to a call, it runs once at a time. */
bool run_is_handler(const struct run *r);
/** run_has_own_callers - the function is static: the unit has all direct calls of it. */
bool run_has_own_callers(const struct run *r);
/** run_is_for_core - an operation that a core calls, and @lock is not in a record of the driver. */
bool run_is_for_core(const struct run *r, const struct value *lock);
/** run_lock_id - the identity of a lock, see struct held. */
const char *run_lock_id(const struct value *lock);
/** run_contracts - fills @out with the locks that the model or the callee's assertions demand. */
int run_contracts(struct run *r, struct state *s, const struct call_info *c,
		  const struct value **out, int max);

/* What becomes of the memory of a member that is allocated along with its object. */
enum part {
	PART_NONE,  /* not so allocated, or never freed by who does it either */
	PART_TAKEN, /* somebody else may free it */
	PART_LEFT,  /* only who makes the object frees it, when that fails */
};

enum part run_part(const struct run *r, const char *rec, const char *field);

/* What a unit does with the memory that a member or a static variable points to. */
struct holding {
	const char *maker; /* function that puts new memory there, or NULL */
	bool freed;	   /* somebody frees what is found there */
	bool given;	   /* somebody hands it on */
	bool shared;	   /* its maker hands it on: others lead to it as well */
};

/**
 * run_left_in - nothing in the unit gives back or hands on what is found at the member @addr of a
 * record that no other file knows.
 */
bool run_left_in(const struct run *r, const struct value *addr);

/**
 * run_loses - what the unit does with what @addr holds, when it is memory that nobody is left to
 * free once @in has cleared @addr; else NULL.
 */
const struct holding *run_loses(struct run *r, struct state *s, const struct value *addr,
				const struct ir_insn *in);
/** run_freed_whole - the record that argument @arg of @c is, when nobody else may end its parts. */
const struct ir_record *run_freed_whole(const struct run *r, const struct call_info *c, int arg);

/**
 * run_callers_drop - function after function of the unit drops the count of @kind, or frees the
 * memory, that @api returns to it.
 */
bool run_callers_drop(const struct run *r, const char *api, const char *kind);
/** run_others_drop - all functions that call @api, a function of the unit, but this one drop it. */
bool run_others_drop(const struct run *r, const char *api, const char *kind);
/** run_drops_itself - the function drops, on some way, what the call that got @o gave it. */
bool run_drops_itself(const struct run *r, const struct object *o);
/**
 * run_maker_of_left - the function that allocates records @rec, which no other one ever frees; NULL
 * when somebody may. @frees: that one does, when it fails.
 */
const char *run_maker_of_left(const struct run *r, const char *rec, bool *frees);
/**
 * run_made_around - the only record that the unit allocates and that begins with @rec, when the
 * function under analysis stands in a member that is named for the end of an object; or NULL.
 */
const char *run_made_around(const struct run *r, const char *rec);
/** run_takes_off - the function takes a record @rec off a list. */
bool run_takes_off(const struct run *r, const char *rec);
/** run_is_subject - @local is a parameter, or what it leads to as private data or container. */
bool run_is_subject(const struct run *r, int local);
/** run_passes_to_end - local @local goes to a function without a fact that may be its end. */
bool run_passes_to_end(const struct run *r, int local);

/** run_dropped - counts a candidate of @rule that is not reported because of @reason. */
void run_dropped(struct run *r, const char *rule, const char *reason);

/** struct report - what a checker knows of one finding. */
struct report {
	const char *rule;
	enum level level;
	struct ir_loc loc;
	const char *message;
	const char *key;	   /* APIs and members, for the fingerprint */
	const char *function;	   /* where it is, or NULL for the one under analysis */
	struct ir_loc once;	   /* one finding per such place, or zero: per loc */
	const struct trace *end;   /* newest step */
	const struct trace *start; /* steps before this one are left out; NULL keeps all events */
	const char *last;	   /* text of the final step, or NULL for the message */
	const struct ir_loc *also; /* further places of which the last text is true */
	int nalso;
};

/** run_report - files a finding with its path. */
void run_report(struct run *r, const struct report *rep);

/** run_tested - whether a branch on this path since @since was on @v (may be NULL: no). */
bool run_tested(const struct state *s, const struct value *v, const struct trace *since);

/** run_skips_rounds - in the loops that both paths came to, @s left out what @other did. */
bool run_skips_rounds(const struct state *s, const struct state *other);

/**
 * run_rounds_undo - whether a loop on the path of @s gives back elements reached as @v is.
 * @kind: of the object, or "lock"; @taken: where @v was taken, when it cannot reach the next round
 * of that loop; NULL when it may
 */
bool run_rounds_undo(const struct run *r, const struct state *s, const char *kind,
		     const struct value *v, const struct ir_loc *taken);
/** run_rounds_undo_all - likewise, of counts of @o itself that rounds have taken. */
bool run_rounds_undo_all(const struct run *r, const struct state *s, const struct object *o,
			 const struct ir_loc *taken);

/** run_note_event - adds a step to the path of @s and returns it; NULL while summarising. */
const struct trace *run_note_event(struct run *r, struct state *s, struct ir_loc loc,
				   const struct value *about, const char *text);
/**
 * run_note - keeps @n for on_unit; texts are copied.
 * @rep: a finding that on_unit may file later with unit_report(), or NULL
 */
void run_note(struct run *r, const struct unit_note *n, const struct report *rep);
/** unit_report - files the finding that came with @n at @level. */
void unit_report(const struct unit_end *e, const struct unit_note *n, enum level level);
/** unit_report_as - the same with another message. */
void unit_report_as(const struct unit_end *e, const struct unit_note *n, enum level level,
		    const char *message);
/** unit_fold - files one finding for all notes of @topic with one key in one function. */
void unit_fold(const struct unit_end *e, const char *topic);
/** unit_message - the message that came with @n; "" without a finding. */
const char *unit_message(const struct unit_end *e, const struct unit_note *n);
/* Notes of accesses to a member, key its identity, text the locks as of run_covering(). */
#define NOTE_CHANGE 1 /* in n: the member is changed */
#define NOTE_ALONE 8  /* in n: run_is_alone() */

/*
 * Topics of notes: a function releases a lock that it did not take itself, or took it back before
 * it returned. key: the lock's identity, n: whether it keeps all others out.
 */
#define NOTE_RELEASED "lock released for others"
#define NOTE_RETAKEN "lock taken back"

/* What the other places of a unit say of a lock. */
struct agreement {
	const char *lock; /* identity, or NULL: they do not agree */
	int places, functions, changes;
	int others; /* changes without it in other functions */
};

/** lock_is_exclusive - whether locks of @kind keep all others out. */
bool lock_is_exclusive(const char *kind);
/** run_covering - "|id|id|": exclusive locks held here, and at step @since already. */
const char *run_covering(struct run *r, const struct state *s, const struct trace *since);
/** run_open_caller - @test holds of a function that others may call, and that calls this one. */
bool run_open_caller(const struct run *r, bool (*test)(const char *name));
/** lock_name - the lock's identity, also of an object that is itself what is locked; or NULL. */
const char *lock_name(const struct value *lock, const char *kind);
/** lock_is_returned - @l is in the object that @e returns: the caller gets it locked. */
bool lock_is_returned(const struct function_exit *e, const struct lock *l);
/** run_note_released - the locks of others that @exits say are released, as notes. */
void run_note_released(struct run *r, const struct exits *exits);
/** unit_releases_for - who calls the function of @left, or may do so, has its lock released. */
bool unit_releases_for(const struct unit_end *e, const struct unit_note *left);
/** unit_same_place - both notes are of one place in the text. */
bool unit_same_place(const struct unit_note *a, const struct unit_note *b);
/** unit_agreed_lock - the lock that all other changes and at least @places places hold. */
struct agreement unit_agreed_lock(const struct unit_end *e, const struct unit_note *c, int places);
/** unit_takes - @fn itself takes the exclusive lock @id. */
bool unit_takes(const struct unit_end *e, const struct ir_func *fn, const char *id);
/** unit_entry_lacks - nobody can hold the lock @id (interned) when @fn is called. */
bool unit_entry_lacks(const struct unit_end *e, const struct ir_func *fn, const char *id);
/** unit_dropped - counts a candidate of @rule that is not reported because of @reason. */
void unit_dropped(const struct unit_end *e, const char *rule, const char *reason);

#include "section.h"

#endif
