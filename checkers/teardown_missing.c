// SPDX-License-Identifier: GPL-2.0-only
/*
 * teardown_missing.c - remove, close or exit does not undo what probe, open or init set up.
 *
 * Finds: a step that stands when the setup function succeeds, and that neither its partner nor
 *	anything that the partner calls undoes; between operations whose contract demands both
 *	halves this is open-close-pair.
 * How: partners by tables of operations, by module_init and module_exit, and by names; the steps
 *	of the successful exits (flow/steps.h) against all calls that the partner reaches.
 * Silent when: nothing in the unit undoes such a step, then nobody believes that it has to be
 *	undone; another function than the setup itself undoes it (release callbacks, work).
 * Wrong when: the step is undone in another file by a function whose name does not tell.
 */
#include <string.h>

#include "checker.h"

#define RULE "teardown-missing"

static bool is_reported(const struct exits *exits, int upto, const struct setup_step *st)
{
	for (int i = 0; i < upto; i++)
		for (int k = 0; k < exits->data[i].state->steps.len; k++) {
			const struct setup_step *x = &exits->data[i].state->steps.data[k];

			if (!exits->data[i].is_failure && x->api == st->api &&
			    x->loc.line == st->loc.line && x->status == STEP_DONE)
				return true;
		}
	return false;
}

/* Something that the partner calls in another file may undo the step besides what it says. */
static bool may_undo_elsewhere(struct run *r, const struct ir_func *down,
			       const struct setup_step *st)
{
	for (int b = 0; b < down->nblocks; b++)
		for (int i = 0; i < down->blocks[b].ninsns; i++) {
			const char *name = pairs_callee(&down->blocks[b].insns[i]);

			if (!name || map_get(&run_unit(r)->func_by_name, name) ||
			    model_fact(run_model(r), name) || !pairs_sounds_like_undo(name) ||
			    pairs_is_undo(run_pairs(r), name))
				continue;
			if (pairs_same_family(name, st->api) || pairs_same_family(name, down->name))
				return true;
		}
	return false;
}

/* What the undoing of @st does itself, a function does that @down has called for each of many. */
static bool undoes_one_by_one(struct run *r, const struct ir_func *down,
			      const struct setup_step *st)
{
	const struct names *undos = pairs_undos(run_pairs(r), st->api);
	struct names parts = {0};
	bool found;

	for (int i = 0; i < undos->len; i++)
		pairs_ends_parts(run_pairs(r), undos->data[i], &parts);
	found = parts.len && pairs_hands_out(run_pairs(r), down->name, &parts);
	vec_fini(&parts);
	return found;
}

/* The last count of an object goes whose release function stands in another file. */
static bool is_released_elsewhere(struct run *r, const struct ir_func *down)
{
	return pairs_counts(run_pairs(r), run_function(r)->name, EFF_INIT) &&
	       pairs_counts(run_pairs(r), down->name, EFF_PUT) && !pairs_has_release(run_pairs(r));
}

/* It is told by a parameter which of two things to do. */
static bool is_told_which(const struct run *r, const char *helper)
{
	const struct ir_func *fn = map_get(&run_unit(r)->func_by_name, helper);

	for (int i = 0; fn && i < fn->nparams; i++)
		if (fn->locals[i].type && fn->locals[i].type->kind == IR_TYPE_INT &&
		    fn->locals[i].type->bits == 8)
			return true;
	return false;
}

/* A helper that turns it on or off as it is told: a state, not a resource. */
static bool is_switch(struct run *r, const struct setup_step *st)
{
	const struct names *undos = pairs_undos(run_pairs(r), st->api);
	struct names parts = {0};
	bool found = false;

	if (!st->inner || (!pairs_is_toggle_name(st->api) && !is_told_which(r, st->inner)))
		return false;
	pairs_ends_parts(run_pairs(r), st->inner, &parts);
	for (int i = 0; i < undos->len; i++)
		for (int k = 0; k < parts.len; k++)
			found |= undos->data[i] == parts.data[k];
	vec_fini(&parts);
	return found;
}

static const char *excuse(struct run *r, const struct ir_func *down, const struct setup_step *st)
{
	const struct names *undos = pairs_undos(run_pairs(r), st->api);

	if (pairs_called_beside(run_pairs(r), run_function(r)->name, undos))
		return "another function undoes it";
	if (!run_role(r) &&
	    pairs_caller_ends(run_pairs(r), down->name, run_function(r)->name, undos))
		return "who calls the partner undoes it";
	if (pairs_callback_reaches(run_pairs(r), undos))
		return "a callback undoes it, a release function for instance";
	if (may_undo_elsewhere(r, down, st))
		return "an unknown function may undo it";
	if (is_switch(r, st))
		return "switched on and off by one helper";
	if (undoes_one_by_one(r, down, st))
		return "undone for each of many";
	if (is_released_elsewhere(r, down))
		return "a release function elsewhere may undo it";
	return NULL;
}

static void report(struct run *r, const struct function_exit *e, const struct ir_func *down,
		   const struct setup_step *st)
{
	const struct op_fact *role = run_role(r);
	const char *undo = pairs_undo(run_pairs(r), st->api);
	bool required = role && role->required_pair;
	struct report rep = {
		.rule = required ? "open-close-pair" : RULE,
		.level = required || pairs_is_believed(run_pairs(r), undo) ? LEVEL_WARNING
									   : LEVEL_NOTE,
		.loc = down->loc,
		.function = down->name,
		.end = e->state->trace,
		.start = st->when,
		.once = st->loc,
		.last = run_printf(r, "%s() does not call %s()", down->name, undo),
		.key = run_printf(r, "%s|%s", st->api, undo),
	};

	rep.message = run_printf(r, "%s() does not undo %s() of %s() with %s()", down->name,
				 st->api, run_function(r)->name, undo);
	run_report(r, &rep);
}

static void check_exit(struct run *r, const struct exits *exits, int at, const struct ir_func *down)
{
	const struct function_exit *e = &exits->data[at];

	for (int i = 0; i < e->state->steps.len; i++) {
		const struct setup_step *st = &e->state->steps.data[i];
		const struct names *undos = pairs_undos(run_pairs(r), st->api);
		const char *why;

		if (st->status != STEP_DONE || st->weak || st->looped || st->holds ||
		    is_reported(exits, at, st) || pairs_reach(run_pairs(r), down->name, undos))
			continue;
		why = excuse(r, down, st);
		if (why)
			run_dropped(r, RULE, why);
		else
			report(r, e, down, st);
	}
}

static void on_end(struct run *r, const struct exits *exits)
{
	const struct ir_func *down = run_partner(r);

	for (int i = 0; down && i < exits->len; i++)
		if (!exits->data[i].is_failure && !exits->data[i].state->warned)
			check_exit(r, exits, i, down);
}

const struct checker teardown_missing_checker = {
	.rule = RULE,
	.on_end = on_end,
};
