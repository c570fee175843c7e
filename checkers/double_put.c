// SPDX-License-Identifier: GPL-2.0-only
/*
 * double_put.c - the same reference is dropped twice on one path.
 *
 * Finds: a put or free of an object that this path already dropped and owns no more count of.
 * How: the engine announces each drop with the object as it was before.
 * Silent when: the object was taken off its container in between, whose own count may be the
 *	second one; a count is still owned or was handed on.
 * Wrong when: two references of the caller are dropped on purpose and nothing shows it.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

static bool is_dead_for_put(const struct object *o)
{
	if (o->freed)
		return true;
	if (!o->put || o->alive || o->survives || o->owned > 0 || o->handed > 0)
		return false;
	return !o->base || (o->fresh && !o->unpublished);
}

/* Nothing happened since the first drop: both are effects of one call of a function with a body. */
static bool is_one_call(const struct run *r, const struct state *s, const struct object *o,
			const struct use *u)
{
	return !o->freed && s->trace == o->released && u->loc.line == o->release_loc.line &&
	       u->loc.col == o->release_loc.col && !model_fact(run_model(r), intern(o->put_api));
}

/* Where @store leads is a member beside the one whose pointer @free says is freed. */
static bool is_beside(const struct path *store, const struct path *free)
{
	int n = free->nsteps - 2;

	return n >= 0 && store->nsteps == n + 1 && store->root == free->root &&
	       store->param == free->param && free->steps[n].kind == PATH_FIELD &&
	       !memcmp(store->steps, free->steps, sizeof(*free->steps) * (size_t)n) &&
	       store->steps[n].kind == PATH_FIELD && store->steps[n].field != free->steps[n].field;
}

/* The effect of @o that frees what the member @at points to, or NULL. */
static const struct effect *free_of(const struct outcome *o, const struct value *at)
{
	for (int i = 0; i < o->neffects; i++) {
		const struct path *p = &o->effects[i].path;

		if (o->effects[i].op == EFF_FREE && p->nsteps > 1 &&
		    p->steps[p->nsteps - 2].kind == PATH_FIELD &&
		    p->steps[p->nsteps - 2].rec == at->rec &&
		    p->steps[p->nsteps - 2].field == at->name)
			return &o->effects[i];
	}
	return NULL;
}

/* What way @o frees it makes a note of in a member beside it. */
static bool notes_free(const struct outcome *o, const struct effect *e)
{
	for (int k = 0; k < o->neffects; k++)
		if (o->effects[k].op == EFF_STORE && is_beside(&o->effects[k].path, &e->path))
			return true;
	return false;
}

/*
 * A helper frees what a member points to on some ways only, and changes another member then: it
 * knows itself whether it did so before.
 */
static bool is_helpers_affair(const struct run *r, const struct object *o, const struct use *u)
{
	const struct summary *sum = run_summary(r, intern(u->by));
	bool noted = false, spared = false;

	if (!o->freed || o->key->kind != V_INIT || o->key->a->kind != V_FIELD)
		return false;
	for (int i = 0; sum && i < sum->noutcomes; i++) {
		const struct effect *e = free_of(&sum->outcomes[i], o->key->a);

		noted |= e && notes_free(&sum->outcomes[i], e);
		spared |= !e;
	}
	return noted && spared;
}

/* @sum counts something down and says whether that was the last; @ref: a reference. */
static bool tests_last(const struct summary *sum, bool *ref)
{
	*ref = false;
	for (int i = 0; sum && i < sum->noutcomes; i++)
		for (int k = 0; k < sum->outcomes[i].neffects; k++) {
			const struct effect *e = &sum->outcomes[i].effects[k];

			*ref = e->op == EFF_PUT && e->death == DEATH_LAST;
			if (*ref || (e->op == EFF_COUNT && !strcmp(e->kind, "update")))
				return true;
		}
	return false;
}

/* The function @name of the unit is a put: it tests a counter; @ref: of references. */
static bool is_counting(const struct run *r, const char *name, bool *ref)
{
	const struct ir_func *fn =
		name ? map_get(&run_unit(r)->func_by_name, intern(name)) : NULL;

	for (int b = 0; fn && b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];

			if (in->op == IR_CALL && in->a.kind == IR_FUNC &&
			    tests_last(run_summary(r, in->a.str), ref))
				return true;
		}
	return false;
}

/*
 * Both drops are puts of this unit that free with the last count: how many counts there are is not
 * known, of a plain counter or of somebody else's object.
 */
static bool is_counted_by_helpers(const struct run *r, const struct object *o, const struct use *u)
{
	bool first, second;

	return o->freed && is_counting(r, o->put_api, &first) &&
	       is_counting(r, u->by, &second) &&
	       (!first || !second || (!o->fresh && !o->init));
}

/* The call of @api at @at in the function under analysis, or NULL. */
static const struct ir_insn *call_at(const struct run *r, const char *api, struct ir_loc at)
{
	const struct ir_func *fn = run_function(r);

	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];

			if (in->op == IR_CALL && in->a.kind == IR_FUNC && in->loc.line == at.line &&
			    in->loc.col == at.col && !strcmp(in->a.str, api))
				return in;
		}
	return NULL;
}

/* One helper is told by a number what to free, and the numbers are not the same. */
static bool is_told_otherwise(const struct run *r, const struct object *o, const struct use *u)
{
	bool same = o->freed && o->put_api && u->by && !strcmp(o->put_api, u->by);
	const struct ir_insn *a = same ? call_at(r, u->by, o->release_loc) : NULL;
	const struct ir_insn *b = same ? call_at(r, u->by, u->loc) : NULL;

	for (int i = 0; a && b && i < a->nargs && i < b->nargs; i++)
		if (a->args[i].kind == IR_CONST && b->args[i].kind == IR_CONST &&
		    a->args[i].num != b->args[i].num)
			return true;
	return false;
}

static void on_put(struct run *r, struct state *s, const struct object *o, const struct use *u)
{
	struct report rep = {
		.rule = "double-put",
		.level = LEVEL_ERROR,
		.loc = u->loc,
		.end = s->trace,
	};

	if (!is_dead_for_put(o) || s->warned)
		return;
	if (u->registration && !o->put_registration && !o->freed) {
		run_dropped(r, "double-put", "the registration holds a count of its own");
		return;
	}
	if (is_one_call(r, s, o, u)) {
		run_dropped(r, "double-put", "the callee drops both, and answers for that itself");
		return;
	}
	if (is_counted_by_helpers(r, o, u)) {
		run_dropped(r, "double-put", "the helpers free with the last count only");
		return;
	}
	if (is_told_otherwise(r, o, u)) {
		run_dropped(r, "double-put", "the helper is told to free something else");
		return;
	}
	if (is_helpers_affair(r, o, u)) {
		run_dropped(r, "double-put", "the helper frees it under a condition of its own");
		return;
	}
	if (o->by_summary && !o->freed) {
		run_dropped(r, "double-put",
			    "a lookup of this file: the container's count may go too");
		return;
	}
	/* two members of one allocation may each have a count of their own */
	if (o->put_at && u->value != o->put_at && u->value != o->key && o->put_at != o->key) {
		run_dropped(r, "double-put", "another member was dropped");
		return;
	}
	/* how many counts somebody else's object has is not known */
	if (!o->fresh && !o->init && !o->freed && !o->put_registration)
		rep.level = object_whole(o)->kind == V_PARAM ? LEVEL_WARNING : LEVEL_NOTE;
	rep.start = o->acquired ? o->acquired : o->released;
	rep.message =
		run_printf(r, "%s is %s although %s() has already %s it", run_describe(r, u->value),
			   u->how, o->put_api, o->freed ? "freed" : "dropped");
	rep.key = run_printf(r, "%s|%s", o->put_api, u->how);
	run_report(r, &rep);
}

const struct checker double_put_checker = {
	.rule = "double-put",
	.on_put = on_put,
};
