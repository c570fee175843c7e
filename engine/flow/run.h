/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * run.h - the analysis of one function, shared by the files of flow/.
 *
 * Purpose: what transfer functions, calls and the solver hand to each other.
 * Short names: r run, s state, in instruction, rc return class, key object key.
 */
#ifndef LIFELINT_RUN_H
#define LIFELINT_RUN_H

#include "../../checkers/checker.h"
#include "assume.h"
#include "context.h"
#include "flow.h"
#include "pairs.h"
#include "state.h"

/* One unit under analysis. */
struct flow {
	struct ir_unit *u;
	const struct model *m;
	struct map doings;    /* name -> what the function does to memory, see asked.c */
	struct map summaries; /* name -> struct summary * */
	struct map roles;     /* function name -> const struct op_fact * (it is such a callback) */
	struct map pins;      /* lookup function -> non-NULL: somebody drops more than it finds */
	struct map releases;  /* "record.member" of a count -> its release, if one is told */
	struct map callbacks; /* function name -> non-NULL: its address is given to a call */
	struct map targets;   /* place ("rec.field" or variable) -> struct ir_operand * put there */
	struct map special;   /* "callee(0=function)" -> struct summary * */
	int special_depth;
	struct map counted;   /* record -> a member of it that is counted somewhere */
	struct map several;   /* record -> non-NULL: several members of it are counted */
	struct map parts;     /* place of a member -> enum part * */
	struct map holdings;  /* place of a pointer -> struct holding * */
	struct map waited;    /* place of a member by which a last put wakes a waiter -> non-NULL */
	struct map borrowers; /* intern("function|argument") -> non-NULL, see borrow.c */
	bool borrowers_known;
	struct map makers;	  /* intern("function|record") -> bool *: it makes such records */
	struct map drops;	  /* intern("kind|member or type") -> who drops it, "*": several */
	struct reach *reach;	  /* made when asked for */
	struct contexts contexts; /* locks that callers hold */
	struct pairs *pairs;	  /* which call undoes which */
	bool of_model;		  /* the unit is that of the model's bodies */
	struct findings *out;
	VEC(struct unit_note) notes;
	struct map noted;	    /* their hashes */
	struct findings candidates; /* findings that on_unit may file */
	struct flow_stats *st;
};

#define RUN_MAX_STEPS 30000 /* instructions executed per function, all paths together */
#define RUN_MAX_STATES 48   /* states kept apart per block */
#define RUN_MAX_STEPPED 24  /* above that, states that differ in steps only are joined */
#define RUN_MAX_APART 32    /* likewise in what was dropped */
#define RUN_MAX_VISITS 12   /* times one state of one block is widened */
#define RUN_SITES_PER_BLOCK 100000

struct block_state {
	struct state *s;
	struct signature sig;
	int visits;
	bool pending;
};

/* One release in a loop. */
struct round_undo {
	const char *kind;
	const struct value *what;
	int head; /* first block of the loop */
	int block;
	bool own; /* taken under that name, by the rounds of another loop perhaps */
};

struct block_states {
	struct block_state *data;
	int len, cap;
};

struct run {
	struct flow *fl;
	struct ir_func *fn;
	struct arena arena;
	struct value_table vt;
	bool judge;
	bool assertion; /* the branch that is being taken is that of an assertion */
	const char **bound; /* parameter N is this function, or NULL */
	struct block_states *blocks;
	int *order; /* reverse postorder position of each block */
	int *rpo;   /* blocks in reverse postorder */
	struct exits exits;
	uint32_t uses_params, passed_params, copied_params;
	bool changes_locks; /* of callers, by a callback: which ones is not known */
	const char *relinks[RELINKS]; /* tags of records that are linked or unlinked */
	long steps;
	bool over_budget;
	int nested; /* forks of calls that exec_call() is in */
	bool *live;   /* nblocks x nlocals: local is read before written from block start */
	bool *looped; /* block lies on a cycle */
	VEC(struct ir_loc) undone; /* steps that some path of this function undoes */
	VEC(uint64_t) reported;
	VEC(struct round_undo) rounds; /* elements that loops of this function give back */
	int block;		       /* being executed */
};

struct call;
struct event;

/* asked.c */
/** asked_apply - call_apply(), where a question that was asked before has the same answer. */
bool asked_apply(struct run *r, struct state *s, const struct call *c, int i,
		 const struct value **ret);
/** asked_forget - forgets answers about the memory that @at points into; NULL: about any. */
void asked_forget(struct state *s, const struct value *at);

/* unify.c */
/** unify_branch - what @cond being @truth says besides: that two pointers are one, or not NULL. */
void unify_branch(struct run *r, struct state *s, const struct value *cond, bool truth);
/** unify_put - @o is about to be dropped: such a branch may have told of one more count. */
void unify_put(struct state *s, struct object *o);

/* taken.c */
/** taken_called - @c, which returned @ret, may have taken something back with its count. */
void taken_called(struct state *s, const struct call *c, const struct value *ret);
/** taken_branch - @cond may say that it did. */
void taken_branch(struct state *s, const struct value *cond, bool truth);
/** taken_store - @val is about to be stored at @addr. */
void taken_store(struct state *s, const struct value *addr, const struct value *val);
/** taken_link - a put of @o comes after a member of it was cleared. */
bool taken_link(struct state *s, const struct object *o);
/** taken_put - a put of @o drops the count of what was taken back. */
bool taken_put(struct state *s, const struct object *o);

/* rounds.c */
/** rounds_enter - @s comes to block @bb, which may be the head of a loop. */
void rounds_enter(const struct run *r, struct state *s, int bb);
/** rounds_undo - a count or lock @kind of @v is given back here; @own: taken under that name. */
void rounds_undo(struct run *r, const char *kind, const struct value *v, bool own);
/** rounds_lock_known - a lock reached as @v is, of another element, was taken on this path. */
bool rounds_lock_known(const struct state *s, const struct value *v);

/* The values of the temporaries of one block. */
struct temps {
	const struct value **v;
	int lo, n;
};

/* exec.c */
const struct value *exec_operand(struct run *r, const struct temps *t, struct ir_operand o);
const struct value *exec_load(struct run *r, struct state *s, const struct value *addr,
			      const struct ir_type *type);
void exec_store(struct run *r, struct state *s, const struct value *addr, const struct value *val,
		const struct ir_insn *in);
/**
 * exec_block - runs @s, which it takes over, through block @bb and hands results to solve_flow().
 */
void exec_block(struct run *r, struct state *s, int bb);

/* call.c */
struct call {
	const struct ir_insn *in;
	const char *name; /* function called, or NULL */
	const struct value **args;
	const struct value **before; /* objects of the effects, as the paths led to them on entry */
	int nbefore;
	struct temps *temps; /* renamed with the state when an earlier result gets old */
	const struct value *callee;
	int64_t site; /* unique number of the instruction */
	const struct fact *fact;
	const struct summary *summary;
	const struct value *ret; /* while effects are applied */
	const struct outcome *outcome;
	bool special; /* the summary knows the functions among the arguments */
};

/** call_info - what checkers see of @c. */
struct call_info call_info(const struct call *c);
/** call_forks - number of outcomes to try for @c (at least 1). */
int call_forks(const struct call *c);
/** call_apply - applies outcome @i of @c to @s; false when it cannot be. @ret gets the result. */
bool call_apply(struct run *r, struct state *s, const struct call *c, int i,
		const struct value **ret);
/** call_api - what messages call the function: as the developer wrote it. */
const char *call_api(const struct call *c);
/** call_overwrite - the memory at @at holds something new after the call. */
void call_overwrite(struct run *r, struct state *s, const struct call *c, const struct value *at);
/** call_is_ignored - nothing looks at what @c returns. */
bool call_is_ignored(const struct run *r, const struct call *c);
/** call_conditions_known - how many conditions of @o already hold; -1 when one cannot. */
int call_conditions_known(struct run *r, struct state *s, const struct call *c,
			  const struct outcome *o);
/** call_resolve - fills name, fact and summary of @c from its callee value. */
void call_resolve(struct run *r, struct call *c, const struct value *callee);

/* lend.c */
/** call_takes_anything - parameter @i is private data (void *). */
bool call_takes_anything(const struct run *r, const struct call *c, int i);
/** call_lend - @c, which is not seen and returns @ret, may keep or end its arguments. */
void call_lend(struct run *r, struct state *s, const struct call *c, const struct value *ret);

/* borrow.c */
/** borrow_is_known - others of the unit free what they gave to @c, which is not seen, as @i. */
bool borrow_is_known(const struct run *r, const struct call *c, int i);
/** borrow_part - somebody was given @v who does not free what it lies in. */
void borrow_part(struct state *s, const struct value *v);

/* effects.c: in this order */
/** call_only_reads - the callee says that it only reads what parameter @i points to. */
bool call_only_reads(const struct run *r, const struct call *c, int i);
/** call_forget_links - members that link records of @tag are no longer what they were. */
void call_forget_links(struct run *r, struct state *s, const struct call *c, const char *tag);
/** effects_resolve - what the paths of @o lead to before it happens. */
void effects_resolve(struct run *r, struct state *s, const struct call *c, const struct outcome *o);
void effects_apply_stores(struct run *r, struct state *s, const struct call *c,
			  const struct outcome *o);
void effects_apply(struct run *r, struct state *s, const struct call *c, const struct outcome *o,
		   const struct value *ret);
/** effects_drops_besides - what @e, of another outcome of @c, drops and @o does not; or NULL. */
struct object *effects_drops_besides(struct run *r, struct state *s, const struct call *c,
				     const struct outcome *o, const struct effect *e);
/**
 * effects_end_shared - the callee ends with the last count what this path took a count on besides
 * somebody else: that cannot be, the count is the path's own.
 */
bool effects_end_shared(struct run *r, struct state *s, const struct call *c,
			const struct outcome *o);

/* flow.c */
/** flow_summarise - puts the summary of @fn into @fl, in place of an older one. */
void flow_summarise(struct flow *fl, struct ir_func *fn);
/** flow_specialise - the summary of @fn with parameter N being function @bound[N] where given. */
struct summary *flow_specialise(struct flow *fl, struct ir_func *fn, const char **bound);

/* order.c */
/** order_summarise - summarises all functions, callees first. */
void order_summarise(struct flow *fl);

/* parts.c */
/** parts_does - what @in calls has by its fact @op on memory: argument @arg; -1: its result. */
bool parts_does(const struct run *r, const struct ir_insn *in, enum effect_op op, int arg);
/** parts_record_at - tag of the record that the local at @place points to, or NULL. */
const char *parts_record_at(const struct ir_func *fn, const char *place);
/** parts_makes - @fn allocates a record @rec. */
bool parts_makes(const struct run *r, const struct ir_func *fn, const char *rec);

/* holding.c */
/** holding_part - what becomes of what a unit gets for the member @place of its records @rec. */
enum part holding_part(const struct run *r, const char *rec, const char *place);

/* special.c */
/** special_summary - the summary of @callee for the functions among @args, or NULL: none given. */
const struct summary *special_summary(struct flow *fl, const char *callee,
				      const struct value **args, int nargs);

/* targets.c */
/** targets_find - finds what the unit puts into its function pointers. */
void targets_find(struct flow *fl);
/** target_of - the function that @callee can only be, or NULL. */
const char *target_of(struct run *r, const struct value *callee);

/* counts.c */
/** believed_find - functions not seen that return a counted reference, as their callers believe. */
void believed_find(struct flow *fl);
/** counts_find - finds the records of the unit that have several counts, and their releases. */
void counts_find(struct flow *fl);
/** count_key - what a count of @kind taken through @v is kept under. */
const struct value *count_key(const struct flow *fl, const struct value *v, const char *kind);
/** counts_put - object_put() of the count that a drop of @kind through @v is in this unit. */
void counts_put(struct run *r, struct state *s, const struct value *v, const char *kind,
		const struct event *e);
/** counts_free - object_free(), unless the effect @eff cannot have been meant. */
void counts_free(struct run *r, struct state *s, const struct value *v, const struct effect *eff,
		 const struct event *e);
/** counts_inside - what is of type @t counts references to itself, or to a part of it. */
bool counts_inside(const struct flow *fl, const struct ir_type *t);

/* object.c */
struct event {
	const struct ir_insn *in;
	const char *api;
	const struct value *ret; /* GET: what the call returned, or NULL */
	const char *release;	 /* release function, or NULL */
	bool base_only;		 /* drops the registration's count, not one owned here */
	enum death death;	 /* PUT */
	bool maybe;		 /* LOCK, UNLOCK: other outcomes of the callee do not */
	bool fresh;		 /* GET: only this path knows the object */
	const char *counter;	 /* tag of the record whose count is started, or NULL */
	bool deferred;		 /* FREE: when all who read under RCU are done */
	bool managed;		 /* FREE: by way of devres */
	bool by_summary;	 /* the effect happens inside a callee with a body */
};
/**
 * lock_is_here - the function itself locks or unlocks by @e, and no callee on its behalf: an inline
 * function of a header that does it whatever comes, and is named for it, counts as the lock.
 */
bool lock_is_here(const struct run *r, const struct event *e, const char *kind);
void object_get(struct run *r, struct state *s, const struct value *v, const char *kind,
		const struct event *e);
void object_init(struct run *r, struct state *s, const struct value *v, const char *kind,
		 const struct event *e);
void object_put(struct run *r, struct state *s, const struct value *v, const char *kind,
		const struct event *e);
void object_free(struct run *r, struct state *s, const struct value *v, const struct event *e);
void object_keep(struct run *r, struct state *s, const struct value *v, const struct value *where);
/** zeroed_start - the memory @v was zero when @c allocated it, if the fact of @c says so. */
void zeroed_start(struct run *r, struct state *s, const struct call *c, const struct value *v);
/** zeroed_load - the 0 at @addr, a member that nobody wrote since; NULL if that is not known. */
const struct value *zeroed_load(struct run *r, struct state *s, const struct value *addr,
				const struct ir_type *type);
/** zeroed_call - the call @c may have written members of what it was given. */
void zeroed_call(struct run *r, struct state *s, const struct call *c);
/** zeroed_filled - @c, whose fact says ll_fills, clears pointers in members of a record. */
void zeroed_filled(struct run *r, struct state *s, const struct call *c);
/** object_keep_in, object_take_out - @v is put into @container; what is in there comes back. */
void object_keep_in(struct state *s, const struct value *v, const struct value *container);
void object_take_out(struct state *s, const struct value *container);
/**
 * object_newly_listed - the memory that outcome @o of @c puts on a list, when nobody but this path
 * knew it before; or NULL. object_listed - it was. object_unlisted - whether what @v points into
 * left such a list and is this path's again.
 */
const struct value *object_newly_listed(struct run *r, struct state *s, const struct call *c,
					const struct outcome *o);
void object_listed(struct state *s, const struct value *whole);
bool object_unlisted(struct state *s, const struct value *v);
/** object_give_back - what was stored into @container, which goes away, comes back to this path. */
void object_give_back(const struct run *r, struct state *s, const struct value *container,
		      const struct event *e);
/**
 * object_escape - somebody was given @v: a pointer into memory may be all that its owner needs.
 * @whole: a pointer to its begin counts as well
 */
void object_escape(struct state *s, const struct value *v, bool whole);
/** object_lend_data - a call that returned @ret (or NULL) was given @o as private data. */
void object_lend_data(struct object *o, const struct value *ret);
/** object_lend_part - a call that returned @ret (or NULL) was given @v, maybe inside memory. */
void object_lend_part(struct state *s, const struct value *v, const struct value *ret);
/** object_exchange - assembly with several operands got @v: it may stand in memory (cmpxchg). */
void object_exchange(struct run *r, struct state *s, const struct value *v);
/** object_lend_pointed - who got the address @v may drop, or put elsewhere, what stands there. */
void object_lend_pointed(struct state *s, const struct value *v);
/** object_lend - @v is given away as private data, which may come with a count later. */
void object_lend(struct run *r, struct state *s, const struct value *v);
/** object_keep_asleep - @cond may say that a suspend handler gave back what it gives back. */
void object_keep_asleep(struct run *r, struct state *s, const struct value *cond, bool truth);
/** object_keep_flagged - what a flag of the caller's says to be held is handed on. */
void object_keep_flagged(struct run *r, struct state *s);
/** object_lose_statics - the module fails to load: what only its variables hold is lost. */
void object_lose_statics(struct run *r, struct state *s);
/** object_entry - the entry of @key, made when absent. */
struct object *object_entry(struct run *r, struct state *s, const struct value *key,
			    const char *kind);
/** object_holder - the container into which @o was stored on this path, or NULL. */
const struct value *object_holder(const struct state *s, const struct object *o);
/** object_use - tells checkers if @v points into a dead object. */
void object_use(struct run *r, struct state *s, const struct value *v, const struct ir_insn *in,
		const char *how);
/** object_is_dead - nothing on this path guarantees that @o still exists. */
bool object_is_dead(const struct object *o);
void lock_take(struct run *r, struct state *s, const struct value *v, const char *kind,
	       const struct event *e);
void lock_release(struct run *r, struct state *s, const struct value *v, const char *kind,
		  const struct event *e);

/* lookup.c */
void lookup_effect(struct run *r, struct state *s, const struct call *c, const struct effect *e,
		   const struct value *v);
void lookup_called(struct run *r, struct state *s, const struct call *c, const struct value *ret);
/** lookup_load - memory at @addr was read and is @v. */
void lookup_load(struct run *r, struct state *s, const struct value *addr, const struct value *v,
		 const struct ir_insn *in);
void lookup_branch(struct run *r, struct state *s, const struct value *cond, bool truth,
		   const struct ir_insn *in);
/** lookup_effects - what the way out @e does to containers, as zeroed effects for callers. */
int lookup_effects(const struct function_exit *e, struct effect *out, int max);

/* path.c: access paths between functions */
const struct value *path_resolve(struct run *r, struct state *s, const struct path *p,
				 const struct call *c, const struct value *ret);
/** path_of - @v as a path rooted at a parameter or global; false when it has none. */
bool path_of(const struct value *v, struct path *p);
/** path_from - @v, a part of the object that @ret points into, as a path from @ret, the result. */
bool path_from(const struct value *ret, const struct value *v, struct path *p);
/** path_prepend_output - makes @p, a path from what @at holds, one from @at's parameter. */
bool path_prepend_output(struct path *p, const struct value *at);

/* note.c */
const struct trace *note_event(struct run *r, struct state *s, struct ir_loc loc,
			       const struct value *about, const char *text);
void note_branch(struct run *r, struct state *s, const struct ir_insn *in, const struct value *cond,
		 bool truth);

/* solve.c */
/** solve_flow - hands @s (taken over) to the start of block @to. */
void solve_flow(struct run *r, struct state *s, int to);
/** solve_leads_to - whether a way of at least one edge leads from block @bb to @to. */
bool solve_leads_to(const struct run *r, int bb, int to);
/** solve_passes_by - whether a way from the entry leads to block @to without block @bb. */
bool solve_passes_by(const struct run *r, int bb, int to);
/** solve_comes_back - whether a way leads from block @bb to itself without block @without. */
bool solve_comes_back(const struct run *r, int bb, int without);
void solve(struct run *r);

/* liveness.c */
void liveness_compute(struct run *r);
/** liveness_prune - forgets locals that block @bb and what follows never read. */
void liveness_prune(struct run *r, struct state *s, int bb);

/* summarise.c */
/** describe_compare - @v as a path compared with a constant; false when it is something else. */
bool describe_compare(const struct value *v, struct outcome *o);
struct summary *summarise(struct run *r);

/* judge.c: sends events to every checker */
#define JUDGE_EVENT(r, callback, ...)                                                              \
	do {                                                                                       \
		if (!(r)->judge)                                                                   \
			break;                                                                     \
		for (int i_ = 0; checker_table[i_]; i_++)                                          \
			if (checker_table[i_]->callback)                                           \
				checker_table[i_]->callback(__VA_ARGS__);                          \
	} while (0)
extern const struct checker *const checker_table[];

#endif
