/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cond.c - conditions, and the operators that branch.
 *
 * Purpose: &&, ||, ?: and ! become control flow. In: condition and its two targets. Out: branches.
 * Idea: lower_cond() pushes the targets down to the leaves, so each BRANCH tests one plain value. A
 * condition that folds to a constant branches nowhere.
 */
#include "lower.h"

#include <string.h>

static bool is_expect(CXCursor c)
{
	return clang_getCursorKind(c) == CXCursor_CallExpr &&
	       !strncmp(callee_name(c), "__builtin_expect", 16);
}

static bool is_not(CXCursor c)
{
	return clang_getCursorKind(c) == CXCursor_UnaryOperator &&
	       clang_getCursorUnaryOperatorKind(c) == CXUnaryOperator_LNot;
}

/* -1: @c is neither && nor || */
static int logical_kind(CXCursor c)
{
	enum CXBinaryOperatorKind op;

	if (clang_getCursorKind(c) != CXCursor_BinaryOperator)
		return -1;
	op = clang_getCursorBinaryOperatorKind(c);
	return op == CXBinaryOperator_LAnd ? 1 : op == CXBinaryOperator_LOr ? 0 : -1;
}

/*
 * Bits 0, 1: whether control gets from block @start to to[0], to[1] through blocks of number @from
 * and up, which are those of one condition.
 */
static int reached(struct lower *lw, int start, int from, const int to[2])
{
	bool *seen = xcalloc((size_t)(lw->blocks.len - from + 1), sizeof(*seen));
	VEC(int) todo = { 0 };
	int mask = 0;

	vec_push(&todo, start);
	while (todo.len) {
		const struct ir_block *bb = &lw->blocks.data[vec_last(&todo)];
		const struct ir_insn *end = bb->ninsns ? &bb->insns[bb->ninsns - 1] : NULL;

		if (!block_ended(lw, vec_last(&todo)) || end->op == IR_ASM_GOTO)
			mask = 3; /* a jump that is resolved later */
		todo.len--;
		for (int i = 0; end && i < end->nsucc; i++) {
			int b = end->succ[i];

			mask |= (b == to[0]) | (b == to[1]) << 1;
			if (b < from || seen[b - from])
				continue;
			seen[b - from] = true;
			vec_push(&todo, b);
		}
	}
	vec_fini(&todo);
	free(seen);
	return mask;
}

static void cond_logical(struct lower *lw, CXCursor c, const int to[2], bool is_and)
{
	int start = lw->cur, mid = block_new(lw);
	int first[2] = { is_and ? mid : to[0], is_and ? to[1] : mid };

	lower_cond(lw, child_at(c, 0), first);
	if (!(reached(lw, start, mid + 1, (int[2]){ mid, mid }) & 1))
		return;
	lw->cur = mid;
	lower_cond(lw, child_at(c, 1), to);
}

/* Branches to to[0] when @c is true, to to[1] when not. */
void lower_cond(struct lower *lw, CXCursor c, const int to[2])
{
	struct ir_operand v;
	CXCursor inner;
	int kind;

	if (lower_opaque(lw, c, &v)) {
		emit_branch(lw, c, v, to);
		return;
	}
	if (is_transparent(c, &inner)) {
		lower_cond(lw, inner, to);
		return;
	}
	if (is_not(c)) {
		lower_cond(lw, child_at(c, 0), (int[2]){ to[1], to[0] });
		return;
	}
	if (is_expect(c)) {
		lower_cond(lw, child_at(c, 1), to);
		return;
	}
	kind = logical_kind(c);
	if (kind >= 0)
		cond_logical(lw, c, to, kind);
	else
		emit_branch(lw, c, rvalue(lw, c), to);
}

/* As lower_cond(); returns which targets can be reached: 1 the first, 2 the second, 3 both. */
static int cond_reaches(struct lower *lw, CXCursor c, const int to[2])
{
	int start = lw->cur, from = lw->blocks.len;

	lower_cond(lw, c, to);
	return reached(lw, start, from, to);
}

/* The value of && and ||: 0 or 1 in a synthetic local. */
struct ir_operand lower_logical(struct lower *lw, CXCursor c)
{
	const struct ir_type *type = type_of(lw->f, c);
	int to[2] = { block_new(lw), block_new(lw) }, join, targets = cond_reaches(lw, c, to);
	struct ir_operand slot;

	if (targets == 1 || targets == 2) {
		lw->cur = to[targets - 1];
		return op_const(targets == 1);
	}
	slot = local_synthetic(lw, c, type);
	join = block_new(lw);
	lw->cur = to[0];
	emit_store(lw, c, slot, op_const(1), type);
	emit_goto(lw, c, join);
	lw->cur = to[1];
	emit_store(lw, c, slot, op_const(0), type);
	emit_goto(lw, c, join);
	lw->cur = join;
	return emit_load(lw, c, slot, type);
}

static void arm(struct lower *lw, CXCursor c, int join, struct ir_operand slot)
{
	struct ir_operand v = rvalue(lw, c);

	if (slot.kind == IR_LOCAL)
		emit_store(lw, c, slot, v, lw->locals.data[slot.num].type);
	emit_goto(lw, c, join);
}

/* The value of a condition that folds without a branch; sets *@arm_index. */
static bool cond_known(CXCursor c, int *arm_index)
{
	int64_t n;
	CXCursor inner = c;

	while (is_transparent(inner, &inner))
		;
	if (clang_getCursorKind(inner) != CXCursor_IntegerLiteral &&
	    clang_getCursorKind(inner) != CXCursor_UnaryExpr &&
	    !(clang_getCursorKind(inner) == CXCursor_CallExpr &&
	      !strcmp(callee_name(inner), "__builtin_constant_p")))
		return false;
	if (!fold_value(inner, &n))
		n = 0;
	*arm_index = n ? 1 : 2;
	return true;
}

struct ir_operand lower_ternary(struct lower *lw, CXCursor c)
{
	const struct ir_type *type = type_of(lw->f, c);
	int to[2], join, known, targets;
	struct ir_operand slot = { 0 };

	if (cond_known(child_at(c, 0), &known))
		return rvalue(lw, child_at(c, known));
	to[0] = block_new(lw);
	to[1] = block_new(lw);
	targets = cond_reaches(lw, child_at(c, 0), to);
	if (targets == 1 || targets == 2) {
		lw->cur = to[targets - 1];
		return rvalue(lw, child_at(c, targets));
	}
	join = block_new(lw);
	if (type->kind != IR_TYPE_VOID)
		slot = local_synthetic(lw, c, type);
	lw->cur = to[0];
	arm(lw, child_at(c, 1), join, slot);
	lw->cur = to[1];
	arm(lw, child_at(c, 2), join, slot);
	lw->cur = join;
	if (type->kind == IR_TYPE_VOID)
		return slot;
	return emit_load(lw, c, slot, type);
}

/* a ?: b; the children are a, a again twice, b */
struct ir_operand lower_elvis(struct lower *lw, CXCursor c)
{
	const struct ir_type *type = type_of(lw->f, c);
	int to[2] = { block_new(lw), block_new(lw) }, join = block_new(lw);
	struct ir_operand slot = local_synthetic(lw, c, type), v;

	v = rvalue(lw, child_at(c, 0));
	emit_store(lw, c, slot, v, type);
	emit_branch(lw, c, v, to);
	lw->cur = to[0];
	emit_goto(lw, c, join);
	lw->cur = to[1];
	arm(lw, child_at(c, 3), join, slot);
	lw->cur = join;
	return emit_load(lw, c, slot, type);
}
