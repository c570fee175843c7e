/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * global.c - static initialisers.
 *
 * Purpose: which function or object each member of a static object starts with.
 * In: a variable with an initialiser. Out: ir_init entries, one for each scalar that is written.
 */
#include "lower.h"

#include <string.h>

static struct ir_operand constant(struct front *f, CXCursor c);

static struct ir_operand declared(struct front *f, CXCursor c)
{
	struct decl *d = decl_get(f, clang_getCursorReferenced(c));

	if (!d)
		return (struct ir_operand){ 0 };
	switch (d->kind) {
	case DECL_FUNC:
		func_mention(f, d);
		return op_named(IR_FUNC, d->name);
	case DECL_GLOBAL:
		if (d->is_const)
			return op_const(d->value);
		global_mention(f, d);
		return op_named(IR_GLOBAL, d->name);
	case DECL_ENUM:
		return op_const(d->value);
	default:
		return (struct ir_operand){ 0 };
	}
}

/* The object that the address of @c lies in. */
static struct ir_operand object(struct front *f, CXCursor c)
{
	c = strip(f, c);
	switch (clang_getCursorKind(c)) {
	case CXCursor_MemberRefExpr:
	case CXCursor_ArraySubscriptExpr:
		return object(f, child_at(c, 0));
	case CXCursor_DeclRefExpr:
		return declared(f, c);
	default:
		return (struct ir_operand){ 0 };
	}
}

static struct ir_operand text(CXCursor c)
{
	CXString s = clang_getCursorSpelling(c);
	const char *t = clang_getCString(s);
	size_t n = strlen(t);
	const char *str = n >= 2 && *t == '"' ? intern_n(t + 1, n - 2) : intern(t);

	clang_disposeString(s);
	return op_named(IR_STRING, str);
}

static struct ir_operand evaluated(CXCursor c)
{
	int64_t n;

	return fold_value(c, &n) ? op_const(n) : (struct ir_operand){ 0 };
}

static struct ir_operand chosen(struct front *f, CXCursor c)
{
	int64_t n;

	if (!fold_value(child_at(c, 0), &n))
		return (struct ir_operand){ 0 };
	return constant(f, child_at(c, n ? 1 : 2));
}

/* The value of a constant expression; absent when it is not one of a kind that matters. */
static struct ir_operand constant(struct front *f, CXCursor c)
{
	c = strip(f, c);
	switch (clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		return declared(f, c);
	case CXCursor_StringLiteral:
		return text(c);
	case CXCursor_CStyleCastExpr:
		return constant(f, child_last(c));
	case CXCursor_ConditionalOperator:
		return chosen(f, c);
	case CXCursor_GenericSelectionExpr:
		return constant(f, generic_arm(f, c));
	case CXCursor_UnaryOperator:
		if (clang_getCursorUnaryOperatorKind(c) == CXUnaryOperator_AddrOf)
			return object(f, child_at(c, 0));
		return evaluated(c);
	case CXCursor_MemberRefExpr:
	case CXCursor_ArraySubscriptExpr:
		return object(f, c);
	case CXCursor_UnexposedExpr:
		if (odd_kind(f, c) == ODD_CHOOSE)
			return constant(f, choose_arm(f, c));
		return evaluated(c);
	default:
		return evaluated(c);
	}
}

void global_leaf(const struct slot *slot, CXCursor init)
{
	struct front *f = slot->out->f;
	struct ir_init entry = { .rec = slot->rec, .field = slot->field, .path = slot->path };

	entry.value = constant(f, init);
	entry.loc = place_of_cursor(f, init)->loc;
	vec_push(&slot->out->inits, entry);
}

/* Reads the initialiser of @var into @g. */
void global_init(struct front *f, struct ir_global *g, CXCursor var)
{
	CXCursor init = clang_Cursor_getVarDeclInitializer(var);
	struct filling out = { .f = f };
	struct slot slot = { .out = &out, .path = intern(""), .type = clang_getCursorType(var) };

	if (clang_Cursor_isNull(init) || g->ninits)
		return;
	g->is_extern = false;
	g->loc = place_of_cursor(f, var)->loc;
	g->type = type_of(f, var);
	fill_object(&slot, init);
	g->ninits = out.inits.len;
	g->inits = arena_alloc(&f->u->arena, sizeof(*g->inits) * (size_t)(g->ninits + 1));
	if (g->ninits)
		memcpy(g->inits, out.inits.data, sizeof(*g->inits) * (size_t)g->ninits);
	vec_fini(&out.inits);
}
