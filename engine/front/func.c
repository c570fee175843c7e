/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * func.c - one function body.
 *
 * Purpose: lower a definition completely. In: its cursor. Out: a finished ir_func.
 * Invariant: every block of the result ends with a terminator.
 */
#include "lower.h"

#include <string.h>

static void lower_params(struct lower *lw, CXCursor c)
{
	for (int i = 0; i < lw->fn->nparams; i++) {
		vec_push(&lw->locals, lw->fn->locals[i]);
		decl_get(lw->f, clang_Cursor_getArgument(c, (unsigned)i))->local = i;
	}
}

static void close_blocks(struct lower *lw)
{
	for (int b = 0; b < lw->blocks.len; b++) {
		if (block_ended(lw, b))
			continue;
		lw->cur = b;
		emit(lw, clang_getNullCursor(), IR_UNREACHABLE, (struct ir_operand){ 0 });
	}
}

static void lower_body(struct lower *lw, CXCursor body)
{
	lw->cur = block_new(lw);
	emit_goto(lw, clang_getNullCursor(), block_new(lw));
	lw->cur = 1;
	lower_compound(lw, body, false);
	if (lw->fn->ret->kind == IR_TYPE_VOID)
		lw->forced.loc = lw->fn->end;
	emit(lw, body, IR_RETURN, (struct ir_operand){ 0 })->type = lw->fn->ret;
	memset(&lw->forced, 0, sizeof(lw->forced));
	resolve_jumps(lw);
	close_blocks(lw);
}

static void keep(struct lower *lw)
{
	struct arena *a = &lw->f->u->arena;
	struct ir_func *fn = lw->fn;

	fn->nlocals = lw->locals.len;
	fn->locals = arena_alloc(a, sizeof(*fn->locals) * (size_t)(fn->nlocals + 1));
	if (fn->nlocals)
		memcpy(fn->locals, lw->locals.data, sizeof(*fn->locals) * (size_t)fn->nlocals);
	fn->nblocks = lw->blocks.len;
	fn->blocks = arena_alloc(a, sizeof(*fn->blocks) * (size_t)(fn->nblocks + 1));
	memcpy(fn->blocks, lw->blocks.data, sizeof(*fn->blocks) * (size_t)fn->nblocks);
	fn->ntemps = lw->temps.len;
}

struct ir_func *lower_func(struct front *f, CXCursor c)
{
	struct lower lw = { .f = f, .on_break = -1, .on_continue = -1 };
	CXCursor body = child_last(c);

	lw.fn = func_prototype(f, c);
	lw.fn->end = place_of(f, clang_getRangeEnd(clang_getCursorExtent(c)))->loc;
	if (lw.fn->end.col > 1)
		lw.fn->end.col--;
	lower_params(&lw, c);
	if (clang_getCursorKind(body) == CXCursor_CompoundStmt)
		lower_body(&lw, body);
	else
		unlowered(&lw, c, "function without a body");
	if (lw.blocks.len)
		keep(&lw);
	vec_fini(&lw.blocks);
	vec_fini(&lw.locals);
	vec_fini(&lw.temps);
	vec_fini(&lw.labels);
	vec_fini(&lw.jumps);
	map_fini(&lw.names);
	ir_finish(f->u, lw.fn);
	return lw.fn;
}
