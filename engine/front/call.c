/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * call.c - calls.
 *
 * Purpose: CALL instructions, and the compiler's builtins that are no calls. In: CallExpr cursors.
 * Out: one CALL each; a body that is wanted goes to the unit's queue.
 */
#include "lower.h"

#include <string.h>

/* Name of the function that @call calls directly, or "". */
const char *callee_name(CXCursor call)
{
	CXCursor d = clang_getCursorReferenced(call);

	if (clang_Cursor_isNull(d) || clang_getCursorKind(d) != CXCursor_FunctionDecl)
		return "";
	return cursor_name(d);
}

struct builtin {
	const char *name;
	struct ir_operand (*lower)(struct lower *lw, CXCursor c);
};

static struct ir_operand builtin_first(struct lower *lw, CXCursor c)
{
	return rvalue(lw, child_at(c, 1));
}

static struct ir_operand builtin_constant_p(struct lower *lw, CXCursor c)
{
	int64_t n;

	(void)lw;
	return op_const(fold_value(c, &n) ? n : 0);
}

static struct ir_operand builtin_object_size(struct lower *lw, CXCursor c)
{
	int64_t n;

	(void)lw;
	return op_const(fold_value(c, &n) ? n : -1);
}

static struct ir_operand builtin_unreachable(struct lower *lw, CXCursor c)
{
	emit(lw, c, IR_UNREACHABLE, (struct ir_operand){ 0 });
	lw->cur = block_new(lw);
	return (struct ir_operand){ 0 };
}

static const struct builtin builtins[] = {
	{ "__builtin_assume_aligned", builtin_first },
	{ "__builtin_constant_p", builtin_constant_p },
	{ "__builtin_dynamic_object_size", builtin_object_size },
	{ "__builtin_expect", builtin_first },
	{ "__builtin_expect_with_probability", builtin_first },
	{ "__builtin_object_size", builtin_object_size },
	{ "__builtin_trap", builtin_unreachable },
	{ "__builtin_unreachable", builtin_unreachable },
};

static const struct builtin *builtin_find(const char *name)
{
	if (strncmp(name, "__builtin_", 10))
		return NULL;
	for (size_t i = 0; i < sizeof(builtins) / sizeof(builtins[0]); i++)
		if (!strcmp(builtins[i].name, name))
			return &builtins[i];
	return NULL;
}

/* The member through which a pointer to a function is called. */
static void set_via(struct lower *lw, CXCursor callee, struct ir_insn *in)
{
	for (;;) {
		enum CXCursorKind kind;
		const struct member *m;

		callee = strip(lw->f, callee);
		kind = clang_getCursorKind(callee);
		if (kind == CXCursor_MemberRefExpr) {
			CXCursor field = clang_getCursorReferenced(callee);

			if (clang_Cursor_isNull(field)) /* of an unknown record */
				return;
			m = member_get(lw->f, field);
			in->via_rec = m->rec;
			in->via_field = m->name;
			return;
		}
		if (kind != CXCursor_UnaryOperator && kind != CXCursor_ArraySubscriptExpr)
			return;
		callee = child_at(callee, 0);
	}
}

/* Which parameters of the function behind a pointer are pointers to something const. */
static uint32_t const_params(CXCursor callee)
{
	CXType t = clang_getCanonicalType(clang_getCursorType(callee));
	uint32_t set = 0;

	if (t.kind == CXType_Pointer)
		t = clang_getPointeeType(t);
	for (int i = 0; i < clang_getNumArgTypes(t) && i < 32; i++)
		if (points_to_const(clang_getArgType(t, (unsigned)i)))
			set |= UINT32_C(1) << i;
	return set;
}

static struct decl *direct_callee(struct lower *lw, CXCursor callee)
{
	struct decl *d;

	callee = strip(lw->f, callee);
	if (clang_getCursorKind(callee) == CXCursor_UnaryOperator)
		callee = strip(lw->f, child_at(callee, 0));
	if (clang_getCursorKind(callee) != CXCursor_DeclRefExpr)
		return NULL;
	d = decl_get(lw->f, clang_getCursorReferenced(callee));
	return d && d->kind == DECL_FUNC ? d : NULL;
}

static struct ir_operand finish_call(struct lower *lw, CXCursor c, struct ir_insn *in)
{
	const struct ir_type *type = type_of(lw->f, c);

	in->type = type;
	if (type->kind == IR_TYPE_VOID)
		return (struct ir_operand){ 0 };
	return result(lw, in, type);
}

/* Emits the call of @callee with @n arguments; reads each in the block of the call. */
static struct ir_insn *put_call(struct lower *lw, CXCursor c, struct ir_operand callee,
				struct ir_operand *args, int n)
{
	struct ir_insn *in;

	for (int i = 0; i < n; i++) {
		if (args[i].kind == IR_NONE)
			args[i] = op_const(0);
		args[i] = use(lw, c, args[i]);
		if (args[i].kind == IR_LOCAL)
			lw->locals.data[args[i].num].address_taken = true;
	}
	in = emit(lw, c, IR_CALL, callee);
	in->args = args;
	in->nargs = n;
	return in;
}

struct ir_operand lower_call(struct lower *lw, CXCursor c)
{
	struct cursors k;
	struct decl *d;
	const struct builtin *b;
	struct ir_operand callee, *args, value;
	struct ir_insn *in;

	children_of(c, &k);
	if (!k.len) {
		unlowered(lw, c, "call without a callee");
		return op_const(0);
	}
	d = direct_callee(lw, k.data[0]);
	b = d ? builtin_find(d->name) : NULL;
	if (b) {
		vec_fini(&k);
		return b->lower(lw, c);
	}
	callee = d ? decl_address(lw, c, d) : rvalue(lw, k.data[0]);
	args = arena_alloc(&lw->f->u->arena, sizeof(*args) * (size_t)k.len);
	for (int i = 1; i < k.len; i++)
		args[i - 1] = rvalue(lw, k.data[i]);
	in = put_call(lw, c, callee, args, k.len - 1);
	if (!d) {
		set_via(lw, k.data[0], in);
		in->to_const = const_params(k.data[0]);
	}
	value = finish_call(lw, c, in);
	vec_fini(&k);
	if (d && d->noreturn)
		builtin_unreachable(lw, c);
	return value;
}

/* A call that the source does not spell out, of @name with one argument. */
struct ir_operand emit_call(struct lower *lw, CXCursor at, const char *name, struct ir_operand arg)
{
	struct ir_operand *args = arena_alloc(&lw->f->u->arena, sizeof(*args));

	*args = arg;
	put_call(lw, at, op_named(IR_FUNC, name), args, 1);
	return (struct ir_operand){ 0 };
}
