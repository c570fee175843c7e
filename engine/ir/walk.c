// SPDX-License-Identifier: GPL-2.0-only
/*
 * walk.c - small questions about instructions, see walk.h.
 *
 * Purpose: shared by what reads instructions beside the solver. In: IR. Out: IR, interned names.
 * Idea: a place is named by its last step alone, so that several functions agree on it.
 */
#include "walk.h"

#include "../base/intern.h"

const struct ir_insn *ir_def(const struct ir_block *b, struct ir_operand o)
{
	for (int i = 0; o.kind == IR_TEMP && i < b->ninsns; i++)
		if (b->insns[i].dst == o.num)
			return &b->insns[i];
	return NULL;
}

const struct ir_block *ir_block_of(const struct ir_func *fn, const struct ir_insn *in)
{
	for (int k = 0; k < fn->nblocks; k++)
		if (in >= fn->blocks[k].insns && in < fn->blocks[k].insns + fn->blocks[k].ninsns)
			return &fn->blocks[k];
	return NULL;
}

const char *ir_place(const struct ir_block *b, struct ir_operand at)
{
	const struct ir_insn *in = ir_def(b, at);

	if (at.kind == IR_LOCAL)
		return intern_printf("local %lld", (long long)at.num);
	if (at.kind == IR_GLOBAL)
		return intern_printf("global %s", at.str);
	if (in && in->op == IR_FIELD)
		return intern_printf("member %s.%s", in->rec, in->field);
	return NULL;
}

const char *ir_place_of_pointer(const struct ir_block *b, struct ir_operand o)
{
	const struct ir_insn *in;

	while ((in = ir_def(b, o)) && (in->op == IR_FIELD || in->op == IR_INDEX ||
				       in->op == IR_CONTAINER_OF || in->op == IR_CAST))
		o = in->a;
	return in && in->op == IR_LOAD ? ir_place(b, in->a) : NULL;
}

const char *ir_place_of_result(const struct ir_func *fn, const struct ir_insn *call)
{
	const struct ir_block *b = ir_block_of(fn, call);
	struct ir_operand o;

	for (int i = 0; b && i < b->ninsns; i++) {
		if (b->insns[i].op != IR_STORE)
			continue;
		o = b->insns[i].b;
		for (const struct ir_insn *in = ir_def(b, o); in && in->op == IR_CAST;
		     in = ir_def(b, o))
			o = in->a;
		if (o.kind == IR_TEMP && o.num == call->dst)
			return ir_place(b, b->insns[i].a);
	}
	return NULL;
}

bool ir_names_global(const struct ir_func *fn, const char *name)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if ((in->a.kind == IR_GLOBAL && in->a.str == name) ||
			    (in->b.kind == IR_GLOBAL && in->b.str == name))
				return true;
			for (int n = 0; n < in->nargs; n++)
				if (in->args[n].kind == IR_GLOBAL && in->args[n].str == name)
					return true;
		}
	return false;
}
