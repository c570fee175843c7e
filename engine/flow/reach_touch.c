// SPDX-License-Identifier: GPL-2.0-only
/*
 * reach_touch.c - the members that one function touches.
 *
 * Purpose: direct touches of each body. In: instructions. Out: struct touch per member.
 * Idea: an operand is a chain of members that ends at a pointer; the members of the chain are
 * touched as the instruction says, and the member that held the pointer is followed.
 */
#include <string.h>

#include "../base/intern.h"
#include "reach_in.h"

#define MAX_CHAIN 12

static bool is_telling(unsigned had, unsigned how)
{
	return (how & TOUCH_USE) && !(had & TOUCH_USE & ~TOUCH_READ);
}

static void add_touch(struct part *f, const char *rec, const char *field, unsigned how,
		      const struct ir_insn *in)
{
	for (int i = 0; i < f->touches.len; i++) {
		struct touch *t = &f->touches.data[i];

		if (t->rec != rec || t->field != field)
			continue;
		if (is_telling(t->how, how))
			t->loc = in->loc;
		t->how |= how;
		return;
	}
	vec_push(&f->touches, (struct touch){rec, field, how, f->fn->name, in->loc});
}

static void follow(struct part *f, struct ir_operand op, unsigned how, const struct ir_insn *in,
		   int depth);

/* The members on the way from @op down to the pointer it is reached from. */
static void touch_chain(struct reach *x, struct part *f, struct ir_operand op, unsigned how,
			const struct ir_insn *in)
{
	for (int n = 0; n < MAX_CHAIN; n++) {
		const struct ir_insn *def = defs_of(&f->d, op);

		if (op.kind == IR_GLOBAL)
			add_touch(f, NULL, op.str, how, in);
		if (!def)
			return;
		if (def->op == IR_FIELD)
			add_touch(f, def->rec, def->field, how, in);
		else if (def->op == IR_LOAD)
			return follow(f, op, TOUCH_FOLLOW, in, 0);
		else if (defs_is_identity(x, def)) {
			op = def->args[0];
			continue;
		} else if (def->op != IR_INDEX && def->op != IR_CAST && def->op != IR_CONTAINER_OF)
			return;
		op = def->a;
	}
}

/* The innermost member whose value @op is, directly or through a local. */
static void follow(struct part *f, struct ir_operand op, unsigned how, const struct ir_insn *in,
		   int depth)
{
	const struct ir_insn *def = defs_of(&f->d, op);
	const struct origins *o;

	while (def && (def->op == IR_CAST || def->op == IR_CONTAINER_OF))
		def = defs_of(&f->d, def->a);
	if (!def || def->op != IR_LOAD || depth > 4)
		return;
	if (def->a.kind == IR_GLOBAL)
		add_touch(f, NULL, def->a.str, how, in);
	if (def->a.kind == IR_LOCAL) {
		o = &f->d.locals[def->a.num];
		if (f->fn->locals[def->a.num].is_param && !o->n)
			f->params[def->a.num] |= how;
		for (int i = 0; i < o->n && i < MAX_ORIGINS; i++)
			follow(f, o->from[i], how, in, depth + 1);
		return;
	}
	def = defs_of(&f->d, def->a);
	while (def && def->op == IR_INDEX)
		def = defs_of(&f->d, def->a);
	if (def && def->op == IR_FIELD)
		add_touch(f, def->rec, def->field, how, in);
}

/*
 * What @fact does to what argument @i points to, as a touch of the member it is; 0: nothing told.
 */
static unsigned how_of_effect(const struct fact *fact, int i)
{
	unsigned how = 0;

	for (int k = 0; fact && fact->summary && k < fact->summary->noutcomes; k++)
		for (int j = 0; j < fact->summary->outcomes[k].neffects; j++) {
			const struct effect *e = &fact->summary->outcomes[k].effects[j];

			if (e->path.root != ROOT_PARAM || e->path.param != i || e->path.nsteps)
				continue;
			if (e->op == EFF_SETUP)
				how |= TOUCH_INIT;
			else if (e->op == EFF_CLEANUP || e->op == EFF_STOP || e->op == EFF_FREE)
				how |= TOUCH_END;
			else if (e->op == EFF_ARM)
				how |= TOUCH_ARM;
			else if (e->op == EFF_LOCK || e->op == EFF_UNLOCK)
				how |= TOUCH_LOCK;
		}
	return how;
}

/* Members that the fact says the function reads: ll_reads(). */
static void touch_by_fact(struct part *f, const struct fact *fact, const struct ir_insn *in)
{
	for (int k = 0; fact->summary && k < fact->summary->noutcomes; k++)
		for (int j = 0; j < fact->summary->outcomes[k].neffects; j++) {
			const struct effect *e = &fact->summary->outcomes[k].effects[j];

			if (e->op == EFF_USE && e->path.nsteps &&
			    e->path.steps[0].kind == PATH_FIELD)
				add_touch(f, e->path.steps[0].rec, e->path.steps[0].field,
					  TOUCH_FOLLOW, in);
		}
}

/* The address of a member or variable that goes somewhere, as opposed to a value. */
static void touch_address(struct reach *x, struct part *f, struct ir_operand op, unsigned how,
			  const struct ir_insn *in)
{
	const struct ir_insn *def = defs_of(&f->d, op);

	if (op.kind == IR_GLOBAL ||
	    (def && (def->op == IR_FIELD || def->op == IR_INDEX || defs_is_identity(x, def))))
		touch_chain(x, f, op, how, in);
}

static bool is_from_param(const struct defs *d, struct ir_operand op)
{
	const struct ir_insn *def = defs_of(d, op);

	for (int n = 0; def && n < MAX_CHAIN; n++) {
		if (def->op == IR_LOAD && def->a.kind == IR_LOCAL) {
			const struct origins *o = &d->locals[def->a.num];

			if (d->fn->locals[def->a.num].is_param)
				return true;
			def = o->n == 1 ? defs_of(d, o->from[0]) : NULL;
		} else if (def->op == IR_FIELD || def->op == IR_CONTAINER_OF ||
			   def->op == IR_CAST) {
			def = defs_of(d, def->a);
		} else {
			return false;
		}
	}
	return false;
}

/* The function asks for the number that the call returns when its need is not met. */
static bool copes(const struct part *f, const struct fact *fact)
{
	for (int b = 0; fact->refuses && b < f->fn->nblocks; b++)
		for (int i = 0; i < f->fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &f->fn->blocks[b].insns[i];

			if (in->op == IR_BIN && (in->arith == IR_EQ || in->arith == IR_NE) &&
			    in->b.kind == IR_CONST && in->b.num == fact->refuses)
				return true;
		}
	return false;
}

/* Whether @op is, by way of a local, the result @call. */
static bool is_result_of(const struct defs *d, struct ir_operand op, const struct ir_insn *call)
{
	const struct ir_insn *def = defs_of(d, op);
	const struct origins *o;

	while (def && (def->op == IR_UN || def->op == IR_CAST ||
		       (def->op == IR_BIN && def->b.kind == IR_CONST)))
		def = defs_of(d, def->a);
	if (!def || def == call || def->op != IR_LOAD || def->a.kind != IR_LOCAL)
		return def == call;
	o = &d->locals[def->a.num];
	for (int i = 0; i < o->n && i < MAX_ORIGINS; i++)
		if (defs_of(d, o->from[i]) == call)
			return true;
	return false;
}

/* The pointer that the call gives is asked for: without what the call needs there is none. */
static bool is_asked_for(const struct part *f, const struct ir_insn *call)
{
	if (!call->type || call->type->kind != IR_TYPE_PTR)
		return false;
	for (int b = 0; b < f->fn->nblocks; b++) {
		const struct ir_block *bb = &f->fn->blocks[b];
		const struct ir_insn *end = bb->ninsns ? &bb->insns[bb->ninsns - 1] : NULL;

		if (end && end->op == IR_BRANCH && is_result_of(&f->d, end->a, call))
			return true;
	}
	return false;
}

static void add_needs(struct reach *x, struct part *f, const struct fact *fact,
		      const struct ir_insn *in)
{
	const char *had = NULL;

	for (int k = 0; fact->summary && k < fact->summary->noutcomes; k++)
		for (int j = 0; j < fact->summary->outcomes[k].neffects; j++) {
			const struct effect *e = &fact->summary->outcomes[k].effects[j];
			struct need n = {
				.kind = e->kind, .api = e->api, .fn = f->fn, .loc = in->loc};

			if (e->op != EFF_NEED || e->kind == had || e->path.root != ROOT_PARAM ||
			    e->path.param >= in->nargs)
				continue;
			had = e->kind;
			n.from_param = is_from_param(&f->d, in->args[e->path.param]);
			n.at = defs_place(x, &f->d, in->args[e->path.param]);
			vec_push(&f->needs, n);
		}
}

static bool is_error_test(const struct fact *fact)
{
	return fact && (fact->idiom == IDIOM_IS_ERR || fact->idiom == IDIOM_IS_ERR_OR_NULL ||
			fact->idiom == IDIOM_PTR_ERR_OR_ZERO);
}

/* What a call does with the pointer it gets: by its fact; else nobody knows yet. */
static unsigned how_of_pointer(const struct fact *fact, int i)
{
	if (!fact)
		return TOUCH_PASS;
	if (fact->nouse_params >> (i & 31) & 1)
		return 0;
	/* a function that allows NULL tests it */
	return fact->maybe_null_params >> (i & 31) & 1 ? TOUCH_PASS | TOUCH_TEST : TOUCH_FOLLOW;
}

static void touch_call(struct reach *x, struct part *f, const struct ir_insn *in)
{
	const struct fact *fact =
		in->a.kind == IR_FUNC && !in->opaque ? model_fact(x->m, in->a.str) : NULL;

	follow(f, in->a, TOUCH_FOLLOW, in, 0);
	for (int i = 0; i < in->nargs; i++) {
		unsigned how = how_of_effect(fact, i);

		if (in->opaque)
			continue;
		if (is_error_test(fact)) {
			follow(f, in->args[i], TOUCH_TEST, in, 0);
			continue;
		}
		touch_address(x, f, in->args[i], how ? how : TOUCH_ADDRESS, in);
		follow(f, in->args[i], how & TOUCH_END ? TOUCH_END : how_of_pointer(fact, i), in,
		       0);
		if (!fact && in->a.kind == IR_FUNC && reach_part(x, in->a.str))
			vec_push(&x->passes, (struct pass){f, in, i});
	}
	if (fact)
		touch_by_fact(f, fact, in);
	if (fact && !copes(f, fact) && !is_asked_for(f, in))
		add_needs(x, f, fact, in);
}

static void touch_insn(struct reach *x, struct part *f, const struct ir_insn *in)
{
	switch (in->op) {
	case IR_LOAD:
		touch_chain(x, f, in->a, TOUCH_READ, in);
		break;
	case IR_STORE:
		touch_chain(x, f, in->a, TOUCH_WRITE, in);
		touch_address(x, f, in->b, TOUCH_ADDRESS, in);
		break;
	case IR_ZERO:
		touch_chain(x, f, in->a, TOUCH_WRITE, in);
		break;
	case IR_CALL:
		touch_call(x, f, in);
		break;
	case IR_BIN:
		if (in->arith == IR_EQ || in->arith == IR_NE) {
			follow(f, in->a, TOUCH_TEST, in, 0);
			follow(f, in->b, TOUCH_TEST, in, 0);
		}
		break;
	case IR_UN:
		follow(f, in->a, in->arith == IR_NOT ? TOUCH_TEST : 0, in, 0);
		break;
	case IR_BRANCH:
	case IR_SWITCH:
		follow(f, in->a, TOUCH_TEST, in, 0);
		break;
	default:
		break;
	}
}

void reach_passes(struct reach *x)
{
	/* as many rounds as helpers call each other */
	for (int round = 0; round < 4; round++)
		for (int i = 0; i < x->passes.len; i++) {
			const struct pass *p = &x->passes.data[i];
			const struct part *callee = reach_part(x, p->in->a.str);

			if (p->arg < callee->fn->nparams &&
			    (callee->params[p->arg] & TOUCH_FOLLOW) &&
			    !(callee->params[p->arg] & TOUCH_TEST))
				follow(p->f, p->in->args[p->arg], TOUCH_FOLLOW, p->in, 0);
		}
}

void part_touches(struct reach *x, struct part *f)
{
	f->params = arena_alloc(&x->arena, sizeof(*f->params) * (size_t)(f->fn->nlocals + 1));
	for (int b = 0; b < f->fn->nblocks; b++)
		for (int i = 0; i < f->fn->blocks[b].ninsns; i++)
			touch_insn(x, f, &f->fn->blocks[b].insns[i]);
}

/* A member that is a number, or what a predicate says. */
static bool is_flag(const struct defs *d, struct ir_operand op)
{
	const struct ir_insn *def = defs_of(d, op), *at;

	while (def && (def->op == IR_UN || def->op == IR_CAST))
		def = defs_of(d, def->a);
	if (!def || !def->type || def->type->kind != IR_TYPE_INT)
		return false;
	if (def->op == IR_CALL)
		return def->type->bits == 8;
	at = def->op == IR_LOAD ? defs_of(d, def->a) : NULL;
	return at && at->op == IR_FIELD;
}

/* A function of the model that releases a lock and does nothing else. */
static bool only_unlocks(const struct reach *x, const struct ir_insn *in)
{
	const struct fact *f = in->a.kind == IR_FUNC ? model_fact(x->m, in->a.str) : NULL;
	bool all = f && f->summary && f->summary->noutcomes > 0;

	for (int i = 0; all && i < f->summary->noutcomes; i++) {
		const struct outcome *o = &f->summary->outcomes[i];

		all = o->neffects > 0;
		for (int k = 0; k < o->neffects; k++)
			all &= o->effects[k].op == EFF_UNLOCK;
	}
	return all;
}

/* Nothing but messages, and locks that are released, until the function returns. */
static bool leaves(const struct reach *x, const struct ir_func *fn, int bb)
{
	for (int n = 0; n < 4; n++) {
		const struct ir_block *b = &fn->blocks[bb];
		const struct ir_insn *end = &b->insns[b->ninsns - 1];

		for (int i = 0; i < b->ninsns; i++)
			if (b->insns[i].op == IR_CALL && !b->insns[i].opaque &&
			    !only_unlocks(x, &b->insns[i]))
				return false;
		if (end->op == IR_RETURN)
			return true;
		if (end->op != IR_GOTO)
			return false;
		bb = end->succ[0];
	}
	return false;
}

bool reach_asks_first(struct reach *x, const char *function)
{
	const struct part *f = reach_part(x, function);
	const struct ir_block *b = f ? &f->fn->blocks[0] : NULL;
	const struct ir_insn *end = b ? &b->insns[b->ninsns - 1] : NULL;

	return end && end->op == IR_BRANCH && is_flag(&f->d, end->a) &&
	       (leaves(x, f->fn, end->succ[0]) || leaves(x, f->fn, end->succ[1]));
}

static bool is_at(const struct ir_block *b, struct ir_loc loc)
{
	for (int i = 0; i < b->ninsns; i++)
		if (b->insns[i].loc.line == loc.line && b->insns[i].loc.col == loc.col)
			return true;
	return false;
}

static bool is_argument(const struct part *f, struct ir_operand op)
{
	const struct ir_insn *def = defs_of(&f->d, op);

	while (def && (def->op == IR_UN || def->op == IR_CAST || def->op == IR_BIN))
		def = defs_of(&f->d, def->a);
	if (!def || def->op != IR_LOAD || !def->type || def->type->kind != IR_TYPE_PTR)
		return false;
	return is_from_param(&f->d, (struct ir_operand){.kind = IR_TEMP, .num = def->dst});
}

/* A way from @bb to the end that does not pass @loc; leaving at once over an argument is none. */
static bool goes_round(const struct reach *x, const struct part *f, int bb, struct ir_loc loc,
		       bool *seen)
{
	const struct ir_block *b = &f->fn->blocks[bb];
	const struct ir_insn *end = &b->insns[b->ninsns - 1];

	if (seen[bb] || is_at(b, loc))
		return false;
	seen[bb] = true;
	if (end->op == IR_RETURN)
		return true;
	for (int i = 0; i < end->nsucc; i++)
		if (!(end->op == IR_BRANCH && is_argument(f, end->a) &&
		      leaves(x, f->fn, end->succ[i])) &&
		    goes_round(x, f, end->succ[i], loc, seen))
			return true;
	return false;
}

bool reach_always(struct reach *x, const char *function, struct ir_loc loc)
{
	const struct part *f = reach_part(x, function);
	bool *seen = f ? xcalloc((size_t)f->fn->nblocks + 1, 1) : NULL;
	bool always = f && f->fn->nblocks && !goes_round(x, f, 0, loc, seen);

	free(seen);
	return always;
}
