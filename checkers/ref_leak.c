// SPDX-License-Identifier: GPL-2.0-only
/*
 * ref_leak.c - an acquired reference is neither dropped nor handed on.
 *
 * Finds: a return on which a count acquired in this function is still owned: of an object that only
 *	this function knows (find, lookup, parse, iterator left early), or of another one where the
 *	other paths of the function give it back.
 * How: exits that own a count, held against the other exits of the function (Engler: beliefs). Of
 *	more than four that leak the same the first is told, with the places of the others.
 * Silent when: the reference is returned, stored, given to a container or to a callee that keeps
 *	it; when no path gives back a count on somebody else's object (a get wrapper).
 * Wrong when: an unknown callee took the reference over.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"
#include "ref_exits.h"

#define TOPIC_KEPT "count kept on failure"
#define TOPIC_SETTLED "count of a failed helper dropped"

static bool is_counted(const struct object *o)
{
	return !o->init || (o->returned && !o->published);
}

static void report(struct run *r, const struct exits *exits, const struct leaks *all, int at)
{
	const struct function_exit *e = all->data[at].e;
	const struct object *o = all->data[at].o;
	struct ir_loc also[LEAK_OTHERS];
	int nalso = leak_others(all, at, also);
	/* a function that is not seen may free what it does not keep */
	bool sure = o->fresh && !o->kept && !o->borrowed &&
		    (!o->passed || (gives_up(e, o) && !(object_is_memory(o) && o->offered))) &&
		    (!object_is_memory(o) || kept_by_success(exits, o));
	struct unit_note n = {.topic = TOPIC_KEPT, .key = intern(run_function(r)->name)};
	struct report rep = {
		.rule = "ref-leak",
		.level = sure || dropped_elsewhere(exits, NULL, o) ? LEVEL_ERROR : LEVEL_WARNING,
		.loc = e->loc,
		.end = e->state->trace,
		.start = o->acquired,
		.last = "returns here without dropping it",
		.also = also,
		.nalso = nalso,
	};

	if (nalso < 0)
		return;
	n.n = rep.level;
	rep.message = run_printf(
		r, "%s acquired by %s() is not released on this path",
		object_is_memory(o) ? run_printf(r, "memory of %s", run_describe(r, o->key))
		: strcmp(o->kind, "ref")
			? run_printf(r, "%s of %s", o->kind, run_describe(r, o->key))
			: run_printf(r, "reference to %s", run_describe(r, object_whole(o))),
		o->acquire_api);
	rep.key = run_printf(r, "%s|%s", o->acquire_api, o->kind);
	if (!o->fresh && gives_up(e, o) && run_function(r)->is_static)
		run_note(r, &n, &rep);
	else
		run_report(r, &rep);
}

/*
 * The function returns something else, reached through the object, and the unit has a function that
 * drops the count from there: a get that is named for what it returns.
 */
static bool is_lent_out(const struct run *r, const struct function_exit *e, const struct object *o)
{
	return e->ret && !gives_up(e, o) && (e->ret->kind == V_SITE || e->ret->kind == V_INIT) &&
	       e->ret->type && e->ret->type->kind == IR_TYPE_PTR && value_alloc(e->ret) != o->key &&
	       run_drops_member_elsewhere(r, o);
}

/* The callee failed, or returned nothing: it did so with the count and without. */
static bool is_callees_affair(const struct function_exit *e, const struct object *o)
{
	const struct ir_type *t = o->result ? o->result->type : NULL;

	return o->unclear &&
	       (!t || t->kind != IR_TYPE_INT || !(run_classes(e->state, o->result) & RC_ZERO));
}

/* One call that takes counts of several kinds is one leak. */
static bool is_told(const struct object *first, const struct object *o)
{
	for (; first < o; first++)
		if (first->key == o->key && first->owned > 0 && same_call(first, o))
			return true;
	return false;
}

/* The unit has a function that by its name takes back what @fn gave. */
static bool has_twin(const struct run *r, const struct ir_func *fn)
{
	const struct ir_unit *u = run_unit(r);

	for (int i = 0; i < u->nfuncs; i++)
		if (!u->funcs[i]->in_header && u->funcs[i]->nparams &&
		    pairs_names_match(fn->name, u->funcs[i]->name))
			return true;
	return false;
}

/*
 * An inline function of a header got it: what callers owe is what its own callee asks for. Of a
 * function of the unit its other callers tell, or, when this one fails, that one to undo it exists.
 */
static bool is_due_to_caller(const struct run *r, const struct function_exit *e,
			     const struct object *o)
{
	const struct ir_func *fn = map_get(&run_unit(r)->func_by_name, o->acquire_api);

	return fn && (fn->in_header || run_callers_drop(r, o->acquire_api, o->kind) ||
		      (gives_up(e, o) && has_twin(r, fn)));
}

/* The helper failed this time: what it took before was for an object of an earlier round. */
static bool is_of_earlier_round(const struct function_exit *e, const struct object *o)
{
	return o->looped && o->by_summary && o->put && gives_up(e, o) && e->ret &&
	       e->ret->kind == V_SITE && e->ret != o->result && o->acquire_api &&
	       e->ret->name == o->acquire_api;
}

/* Why a count that @e still owns is no leak; NULL when it is one. */
static const char *why_silent(struct run *r, const struct exits *exits,
			      const struct function_exit *e, const struct object *o)
{
	if (object_is_memory(o) &&
	    (!object_is_forgotten(e->state, o) ||
	     (!gives_up(e, o) && (o->borrowed || kept_by_success(exits, o))) ||
	     (o->by_summary && !is_due_to_caller(r, e, o) && !dropped_elsewhere(exits, NULL, o) &&
	      !kept_by_success(exits, o))))
		return "memory that somebody else may free";
	if (undone_by_rounds(r, e, o))
		return "a loop gives such elements back";
	if (is_of_earlier_round(e, o) && kept_by_success(exits, o))
		return "what earlier rounds of a loop have set up keeps it";
	if (!gives_up(e, o) && kept_by_rounds(exits, e, o))
		return "rounds that did not run take it over";
	if (!o->fresh && !leaks_shared(r, exits, e, o))
		return "a count on what others know as well";
	if (there_to_stay(exits, e, o))
		return "it is there to stay";
	if (o->by_summary && !gives_up(e, o) &&
	    (dropped_on_failure(exits, o) || run_is_pinned(r, o)))
		return "failure gives back what success keeps on purpose";
	if (o->asked)
		return "a callee drops it on a condition of its own";
	if (is_callees_affair(e, o))
		return "the callee does not tell whether it got it";
	if (goes_with_made(e, o))
		return "the count goes with what was made";
	if (gives_up(e, o) && run_role(r) && run_role(r)->stays && run_role(r)->pair)
		return "the other half of the pair is called as ever";
	if (is_lent_out(r, e, o))
		return "the count goes with what is returned";
	if (o->passed_data ||
	    (o->passed && (!gives_up(e, o) || taken_over(exits, e, o)) &&
	     (o->init || run_drops_itself(r, o) ||
	      !run_callers_drop(r, o->acquire_api, o->kind))))
		return "an unknown function may have taken it over";
	return NULL;
}

static void check_exit(struct run *r, const struct exits *exits, const struct function_exit *e,
		       struct leaks *leaks)
{
	for (int i = 0; i < e->state->objects.len; i++) {
		const struct object *o = &e->state->objects.data[i];
		const char *why = e->state->warned ? "an assertion failed on this path" : NULL;

		if (o->owned <= 0 || !is_counted(o) || is_told(e->state->objects.data, o) ||
		    value_is_weak(o->key))
			continue;
		why = why ? why : why_silent(r, exits, e, o);
		if (why)
			run_dropped(r, "ref-leak", why);
		else
			vec_push(leaks, (struct leak){e, o});
	}
}

/* A helper failed, and the count that it took nevertheless is dropped: such is its contract. */
static void on_put(struct run *r, struct state *s, const struct object *o, const struct use *u)
{
	const struct unit_note n = {.topic = TOPIC_SETTLED, .key = o->acquire_api};

	(void)u;
	if (o->by_summary && o->owned == 1 && !o->unclear && o->acquire_api && o->result &&
	    !(run_classes(s, o->result) & RC_ZERO))
		run_note(r, &n, NULL);
}

static void on_end(struct run *r, const struct exits *exits)
{
	struct leaks leaks = {0};

	for (int i = 0; i < exits->len; i++)
		check_exit(r, exits, &exits->data[i], &leaks);
	leaks_sort(&leaks);
	for (int i = 0; i < leaks.len; i++)
		report(r, exits, &leaks, i);
	vec_fini(&leaks);
}

static bool is_settled(const struct unit_end *e, const char *helper)
{
	for (int i = 0; i < e->nnotes; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_SETTLED) && !strcmp(e->notes[i].key, helper))
			return true;
	return false;
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (strcmp(n->topic, TOPIC_KEPT))
			continue;
		if (is_settled(e, n->key))
			unit_dropped(e, "ref-leak", "a caller drops what its helper failed with");
		else
			unit_report(e, n, (enum level)n->n);
	}
}

const struct checker ref_leak_checker = {
	.rule = "ref-leak",
	.on_put = on_put,
	.on_end = on_end,
	.on_unit = on_unit,
};
