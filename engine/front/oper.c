/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * oper.c - unary and binary operators, assignments.
 *
 * Purpose: arithmetic. In: operator cursors. Out: BIN, UN, STORE instructions.
 * Idea: operators on constants are folded at once, so that branches on configuration options and
 * sizes vanish; calls in their operands have been lowered by then and stay.
 */
#include "lower.h"

/* @op as a value of @type would hold it. */
struct ir_operand fold_width(struct ir_operand op, const struct ir_type *type)
{
	int drop = 64 - type->bits;

	if (op.kind != IR_CONST || type->kind != IR_TYPE_INT || type->bits >= 64 || !type->bits)
		return op;
	if (type->is_unsigned)
		op.num = (int64_t)((uint64_t)op.num << drop >> drop);
	else
		op.num = (int64_t)((uint64_t)op.num << drop) >> drop;
	return op;
}

/* An implicit conversion: only constants change. */
struct ir_operand convert(struct lower *lw, CXCursor at, struct ir_operand op,
			  const struct ir_type *type)
{
	(void)lw;
	(void)at;
	return fold_width(op, type);
}

static bool is_compare(enum ir_arith arith)
{
	return arith <= IR_GE;
}

static int64_t compare(enum ir_arith arith, int64_t a, int64_t b, bool is_unsigned)
{
	bool less = is_unsigned ? (uint64_t)a < (uint64_t)b : a < b;

	switch (arith) {
	case IR_LT:
		return less;
	case IR_LE:
		return less || a == b;
	case IR_GT:
		return !less && a != b;
	default:
		return !less;
	}
}

/* Computes @a <arith> @b; false when it has no defined value. */
static bool compute(enum ir_arith arith, const int64_t v[2], bool is_unsigned, int64_t *out)
{
	uint64_t a = (uint64_t)v[0], b = (uint64_t)v[1];

	switch (arith) {
	case IR_SHR:
		*out = b >= 64 ? 0 : is_unsigned ? (int64_t)(a >> b) : v[0] >> b;
		return b < 64;
	case IR_DIV:
	case IR_REM:
		if (!b || (v[0] == INT64_MIN && v[1] == -1))
			return false;
		if (is_unsigned)
			*out = (int64_t)(arith == IR_DIV ? a / b : a % b);
		else
			*out = arith == IR_DIV ? v[0] / v[1] : v[0] % v[1];
		return true;
	case IR_LT:
	case IR_LE:
	case IR_GT:
	case IR_GE:
		*out = compare(arith, v[0], v[1], is_unsigned);
		return true;
	default:
		return ir_compute(arith, v[0], v[1], out);
	}
}

struct binary {
	enum ir_arith arith;
	const struct ir_type *type;	/* of the result */
	bool is_unsigned;		/* operands */
};

static struct ir_operand emit_binary(struct lower *lw, CXCursor at, const struct binary *bin,
				     struct ir_operand a, struct ir_operand b)
{
	struct ir_insn *in;
	int64_t n;

	if (a.kind == IR_CONST && b.kind == IR_CONST &&
	    compute(bin->arith, (int64_t[2]){ a.num, b.num }, bin->is_unsigned, &n))
		return fold_width(op_const(n), bin->type);
	if (a.kind == IR_NONE || b.kind == IR_NONE)
		return emit_opaque(lw, at, bin->type);
	in = emit_ab(lw, at, IR_BIN, a, b);
	in->arith = bin->arith;
	in->unsigned_cmp = is_compare(bin->arith) && bin->is_unsigned;
	return result(lw, in, bin->type);
}

static bool arith_of(enum CXBinaryOperatorKind op, enum ir_arith *out)
{
	static const int table[CXBinaryOperator_Comma + 1] = {
		[CXBinaryOperator_Mul] = IR_MUL + 1,
		[CXBinaryOperator_Div] = IR_DIV + 1,
		[CXBinaryOperator_Rem] = IR_REM + 1,
		[CXBinaryOperator_Add] = IR_ADD + 1,
		[CXBinaryOperator_Sub] = IR_SUB + 1,
		[CXBinaryOperator_Shl] = IR_SHL + 1,
		[CXBinaryOperator_Shr] = IR_SHR + 1,
		[CXBinaryOperator_LT] = IR_LT + 1,
		[CXBinaryOperator_GT] = IR_GT + 1,
		[CXBinaryOperator_LE] = IR_LE + 1,
		[CXBinaryOperator_GE] = IR_GE + 1,
		[CXBinaryOperator_EQ] = IR_EQ + 1,
		[CXBinaryOperator_NE] = IR_NE + 1,
		[CXBinaryOperator_And] = IR_AND + 1,
		[CXBinaryOperator_Xor] = IR_XOR + 1,
		[CXBinaryOperator_Or] = IR_OR + 1,
		[CXBinaryOperator_MulAssign] = IR_MUL + 1,
		[CXBinaryOperator_DivAssign] = IR_DIV + 1,
		[CXBinaryOperator_RemAssign] = IR_REM + 1,
		[CXBinaryOperator_AddAssign] = IR_ADD + 1,
		[CXBinaryOperator_SubAssign] = IR_SUB + 1,
		[CXBinaryOperator_ShlAssign] = IR_SHL + 1,
		[CXBinaryOperator_ShrAssign] = IR_SHR + 1,
		[CXBinaryOperator_AndAssign] = IR_AND + 1,
		[CXBinaryOperator_XorAssign] = IR_XOR + 1,
		[CXBinaryOperator_OrAssign] = IR_OR + 1,
	};

	if (op > CXBinaryOperator_Comma || !table[op])
		return false;
	*out = (enum ir_arith)(table[op] - 1);
	return true;
}

static bool has_unsigned_type(const struct ir_type *t)
{
	return t->kind == IR_TYPE_PTR || (t->kind == IR_TYPE_INT && t->is_unsigned);
}

static struct ir_operand lower_assign(struct lower *lw, CXCursor c, CXCursor lhs, CXCursor rhs)
{
	struct ir_operand v = rvalue(lw, rhs), addr = address(lw, lhs);

	v = convert(lw, c, v, type_of(lw->f, lhs));
	if (v.kind == IR_NONE)
		v = emit_opaque(lw, c, type_of(lw->f, lhs));
	emit_store(lw, c, addr, v, type_of(lw->f, lhs));
	return v;
}

struct ir_operand lower_binary(struct lower *lw, CXCursor c)
{
	enum CXBinaryOperatorKind op = clang_getCursorBinaryOperatorKind(c);
	CXCursor lhs = child_at(c, 0), rhs = child_at(c, 1);
	struct binary bin = { .type = type_of(lw->f, c) };
	struct ir_operand a, b;

	if (op == CXBinaryOperator_Assign)
		return lower_assign(lw, c, lhs, rhs);
	if (op == CXBinaryOperator_Comma) {
		rvalue(lw, lhs);
		return rvalue(lw, rhs);
	}
	if (op == CXBinaryOperator_LAnd || op == CXBinaryOperator_LOr)
		return lower_logical(lw, c);
	if (!arith_of(op, &bin.arith)) {
		unlowered(lw, c, "unknown binary operator");
		return op_const(0);
	}
	bin.is_unsigned = has_unsigned_type(type_of(lw->f, lhs));
	a = rvalue(lw, lhs);
	b = rvalue(lw, rhs);
	return emit_binary(lw, c, &bin, a, b);
}

/* a += b and kin */
struct ir_operand lower_assign_op(struct lower *lw, CXCursor c)
{
	CXCursor lhs = child_at(c, 0), rhs = child_at(c, 1);
	const struct ir_type *type = type_of(lw->f, lhs);
	struct binary bin = { .type = type, .is_unsigned = has_unsigned_type(type) };
	struct ir_operand b = rvalue(lw, rhs), addr = address(lw, lhs), v;

	if (!arith_of(clang_getCursorBinaryOperatorKind(c), &bin.arith))
		unlowered(lw, c, "unknown assignment operator");
	v = emit_binary(lw, c, &bin, emit_load(lw, c, addr, type), b);
	emit_store(lw, c, addr, v, type);
	return v;
}

static struct ir_operand lower_step(struct lower *lw, CXCursor c, enum ir_arith arith, bool post)
{
	CXCursor operand = child_at(c, 0);
	const struct ir_type *type = type_of(lw->f, operand);
	struct binary bin = { .arith = arith, .type = type };
	struct ir_operand addr = address(lw, operand), old = emit_load(lw, c, addr, type);
	struct ir_operand v = emit_binary(lw, c, &bin, old, op_const(1));

	emit_store(lw, c, addr, v, type);
	return post ? old : v;
}

static struct ir_operand emit_unary(struct lower *lw, CXCursor c, enum ir_arith arith)
{
	const struct ir_type *type = type_of(lw->f, c);
	struct ir_operand a = rvalue(lw, child_at(c, 0));
	struct ir_insn *in;

	if (a.kind == IR_CONST) {
		int64_t n = arith == IR_NOT ? !a.num : arith == IR_NEG ? 0 - a.num : ~a.num;

		return fold_width(op_const(n), type);
	}
	if (a.kind == IR_NONE)
		return emit_opaque(lw, c, type);
	in = emit(lw, c, IR_UN, a);
	in->arith = arith;
	return result(lw, in, type);
}

/* Whether @c is 0 or 1. */
static bool is_truth(struct front *f, CXCursor c)
{
	enum CXBinaryOperatorKind op;
	const struct ir_type *type = type_of(f, c);

	if (clang_getCursorKind(c) == CXCursor_UnaryOperator)
		return clang_getCursorUnaryOperatorKind(c) == CXUnaryOperator_LNot;
	if (clang_getCursorKind(c) != CXCursor_BinaryOperator)
		return type->kind == IR_TYPE_INT && type->is_unsigned &&
		       clang_getCanonicalType(clang_getCursorType(c)).kind == CXType_Bool;
	op = clang_getCursorBinaryOperatorKind(c);
	return op == CXBinaryOperator_LAnd || op == CXBinaryOperator_LOr ||
	       (op >= CXBinaryOperator_LT && op <= CXBinaryOperator_NE);
}

/* !x; "!!x" of a truth value is x itself */
static struct ir_operand lower_not(struct lower *lw, CXCursor c)
{
	CXCursor inner = strip(lw->f, child_at(c, 0)), x;

	if (clang_getCursorKind(inner) == CXCursor_UnaryOperator &&
	    clang_getCursorUnaryOperatorKind(inner) == CXUnaryOperator_LNot) {
		x = strip(lw->f, child_at(inner, 0));
		if (is_truth(lw->f, x))
			return rvalue(lw, x);
	}
	return emit_unary(lw, c, IR_NOT);
}

static struct ir_operand lower_deref(struct lower *lw, CXCursor c)
{
	const struct ir_type *type = type_of(lw->f, c);
	struct ir_operand addr = rvalue(lw, child_at(c, 0));

	if (type->kind == IR_TYPE_ARRAY || type->kind == IR_TYPE_FUNC)
		return addr;
	if (type->kind == IR_TYPE_VOID)
		return (struct ir_operand){ 0 };
	return emit_load(lw, c, addr, type);
}

struct ir_operand lower_unary(struct lower *lw, CXCursor c)
{
	switch (clang_getCursorUnaryOperatorKind(c)) {
	case CXUnaryOperator_PostInc:
		return lower_step(lw, c, IR_ADD, true);
	case CXUnaryOperator_PostDec:
		return lower_step(lw, c, IR_SUB, true);
	case CXUnaryOperator_PreInc:
		return lower_step(lw, c, IR_ADD, false);
	case CXUnaryOperator_PreDec:
		return lower_step(lw, c, IR_SUB, false);
	case CXUnaryOperator_AddrOf:
		return address(lw, child_at(c, 0));
	case CXUnaryOperator_Deref:
		return lower_deref(lw, c);
	case CXUnaryOperator_Minus:
		return emit_unary(lw, c, IR_NEG);
	case CXUnaryOperator_Not:
		return emit_unary(lw, c, IR_BITNOT);
	case CXUnaryOperator_LNot:
		return lower_not(lw, c);
	case CXUnaryOperator_Plus:
	case CXUnaryOperator_Extension:
	case CXUnaryOperator_Real:
	case CXUnaryOperator_Imag:
		return rvalue(lw, child_at(c, 0));
	default:
		unlowered(lw, c, "unknown unary operator");
		return op_const(0);
	}
}
