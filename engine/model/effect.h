/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * effect.h - what a function does to what its callers hold.
 *
 * Purpose: the one form for knowledge about a function, whether written in the headers in rules/,
 * computed from a body, or read back from an index. Plain data: no pointers but interned strings
 * and arrays.
 * In: rules or bodies. Out: applied at call sites by flow/.
 *
 * Idea: a summary is a list of outcomes, one for each distinguishable way of returning (class of
 * the return value); each outcome lists effects on access paths rooted at parameters, the return
 * value or globals. At a call the caller's state forks into one state per possible outcome.
 *
 * Short names: rc return class, eff effect.
 */
#ifndef LIFELINT_EFFECT_H
#define LIFELINT_EFFECT_H

#include <stdbool.h>
#include <stdint.h>

/* Return classes, a bit set. An error pointer is NEG, NULL is ZERO, a valid pointer is POS. */
#define RC_NEG 1
#define RC_ZERO 2
#define RC_POS 4
#define RC_ANY 7

enum effect_op {
	EFF_GET,	/* the caller owns one more reference (or count of kind) on the object */
	EFF_PUT,	/* one owned reference is dropped; the object may die */
	EFF_FREE,	/* memory is freed, whatever its count */
	EFF_INIT,	/* the refcount starts: the caller owns the initial reference */
	EFF_LOCK,	/* lock at path is taken; kind says how (mutex, spin, read, rcu...) */
	EFF_UNLOCK,
	EFF_USE,	/* the object at path is dereferenced */
	EFF_KEEP,	/* the pointer is stored and outlives the call: ownership is handed on */
	EFF_STORE,	/* memory at path (out-parameter, field) gets any value, or as in from */
	EFF_PUBLISH,	/* others can reach the object from now on; kind: by what (irq, cdev...) */
	EFF_UNPUBLISH,
	EFF_ARM,	/* asynchronous activity of kind (work, timer, urb) may run from now on */
	EFF_STOP,	/* it certainly does not run any more, and nothing is pending */
	EFF_SETUP,	/* made usable: kind says as what (mutex, work, waitqueue) */
	EFF_CLEANUP,	/* the opposite (mutex_destroy()) */
	EFF_NEED,	/* works only on what an EFF_SETUP of this kind made usable */
	EFF_COUNT,	/* a counter is read, changed, or both in one (update); kind says which */
	EFF_CALLBACK,	/* function pointer in parameter root is called; kind: "now", "later" */
	EFF_RELOCK,	/* the lock at path, held by the caller, is dropped and retaken inside */
	EFF_LOOKUP,	/* the container at path is asked for key; what is returned is its entry */
	EFF_INSERT,	/* an entry is put there at key, whatever is there already */
	EFF_CLAIM,	/* likewise, but only where nothing is: check and act in one step */
	EFF_ERASE,	/* the entry at key goes */
};

/* Which entry of a container: key of struct effect. */
enum {
	KEY_NONE,	/* the container has no keys (a list) */
	KEY_RET = -1,	/* the returned value (a bitmap's free bit) */
	KEY_UNKNOWN = -2,
	KEY_PARAM = 1,	/* KEY_PARAM + n: parameter n */
};

/* What a PUT says of the object's death on its outcome. */
enum death {
	DEATH_MAYBE,	/* the object may have died */
	DEATH_SURE,	/* the last one, the object was released (kref_put() returned 1) */
	DEATH_NEVER,	/* others hold counts too, by contract (refcount_dec()) */
	DEATH_LAST,	/* it was the last one; the caller now owns the object alone and has to
			 * destroy it: uses are right (refcount_dec_and_test() returned true) */
};

/* Steps of a path, outermost first: param0 "->" field ... ; '.' embeds, '*' loads. */
enum path_step_kind {
	PATH_FIELD,	/* address of member rec.field of what the pointer points to */
	PATH_LOAD,	/* the pointer stored at the address so far */
	PATH_CONTAINER,	/* container_of(so far, rec, field) */
	PATH_ELEM,	/* some element of the array at the address so far */
};

struct path_step {
	enum path_step_kind kind;
	const char *rec, *field;
};

enum path_root {
	ROOT_PARAM,	/* param = index */
	ROOT_RET,
	ROOT_GLOBAL,	/* name = address of that global */
};

#define PATH_MAX_STEPS 6

struct path {
	enum path_root root;
	int param;
	const char *name;
	int nsteps;
	struct path_step steps[PATH_MAX_STEPS];
};

struct effect {
	enum effect_op op;
	const char *kind;	/* interned: "ref", "clk_enable", "pm_usage"; lock kind */
	struct path path;
	bool may;		/* happens on some paths of this outcome only */
	bool null_ok;		/* GET, PUT, FREE, USE: NULL is tolerated and does nothing */
	bool for_good;		/* STOP: starting it again does nothing */
	bool deferred;		/* FREE: not before all who read under RCU now are done */
	bool managed;		/* devres undoes it; of an undo: what devres would have undone */
	enum death death;	/* PUT */
	int context_param;	/* CALLBACK: parameter handed to it as its context, or -1 */
	int release_param;	/* PUT: parameter holding the release function, or -1 */
	int key;		/* LOOKUP, INSERT, CLAIM, ERASE: KEY_*; RELOCK: allocation flags */
	int64_t mask;		/* RELOCK: only when the flags at key have one of these, or 0 */
	const char *release;	/* PUT: release function known by name, or NULL */
	const char *api;	/* what to call it in messages: "put_device", interned */
	int line;		/* summary: line in the callee where it happens, 0 for a fact */
};

/* What an outcome says of the returned value. */
enum ret_what {
	RET_UNKNOWN,
	RET_CONST,	/* ret_const */
	RET_COMPARE,	/* ret_path compared (ret_arith) with ret_const */
	RET_PATH,	/* ret_path: one of the parameters, a field reached from it, a global */
	RET_FRESH,	/* a pointer new to the caller; owned if a GET on ROOT_RET is listed */
};

/* What has to hold of the caller's values for an outcome to be possible. */
struct condition {
	struct path path;
	uint8_t rc;		/* RC_* classes of the value at path on entry */
};

/* A member of a returned record: what it holds, as the caller knows it. */
struct result_member {
	const char *rec, *field;
	struct path path;
};

#define MAX_RESULT_MEMBERS 4

/* Something set up, or undone, that outlives the call (flow/steps.h). */
#define STEP_FACT_IDS 4
#define STEP_FACT_MAX 16

struct step_fact {
	const char *api, *inner;	/* call, and the callee in which it stands */
	struct path ids[STEP_FACT_IDS];
	bool known[STEP_FACT_IDS];	/* the id has a path */
	bool down, may, counted, live, holds, weak, is_pointer, is_bool, is_unsigned;
	bool pending;			/* done if the returned value says so */
	int line;			/* in the callee */
};

struct outcome {
	uint8_t rc;		/* set of classes that the value can be in on this outcome */
	enum ret_what what;
	int64_t ret_const;
	uint8_t ret_arith;	/* COMPARE: enum ir_arith... */
	bool ret_swap, ret_not;	/* ...with the constant on the left; negated */
	struct path ret_path;
	struct effect *effects;
	int neffects;
	struct condition *conds;
	int nconds;
	struct result_member *members;
	int nmembers;
	struct step_fact *steps;	/* in order of time */
	int nsteps;
};

#define RELINKS 3

struct summary {
	const char *name;	/* as libclang shows it */
	struct outcome *outcomes;
	int noutcomes;
	uint32_t uses_params;	/* bit N: what parameter N points to is dereferenced on some path */
	bool changes_locks;	/* by a callback or pointer: which ones is not known */
	uint32_t copied_params; /* bit N: what parameter N points to is copied somewhere else */
	uint32_t passed_params;	/* bit N: parameter N is given as it is to an unknown function */
	const char *relinks[RELINKS]; /* tags of records that it links or unlinks; NULL: none */
	bool unknown;		/* over a cap, or recursive: callers must assume anything */
	bool is_fact;		/* from rules/, not from a body */
	bool noreturn;
	bool believed;		/* of a function that is not seen, by what its callers do */
};

#endif
