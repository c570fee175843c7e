/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * stmt.c - statements.
 *
 * Purpose: the dispatch over statement cursors; declarations, if, return, asm.
 * In: a cursor. Out: instructions and blocks.
 * Invariant: what is not understood sets ->unlowered; nothing is dropped in silence.
 */
#include "lower.h"

#include <string.h>

/* The function in "T v __attribute__((cleanup(f))) = x", interned, or NULL. */
static const char *cleanup_of(CXCursor var)
{
	CXString text = clang_getCursorPrettyPrinted(var, NULL);
	const char *s = clang_getCString(text), *stop = strstr(s, " = ");
	const char *p = strstr(s, "cleanup(");
	const char *name = NULL;

	if (p && (!stop || p < stop)) {
		p += strlen("cleanup(");
		name = intern_n(p, strcspn(p, ")"));
	}
	clang_disposeString(text);
	return name;
}

static bool has_attribute(CXCursor var)
{
	struct cursors k;
	bool yes = false;

	children_of(var, &k);
	for (int i = 0; i < k.len; i++)
		yes |= clang_getCursorKind(k.data[i]) == CXCursor_UnexposedAttr;
	vec_fini(&k);
	return yes;
}

static void lower_local(struct lower *lw, CXCursor c, struct decl *d)
{
	CXCursor init = clang_Cursor_getVarDeclInitializer(c);
	int n;

	if (d->local < 0)
		d->local = local_new(lw, d->name, d->type, c);
	n = d->local;
	if (!clang_Cursor_isNull(init))
		lower_init(lw, op_local(n), init, clang_getCursorType(c));
	scope_add(lw, n);
	if (has_attribute(c))
		lw->locals.data[n].cleanup = cleanup_of(c);
}

void lower_var(struct lower *lw, CXCursor c)
{
	struct decl *d = decl_get(lw->f, c);

	if (d->kind == DECL_LOCAL)
		lower_local(lw, c, d);
	else if (clang_Cursor_getStorageClass(c) == CX_SC_Static)
		global_init(lw->f, global_mention(lw->f, d), c);
}

static void lower_decls(struct lower *lw, CXCursor c)
{
	struct cursors k;

	children_of(c, &k);
	for (int i = 0; i < k.len; i++)
		if (clang_getCursorKind(k.data[i]) == CXCursor_VarDecl)
			lower_var(lw, k.data[i]);
	vec_fini(&k);
}

static void lower_if(struct lower *lw, CXCursor c)
{
	struct cursors k;
	int to[2] = { block_new(lw), block_new(lw) }, end;

	children_of(c, &k);
	if (k.len < 2) {
		unlowered(lw, c, "if without a condition");
		vec_fini(&k);
		return;
	}
	end = k.len > 2 ? block_new(lw) : to[1];
	lower_cond(lw, k.data[0], to);
	lw->cur = to[0];
	lower_stmt(lw, k.data[1]);
	emit_goto(lw, c, end);
	if (k.len > 2) {
		lw->cur = to[1];
		lower_stmt(lw, k.data[2]);
		emit_goto(lw, c, end);
	}
	lw->cur = end;
	vec_fini(&k);
}

static void lower_return(struct lower *lw, CXCursor c)
{
	CXCursor value = child_at(c, 0);
	struct ir_operand v = { 0 }, slot;

	if (!clang_Cursor_isNull(value)) {
		v = rvalue(lw, value);
		v = convert(lw, c, v, lw->fn->ret);
	}
	if (scope_has_cleanup(lw)) {
		slot.kind = IR_NONE;
		if (v.kind == IR_TEMP) {
			slot = local_synthetic(lw, c, lw->fn->ret);
			emit_store(lw, c, slot, v, lw->fn->ret);
		}
		run_all_cleanups(lw, c);
		if (slot.kind != IR_NONE)
			v = emit_load(lw, c, slot, lw->fn->ret);
	}
	emit(lw, c, IR_RETURN, v)->type = lw->fn->ret;
	lw->cur = block_new(lw);
}

static void lower_leave(struct lower *lw, CXCursor c, int to, struct scope *scope)
{
	if (to < 0) {
		unlowered(lw, c, "break or continue without a loop");
		return;
	}
	scope_leave(lw, c, scope);
	emit_goto(lw, c, to);
}

/* An operand of an asm is memory when it is an lvalue that is not read. */
static bool is_asm_memory(struct lower *lw, CXCursor c)
{
	CXCursor inner;

	while (clang_getCursorKind(c) == CXCursor_ParenExpr && is_transparent(c, &inner))
		c = inner;
	switch (clang_getCursorKind(c)) {
	case CXCursor_DeclRefExpr:
		return decl_get(lw->f, clang_getCursorReferenced(c))->kind != DECL_ENUM;
	case CXCursor_MemberRefExpr:
	case CXCursor_ArraySubscriptExpr:
		return true;
	case CXCursor_UnaryOperator:
		return clang_getCursorUnaryOperatorKind(c) == CXUnaryOperator_Deref;
	default:
		return false;
	}
}

/* asm: values that are read first, then addresses of what it may write; no constants */
static struct ir_operand *asm_args(struct lower *lw, CXCursor c, int *nargs)
{
	struct cursors k;
	struct ir_operand *args;
	int n = 0;

	children_of(c, &k);
	args = arena_alloc(&lw->f->u->arena, sizeof(*args) * (size_t)(k.len + 1));
	for (int memory = 0; memory < 2; memory++) {
		for (int i = 0; i < k.len; i++) {
			if (!clang_isExpression(clang_getCursorKind(k.data[i])) ||
			    is_asm_memory(lw, k.data[i]) != memory)
				continue;
			args[n] = memory ? address(lw, k.data[i]) : rvalue(lw, k.data[i]);
			n += args[n].kind != IR_NONE && args[n].kind != IR_CONST &&
			     args[n].kind != IR_STRING;
		}
	}
	for (int i = 0; i < n; i++) {
		args[i] = use(lw, c, args[i]);
		if (args[i].kind == IR_LOCAL)
			lw->locals.data[args[i].num].address_taken = true;
	}
	vec_fini(&k);
	*nargs = n;
	return args;
}

void lower_asm(struct lower *lw, CXCursor c)
{
	const struct place *p = place_of_cursor(lw->f, c);
	bool jumps = source_asm_goto(p->body_src, p->body_offset) != 0;
	int n, next;
	struct ir_operand *args = asm_args(lw, c, &n);
	struct ir_insn *in = emit(lw, c, jumps ? IR_ASM_GOTO : IR_ASM, (struct ir_operand){ 0 });

	in->args = args;
	in->nargs = n;
	if (!jumps)
		return;
	next = block_new(lw);
	in->succ = int_array(lw, 1);
	in->succ[0] = next;
	in->nsucc = 1;
	jump_later(lw, c, NULL);
	lw->cur = next;
}

static struct ir_operand last_value(struct lower *lw, CXCursor c)
{
	if (clang_getCursorKind(c) == CXCursor_LabelStmt) {
		label_define(lw, c);
		return last_value(lw, child_last(c));
	}
	if (clang_getCursorKind(c) == CXCursor_UnexposedStmt)
		return last_value(lw, child_last(c));
	if (clang_isExpression(clang_getCursorKind(c)))
		return rvalue(lw, c);
	lower_stmt(lw, c);
	return (struct ir_operand){ 0 };
}

/* { ... }, and the value of its last statement if it is that of a statement expression. */
struct ir_operand lower_compound(struct lower *lw, CXCursor c, bool want_value)
{
	struct ir_operand v = { 0 };
	struct cursors k;

	children_of(c, &k);
	scope_begin(lw);
	for (int i = 0; i < k.len; i++) {
		if (want_value && i == k.len - 1)
			v = last_value(lw, k.data[i]);
		else
			lower_stmt(lw, k.data[i]);
	}
	scope_end(lw, c);
	vec_fini(&k);
	return v;
}

static void lower_label(struct lower *lw, CXCursor c)
{
	CXCursor body = child_last(c);

	label_define(lw, c);
	if (!clang_Cursor_isNull(body))
		lower_stmt(lw, body);
}

static void lower_other(struct lower *lw, CXCursor c)
{
	enum CXCursorKind kind = clang_getCursorKind(c);

	if (clang_isExpression(kind))
		rvalue(lw, c);
	else if (kind == CXCursor_IndirectGotoStmt)
		unlowered(lw, c, "computed goto");
	else if (!clang_isAttribute(kind) && kind != CXCursor_NullStmt)
		unlowered(lw, c, "statement of an unknown kind");
}

void lower_stmt(struct lower *lw, CXCursor c)
{
	struct ir_operand v;

	if (clang_getCursorKind(c) != CXCursor_DeclStmt && lower_opaque(lw, c, &v))
		return;
	switch (clang_getCursorKind(c)) {
	case CXCursor_CompoundStmt:
		lower_compound(lw, c, false);
		break;
	case CXCursor_DeclStmt:
		lower_decls(lw, c);
		break;
	case CXCursor_IfStmt:
		lower_if(lw, c);
		break;
	case CXCursor_ForStmt:
		lower_for(lw, c);
		break;
	case CXCursor_WhileStmt:
		lower_while(lw, c);
		break;
	case CXCursor_DoStmt:
		lower_do(lw, c);
		break;
	case CXCursor_SwitchStmt:
		lower_switch(lw, c);
		break;
	case CXCursor_CaseStmt:
	case CXCursor_DefaultStmt:
		lower_case(lw, c);
		break;
	case CXCursor_ReturnStmt:
		lower_return(lw, c);
		break;
	case CXCursor_BreakStmt:
		lower_leave(lw, c, lw->on_break, lw->break_scope);
		break;
	case CXCursor_ContinueStmt:
		lower_leave(lw, c, lw->on_continue, lw->continue_scope);
		break;
	case CXCursor_GotoStmt:
		lower_goto(lw, c);
		break;
	case CXCursor_LabelStmt:
		lower_label(lw, c);
		break;
	case CXCursor_GCCAsmStmt:
		lower_asm(lw, c);
		break;
	case CXCursor_UnexposedStmt:
		lower_stmt(lw, child_last(c));
		break;
	default:
		lower_other(lw, c);
		break;
	}
}
