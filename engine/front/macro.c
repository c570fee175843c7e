/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * macro.c - macros that are lowered as a whole, and container_of.
 *
 * Purpose: a log, trace or lock assertion is one instruction that reads what the developer wrote in
 * its parentheses; container_of() is one instruction. In: an expression or statement.
 * Out: true when it was such an expansion.
 * Idea: an expansion is opaque when the caller says so by name; the expression must end where the
 * macro's parentheses end. container_of is known by its shape, "(T *)((char *)p - offsetof(T, m))".
 */
#include "lower.h"

struct opaque {
	struct lower *lw;
	struct source *src;
	unsigned begin, end;		/* of the macro and its parentheses in the text */
	VEC(struct ir_operand) args;
	VEC(unsigned) offsets;		/* where the args stand */
};

static unsigned end_offset(struct front *f, CXCursor c, struct source **src)
{
	CXFile file;
	unsigned offset;

	clang_getFileLocation(clang_getRangeEnd(clang_getCursorExtent(c)), &file, NULL, NULL,
			      &offset);
	*src = source_get(f, file);
	return offset;
}

static bool is_whole_kind(enum CXCursorKind kind)
{
	return kind == CXCursor_StmtExpr || kind == CXCursor_DoStmt || kind == CXCursor_IfStmt ||
	       kind == CXCursor_ForStmt;
}

/* Whether @c is the whole expansion of an opaque macro; sets @name. */
static bool is_opaque(struct front *f, CXCursor c, struct opaque *o, const char **name)
{
	const struct place *p = place_of_cursor(f, c);
	struct source *end_src;
	unsigned ident_end, end;

	if (!p->macro || !f->hooks || !f->hooks->macro)
		return false;
	*name = p->macro;
	if (p->treat != FRONT_OPAQUE_MACRO) {
		if (!is_whole_kind(clang_getCursorKind(c)))
			return false;
		*name = source_defining_macro(p->body_src, p->body_offset);
		if (macro_treatment(f, *name) != FRONT_OPAQUE_MACRO)
			return false;
	}
	o->src = p->src;
	o->begin = p->offset;
	ident_end = source_ident_end(p->src, p->offset);
	o->end = source_skip_parens(p->src, ident_end);
	end = end_offset(f, c, &end_src);
	return p->treat != FRONT_OPAQUE_MACRO || (end_src == o->src && end <= o->end);
}

static bool seen(struct opaque *o, unsigned offset)
{
	for (int i = 0; i < o->offsets.len; i++)
		if (o->offsets.data[i] == offset)
			return true;
	vec_push(&o->offsets, offset);
	return false;
}

static bool is_unevaluated_call(CXCursor c)
{
	const char *name = callee_name(c);

	return name == intern("__builtin_constant_p") || name == intern("__builtin_object_size");
}

/* What of @c's children an expansion evaluates. */
static bool is_skipped(struct front *f, CXCursor c, CXCursor parent)
{
	enum CXCursorKind kind = clang_getCursorKind(c);

	if (kind == CXCursor_UnaryExpr || kind == CXCursor_StaticAssert)
		return true;
	if (kind == CXCursor_VarDecl && clang_Cursor_getStorageClass(c) == CX_SC_Static)
		return true;
	if (kind == CXCursor_CallExpr && is_unevaluated_call(c))
		return true;
	if (clang_getCursorKind(parent) == CXCursor_VarDecl)
		return !clang_equalCursors(c, clang_Cursor_getVarDeclInitializer(parent));
	if (clang_getCursorKind(parent) == CXCursor_CStyleCastExpr)
		return !clang_equalCursors(c, child_last(parent));
	if (clang_getCursorKind(parent) == CXCursor_GenericSelectionExpr)
		return !clang_equalCursors(c, generic_arm(f, parent));
	return false;
}

/* Lowers each part of the expansion that is written between the macro's parentheses. */
static enum CXChildVisitResult collect_args(CXCursor c, CXCursor parent, CXClientData data)
{
	struct opaque *o = data;
	const struct place *p;
	struct ir_operand v;

	if (is_skipped(o->lw->f, c, parent))
		return CXChildVisit_Continue;
	if (!clang_isExpression(clang_getCursorKind(c)))
		return CXChildVisit_Recurse;
	p = place_of_cursor(o->lw->f, c);
	if (p->src != o->src || p->offset <= o->begin || p->offset >= o->end)
		return CXChildVisit_Recurse;
	if (seen(o, p->offset))
		return CXChildVisit_Continue;
	v = rvalue(o->lw, c);
	if (v.kind != IR_NONE)
		vec_push(&o->args, v);
	return CXChildVisit_Continue;
}

static struct ir_operand emit_opaque_call(struct opaque *o, CXCursor c, const char *name)
{
	struct lower *lw = o->lw;
	const struct ir_type *type = clang_isExpression(clang_getCursorKind(c)) ?
					     type_of(lw->f, c) : NULL;
	struct ir_operand *args;
	struct ir_insn *in;

	args = arena_alloc(&lw->f->u->arena, sizeof(*args) * (size_t)(o->args.len + 1));
	for (int i = 0; i < o->args.len; i++)
		args[i] = use(lw, c, o->args.data[i]);
	in = emit(lw, c, IR_CALL, op_named(IR_FUNC, name));
	in->args = args;
	in->nargs = o->args.len;
	in->opaque = true;
	in->type = type;
	if (!type || type->kind == IR_TYPE_VOID)
		return (struct ir_operand){ 0 };
	return result(lw, in, type);
}

/* Lowers @c as one call when it is the expansion of an opaque macro. */
bool lower_opaque(struct lower *lw, CXCursor c, struct ir_operand *value)
{
	struct opaque o = { .lw = lw };
	const char *name;

	if (!is_opaque(lw->f, c, &o, &name))
		return false;
	clang_visitChildren(c, collect_args, &o);
	*value = emit_opaque_call(&o, c, name);
	vec_fini(&o.args);
	vec_fini(&o.offsets);
	return true;
}

/* p - offsetof(T, a.b): steps out of b, then out of a */
struct ir_operand emit_container_of(struct lower *lw, CXCursor offsetof_expr, struct ir_operand p,
				    const struct ir_type *type)
{
	struct cursors k;

	children_of(offsetof_expr, &k);
	for (int i = k.len - 1; i >= 0; i--) {
		const struct member *m;
		struct ir_insn *in;

		if (clang_getCursorKind(k.data[i]) != CXCursor_MemberRef)
			continue;
		m = member_get(lw->f, clang_getCursorReferenced(k.data[i]));
		if (!m->name)
			continue;
		in = emit(lw, offsetof_expr, IR_CONTAINER_OF, p);
		in->rec = m->rec;
		in->field = m->name;
		p = result(lw, in, type);
	}
	vec_fini(&k);
	return p;
}

/* The two sides of "p - offsetof(T, m)" in the cast @c to a pointer. */
static bool is_step_out(struct front *f, CXCursor c, CXCursor *p, CXCursor *offset)
{
	CXCursor sub;

	c = strip(f, c);
	if (clang_getCursorKind(c) != CXCursor_CStyleCastExpr ||
	    type_of(f, c)->kind != IR_TYPE_PTR)
		return false;
	sub = strip(f, child_last(c));
	if (clang_getCursorKind(sub) != CXCursor_BinaryOperator ||
	    clang_getCursorBinaryOperatorKind(sub) != CXBinaryOperator_Sub)
		return false;
	*p = child_at(sub, 0);
	*offset = strip(f, child_at(sub, 1));
	if (clang_getCursorKind(*offset) != CXCursor_UnexposedExpr ||
	    odd_kind(f, *offset) != ODD_OFFSETOF)
		return false;
	for (int i = 0;; i++) {
		CXCursor part = child_at(*offset, i);

		if (clang_Cursor_isNull(part))
			return false;
		if (clang_getCursorKind(part) == CXCursor_MemberRef)
			return true;
	}
}

/* ({ void *v = ptr; ...; (T *)(v - offsetof(T, m)); }): finds ptr */
static bool local_pointer(struct front *f, CXCursor compound, CXCursor p, CXCursor *init)
{
	CXCursor decl = child_at(child_at(compound, 0), 0);

	p = strip(f, p);
	if (clang_getCursorKind(decl) != CXCursor_VarDecl ||
	    clang_getCursorKind(p) != CXCursor_DeclRefExpr ||
	    !clang_equalCursors(clang_getCursorReferenced(p), decl))
		return false;
	*init = clang_Cursor_getVarDeclInitializer(decl);
	return !clang_Cursor_isNull(*init);
}

/* A pointer value without the casts around it. */
static struct ir_operand pointer_value(struct lower *lw, CXCursor c)
{
	for (;;) {
		c = strip(lw->f, c);
		if (clang_getCursorKind(c) != CXCursor_CStyleCastExpr ||
		    type_of(lw->f, child_last(c))->kind != IR_TYPE_PTR)
			return rvalue(lw, c);
		c = child_last(c);
	}
}

/* Lowers @c, a cast or a statement expression, when it has the shape of container_of. */
bool lower_container_of(struct lower *lw, CXCursor c, struct ir_operand *value)
{
	CXCursor p, offset, init, body = c;
	const struct ir_type *type = type_of(lw->f, c);

	if (type->kind != IR_TYPE_PTR)
		return false;
	if (clang_getCursorKind(c) == CXCursor_StmtExpr)
		body = child_last(child_at(c, 0));
	if (!is_step_out(lw->f, body, &p, &offset))
		return false;
	if (clang_getCursorKind(c) == CXCursor_StmtExpr) {
		if (!local_pointer(lw->f, child_at(c, 0), p, &init))
			return false;
		p = init;
	}
	*value = emit_container_of(lw, offset, pointer_value(lw, p), type);
	return true;
}
