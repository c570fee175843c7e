// SPDX-License-Identifier: GPL-2.0-only
/*
 * reach_act.c - what calls do by the model, and which functions stand behind an object.
 *
 * Purpose: registrations with their handlers, in one form for facts and tables. In: calls, stores,
 * static initialisers. Out: struct act, struct link.
 * Idea: a function or table is given to an object by a store into it, by a call that gets both, or
 * by the call that makes it; what an object is registered with is all that was given to it
 * anywhere in the unit, as far as places tell objects apart.
 */
#include <string.h>

#include "../base/intern.h"
#include "reach_in.h"

#define MAX_HANDLERS 64

static bool is_act(enum effect_op op)
{
	return op == EFF_PUBLISH || op == EFF_UNPUBLISH || op == EFF_ARM || op == EFF_STOP ||
	       op == EFF_SETUP || op == EFF_CLEANUP || op == EFF_FREE || op == EFF_PUT ||
	       op == EFF_GET || op == EFF_INIT;
}

static void add_target(struct reach *x, const char *rec, const char *field, const char *function)
{
	const char *key = intern_printf("%s.%s", rec, field);
	struct names *n = map_get(&x->targets, key);

	if (!n) {
		n = arena_alloc(&x->arena, sizeof(*n));
		map_put(&x->targets, key, n);
	}
	names_add(n, function);
}

/* Functions assigned to each member by static tables; stores add theirs in part_links(). */
void reach_targets(struct reach *x)
{
	for (int g = 0; g < x->u->nglobals; g++)
		for (int i = 0; i < x->u->globals[g]->ninits; i++) {
			const struct ir_init *in = &x->u->globals[g]->inits[i];

			if (in->value.kind == IR_FUNC && in->rec && in->field)
				add_target(x, in->rec, in->field, in->value.str);
		}
}

/* ---- links ---- */

static void link_store(struct reach *x, struct part *f, const struct ir_insn *in)
{
	const struct ir_insn *field = defs_of(&f->d, in->a);
	struct ir_operand what = defs_table(&f->d, in->b);
	const struct ir_insn *at = field;

	if (!field || field->op != IR_FIELD || what.kind == IR_NONE)
		return;
	if (what.kind == IR_FUNC)
		add_target(x, field->rec, field->field, what.str);
	/* the object is each record around the member */
	while (at && at->op == IR_FIELD) {
		struct link l = {.rec = field->rec, .field = field->field, .what = what};

		l.at = defs_place(x, &f->d, at->a);
		l.at.tag = at->rec;
		vec_push(&x->links, l);
		at = defs_of(&f->d, at->a);
	}
}

static bool makes_live(const struct reach *x, const struct ir_insn *in)
{
	const struct fact *fact = in->a.kind == IR_FUNC ? model_fact(x->m, in->a.str) : NULL;
	bool calls = false, sets_up = false;

	for (int k = 0; fact && fact->summary && k < fact->summary->noutcomes; k++)
		for (int j = 0; j < fact->summary->outcomes[k].neffects; j++) {
			enum effect_op op = fact->summary->outcomes[k].effects[j].op;

			if (op == EFF_PUBLISH || op == EFF_UNPUBLISH || op == EFF_ARM)
				return true;
			calls |= op == EFF_CALLBACK;
			sets_up |= op == EFF_SETUP;
		}
	/* a timer that is set up with its function runs when it is armed */
	return calls && !sets_up;
}

/* A function, or a table that this unit fills in. */
static bool is_own_table(const struct reach *x, struct ir_operand what)
{
	const struct ir_global *g =
		what.kind == IR_GLOBAL ? map_get(&x->u->global_by_name, what.str) : NULL;

	return what.kind == IR_FUNC || (g && !g->is_extern);
}

/* Behind a function stands its context; a table is for the first object, or an embedded one. */
static bool is_member(const struct part *f, struct ir_operand op, enum ir_operand_kind what)
{
	const struct ir_insn *def = defs_of(&f->d, op);

	return what == IR_GLOBAL && def && def->op == IR_FIELD;
}

/* A call that gets an object and a function sets the one up with the other. */
static void link_call(struct reach *x, struct part *f, const struct ir_insn *in)
{
	if (makes_live(x, in))
		return;
	for (int i = 0; i < in->nargs; i++) {
		struct link l = {.what = defs_table(&f->d, in->args[i])};

		if (!is_own_table(x, l.what))
			continue;
		for (int k = 0; k < in->nargs; k++) {
			if (k == i || in->args[k].kind == IR_CONST || in->args[k].kind == IR_STRING)
				continue;
			if (k && !is_member(f, in->args[k], l.what.kind))
				continue;
			l.at = defs_place(x, &f->d, in->args[k]);
			if (l.at.tag || (l.at.global && is_own_table(x, in->args[k])))
				vec_push(&x->links, l);
		}
		l.at = defs_result(x, &f->d, in);
		if (l.at.tag)
			vec_push(&x->links, l);
	}
}

void part_links(struct reach *x, struct part *f)
{
	for (int b = 0; b < f->fn->nblocks; b++)
		for (int i = 0; i < f->fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &f->fn->blocks[b].insns[i];

			if (in->op == IR_STORE)
				link_store(x, f, in);
			else if (in->op == IR_CALL && !in->opaque)
				link_call(x, f, in);
		}
}

/* ---- handlers ---- */

/* A callback that ends the object's life is not called by somebody who finds it. */
static bool is_end_of_life(const struct reach *x, const char *rec, const char *field)
{
	const struct op_fact *op = rec && field ? model_op(x->m, rec, field) : NULL;

	return op && op->at_end;
}

struct search {
	struct reach *x;
	const struct act *of; /* registration whose handlers are looked for */
	struct names found, tables;
};

/* A callback that runs for other objects than the one that is registered, and not before them. */
static bool is_for_others(const struct search *s, const char *rec, const char *field)
{
	const struct op_fact *op = rec && field ? model_op(s->x->m, rec, field) : NULL;

	return op && op->not_by && op->not_by == s->of->kind;
}

static void add_handler(struct search *s, struct ir_operand what);

static void add_table(struct search *s, const char *global)
{
	const struct ir_global *g = map_get(&s->x->u->global_by_name, global);

	if (!g || g->is_extern || !names_add(&s->tables, global) || s->tables.len > MAX_HANDLERS)
		return;
	for (int i = 0; i < g->ninits; i++)
		if (!is_end_of_life(s->x, g->inits[i].rec, g->inits[i].field) &&
		    !is_for_others(s, g->inits[i].rec, g->inits[i].field))
			add_handler(s, g->inits[i].value);
	for (int i = 0; i < s->x->links.len; i++) {
		const struct link *l = &s->x->links.data[i];

		if (l->at.global == global && !l->at.held &&
		    !is_end_of_life(s->x, l->rec, l->field) && !is_for_others(s, l->rec, l->field))
			add_handler(s, l->what);
	}
}

static void add_handler(struct search *s, struct ir_operand what)
{
	if (what.kind == IR_FUNC && s->found.len < MAX_HANDLERS)
		names_add(&s->found, what.str);
	else if (what.kind == IR_GLOBAL)
		add_table(s, what.str);
}

/* All that was given to an object like @a's anywhere. */
static void add_links(struct search *s, const struct act *a)
{
	for (int i = 0; i < s->x->links.len; i++) {
		const struct link *l = &s->x->links.data[i];

		if (place_same(&l->at, &a->at) && !is_end_of_life(s->x, l->rec, l->field) &&
		    !is_for_others(s, l->rec, l->field))
			add_handler(s, l->what);
	}
}

static void keep_found(struct search *s, struct act *a)
{
	a->handlers = arena_alloc(&s->x->arena, sizeof(*a->handlers) * (size_t)(s->found.len + 1));
	for (int i = 0; i < s->found.len; i++)
		a->handlers[i] = s->found.data[i];
	a->nhandlers = s->found.len;
	vec_fini(&s->found);
	vec_fini(&s->tables);
}

static bool gives_function(const struct part *f, const struct ir_insn *in)
{
	for (int i = 0; i < in->nargs; i++)
		if (defs_table(&f->d, in->args[i]).kind == IR_FUNC)
			return true;
	return false;
}

/* A variable that is initialised with functions, as opposed to the context of one. */
static bool is_table(const struct reach *x, const char *global)
{
	const struct ir_global *g = map_get(&x->u->global_by_name, global);

	for (int i = 0; g && i < g->ninits; i++)
		if (g->inits[i].value.kind == IR_FUNC)
			return true;
	return false;
}

void reach_handlers(struct reach *x, struct act *a)
{
	const struct part *f = reach_part(x, a->fn->name);
	bool by_function = gives_function(f, a->in);
	struct search s = {.x = x, .of = a};

	for (int i = 0; i < a->in->nargs; i++) {
		struct ir_operand what = defs_table(&f->d, a->in->args[i]);

		if (!by_function || what.kind != IR_GLOBAL || is_table(x, what.str))
			add_handler(&s, what);
	}
	/* who gives the functions in the call gives context, not an object that has them */
	if (!s.found.len)
		add_links(&s, a);
	keep_found(&s, a);
}

static bool is_up_of(const struct act *up, const struct act *down)
{
	return act_is_up(up) && up->kind == down->kind && place_same(&up->at, &down->at);
}

static bool is_same_number(const struct act *a, const struct act *b)
{
	return a->number.rec && a->number.rec == b->number.rec &&
	       a->number.field == b->number.field;
}

void reach_handlers_until(struct reach *x, struct act *a)
{
	struct search s = {.x = x, .of = a};
	bool by_number = false;

	for (int i = 0; i < x->all.len; i++)
		by_number |= is_up_of(x->all.data[i], a) && is_same_number(x->all.data[i], a);
	for (int i = 0; i < x->all.len; i++) {
		const struct act *up = x->all.data[i];

		if (!is_up_of(up, a) || (by_number && !is_same_number(up, a)))
			continue;
		for (int k = 0; k < up->nhandlers; k++)
			names_add(&s.found, up->handlers[k]);
	}
	if (!s.found.len)
		add_links(&s, a);
	keep_found(&s, a);
}

/* ---- acts ---- */

bool act_is_up(const struct act *a)
{
	return a->op == EFF_PUBLISH || a->op == EFF_ARM;
}

bool act_is_down(const struct act *a)
{
	return (a->op == EFF_UNPUBLISH || a->op == EFF_STOP) && !a->asleep;
}

static bool is_same_act(const struct act *a, const struct act *b)
{
	return a->op == b->op && a->kind == b->kind && a->arg == b->arg;
}

static void add_act(struct part *f, const struct act *a, int first)
{
	for (int i = first; i < f->own.len; i++)
		if (is_same_act(&f->own.data[i], a))
			return;
	vec_push(&f->own, *a);
}

/* The number that a call with these constants gives: the vector at an index. */
static struct place number_given(const struct ir_insn *call)
{
	struct place p = {0};

	for (int i = 0; i < call->nargs; i++)
		if (call->args[i].kind == IR_CONST)
			p.field = intern_printf("%s %lld", p.field ? p.field : "",
						(long long)call->args[i].num);
	p.rec = p.field && call->a.kind == IR_FUNC ? call->a.str : NULL;
	return p;
}

/* The member that holds the number (interrupt, device number) that goes with the object. */
static struct place number_of(struct reach *x, struct part *f, const struct ir_insn *in)
{
	for (int i = 0; i < in->nargs; i++) {
		const struct ir_insn *def = defs_of(&f->d, in->args[i]);

		if (!def || !def->type || def->type->kind != IR_TYPE_INT)
			continue;
		if (def->op == IR_LOAD || def->op == IR_CALL) {
			struct place p = def->op == IR_CALL ? number_given(def)
							    : defs_place(x, &f->d, in->args[i]);

			if (p.rec || p.global)
				return p;
		}
	}
	return (struct place){0};
}

/* A flag, or another call of the unit, says that this only becomes live by a later call. */
static bool is_asleep(const struct reach *x, const struct fact *fact, const struct ir_insn *in)
{
	const struct ir_operand *flags = fact->asleep_bits && fact->asleep_param < in->nargs
						 ? &in->args[fact->asleep_param]
						 : NULL;

	for (int i = 0; i < 4 && fact->asleep_with[i]; i++)
		if (map_get(&x->u->decls, fact->asleep_with[i]))
			return true;
	return flags && flags->kind == IR_CONST && (flags->num & (int64_t)fact->asleep_bits);
}

static void acts_of_call(struct reach *x, struct part *f, const struct ir_insn *in)
{
	const struct fact *fact = in->a.kind == IR_FUNC ? model_fact(x->m, in->a.str) : NULL;
	int first = f->own.len;

	for (int k = 0; fact && fact->summary && k < fact->summary->noutcomes; k++)
		for (int j = 0; j < fact->summary->outcomes[k].neffects; j++) {
			const struct effect *e = &fact->summary->outcomes[k].effects[j];
			struct act a = {.op = e->op,
					.kind = e->kind ? e->kind : intern("ref"),
					.api = fact->spelled,
					.managed = e->managed,
					.for_good = e->for_good,
					.fn = f->fn,
					.in = in,
					.arg = e->path.root == ROOT_PARAM ? e->path.param : -1};

			if (!is_act(e->op) || e->path.nsteps || a.arg >= in->nargs ||
			    e->path.root == ROOT_GLOBAL)
				continue;
			a.at = a.arg >= 0 ? defs_place(x, &f->d, in->args[a.arg])
					  : defs_result(x, &f->d, in);
			a.asleep = is_asleep(x, fact, in);
			a.is_new = a.arg >= 0 && a.arg < in->nargs &&
				   defs_is_new(x, &f->d, in->args[a.arg]);
			a.number = number_of(x, f, in);
			add_act(f, &a, first);
		}
}

void part_acts(struct reach *x, struct part *f)
{
	for (int b = 0; b < f->fn->nblocks; b++)
		for (int i = 0; i < f->fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &f->fn->blocks[b].insns[i];

			if (in->op == IR_CALL && !in->opaque)
				acts_of_call(x, f, in);
		}
}
