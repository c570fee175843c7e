// SPDX-License-Identifier: GPL-2.0-only
/*
 * register_balance.c - registered twice, or unregistered when it is not registered.
 *
 * Finds: a registration on exactly what this path has registered already; an unregistration of what
 *	this path failed to register, or has unregistered before.
 * How: steps of the path (flow/steps.h) before each call.
 * Silent when: the arguments are not the same values; the step is uncertain or stands in a loop;
 *	the unregistration drops a reference twice (double-put).
 * Wrong when: the function tolerates what it is given and says so nowhere in the model.
 */
#include <string.h>

#include "checker.h"

#define RULE "register-balance"

static bool is_thing(const struct value *v)
{
	return v && v->kind != V_INT && v->kind != V_STR && v->kind != V_FUNC;
}

static const struct value *arg(const struct call_info *c, int i)
{
	return i < c->nargs ? c->args[i] : NULL;
}

/* A local array, which may say something else each time. */
static bool is_buffer(const struct run *r, const struct value *v)
{
	const struct ir_type *t =
		v && v->kind == V_LOCAL ? run_function(r)->locals[v->num].type : NULL;

	return t && t->kind == IR_TYPE_ARRAY;
}

/* Every argument that names a thing is the same. */
static bool on_the_same(const struct run *r, const struct setup_step *st,
			const struct call_info *c)
{
	int things = 0;

	for (int i = 0; i < STEP_IDS - 1; i++) {
		if (st->ids[i] != arg(c, i) || is_buffer(r, st->ids[i]))
			return false;
		things += is_thing(st->ids[i]);
	}
	return things > 0;
}

/* The first thing that is given to the undoing is one that the step was made on. */
static bool undoes_exactly(const struct setup_step *st, const struct call_info *c)
{
	for (int k = 0; k < STEP_IDS - 1; k++) {
		if (!is_thing(arg(c, k)))
			continue;
		for (int i = 0; i < STEP_IDS - 1; i++)
			if (st->ids[i] == arg(c, k))
				return true;
		return false;
	}
	return false;
}

static bool is_certain(const struct setup_step *st)
{
	return !st->may && !st->looped && !st->weak && !st->ignored && !st->inner;
}

static void report(struct run *r, struct state *s, const struct call_info *c,
		   const struct setup_step *st, const char *message)
{
	const struct report rep = {
		.rule = RULE,
		.level = LEVEL_WARNING,
		.loc = c->in->loc,
		.message = message,
		.key = run_printf(r, "%s|%s", st->api, c->name),
		.end = s->trace,
		.start = st->when,
	};

	run_report(r, &rep);
}

static void check_again(struct run *r, struct state *s, const struct call_info *c)
{
	for (int i = 0; i < s->steps.len; i++) {
		const struct setup_step *st = &s->steps.data[i];

		if (st->api != c->name || st->status != STEP_DONE || !is_certain(st) ||
		    st->loc.line == c->in->loc.line || !on_the_same(r, st, c))
			continue;
		report(r, s, c, st,
		       run_printf(r, "%s() again on %s, which is registered on this path already",
				  c->api, run_describe(r, c->args[0])));
		return;
	}
}

/* What is taken down is what another step made: this one was only made on it (a folder). */
static bool is_of_another(struct run *r, const struct state *s, const struct call_info *c)
{
	for (int i = 0; i < s->steps.len; i++) {
		const struct setup_step *st = &s->steps.data[i];

		for (int k = 0; k < c->nargs && st->ids[STEP_IDS - 1]; k++)
			if (c->args[k] == st->ids[STEP_IDS - 1] && step_stands(st) &&
			    pairs_undoes(run_pairs(r), c->name, st->api))
				return true;
	}
	return false;
}

static bool drops_reference(const struct fact *f)
{
	for (int i = 0; f && f->summary && i < f->summary->noutcomes; i++)
		for (int k = 0; k < f->summary->outcomes[i].neffects; k++)
			if (f->summary->outcomes[i].effects[k].op == EFF_PUT)
				return true;
	return false;
}

static void check_without(struct run *r, struct state *s, const struct call_info *c)
{
	const struct setup_step *found = NULL;

	if ((c->fact && c->fact->absent_ok) || is_of_another(r, s, c))
		return;
	for (int i = 0; i < s->steps.len; i++) {
		const struct setup_step *st = &s->steps.data[i];

		if (!pairs_undoes(run_pairs(r), c->name, st->api) || !undoes_exactly(st, c))
			continue;
		if (st->status == STEP_DONE || st->status == STEP_PENDING)
			return;
		if (pairs_registers(run_pairs(r), st->api) && is_certain(st) &&
		    st->status != STEP_DOWN)
			found = st;
	}
	/* who did not ask how the step went does not know that it failed */
	if (found && found->status == STEP_FAILED && !run_tested(s, found->ret, found->when))
		run_dropped(r, RULE, "the result was not looked at");
	else if (found && found->status == STEP_FAILED)
		report(r, s, c, found,
		       run_printf(r, "%s() although %s() failed on this path", c->api, found->api));
	else if (found && !drops_reference(c->fact))
		report(r, s, c, found,
		       run_printf(r, "%s() a second time on this path after one %s()", c->api,
				  found->api));
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	if (!c->name || s->warned)
		return;
	if (pairs_registers(run_pairs(r), c->name))
		check_again(r, s, c);
	if (pairs_is_undo(run_pairs(r), c->name) && pairs_unregisters(run_pairs(r), c->name))
		check_without(r, s, c);
}

const struct checker register_balance_checker = {
	.rule = RULE,
	.on_call = on_call,
};
