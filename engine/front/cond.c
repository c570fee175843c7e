/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cond.c - conditions, and the operators that branch.
 *
 * Purpose: &&, ||, ?: and ! become control flow. In: a condition and its two targets. Out: branches.
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

static void cond_logical(struct lower *lw, CXCursor c, const int to[2], bool is_and)
{
	int mid = block_new(lw);
	int first[2] = { is_and ? mid : to[0], is_and ? to[1] : mid };

	lower_cond(lw, child_at(c, 0), first);
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

/* The block that was made first, if nothing but @b can be reached from here on. */
static void enter_fresh(struct lower *lw, int b)
{
	lw->cur = b;
}

/* The value of && and ||: 0 or 1 in a synthetic local. */
struct ir_operand lower_logical(struct lower *lw, CXCursor c)
{
	const struct ir_type *type = type_of(lw->f, c);
	int to[2] = { block_new(lw), block_new(lw) }, join = block_new(lw);
	struct ir_operand slot = local_synthetic(lw, c, type);

	lower_cond(lw, c, to);
	enter_fresh(lw, to[0]);
	emit_store(lw, c, slot, op_const(1), type);
	emit_goto(lw, c, join);
	enter_fresh(lw, to[1]);
	emit_store(lw, c, slot, op_const(0), type);
	emit_goto(lw, c, join);
	enter_fresh(lw, join);
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
	int to[2], join, known;
	struct ir_operand slot = { 0 };

	if (cond_known(child_at(c, 0), &known))
		return rvalue(lw, child_at(c, known));
	to[0] = block_new(lw);
	to[1] = block_new(lw);
	join = block_new(lw);
	if (type->kind != IR_TYPE_VOID)
		slot = local_synthetic(lw, c, type);
	lower_cond(lw, child_at(c, 0), to);
	enter_fresh(lw, to[0]);
	arm(lw, child_at(c, 1), join, slot);
	enter_fresh(lw, to[1]);
	arm(lw, child_at(c, 2), join, slot);
	enter_fresh(lw, join);
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
	enter_fresh(lw, to[0]);
	emit_goto(lw, c, join);
	enter_fresh(lw, to[1]);
	arm(lw, child_at(c, 3), join, slot);
	enter_fresh(lw, join);
	return emit_load(lw, c, slot, type);
}
