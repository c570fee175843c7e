// SPDX-License-Identifier: GPL-2.0-only
/*
 * op_without_lock.c - an operation or function is called without the lock that it wants held.
 *
 * Finds: a call, direct or through a table of operations, at a place where the lock of the callee's
 *	contract is certainly free: released on this path, or taken by no caller.
 *	The latter is a warning: the core may call back while the driver itself holds the lock.
 * How: contracts come from the model and from lockdep assertions that the callee always passes;
 *	what callers hold comes from the contexts of the engine.
 *	Where callers are not known, a function that makes such a call without the lock while all
 *	others of the unit take it is a warning.
 * Silent when: the others do not agree either; it is _foo() beside foo(), whose callers hold it;
 *	another lock of the same identity is held, which may be the one.
 * Wrong when: a caller holds the lock through a pointer that the engine does not see to be equal.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define MAX_CONTRACTS 4

#define TAKEN 1	   /* this path took the lock */
#define NOT_HELD 2 /* neither this path nor, as far as the unit shows, a caller */

static struct report make_report(struct run *r, struct state *s, const struct call_info *c,
				 const struct value *lock)
{
	const struct lock *l = state_lock(s, lock);
	bool released = l && l->when && l->touched;
	const char *callee = c->in->via_field ? c->in->via_field : c->api;

	return (struct report){
		.rule = "op-without-lock",
		.level = released ? LEVEL_ERROR : LEVEL_WARNING,
		.loc = c->in->loc,
		.end = s->trace,
		.start = released ? l->when : NULL,
		.message =
			run_printf(r, "%s() is called without %s%s", callee, run_describe(r, lock),
				   released ? ", which was released before" : ""),
		.key = run_printf(r, "%s|%s", callee, run_lock_id(lock)),
	};
}

/* Where the callers are not known the other calls under this lock decide at the end. */
static void note_call(struct run *r, struct state *s, const struct call_info *c,
		      const struct value *lock)
{
	const struct lock *l = state_lock(s, lock);
	struct unit_note n = {
		.topic = intern("contract call"),
		.key = run_lock_id(lock),
		.n = l && l->depth > 0	     ? TAKEN
		     : run_holds(r, s, lock) ? 0
					     : NOT_HELD,
		.loc = c->in->loc,
	};
	struct report rep = make_report(r, s, c, lock);
	bool candidate =
		n.n == NOT_HELD && !(l && l->unsure) && n.key && !run_may_enter_with(r, n.key);

	if (n.key && n.n)
		run_note(r, &n, candidate ? &rep : NULL);
}

/* Nobody else knows an object that was made on this path. */
static bool has_fresh_argument(const struct state *s, const struct call_info *c)
{
	for (int i = 0; i < c->nargs; i++) {
		const struct object *o = state_object(s, value_alloc(c->args[i]), intern("mem"));

		if (o && o->fresh)
			return true;
	}
	return false;
}

/* A helper of the unit, and the locks under which it is called here. */
static void note_helper(struct run *r, struct state *s, const struct call_info *c)
{
	const struct ir_func *fn = c->name ? map_get(&run_unit(r)->func_by_name, c->name) : NULL;
	struct unit_note n = {
		.topic = intern("helper call"),
		.key = c->name,
		.n = NOTE_CHANGE | (run_is_alone(r) ? NOTE_ALONE : 0),
		.text = run_covering(r, s, NULL),
		.loc = c->in->loc,
	};
	struct report rep = {
		.rule = "op-without-lock",
		.loc = c->in->loc,
		.message = c->api,
		.key = c->name,
		.end = s->trace,
		.last = "called here",
	};

	if (fn && !fn->in_header && fn->is_static && !c->fact && !has_fresh_argument(s, c))
		run_note(r, &n, n.text[1] || (n.n & NOTE_ALONE) ? NULL : &rep);
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	const struct value *locks[MAX_CONTRACTS];
	int n = run_contracts(r, s, c, locks, MAX_CONTRACTS);

	if (!n && !s->warned)
		note_helper(r, s, c);
	for (int i = 0; i < n && !s->warned; i++) {
		struct report rep = make_report(r, s, c, locks[i]);

		if (!run_holds(r, s, locks[i]) && run_lacks(r, s, locks[i]))
			run_report(r, &rep);
		else
			note_call(r, s, c, locks[i]);
	}
}

/* All other functions that make calls under this lock take it themselves. */
static bool others_take_it(const struct unit_end *e, const struct unit_note *c)
{
	int taken = 0;

	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (n->topic != c->topic || n->key != c->key || n->fn == c->fn)
			continue;
		if (n->n == NOT_HELD)
			return false;
		taken++;
	}
	return taken > 0;
}

/* _foo() beside foo(), for other files: the one for callers that hold the lock. */
static bool is_for_holders(const struct unit_end *e, const struct unit_note *c)
{
	const char *name = c->fn->name;

	return !c->fn->is_static && *name == '_' &&
	       map_get(&e->u->func_by_name, intern(name + strspn(name, "_")));
}

/* The function changes a member of the record that the lock @id is in. */
static bool changes_record(const struct ir_unit *u, const char *name, const char *id)
{
	const struct ir_func *fn = map_get(&u->func_by_name, name);
	const char *rec = intern_n(id, strcspn(id, "."));

	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];

			for (int k = i; in->op == IR_STORE && in->a.kind == IR_TEMP && k-- > 0;)
				if (fn->blocks[b].insns[k].dst == in->a.num &&
				    fn->blocks[b].insns[k].rec == rec)
					return true;
		}
	return false;
}

/* All other callers of a helper hold the lock of the record that it changes. */
static void judge_helper(const struct unit_end *e, const struct unit_note *c)
{
	struct agreement ag = unit_agreed_lock(e, c, 3);

	if (!ag.lock || ag.functions < 3 || !changes_record(e->u, c->key, ag.lock))
		return;
	if (!unit_takes(e, c->fn, ag.lock) && !unit_entry_lacks(e, c->fn, ag.lock))
		unit_dropped(e, "op-without-lock", "a caller may hold the lock");
	else
		unit_report_as(e, c, LEVEL_WARNING,
			       intern_printf("%s() is called without %s, which is held at all %d "
					     "other calls",
					     c->key, ag.lock, ag.places));
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *c = &e->notes[i];
		bool again = false;

		if (c->topic == intern("helper call") && c->candidate >= 0)
			judge_helper(e, c);
		if (c->topic != intern("contract call") || c->candidate < 0)
			continue;
		for (int k = 0; k < e->nnotes; k++)
			again |= e->notes[k].topic == c->topic && e->notes[k].fn == c->fn &&
				 ((k < i && unit_same_place(&e->notes[k], c)) ||
				  (e->notes[k].n == TAKEN && e->notes[k].key == c->key));
		if (again)
			continue;
		if (others_take_it(e, c) && !is_for_holders(e, c))
			unit_report(e, c, LEVEL_WARNING);
		else
			unit_dropped(e, "op-without-lock", "a caller may hold the lock");
	}
}

const struct checker op_without_lock_checker = {
	.rule = "op-without-lock",
	.on_call = on_call,
	.on_unit = on_unit,
};
