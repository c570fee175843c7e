// SPDX-License-Identifier: GPL-2.0-only
/*
 * unwind_missing.c - an error path leaves standing what this function set up.
 *
 * Finds: a failing return after a call that is to be undone (register, add, enable, an operation
 *	with a pair), without its opposite; for an operation called through a table: open-unwind.
 * How: steps of the path (flow/steps.h), held against beliefs: another path of this function undoes
 *	it, or success keeps it and somebody else in the unit undoes it.
 * Silent when: devres undoes it; a caller undoes it when this function fails; something unknown on
 *	the path may have undone it; a put on the path may run a release function that undoes it.
 * Wrong when: the setup had no effect on this path although its result says so.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"
#include "step_exits.h"

#define RULE "unwind-missing"

/* Why nobody but this function would undo @st; NULL when somebody may. */
static const char *excuse(struct run *r, const struct setup_step *st)
{
	const struct names *undos = pairs_undos(run_pairs(r), st->api);
	const char *fn = run_function(r)->name;

	if (run_undoes_here(r, st->loc))
		return NULL;
	if (run_role(r) && run_role(r)->stays)
		return "the object stays, and is removed as ever";
	if (pairs_caller_reaches(run_pairs(r), fn, undos))
		return "a caller may undo it";
	if (!run_partner(r) && !run_role(r) && !strchr(st->api, '.') &&
	    !model_fact(run_model(r), st->api) && pairs_made_elsewhere(run_pairs(r), fn, st->api))
		return "it sets up again what others made and undo";
	return NULL;
}

/* An operation with several commands, of which one makes the step: others leave nothing. */
static bool is_local_choice(struct run *r, const struct setup_step *st)
{
	return run_role(r) && !st->inner && !pairs_is_toggle_name(st->api);
}

/* Success returns from there as well, and passed no undoing on its way. */
static bool is_exit_of_success(const struct exits *exits, const struct function_exit *e)
{
	for (int i = 0; i < exits->len; i++)
		if (exits->data[i].is_success && exits->data[i].loc.line == e->loc.line)
			return true;
	return false;
}

/* Beliefs of the unit: how sure it is that the failing exit had to undo @st. */
static bool is_due(struct run *r, const struct exits *exits, const struct function_exit *e,
		   const struct setup_step *st, enum level *level)
{
	const struct ir_func *fn = run_function(r);

	/* left as success leaves it, to a caller elsewhere that may take it down */
	bool left = !fn->is_static && !run_role(r) && !strchr(st->api, '.') && !e->is_tail &&
		    is_exit_of_success(exits, e);

	*level = left ? LEVEL_NOTE : LEVEL_ERROR;
	if (run_undoes_here(r, st->loc)) {
		if (pairs_is_toggle_name(st->api) && !step_undone_by_failure(r, exits, st))
			*level = LEVEL_NOTE;
		return true;
	}
	if (step_of_last_round(e, st) && !st->weak && step_kept(exits, st) &&
	    pairs_called_outside(run_pairs(r), fn->name, pairs_undos(run_pairs(r), st->api))) {
		*level = LEVEL_WARNING;
		return true;
	}
	/*
	 * What a helper may have done before, or what was done at an earlier call, stays; an
	 * operation that is absent on another path has not been called there.
	 */
	if (st->weak || steps_made_once(exits, e, st) ||
	    (!strchr(st->api, '.') && !is_local_choice(r, st) && steps_optional(exits)) ||
	    !step_kept(exits, st) ||
	    !pairs_called_outside(run_pairs(r), fn->name, pairs_undos(run_pairs(r), st->api)))
		return false;
	if (st->holds || (!left && !fn->is_static && !run_role(r)))
		*level = LEVEL_WARNING;
	if (!st->holds && pairs_is_toggle_name(st->api))
		*level = LEVEL_NOTE;
	return true;
}

/* The exits besides the first that miss the same undoing. */
struct others {
	struct ir_loc at[8];
	int n;
};

static void report(struct run *r, const struct function_exit *e, const struct setup_step *st,
		   enum level level, const struct others *others)
{
	const char *undo = pairs_undo(run_pairs(r), st->api);
	bool op = strchr(st->api, '.') != NULL;
	struct report rep = {
		.rule = op ? "open-unwind" : RULE,
		.level = level,
		.loc = e->loc,
		.end = e->state->trace,
		.start = st->when,
		.last = run_printf(r, "fails here without %s()", undo),
		.also = others->at,
		.nalso = others->n,
		.key = run_printf(r, "%s|%s", st->api, undo),
	};

	rep.message =
		st->inner ? run_printf(r, "%s() in %s() is not undone by %s() on this path",
				       st->api, st->inner, undo)
			  : run_printf(r, "%s() is not undone by %s() on this path", st->api, undo);
	run_report(r, &rep);
}

/* What this path still owns, or gave back, is the business of ref-leak. */
static bool is_stored(const struct function_exit *e, const struct setup_step *st)
{
	const struct value *v = st->ids[STEP_IDS - 1];
	bool found = v && (st->in_data || state_mark(e->state, intern(MARK_MANAGED), v, NULL));

	for (int i = 0; v && i < e->state->objects.len; i++) {
		const struct object *o = &e->state->objects.data[i];

		if (o->key == value_alloc(v) && (o->owned > 0 || o->put || o->handed <= 0))
			return false;
	}
	for (int i = 0; v && i < e->state->cells.len; i++) {
		const struct value *root = value_root(e->state->cells.data[i].addr);

		found |= e->state->cells.data[i].val == v &&
			 (root->kind == V_GLOBAL || root->kind == V_PARAM);
	}
	return found && !st->inner;
}

/* Whether the exit @e had to undo @st and did not; why nobody else would. */
static bool is_missing(struct run *r, const struct exits *exits, const struct function_exit *e,
		       const struct setup_step *st, enum level *level)
{
	const char *why;

	if ((!e->is_failure && !steps_tail(e)) || e->state->warned || st->status != STEP_DONE ||
	    ((st->holds || st->counted) && !is_stored(e, st)) || st->ret == e->ret ||
	    step_lost(exits, e, st) || !is_due(r, exits, e, st, level))
		return false;
	why = st->may || (st->looped && !step_of_last_round(e, st))
		      ? "it is not certain that the step stands"
		      : excuse(r, st);
	if (step_passed_on(exits, e, st))
		why = "it was passed on to somebody else";
	if (steps_freed(e->state, st->ids[STEP_IDS - 1]))
		why = "what was made is freed";
	if (st->kept_in_whole)
		why = "it went on with what it is a part of";
	if (!run_role(r) && step_left_inside(exits, e, st))
		why = "it lies in what is left to the caller";
	if (step_handed_out(exits, e, st))
		why = "the caller has the object already";
	if (steps_no_success(exits))
		why = "the function never succeeds";
	if (why)
		run_dropped(r, RULE, why);
	return !why;
}

static bool is_before(struct ir_loc a, struct ir_loc b)
{
	return a.line < b.line || (a.line == b.line && a.col < b.col);
}

/* In the order of the text, each once. */
static void add_other(struct others *o, struct ir_loc at)
{
	int i = o->n;

	for (int k = 0; k < o->n; k++)
		if (!is_before(o->at[k], at) && !is_before(at, o->at[k]))
			return;
	if (o->n == 8)
		return;
	while (i > 0 && is_before(at, o->at[i - 1])) {
		o->at[i] = o->at[i - 1];
		i--;
	}
	o->at[i] = at;
	o->n++;
}

/* One finding per step and undoing that is missing: at the first exit in the text. */
static void check_step(struct run *r, const struct exits *exits, int at,
		       const struct setup_step *st)
{
	struct others others = {.n = 0};
	const struct function_exit *first = &exits->data[at];
	enum level level, any;

	if (!is_missing(r, exits, first, st, &level))
		return;
	for (int i = 0; i < exits->len; i++) {
		const struct function_exit *e = &exits->data[i];
		const struct setup_step *x = i == at ? NULL : step_at(e, st);

		if (!x || !is_missing(r, exits, e, x, &any))
			continue;
		if (is_before(e->loc, first->loc) || (i < at && !is_before(first->loc, e->loc)))
			return;
		if (is_before(first->loc, e->loc))
			add_other(&others, e->loc);
	}
	if (step_forwarded(first, st) && level == LEVEL_ERROR)
		level = LEVEL_WARNING;
	report(r, first, st, level, &others);
}

static void on_end(struct run *r, const struct exits *exits)
{
	for (int i = 0; i < exits->len; i++)
		for (int k = 0; k < exits->data[i].state->steps.len; k++)
			check_step(r, exits, i, &exits->data[i].state->steps.data[k]);
}

const struct checker unwind_missing_checker = {
	.rule = RULE,
	.on_end = on_end,
};
