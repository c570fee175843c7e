/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * verify.c - holds a function to the invariants of ir.h.
 *
 * Purpose: a mistake of the front end is found where it is made. In: a finished function.
 * Out: NULL, or a message that names function, block and instruction.
 */
#include "ir.h"

struct verify {
	struct ir_unit *u;
	const struct ir_func *fn;
	int *block_of;		/* temporary -> 1 + block that defines it */
	int b, i;		/* where we are */
	const char *wrong;
};

static void fail(struct verify *v, const char *what)
{
	if (!v->wrong)
		v->wrong = arena_printf(&v->u->arena, "%s: b%d instruction %d: %s", v->fn->name,
					v->b, v->i, what);
}

static void check_operand(struct verify *v, const struct ir_operand *op)
{
	switch (op->kind) {
	case IR_TEMP:
		if (op->num < 0 || op->num >= v->fn->ntemps)
			fail(v, "temporary number out of range");
		else if (v->block_of[op->num] != v->b + 1)
			fail(v, "temporary used where its block does not define it");
		break;
	case IR_LOCAL:
		if (op->num < 0 || op->num >= v->fn->nlocals)
			fail(v, "local number out of range");
		break;
	case IR_STRING:
	case IR_FUNC:
	case IR_GLOBAL:
		if (!op->str)
			fail(v, "operand has no name");
		break;
	case IR_NONE:
	case IR_CONST:
		break;
	}
}

static bool reads_a(enum ir_op op)
{
	static const bool row[IR_OP_COUNT] = {
#define IR_OP(name, text, a, b, dst, end) [IR_##name] = a,
#include "ir.def"
#undef IR_OP
	};
	return row[op] && op != IR_RETURN;
}

static bool reads_b(enum ir_op op)
{
	static const bool row[IR_OP_COUNT] = {
#define IR_OP(name, text, a, b, dst, end) [IR_##name] = b,
#include "ir.def"
#undef IR_OP
	};
	return row[op];
}

static int successors_due(const struct ir_insn *in)
{
	switch (in->op) {
	case IR_GOTO:
		return 1;
	case IR_BRANCH:
		return 2;
	case IR_SWITCH:
		return in->ncases + 1;
	case IR_ASM_GOTO:
		return in->nsucc > 0 ? in->nsucc : 1;
	default:
		return 0;
	}
}

static void check_dst(struct verify *v, const struct ir_insn *in)
{
	if (in->dst < 0) {
		if (ir_op_has_dst(in->op) && in->op != IR_CALL && in->op != IR_ASM)
			fail(v, "instruction yields nothing");
		return;
	}
	if (!ir_op_has_dst(in->op))
		fail(v, "instruction cannot yield a value");
	else if (in->dst >= v->fn->ntemps)
		fail(v, "temporary number out of range");
	else if (v->block_of[in->dst])
		fail(v, "temporary defined twice");
	else
		v->block_of[in->dst] = v->b + 1;
}

static void check_insn(struct verify *v, const struct ir_insn *in, bool last)
{
	if (ir_op_ends_block(in->op) != last)
		fail(v, last ? "block has no terminator" : "terminator inside a block");
	if (reads_a(in->op) && in->a.kind == IR_NONE)
		fail(v, "operand a is absent");
	if (reads_b(in->op) && in->b.kind == IR_NONE)
		fail(v, "operand b is absent");
	check_operand(v, &in->a);
	check_operand(v, &in->b);
	for (int k = 0; k < in->nargs; k++)
		check_operand(v, &in->args[k]);
	if ((in->op == IR_FIELD || in->op == IR_CONTAINER_OF) && (!in->rec || !in->field))
		fail(v, "member without a name");
	check_dst(v, in);
	if (in->nsucc != successors_due(in))
		fail(v, "wrong number of successors");
	for (int k = 0; k < in->nsucc; k++)
		if (in->succ[k] <= 0 || in->succ[k] >= v->fn->nblocks)
			fail(v, "successor out of range or the entry");
}

const char *ir_verify(struct ir_unit *u, const struct ir_func *fn)
{
	struct verify v = { .u = u, .fn = fn };

	v.block_of = xcalloc((size_t)fn->ntemps + 1, sizeof(*v.block_of));
	for (v.b = 0; v.b < fn->nblocks; v.b++) {
		const struct ir_block *bb = &fn->blocks[v.b];

		v.i = 0;
		if (!bb->ninsns)
			fail(&v, "block is empty");
		for (; v.i < bb->ninsns; v.i++)
			check_insn(&v, &bb->insns[v.i], v.i == bb->ninsns - 1);
	}
	if (fn->nparams > fn->nlocals)
		fail(&v, "more parameters than locals");
	for (int i = 0; i < fn->nlocals; i++)
		if (fn->locals[i].is_param != (i < fn->nparams))
			fail(&v, "parameters do not come first");
	free(v.block_of);
	return v.wrong;
}
