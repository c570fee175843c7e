// SPDX-License-Identifier: GPL-2.0-only
/*
 * teardown_order.c - what a registered object stands on is undone while it is still registered.
 *
 * Finds: a teardown function, or an error ladder (unwind-order), that undoes a step whose result is
 *	a member of an object before it unregisters that object, although the setup made the step
 *	first.
 * How: at the call that unregisters, the steps undone before on this path (flow/steps.h).
 * Silent when: the setup registers first; the setup is not known; what is undone is not reached
 *	through the very object that is registered, for then no user of it is known here.
 * Wrong when: the core never touches that member.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define TOPIC "teardown order"

/* @v was read from a member of the object @o. */
static bool is_member_of(const struct value *v, const struct value *o)
{
	return v && (v->kind == V_INIT || v->kind == V_SITE || v->kind == V_PHI) && v->a &&
	       v->a->kind == V_FIELD && value_alloc(v->a) == o;
}

/* @v stands in a member of the object @o. */
static bool is_stored_in(const struct state *s, const struct value *v, const struct value *o)
{
	for (int i = 0; v && i < s->cells.len; i++)
		if (s->cells.data[i].val == v && s->cells.data[i].addr->kind == V_FIELD &&
		    value_alloc(s->cells.data[i].addr) == o)
			return true;
	return false;
}

/* Line of the first call in @fn that @down undoes, or 0. */
static int line_of_setup(struct run *r, const struct ir_func *fn, const char *down)
{
	int line = 0;

	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];
			const char *name = pairs_callee(in);

			if (name && pairs_undoes(run_pairs(r), down, name) &&
			    (!line || in->loc.line < line))
				line = in->loc.line;
		}
	return line;
}

/* The setup made what @backing undoes before it registered what @live unregisters. */
static bool set_up_before(struct run *r, const char *backing, const char *live)
{
	const struct ir_func *fn = pairs_setup(run_pairs(r), run_function(r)->name);
	int first = fn ? line_of_setup(r, fn, backing) : 0;
	int second = fn ? line_of_setup(r, fn, live) : 0;

	return first && second && first < second;
}

static void report(struct run *r, struct state *s, const struct call_info *c,
		   const struct setup_step *st, const char *rule)
{
	const struct report rep = {
		.rule = rule,
		.level = strcmp(rule, "unwind-order") ? LEVEL_WARNING : LEVEL_ERROR,
		.loc = c->in->loc,
		.message =
			run_printf(r,
				   "%s() comes after the undoing of what %s stands on: its users "
				   "can run into what is gone (%s)",
				   c->api, run_describe(r, c->args[0]), st->api),
		.key = run_printf(r, "%s|%s", st->api, c->name),
		.end = s->trace,
		.start = st->when,
	};

	run_note(r,
		 &(struct unit_note){.topic = intern(TOPIC), .key = intern(rule), .loc = rep.loc},
		 &rep);
}

/* The step that @c undoes now, with its place in the list; or -1. */
static int find_live(struct run *r, const struct state *s, const struct call_info *c)
{
	for (int i = s->steps.len - 1; i >= 0; i--) {
		const struct setup_step *st = &s->steps.data[i];

		if (st->status == STEP_DONE && pairs_undoes(run_pairs(r), c->name, st->api) &&
		    st->ids[0] == c->args[0])
			return i;
	}
	return -1;
}

static bool is_out_of_order(struct run *r, const struct state *s, const struct call_info *c, int i,
			    int live)
{
	const struct setup_step *st = &s->steps.data[i];
	const struct value *object = c->args[0];

	if (st->may || st->looped || pairs_registers(run_pairs(r), st->api))
		return false;
	if (st->status == STEP_DOWN)
		return live < 0 && is_member_of(st->ids[0], object) &&
		       set_up_before(r, st->api, c->name);
	return st->status == STEP_UNDONE && i < live &&
	       (is_stored_in(s, st->ids[STEP_IDS - 1], object) || is_member_of(st->ids[0], object));
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	int live;

	if (!c->fact || !c->nargs || s->warned || !pairs_unregisters(run_pairs(r), c->name))
		return;
	live = find_live(r, s, c);
	for (int i = 0; i < s->steps.len; i++) {
		const struct setup_step *st = &s->steps.data[i];

		if (!is_out_of_order(r, s, c, i, live))
			continue;
		report(r, s, c, st, st->status == STEP_DOWN ? "teardown-order" : "unwind-order");
		return;
	}
}

/* Where a handler is known that uses what is gone, the rule that names it has spoken. */
static bool is_told(const struct unit_end *e, const struct unit_note *n)
{
	for (int i = 0; i < e->out->list.len; i++) {
		const struct finding *f = &e->out->list.data[i];

		if (!strcmp(f->rule, "teardown-before-unpublish") && f->function &&
		    !strcmp(f->function, n->fn->name))
			return true;
	}
	return false;
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];
		bool unwind = !strcmp(n->key, "unwind-order");

		if (strcmp(n->topic, TOPIC))
			continue;
		if (is_told(e, n))
			unit_dropped(e, n->key, "teardown-before-unpublish names the user");
		else
			unit_report(e, n, unwind ? LEVEL_ERROR : LEVEL_WARNING);
	}
}

const struct checker teardown_order_checker = {
	.rule = "teardown-order",
	.on_call = on_call,
	.on_unit = on_unit,
};
