/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * state.h - what is known at one point of one path.
 *
 * Purpose: memory, branch facts, objects with their references, locks. In: transfer functions.
 * Out: read by checkers through checker.h, joined by the solver.
 * Idea (Das, Lerner, Seigle: ESP, PLDI 2002): states that agree on objects and locks are joined,
 * others stay apart, so that the correlations which matter survive.
 * Invariants: every array is sorted by value id; an absent entry means nothing is known.
 */
#ifndef LIFELINT_STATE_H
#define LIFELINT_STATE_H

#include "../model/effect.h"
#include "steps.h"
#include "value.h"

/* One step of the path that led here; newest first. */
struct trace {
	const struct trace *prev;
	struct ir_loc loc;
	const char *text;
	bool branch;		   /* a branch taken, as opposed to an event on an object */
	const struct value *about; /* object or tested value */
	int depth;
};

struct cell {
	const struct value *addr, *val;
};

struct value_fact {
	const struct value *v;
	uint8_t rc; /* RC_* classes still possible */
	int64_t lo, hi;
};

/*
 * A counted resource. owned: counts held by this path. handed: counts passed on to others on this
 * path. base: somebody else (caller, container, registration) is presumed to hold one too.
 */
struct object {
	/*
	 * references: value_alloc() of the pointer, or the member where several are counted; other
	 * kinds: the pointer
	 */
	const struct value *key;
	const char *kind; /* "ref", "mem", "clk_enable"... */
	int8_t owned, handed;
	int8_t dropped;	  /* counts of others that this path dropped */
	bool base;	  /* a holder other than this path is presumed */
	bool fresh;	  /* the pointer came from an acquire here */
	bool init;	  /* the count was started here (device_initialize...) */
	bool published;	  /* init succeeded in registering */
	bool deferred;	  /* freed when all who read under RCU are done... */
	bool readable;	  /* ...as this path does since then */
	bool managed;	  /* freed by way of devres, which will not free it again */
	bool unpublished; /* taken off its container here: the container's count may be dropped too
			   */
	bool put;	  /* dropped at least once here */
	bool last;	  /* the last drop was that of the last count, this path destroys it */
	bool survives;	  /* the last drop was by contract not that of the last count */
	bool freed;	  /* memory certainly gone */
	bool embedded;	  /* the put went to a member; that it frees the whole is presumed */
	bool kept;	  /* pointer stored where it outlives the function */
	bool spread;	  /* stored in more than one place, or several times */
	bool lost;	  /* the only object that held it was freed: nobody else knows it */
	bool element;	  /* stored in an array: what is found there may be any of several */
	bool put_only;	  /* init: a release function and a name go with it, kfree() is wrong */
	bool by_summary;  /* acquired inside a callee with a body */
	bool unclear;	  /* by a callee that returns the same whether it acquired it or not */
	bool asked;	  /* a callee that may drop it on a condition of its own did not */
	bool looped;	  /* acquired in a loop: how many times is not known */
	bool by_return;	  /* handed to the caller as the returned value */
	bool put_registration;	    /* the last drop was that of an unregister call */
	bool returned;		    /* a callee returned it with a count for this function */
	bool passed;		    /* given as it is to a function of which nothing is known */
	bool offered;		    /* likewise, by a pointer that allows to keep and to free it */
	bool passed_data;	    /* likewise, and the parameter is private data (void *) */
	bool borrowed; /* somebody has a pointer into it who does not free it: see borrow.c */
	int unlinked_in; /* the last drop came after a member was cleared: its block + 1, or 0 */
	const struct value *put_at; /* pointer that was dropped last: the whole or a member */
	bool zeroed; /* memory of which no member was written but those that have cells */
	bool alive;		    /* the core keeps it alive during this call (ll_alive) */
	const struct value *lent;   /* result of the only call that was given a pointer into it */
	const struct value *taker;  /* result of the last call for which passed holds, or NULL */
	bool given;		    /* to one more for which passed holds, that did not fail */
	const struct value *holder; /* fresh container it was stored into, or NULL */
	const struct value *into;   /* xarray, idr... into which it was put last, or NULL */
	bool listed; /* memory that others know by the list only on which it was put here */
	const char *acquire_api, *release_api;
	const char *put_api; /* the call that dropped it last */
	const struct trace *acquired, *released;
	struct ir_loc acquire_loc, release_loc;
	const struct value *result; /* what the acquiring call returned, or NULL */
};

struct lock {
	const struct value *addr;
	const char *kind;
	int8_t depth;	    /* net of this path: 0 released again, < 0 the caller's released */
	bool by_summary;    /* taken inside a callee with a body */
	bool released_here; /* last released by this function itself */
	bool touched;	    /* taken or released on this path */
	bool from_caller;   /* the caller held it: it was released before it was taken */
	bool taken;	    /* taken at least once on this path */
	bool taken_here;    /* by this function itself */
	bool murky;	    /* some operation on it was not seen for certain */
	bool unsure;	    /* an unknown function could have changed it since */
	const char *unsure_by; /* names of such that were only given the object */
	const struct trace *when;
	const struct trace *section; /* since when nobody else can have had it */
	struct ir_loc loc;
	const char *api;
};

/* What becomes of a mark where states meet that do not agree on it. */
enum mark_join {
	MARK_EXACT, /* they are kept apart */
	MARK_MUST,  /* it stays if both have it, and of the tests what both say */
	MARK_MAY,   /* it stays if one has it */
};

/*
 * What a checker remembers on this path: a typestate of its own. A mark goes when what it is about
 * can no longer be reached.
 */
struct mark {
	const char *what;	   /* interned: which property, "looked up" */
	const struct value *a, *b; /* what it is about; @b may be NULL */
	int64_t n;		   /* the checker's own */
	enum mark_join join;
	const char *id;		   /* interned: what to call it in other functions, or NULL */
	const char *under;	   /* interned: the locks held then, "|" around each id */
	const char *api;	   /* for messages, or NULL */
	bool keep;		   /* stays when what it is about cannot be reached any more */
	const struct trace *when;
	struct ir_loc loc;
};

struct state {
	struct {
		struct cell *data;
		int len, cap;
	} cells;
	struct {
		struct value_fact *data;
		int len, cap;
	} facts;
	struct {
		struct object *data;
		int len, cap;
	} objects;
	struct {
		struct lock *data;
		int len, cap;
	} locks;
	struct {
		struct mark *data;
		int len, cap;
	} marks; /* in order of making */
	struct step_list steps; /* in order of time */
	const struct trace *trace;
	uint64_t loops;	/* heads of loops this path came to, by number modulo 64 */
	bool returning; /* set while the returned value is handed over */
	bool warned;	/* an assertion failed on this path: what it skips is no mistake */
	bool released;	/* an object of this function was given back: its release may drop more */
};

struct state *state_clone(const struct state *s);
void state_free(struct state *s);

const struct value *state_load(const struct state *s, const struct value *addr);
void state_store(struct state *s, const struct value *addr, const struct value *val);

/**
 * state_is_zeroed - @addr is a member of memory that was zero when it was allocated, and neither it
 * nor a record around it has been written since.
 */
bool state_is_zeroed(struct state *s, const struct value *addr);
/** state_forget_local - the scope of the local at @addr ends. */
void state_forget_local(struct state *s, const struct value *addr);

struct value_fact *state_fact(struct state *s, const struct value *v);
/** state_fact_make - the entry for @v, made with "anything" when absent. */
struct value_fact *state_fact_make(struct state *s, const struct value *v);

/** object_is_memory - what is owned is memory itself, not a count in it. */
bool object_is_memory(const struct object *o);
/**
 * object_is_forgotten - memory that only this path knows. It goes with a count that was started in
 * it, and whoever got a pointer into it may free it; where it was stored it is a step of a setup.
 */
bool object_is_forgotten(struct state *s, const struct object *o);
/** object_was_given - for some call for which passed holds it is not known that it failed. */
bool object_was_given(struct state *s, const struct object *o);
/** object_settle - what is known to have failed in @s did not take over what it was given. */
void object_settle(struct state *s);
/** object_whole - the allocation that a reference or memory object is about. */
const struct value *object_whole(const struct object *o);

struct object *state_object(const struct state *s, const struct value *key, const char *kind);
struct object *state_object_make(struct state *s, const struct value *key, const char *kind);
struct lock *state_lock(const struct state *s, const struct value *addr);
struct lock *state_lock_make(struct state *s, const struct value *addr, const char *kind);
/** state_holds_locks - this path took a lock and did not release it yet. */
bool state_holds_locks(const struct state *s);

/** state_mark - the mark @what on (@a, @b), or NULL; @what interned, @b may be NULL. */
struct mark *state_mark(const struct state *s, const char *what, const struct value *a,
			const struct value *b);
/** state_mark_make - the same, made when absent; NULL when there are too many. */
struct mark *state_mark_make(struct state *s, const char *what, const struct value *a,
			     const struct value *b);
/** state_unmark - removes @m, a mark of @s. */
void state_unmark(struct state *s, struct mark *m);
/** state_rename_marks - state_rename() for marks. */
void state_rename_marks(struct state *s, struct value_table *t, const struct value *from,
			const struct value *to);
/** state_join_marks - state_join() for marks. */
bool state_join_marks(struct state *into, const struct state *from);
/** state_marks_signature - what marks add to state_signature(). */
uint64_t state_marks_signature(const struct state *s);

/** state_rename - replaces @from by @to everywhere; entries that become equal are united. */
void state_rename(struct state *s, struct value_table *t, const struct value *from,
		  const struct value *to);
/** state_mentions - whether @v occurs anywhere in @s. */
bool state_mentions(const struct state *s, const struct value *v);

/* Hashes of what keeps states apart. */
struct signature {
	uint64_t all;
	uint64_t steps;	 /* what steps add to it */
	uint64_t coarse; /* of everything but steps and elements that were dropped */
	uint64_t loose;	 /* of everything but steps and what others gave and was dropped */
};

/**
 * state_signature - hashes objects and locks of @s, objects named by the local that points to them
 * where there is one.
 */
void state_signature(const struct state *s, const struct ir_func *fn, struct signature *sig);

/**
 * state_forget_dropped - leaves of the elements that @a and @b dropped those that both dropped.
 *
 * Return: whether @a lost one.
 */
bool state_forget_dropped(struct state *a, struct state *b, bool loose);

/**
 * state_age - @v becomes what it was in the last round of a loop, V_OLD of it.
 *
 * Only the last round has a name. What was dropped in a round before that is another object than
 * what was dropped in the last one, and is forgotten; what is still owned is not.
 */
void state_age(struct state *s, struct value_table *t, const struct value *v);

/**
 * state_widen - gives locals of @s that walk or count on the name of a join.
 *
 * A cursor that moves from element to element has a new value in each round; without a name for
 * "the element of this round" no two rounds meet. @seen are the @n states so far at the same
 * @block of a loop.
 */
void state_widen(struct state *s, const struct state *const *seen, int n, struct value_table *t,
		 int block);

/**
 * state_join - joins @from into @into at @block.
 * Returns true when @into changed.
 */
bool state_join(struct state *into, const struct state *from, struct value_table *t, int block);

/** state_key_signature - @key, by the local that points to it where there is one. */
uint64_t state_key_signature(const struct state *s, const struct value *key);

/** state_collect - drops what no live memory mentions any more and that no checker can need. */
void state_collect(struct state *s);

#endif
