// SPDX-License-Identifier: GPL-2.0-only
/*
 * steps_branch.c - what a branch says of steps, see steps.h.
 *
 * Purpose: undoing that is left out on purpose, steps that were none. In: a branch taken. Out:
 * steps that are uncertain from there on.
 * Idea: a path that goes round an undoing because of what a flag or an error code says knows what
 * it does; one that does so because a call failed may have forgotten it.
 */
#include <string.h>

#include "pairs.h"
#include "run.h"
#include "steps.h"

#define MAX_REGION 8

static const struct ir_insn *end_of(const struct run *r, int bb)
{
	const struct ir_block *b = &r->fn->blocks[bb];

	return &b->insns[b->ninsns - 1];
}

static bool block_undoes(const struct run *r, int bb, const char *up)
{
	const struct ir_block *b = &r->fn->blocks[bb];
	const struct names *undos = pairs_undos(r->fl->pairs, up);

	for (int i = 0; i < b->ninsns; i++) {
		const char *name = pairs_callee(&b->insns[i]);

		if (name && (pairs_undoes(r->fl->pairs, name, up) ||
			     (undos && pairs_reach(r->fl->pairs, name, undos))))
			return true;
	}
	return false;
}

/* Blocks between a branch and the place where its ways meet. */
struct region {
	int bb[MAX_REGION];
	int n;
	bool meets; /* the place was reached */
	bool whole; /* there are not more of them */
};

static void add_region(const struct run *r, struct region *g, int bb, int until)
{
	const struct ir_insn *end = end_of(r, bb);

	g->meets |= bb == until;
	for (int i = 0; i < g->n; i++)
		if (g->bb[i] == bb)
			return;
	if (bb == until)
		return;
	if (g->n == MAX_REGION) {
		g->whole = false;
		return;
	}
	g->bb[g->n++] = bb;
	for (int i = 0; i < end->nsucc; i++)
		add_region(r, g, end->succ[i], until);
}

/* What lies on the other way until it meets this one; false when that is far, or nowhere. */
static bool find_region(const struct run *r, struct region *g, int to, int other)
{
	const struct ir_insn *end = end_of(r, to);

	*g = (struct region){.whole = true};
	add_region(r, g, other, to);
	if (g->meets && g->whole)
		return true;
	if (end->op != IR_GOTO)
		return false;
	*g = (struct region){.whole = true};
	add_region(r, g, other, end->succ[0]);
	return g->meets && g->whole;
}

/* What is asked more than once and has no undoing is a question: is this a foo system? */
static bool is_question(const struct run *r, const char *name)
{
	int n = 0;

	if (!name || pairs_undos(r->fl->pairs, name))
		return false;
	for (int b = 0; b < r->fn->nblocks; b++)
		for (int i = 0; i < r->fn->blocks[b].ninsns; i++) {
			const char *callee = pairs_callee(&r->fn->blocks[b].insns[i]);

			n += callee == name && !r->fn->blocks[b].insns[i].nargs;
		}
	return n > 1;
}

/* The result of a call is tested, as opposed to what says whether something was set up. */
static bool tests_result(const struct run *r, const struct value *cond)
{
	const struct ir_type *t;

	while (cond->kind == V_UN || cond->kind == V_BIN || cond->kind == V_IS_ERR) {
		/* of one certain error: a choice */
		if (cond->kind == V_BIN && (cond->arith == IR_EQ || cond->arith == IR_NE) &&
		    cond->b->kind == V_INT && cond->b->num)
			return false;
		cond = cond->a;
	}
	t = cond->type;
	/* a predicate says what was set up, a count whether others hold it still */
	if (cond->kind == V_SITE &&
	    ((t && t->kind == IR_TYPE_INT && t->bits == 8) || is_question(r, cond->name) ||
	     (cond->name && pairs_sounds_like_put(cond->name))))
		return false;
	return cond->kind == V_SITE && !cond->a;
}

/* The branch before @bb has the step's result for its condition, and goes to @to when it failed. */
static bool fails_to(const struct run *r, int bb, int to, const struct setup_step *st)
{
	const struct ir_block *b = &r->fn->blocks[bb];

	for (int i = 0; i < b->ninsns; i++)
		if (b->insns[i].op == IR_CALL && !b->insns[i].opaque)
			return false;
	for (int i = 0; i < b->npreds; i++) {
		const struct ir_block *p = &r->fn->blocks[b->preds[i]];
		const struct ir_insn *end = &p->insns[p->ninsns - 1];

		if (end->op != IR_BRANCH || (end->succ[0] != to && end->succ[1] != to))
			continue;
		for (int k = 0; k < p->ninsns; k++)
			if (p->insns[k].op == IR_CALL && p->insns[k].loc.line == st->loc.line &&
			    p->insns[k].loc.col == st->loc.col)
				return true;
	}
	return false;
}

/* Nothing is decided any more before the function returns. */
static bool ends_soon(const struct run *r, int bb)
{
	for (int n = 0; n < 6; n++) {
		const struct ir_insn *end = end_of(r, bb);

		if (end->op == IR_RETURN)
			return true;
		if (end->op != IR_GOTO)
			return false;
		bb = end->succ[0];
	}
	return false;
}

/*
 * What was made has something in it already that this path did not put there: it was there before.
 */
static bool was_there(const struct setup_step *st, const struct value *cond)
{
	const struct value *made = st->ids[STEP_IDS - 1];

	return made && cond->kind == V_INIT && cond->a->kind == V_FIELD &&
	       value_alloc(cond->a) == value_alloc(made);
}

/* Something is dropped there. */
static bool block_puts(const struct run *r, int bb)
{
	const struct ir_block *b = &r->fn->blocks[bb];

	for (int i = 0; i < b->ninsns; i++) {
		const char *name = pairs_callee(&b->insns[i]);

		if (name && pairs_sounds_like_put(name))
			return true;
	}
	return false;
}

/* A flag says whether a count is given back here: who goes past that keeps it on purpose. */
static void keep_past(const struct run *r, struct state *s, const struct region *g)
{
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (o->owned <= 0 || !o->acquire_api || object_is_memory(o))
			continue;
		for (int k = 0; k < g->n; k++)
			o->passed_data |= block_undoes(r, g->bb[k], o->acquire_api) ||
					  (o->returned && block_puts(r, g->bb[k]));
	}
}

/* What stood in memory before, or whether that is NULL. */
static bool is_flag(const struct value *cond)
{
	while (cond->kind == V_UN || (cond->kind == V_BIN && cond->b->kind == V_INT))
		cond = cond->a;
	return cond->kind == V_INIT;
}

void steps_branch(struct run *r, struct state *s, const struct ir_block *b,
		  const struct value *cond, int to)
{
	const struct ir_insn *end = &b->insns[b->ninsns - 1];
	int other = end->succ[0] == to ? end->succ[1] : end->succ[0];
	int bb = (int)(b - r->fn->blocks);
	struct region g = {.n = 0};
	bool skips;

	if ((!s->steps.len && !s->objects.len) || other == to)
		return;
	skips = !tests_result(r, cond) && find_region(r, &g, to, other);
	/* what is known already may be a result, too: then only what is left out here counts */
	skips &= cond->kind != V_INT || g.n == 1;
	if (skips && is_flag(cond))
		keep_past(r, s, &g);
	for (int i = 0; i < s->steps.len; i++) {
		struct setup_step *st = &s->steps.data[i];

		/* a flag knows better whether it failed */
		if (st->status == STEP_FAILED && cond->kind != V_INT && !tests_result(r, cond))
			st->may |= block_undoes(r, to, st->api);
		if (!step_stands(st) || st->may)
			continue;
		st->may = fails_to(r, bb, to, st) ||
			  (was_there(st, cond) && to == end->succ[0] && ends_soon(r, to));
		for (int k = 0; skips && k < g.n; k++)
			st->may |= block_undoes(r, g.bb[k], st->api);
	}
}
