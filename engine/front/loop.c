/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * loop.c - loops and switch.
 *
 * Purpose: statements that break and continue refer to. In: their cursors. Out: blocks.
 * Idea: libclang lists only the parts of a for that are present; with fewer than all of them the
 * text says which.
 */
#include "lower.h"

struct targets {
	int on_break, on_continue;
	struct scope *break_scope, *continue_scope;
};

static struct targets targets_set(struct lower *lw, int on_break, int on_continue)
{
	struct targets old = { lw->on_break, lw->on_continue, lw->break_scope,
			       lw->continue_scope };

	lw->on_break = on_break;
	lw->break_scope = lw->scope;
	if (on_continue >= 0) {
		lw->on_continue = on_continue;
		lw->continue_scope = lw->scope;
	}
	return old;
}

static void targets_restore(struct lower *lw, struct targets old)
{
	lw->on_break = old.on_break;
	lw->on_continue = old.on_continue;
	lw->break_scope = old.break_scope;
	lw->continue_scope = old.continue_scope;
}

void lower_while(struct lower *lw, CXCursor c)
{
	int head = block_new(lw), body = block_new(lw), end = block_new(lw);
	struct targets old;

	block_enter(lw, head);
	lower_cond(lw, child_at(c, 0), (int[2]){ body, end });
	lw->cur = body;
	old = targets_set(lw, end, head);
	lower_stmt(lw, child_at(c, 1));
	targets_restore(lw, old);
	emit_goto(lw, c, head);
	lw->cur = end;
}

void lower_do(struct lower *lw, CXCursor c)
{
	int body = block_new(lw), test = block_new(lw), end = block_new(lw);
	struct targets old;

	block_enter(lw, body);
	old = targets_set(lw, end, test);
	lower_stmt(lw, child_at(c, 0));
	targets_restore(lw, old);
	block_enter(lw, test);
	lower_cond(lw, child_at(c, 1), (int[2]){ body, end });
	lw->cur = end;
}

struct for_parts {
	CXCursor part[3];	/* initialisation, condition, step; null: absent */
	CXCursor body;
};

/* Which parts are there, when the text does not tell (pasted tokens): a guess by kind. */
static int guess_parts(const struct cursors *k)
{
	int n = k->len - 1, parts = 0;

	if (n >= 1 && clang_getCursorKind(k->data[0]) == CXCursor_DeclStmt)
		parts = 1;
	for (int i = parts & 1; i < n; i++) {
		enum CXCursorKind kind = clang_getCursorKind(k->data[i]);
		bool test = kind == CXCursor_BinaryOperator &&
			    clang_getCursorBinaryOperatorKind(k->data[i]) >= CXBinaryOperator_LT &&
			    clang_getCursorBinaryOperatorKind(k->data[i]) <= CXBinaryOperator_LOr;

		if (test || kind == CXCursor_UnexposedExpr)
			parts |= 2;
		else
			parts |= i + 1 == n && (n > 1 || parts) ? 4 : 1;
	}
	return __builtin_popcount((unsigned)parts) == n ? parts : (1 << n) - 1;
}

static void find_parts(struct lower *lw, CXCursor c, struct for_parts *out)
{
	const struct place *p = place_of_cursor(lw->f, c);
	struct cursors k;
	int parts = 7, n = 0;

	children_of(c, &k);
	if (k.len < 4) {
		parts = source_for_parts(p->body_src, p->body_offset);
		if (parts < 0 || __builtin_popcount((unsigned)parts) != k.len - 1)
			parts = guess_parts(&k);
	}
	for (int i = 0; i < 3; i++)
		out->part[i] = parts & 1 << i ? k.data[n++] : clang_getNullCursor();
	out->body = k.len ? vec_last(&k) : clang_getNullCursor();
	vec_fini(&k);
}

void lower_for(struct lower *lw, CXCursor c)
{
	int head = block_new(lw), body = block_new(lw), step = block_new(lw), end = block_new(lw);
	struct for_parts parts;
	struct targets old;

	find_parts(lw, c, &parts);
	scope_begin(lw);
	if (!clang_Cursor_isNull(parts.part[0]))
		lower_stmt(lw, parts.part[0]);
	block_enter(lw, head);
	if (!clang_Cursor_isNull(parts.part[1]))
		lower_cond(lw, parts.part[1], (int[2]){ body, end });
	else
		emit_goto(lw, c, body);
	lw->cur = body;
	old = targets_set(lw, end, step);
	lower_stmt(lw, parts.body);
	targets_restore(lw, old);
	block_enter(lw, step);
	if (!clang_Cursor_isNull(parts.part[2]))
		lower_stmt(lw, parts.part[2]);
	emit_goto(lw, c, head);
	lw->cur = end;
	scope_end(lw, c);
}

static void finish_switch(struct lower *lw, const struct switching *sw, int block)
{
	struct ir_block *bb = &lw->blocks.data[block];
	struct ir_insn *in = &bb->insns[bb->ninsns - 1];
	int n = sw->cases.len;

	in->ncases = n;
	in->nsucc = n + 1;
	in->succ = int_array(lw, n + 1);
	in->cases = arena_alloc(&lw->f->u->arena, sizeof(*in->cases) * (size_t)(n + 1));
	for (int i = 0; i < n; i++) {
		in->cases[i] = sw->cases.data[i];
		in->succ[i] = sw->blocks.data[i];
	}
	in->succ[n] = sw->fallback;
}

/* A switch of a constant: only the case that is taken. */
static void finish_known(struct lower *lw, const struct switching *sw, int block, int64_t v)
{
	int to = sw->fallback;

	for (int i = 0; i < sw->cases.len; i++)
		if (v >= sw->cases.data[i].lo && v <= sw->cases.data[i].hi)
			to = sw->blocks.data[i];
	lw->cur = block;
	emit_goto(lw, clang_getNullCursor(), to);
}

void lower_switch(struct lower *lw, CXCursor c)
{
	struct switching sw = { .fallback = -1 }, *outer = lw->sw;
	struct ir_operand v = rvalue(lw, child_at(c, 0));
	int end = block_new(lw), block;
	struct targets old;

	if (v.kind == IR_NONE)
		v = emit_opaque(lw, c, type_int(lw->f, 32, false));
	if (v.kind != IR_CONST)
		emit(lw, c, IR_SWITCH, v);
	block = lw->cur;
	lw->cur = block_new(lw);
	old = targets_set(lw, end, -1);
	lw->sw = &sw;
	lower_stmt(lw, child_at(c, 1));
	lw->sw = outer;
	targets_restore(lw, old);
	block_enter(lw, end);
	if (sw.fallback < 0)
		sw.fallback = end;
	if (v.kind == IR_CONST)
		finish_known(lw, &sw, block, v.num);
	else
		finish_switch(lw, &sw, block);
	lw->cur = end;
	vec_fini(&sw.cases);
	vec_fini(&sw.blocks);
}

static int64_t case_value(struct lower *lw, CXCursor c)
{
	int64_t n = 0;

	if (!fold_value(c, &n))
		unlowered(lw, c, "case that is not a constant");
	return n;
}

/* case 1:, case 1 ... 3: and default:, with their first statement */
void lower_case(struct lower *lw, CXCursor c)
{
	bool is_default = clang_getCursorKind(c) == CXCursor_DefaultStmt;
	struct cursors k;
	struct ir_case range = { 0, 0 };
	int b = block_new(lw);

	children_of(c, &k);
	block_enter(lw, b);
	if (!lw->sw || k.len < (is_default ? 1 : 2)) {
		unlowered(lw, c, "case without a switch");
	} else if (is_default) {
		lw->sw->fallback = b;
	} else {
		range.lo = range.hi = case_value(lw, k.data[0]);
		if (k.len > 2)
			range.hi = case_value(lw, k.data[1]);
		vec_push(&lw->sw->cases, range);
		vec_push(&lw->sw->blocks, b);
	}
	if (k.len)
		lower_stmt(lw, vec_last(&k));
	vec_fini(&k);
}
