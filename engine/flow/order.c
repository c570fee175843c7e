// SPDX-License-Identifier: GPL-2.0-only
/*
 * order.c - which function is summarised when.
 *
 * Purpose: callees before callers, cycles of calls to a fixpoint. In: the functions of a unit.
 * Out: their summaries. Idea: strongly connected components (Tarjan). In a cycle nothing returns at
 * first, so that the first round finds what happens without the recursive call; further rounds go
 * on until no summary changes. A function that a body mentions counts as called: through pointers
 * and as callback it may be.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

#define MAX_ROUNDS 6

struct node {
	struct ir_func *fn;
	int index, low;
	bool on_stack, recursive;
};

struct order {
	struct flow *fl;
	struct map nodes; /* function -> struct node * */
	VEC(struct node *) stack;
	int next;
};

static bool is_summarised(const struct flow *fl, const struct ir_func *fn)
{
	return fn->nblocks && !fn->unlowered &&
	       (fl->of_model || !fn->in_header || !model_fact(fl->m, fn->name));
}

static void set_summary(struct flow *fl, const struct ir_func *fn, bool noreturn, bool unknown)
{
	struct summary *sum = arena_alloc(&fl->u->arena, sizeof(*sum));

	sum->name = fn->name;
	sum->noreturn = noreturn;
	sum->unknown = unknown;
	map_put(&fl->summaries, fn->name, sum);
}

static bool same_outcome(const struct outcome *a, const struct outcome *b)
{
	return a->rc == b->rc && a->what == b->what && a->ret_const == b->ret_const &&
	       a->ret_arith == b->ret_arith && a->ret_not == b->ret_not &&
	       !memcmp(&a->ret_path, &b->ret_path, sizeof(a->ret_path)) &&
	       a->neffects == b->neffects && a->nconds == b->nconds && a->nmembers == b->nmembers &&
	       a->nsteps == b->nsteps &&
	       !memcmp(a->effects, b->effects, sizeof(*a->effects) * (size_t)a->neffects) &&
	       !memcmp(a->conds, b->conds, sizeof(*a->conds) * (size_t)a->nconds);
}

static bool same_summary(const struct summary *a, const struct summary *b)
{
	if (a->noutcomes != b->noutcomes || a->unknown != b->unknown ||
	    a->noreturn != b->noreturn || a->uses_params != b->uses_params ||
	    a->passed_params != b->passed_params || a->copied_params != b->copied_params)
		return false;
	for (int i = 0; i < a->noutcomes; i++)
		if (!same_outcome(&a->outcomes[i], &b->outcomes[i]))
			return false;
	return true;
}

/* One round over a cycle; true when a summary changed. */
static bool summarise_round(struct flow *fl, struct node **cycle, int n)
{
	bool changed = false;

	for (int i = 0; i < n; i++) {
		const struct summary *old = map_get(&fl->summaries, cycle[i]->fn->name);

		flow_summarise(fl, cycle[i]->fn);
		changed |= !same_summary(old, map_get(&fl->summaries, cycle[i]->fn->name));
	}
	return changed;
}

/* Inside a cycle that does not settle callers see nothing of each other. */
static void give_up(struct flow *fl, struct node **cycle, int n)
{
	for (int i = 0; i < n; i++)
		set_summary(fl, cycle[i]->fn, false, true);
	for (int i = 0; i < n; i++)
		flow_summarise(fl, cycle[i]->fn);
	flow_count(fl->st, intern("call cycles that do not settle"), 1);
}

static void summarise_cycle(struct flow *fl, struct node **cycle, int n)
{
	int round = 0;

	for (int i = 0; i < n; i++)
		set_summary(fl, cycle[i]->fn, true, false);
	while (round < MAX_ROUNDS && summarise_round(fl, cycle, n))
		round++;
	for (int i = 0; i < n && round < MAX_ROUNDS; i++) {
		const struct summary *sum = map_get(&fl->summaries, cycle[i]->fn->name);

		if (sum->unknown || sum->noreturn)
			round = MAX_ROUNDS; /* without end, or too much */
	}
	if (round == MAX_ROUNDS)
		give_up(fl, cycle, n);
}

static void finish_component(struct order *o, struct node *root)
{
	struct node *cycle[o->stack.len], *top;
	int n = 0;

	do {
		top = o->stack.data[--o->stack.len];
		top->on_stack = false;
		cycle[n++] = top;
	} while (top != root);
	if (n > 1 || root->recursive)
		summarise_cycle(o->fl, cycle, n);
	else
		flow_summarise(o->fl, root->fn);
}

static struct node *visit(struct order *o, struct ir_func *fn);

static void visit_mention(struct order *o, struct node *from, struct ir_operand op)
{
	struct ir_func *fn = op.kind == IR_FUNC ? map_get(&o->fl->u->func_by_name, op.str) : NULL;
	struct node *to;

	if (!fn || !is_summarised(o->fl, fn))
		return;
	from->recursive |= fn == from->fn;
	to = map_get(&o->nodes, fn);
	if (!to) {
		to = visit(o, fn);
		from->low = to->low < from->low ? to->low : from->low;
	} else if (to->on_stack && to->index < from->low) {
		from->low = to->index;
	}
}

/* Functions that stand in the tables that a call through @in's member may read. */
static void visit_tables(struct order *o, struct node *from, const struct ir_insn *in)
{
	for (int g = 0; in->via_rec && in->via_field && g < o->fl->u->nglobals; g++)
		for (int i = 0; i < o->fl->u->globals[g]->ninits; i++) {
			const struct ir_init *init = &o->fl->u->globals[g]->inits[i];

			if (init->rec == in->via_rec && init->field == in->via_field)
				visit_mention(o, from, init->value);
		}
}

static void visit_insn(struct order *o, struct node *from, const struct ir_insn *in)
{
	const struct ir_operand *var;

	if (in->op == IR_STORE)
		visit_mention(o, from, in->b);
	if (in->op == IR_LOAD && in->a.kind == IR_GLOBAL) {
		var = map_get(&o->fl->targets, in->a.str);
		if (var)
			visit_mention(o, from, *var);
	}
	if (in->op != IR_CALL || in->opaque)
		return;
	visit_mention(o, from, in->a);
	for (int i = 0; i < in->nargs; i++)
		visit_mention(o, from, in->args[i]);
	visit_tables(o, from, in);
}

static struct node *visit(struct order *o, struct ir_func *fn)
{
	struct node *n = arena_alloc(&o->fl->u->arena, sizeof(*n));

	n->fn = fn;
	n->index = n->low = o->next++;
	n->on_stack = true;
	map_put(&o->nodes, fn, n);
	vec_push(&o->stack, n);
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++)
			visit_insn(o, n, &fn->blocks[b].insns[i]);
	if (n->low == n->index)
		finish_component(o, n);
	return n;
}

void order_summarise(struct flow *fl)
{
	struct order o = {.fl = fl};

	for (int i = 0; i < fl->u->nfuncs; i++) {
		struct ir_func *fn = fl->u->funcs[i];

		if ((fl->of_model || !fn->in_header) && is_summarised(fl, fn) &&
		    !map_get(&o.nodes, fn))
			visit(&o, fn);
	}
	map_fini(&o.nodes);
	vec_fini(&o.stack);
}
