// SPDX-License-Identifier: GPL-2.0-only
/*
 * opuse.c - what a unit does with one member that holds an operation, see opuse.h.
 *
 * Purpose: facts for beliefs about operations. In: IR. Out: yes or no.
 * Idea: a temporary lives in one block, so a loaded member is followed inside its block.
 */
#include "opuse.h"

#include <string.h>

#include "../ir/walk.h"

static bool is_member(const struct ir_block *b, struct ir_operand at, const struct op_member *m)
{
	const struct ir_insn *in = ir_def(b, at);

	return in && in->op == IR_FIELD && in->rec == m->rec && in->field == m->field;
}

static bool is_loaded(const struct ir_block *b, struct ir_operand o, const struct op_member *m)
{
	const struct ir_insn *in = ir_def(b, o);

	while (in && in->op == IR_CAST)
		in = ir_def(b, in->a);
	return in && in->op == IR_LOAD && is_member(b, in->a, m);
}

/* Locals that hold the member: a copy is tested instead of it. */
static bool is_copy(const struct ir_func *fn, const struct ir_block *b, struct ir_operand o,
		    const struct op_member *m)
{
	const struct ir_insn *load = ir_def(b, o);

	if (!load || load->op != IR_LOAD || load->a.kind != IR_LOCAL)
		return false;
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op == IR_STORE && in->a.kind == IR_LOCAL &&
			    in->a.num == load->a.num && is_loaded(&fn->blocks[k], in->b, m))
				return true;
		}
	return false;
}

static bool is_op(const struct ir_func *fn, const struct ir_block *b, struct ir_operand o,
		  const struct op_member *m)
{
	return is_loaded(b, o, m) || is_copy(fn, b, o, m);
}

static bool is_test(const struct ir_func *fn, const struct ir_block *b, const struct ir_insn *in,
		    const struct op_member *m)
{
	if (in->op == IR_BRANCH || in->op == IR_UN)
		return is_op(fn, b, in->a, m);
	return in->op == IR_BIN && (is_op(fn, b, in->a, m) || is_op(fn, b, in->b, m));
}

bool op_is_tested(const struct ir_func *fn, const struct op_member *m)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++)
			if (is_test(fn, &fn->blocks[k], &fn->blocks[k].insns[i], m))
				return true;
	return false;
}

bool op_is_called(const struct ir_func *fn, const struct op_member *m)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op == IR_CALL && is_op(fn, &fn->blocks[k], in->a, m))
				return true;
		}
	return false;
}

static bool is_null(struct ir_operand o)
{
	return o.kind == IR_CONST && o.num == 0;
}

/* The length of the path of @in without its last member. */
static size_t prefix_of(const struct ir_init *in)
{
	const char *dot = strrchr(in->path, '.');

	return dot ? (size_t)(dot - in->path) : 0;
}

/* Whether the object of @g that @like lies in fills in @m. */
static bool fills_in(const struct ir_global *g, const struct ir_init *like,
		     const struct op_member *m)
{
	size_t n = prefix_of(like);

	for (int i = 0; i < g->ninits; i++) {
		const struct ir_init *in = &g->inits[i];

		if (in->rec == m->rec && in->field == m->field && prefix_of(in) == n &&
		    !strncmp(in->path, like->path, n))
			return !is_null(in->value);
	}
	return false;
}

static bool stores(const struct ir_func *fn, const struct op_member *m)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op == IR_STORE && !is_null(in->b) &&
			    is_member(&fn->blocks[k], in->a, m))
				return true;
		}
	return false;
}

bool op_is_set(const struct ir_unit *u, const struct op_member *m)
{
	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; i < u->globals[g]->ninits; i++) {
			const struct ir_init *in = &u->globals[g]->inits[i];

			if (in->rec == m->rec && in->field == m->field && !is_null(in->value))
				return true;
		}
	for (int f = 0; f < u->nfuncs; f++)
		if (stores(u->funcs[f], m))
			return true;
	return false;
}

static bool is_own_table(const struct ir_unit *u, struct ir_operand what)
{
	const struct ir_global *g =
		what.kind == IR_GLOBAL ? map_get(&u->global_by_name, what.str) : NULL;

	for (int i = 0; g && !g->is_extern && i < g->ninits; i++)
		if (g->inits[i].value.kind == IR_FUNC)
			return true;
	return false;
}

/* The record in a member of which @in, of @b, stores, or NULL. */
static const char *record_of_store(const struct ir_block *b, const struct ir_insn *in)
{
	for (int i = 0; in->a.kind == IR_TEMP && i < b->ninsns; i++)
		if (b->insns[i].dst == in->a.num)
			return b->insns[i].op == IR_FIELD ? b->insns[i].rec : NULL;
	return NULL;
}

bool op_gives_table(const struct ir_unit *u, const char *rec)
{
	for (int f = 0; f < u->nfuncs; f++)
		for (int k = 0; k < u->funcs[f]->nblocks; k++) {
			const struct ir_block *b = &u->funcs[f]->blocks[k];

			for (int i = 0; i < b->ninsns; i++)
				if (b->insns[i].op == IR_STORE && is_own_table(u, b->insns[i].b) &&
				    record_of_store(b, &b->insns[i]) == rec)
					return true;
		}
	return false;
}

bool op_is_left_out(const struct ir_unit *u, const struct op_member *m)
{
	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; i < u->globals[g]->ninits; i++)
			if (u->globals[g]->inits[i].rec == m->rec &&
			    !fills_in(u->globals[g], &u->globals[g]->inits[i], m))
				return true;
	return false;
}

bool op_is_value(const struct ir_unit *u, const struct op_member *m, const struct ir_func *fn)
{
	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; i < u->globals[g]->ninits; i++) {
			const struct ir_init *in = &u->globals[g]->inits[i];

			if (in->rec == m->rec && in->field == m->field &&
			    in->value.kind == IR_FUNC && in->value.str == fn->name)
				return true;
		}
	return false;
}

bool func_calls(const struct ir_func *fn, const char *name)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op == IR_CALL && in->a.kind == IR_FUNC && in->a.str == name)
				return true;
		}
	return false;
}

bool func_reaches(const struct ir_unit *u, const struct ir_func *fn, const char *name, int depth)
{
	if (func_calls(fn, name))
		return true;
	for (int k = 0; depth > 0 && k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];
			const struct ir_func *to = in->op == IR_CALL && in->a.kind == IR_FUNC
							   ? map_get(&u->func_by_name, in->a.str)
							   : NULL;

			if (to && to != fn && func_reaches(u, to, name, depth - 1))
				return true;
		}
	return false;
}

static bool mentions(const struct ir_insn *in, const char *name)
{
	if (in->b.kind == IR_FUNC && in->b.str == name)
		return true;
	for (int i = 0; i < in->nargs; i++)
		if (in->args[i].kind == IR_FUNC && in->args[i].str == name)
			return true;
	return false;
}

bool func_is_local(const struct ir_unit *u, const struct ir_func *fn)
{
	if (!fn->is_static || fn->in_header)
		return false;
	for (int f = 0; f < u->nfuncs; f++)
		for (int k = 0; k < u->funcs[f]->nblocks; k++)
			for (int i = 0; i < u->funcs[f]->blocks[k].ninsns; i++)
				if (mentions(&u->funcs[f]->blocks[k].insns[i], fn->name))
					return false;
	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; i < u->globals[g]->ninits; i++)
			if (u->globals[g]->inits[i].value.kind == IR_FUNC &&
			    u->globals[g]->inits[i].value.str == fn->name)
				return false;
	return true;
}

bool op_is_asked_for(const struct ir_unit *u, const struct ir_func *fn, const struct op_member *m)
{
	for (int i = 0; i < u->nfuncs; i++) {
		const struct ir_func *p = u->funcs[i];

		if (p->ret && p->ret->kind == IR_TYPE_INT && p != fn && func_calls(fn, p->name) &&
		    op_is_tested(p, m) && !op_is_called(p, m))
			return true;
	}
	return false;
}

bool op_is_tested_apart(const struct ir_unit *u, const struct ir_func *fn,
			const struct op_member *m, int depth)
{
	for (int i = 0; i < u->nfuncs; i++)
		if (op_is_tested(u->funcs[i], m) && !op_is_called(u->funcs[i], m) &&
		    !func_reaches(u, u->funcs[i], fn->name, depth))
			return true;
	return false;
}
