/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * expr.c - values and addresses of expressions.
 *
 * Purpose: the dispatch over expression cursors. In: a cursor. Out: an operand.
 * Idea: rvalue() gives a value, address() the place of an lvalue. An array's or function's value
 * is its address. What has no value yields an absent operand.
 */
#include "lower.h"

#include <string.h>

struct ir_operand decl_address(struct lower *lw, CXCursor at, struct decl *d)
{
	if (!d)
		return op_const(0);
	switch (d->kind) {
	case DECL_LOCAL:
		if (d->local < 0)
			d->local = local_new(lw, d->name, d->type, d->cursor);
		return op_local(d->local);
	case DECL_GLOBAL:
		global_mention(lw->f, d);
		return op_named(IR_GLOBAL, d->name);
	case DECL_FUNC:
		func_mention(lw->f, d);
		return op_named(IR_FUNC, d->name);
	default:
		unlowered(lw, at, "reference to an unknown declaration");
		return op_const(0);
	}
}

static struct ir_operand literal_string(CXCursor c)
{
	CXString s = clang_getCursorSpelling(c);
	const char *text = clang_getCString(s);
	size_t n = strlen(text);
	const char *str = n >= 2 && text[0] == '"' ? intern_n(text + 1, n - 2) : intern(text);

	clang_disposeString(s);
	return op_named(IR_STRING, str);
}

/* A value of @type in memory: the address of a fresh local that holds it. */
static struct ir_operand materialise(struct lower *lw, CXCursor c)
{
	const struct ir_type *type = type_of(lw->f, c);
	struct ir_operand value = rvalue(lw, c), slot = local_synthetic(lw, c, type);

	emit_store(lw, c, slot, value, type);
	return slot;
}

static struct ir_operand address_member(struct lower *lw, CXCursor c)
{
	CXCursor base = child_at(c, 0), field = clang_getCursorReferenced(c);
	bool arrow = clang_getCanonicalType(clang_getCursorType(base)).kind == CXType_Pointer;
	struct ir_operand addr;

	if (clang_Cursor_isNull(base) || clang_getCursorKind(field) != CXCursor_FieldDecl) {
		unlowered(lw, c, "member without a declaration");
		return op_const(0);
	}
	addr = arrow ? rvalue(lw, base) : address(lw, base);
	return emit_field(lw, c, addr, member_get(lw->f, field));
}

static struct ir_operand address_index(struct lower *lw, CXCursor c)
{
	CXCursor base = child_at(c, 0), index = child_at(c, 1), swap;
	struct ir_operand a, b;

	if (type_of(lw->f, base)->kind == IR_TYPE_INT) {
		swap = base;
		base = index;
		index = swap;
	}
	a = rvalue(lw, base);
	b = rvalue(lw, index);
	return result(lw, emit_ab(lw, c, IR_INDEX, a, b), type_pointer(lw->f, type_of(lw->f, c)));
}

static struct ir_operand address_literal(struct lower *lw, CXCursor c)
{
	struct ir_operand slot = local_synthetic(lw, c, type_of(lw->f, c));

	lower_init(lw, slot, child_last(c), clang_getCursorType(c));
	return slot;
}

static struct ir_operand address_odd(struct lower *lw, CXCursor c)
{
	switch (odd_kind(lw->f, c)) {
	case ODD_NONE:
		return address(lw, child_at(c, 0));
	case ODD_CHOOSE:
		return address(lw, choose_arm(lw->f, c));
	default:
		return materialise(lw, c);
	}
}

static struct ir_operand address_binary(struct lower *lw, CXCursor c)
{
	if (clang_getCursorBinaryOperatorKind(c) != CXBinaryOperator_Comma)
		return materialise(lw, c);
	rvalue(lw, child_at(c, 0));
	return address(lw, child_at(c, 1));
}

static struct ir_operand address_unary(struct lower *lw, CXCursor c)
{
	switch (clang_getCursorUnaryOperatorKind(c)) {
	case CXUnaryOperator_Deref:
		return rvalue(lw, child_at(c, 0));
	case CXUnaryOperator_Extension:
	case CXUnaryOperator_Real:
	case CXUnaryOperator_Imag:
		return address(lw, child_at(c, 0));
	default:
		return materialise(lw, c);
	}
}

/* The address of the lvalue @c; of a value that is not in memory, the address of a copy. */
struct ir_operand address(struct lower *lw, CXCursor c)
{
	CXCursor inner;

	if (is_transparent(c, &inner))
		return address(lw, inner);
	switch (clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		return decl_address(lw, c, decl_get(lw->f, clang_getCursorReferenced(c)));
	case CXCursor_MemberRefExpr:
		return address_member(lw, c);
	case CXCursor_ArraySubscriptExpr:
		return address_index(lw, c);
	case CXCursor_UnaryOperator:
		return address_unary(lw, c);
	case CXCursor_BinaryOperator:
		return address_binary(lw, c);
	case CXCursor_CompoundLiteralExpr:
		return address_literal(lw, c);
	case CXCursor_StringLiteral:
		return literal_string(c);
	case CXCursor_GenericSelectionExpr:
		return address(lw, generic_arm(lw->f, c));
	case CXCursor_UnexposedExpr:
		return address_odd(lw, c);
	case CXCursor_InvalidFile:
	case CXCursor_NoDeclFound:
		unlowered(lw, c, "expression that libclang does not show");
		return op_const(0);
	default:
		return materialise(lw, c);
	}
}

/* The value at the lvalue @c. */
static struct ir_operand load_from(struct lower *lw, CXCursor c)
{
	const struct ir_type *type = type_of(lw->f, c);
	struct ir_operand addr = address(lw, c);

	if (type->kind == IR_TYPE_ARRAY || type->kind == IR_TYPE_FUNC)
		return addr;
	return emit_load(lw, c, addr, type);
}

static struct ir_operand value_declref(struct lower *lw, CXCursor c)
{
	struct decl *d = decl_get(lw->f, clang_getCursorReferenced(c));

	if (d && (d->kind == DECL_ENUM || (d->kind == DECL_GLOBAL && d->is_const)))
		return op_const(d->value);
	return load_from(lw, c);
}

static struct ir_operand value_constant(struct lower *lw, CXCursor c)
{
	int64_t n;

	if (fold_value(c, &n))
		return op_const(n);
	return emit_opaque(lw, c, type_of(lw->f, c));
}

static struct ir_operand value_va_arg(struct lower *lw, CXCursor c)
{
	/* the list stands first, or after the name of the type */
	address(lw, names_type(child_at(c, 0)) ? child_last(c) : child_at(c, 0));
	return emit_opaque(lw, c, type_of(lw->f, c));
}

static struct ir_operand value_odd(struct lower *lw, CXCursor c)
{
	switch (odd_kind(lw->f, c)) {
	case ODD_NONE:
		return convert(lw, c, rvalue(lw, child_at(c, 0)), type_of(lw->f, c));
	case ODD_CHOOSE:
		return rvalue(lw, choose_arm(lw->f, c));
	case ODD_ELVIS:
		return lower_elvis(lw, c);
	case ODD_VA_ARG:
		return value_va_arg(lw, c);
	default:
		return value_constant(lw, c);
	}
}

static struct ir_operand value_cast(struct lower *lw, CXCursor c)
{
	CXCursor operand = child_last(c);
	const struct ir_type *type = type_of(lw->f, c), *from = type_of(lw->f, operand);
	struct ir_operand v;

	if (lower_container_of(lw, c, &v))
		return v;
	v = rvalue(lw, operand);
	if (type->kind == IR_TYPE_VOID)
		return (struct ir_operand){ 0 };
	if (type == from || v.kind == IR_CONST)
		return convert(lw, c, v, type);
	return result(lw, emit(lw, c, IR_CAST, v), type);
}

static struct ir_operand value_compound_literal(struct lower *lw, CXCursor c)
{
	const struct ir_type *type = type_of(lw->f, c);

	if (type->kind == IR_TYPE_RECORD || type->kind == IR_TYPE_ARRAY)
		return load_from(lw, c);
	return rvalue(lw, child_last(c));
}

static struct ir_operand value_statement(struct lower *lw, CXCursor c)
{
	struct ir_operand v;

	if (lower_container_of(lw, c, &v))
		return v;
	return lower_compound(lw, child_at(c, 0), clang_getCursorType(c).kind != CXType_Void);
}

static struct ir_operand value_init_list(struct lower *lw, CXCursor c)
{
	const struct ir_type *type = type_of(lw->f, c);
	struct ir_operand slot = local_synthetic(lw, c, type);

	lower_init(lw, slot, c, clang_getCursorType(c));
	return emit_load(lw, c, slot, type);
}

/* &&label as a code address; only a goto to it is beyond us */
static struct ir_operand value_label(struct lower *lw, CXCursor c)
{
	CXCursor label = clang_getCursorReferenced(child_at(c, 0));

	if (!clang_Cursor_isNull(label) && !clang_isInvalid(clang_getCursorKind(label)))
		label_get(lw, label)->reached = true;
	return emit_opaque(lw, c, type_of(lw->f, c));
}

static struct ir_operand value_of(struct lower *lw, CXCursor c)
{
	switch (clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		return value_declref(lw, c);
	case CXCursor_MemberRefExpr:
	case CXCursor_ArraySubscriptExpr:
		return load_from(lw, c);
	case CXCursor_StringLiteral:
		return literal_string(c);
	case CXCursor_IntegerLiteral:
	case CXCursor_CharacterLiteral:
	case CXCursor_UnaryExpr:
	case CXCursor_FloatingLiteral:
	case CXCursor_ImaginaryLiteral:
		return value_constant(lw, c);
	case CXCursor_CallExpr:
		return lower_call(lw, c);
	case CXCursor_UnaryOperator:
		return lower_unary(lw, c);
	case CXCursor_BinaryOperator:
		return lower_binary(lw, c);
	case CXCursor_CompoundAssignOperator:
		return lower_assign_op(lw, c);
	case CXCursor_ConditionalOperator:
		return lower_ternary(lw, c);
	case CXCursor_CStyleCastExpr:
		return value_cast(lw, c);
	case CXCursor_CompoundLiteralExpr:
		return value_compound_literal(lw, c);
	case CXCursor_StmtExpr:
		return value_statement(lw, c);
	case CXCursor_GenericSelectionExpr:
		return rvalue(lw, generic_arm(lw->f, c));
	case CXCursor_InitListExpr:
		return value_init_list(lw, c);
	case CXCursor_UnexposedExpr:
		return value_odd(lw, c);
	case CXCursor_AddrLabelExpr:
		return value_label(lw, c);
	default:
		unlowered(lw, c, "expression of an unknown kind");
		return op_const(0);
	}
}

/* The value of @c, or an absent operand when it has none. */
struct ir_operand rvalue(struct lower *lw, CXCursor c)
{
	const struct ir_type *type;
	struct ir_operand v;
	CXCursor inner;

	if (lower_opaque(lw, c, &v))
		return v;
	if (is_transparent(c, &inner)) {
		type = type_of(lw->f, c);
		v = rvalue(lw, inner);
		return convert(lw, c, v, type);
	}
	return value_of(lw, c);
}
