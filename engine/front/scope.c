/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * scope.c - what happens where a scope ends, and the gotos that leave one.
 *
 * Purpose: cleanup functions and DEAD instructions at every exit. In: scopes and jumps.
 * Out: explicit calls, last declared first.
 * Idea: a goto gets a block of its own; when the function's labels are all known, the block is
 * filled with the ends of the scopes between the goto and its label.
 * Invariant: a return runs cleanups but has no DEAD: all locals end there.
 */
#include "lower.h"

#include <string.h>

void scope_begin(struct lower *lw)
{
	struct scope *s = arena_alloc(&lw->f->u->arena, sizeof(*s));

	s->parent = lw->scope;
	s->parent_count = lw->scope ? lw->scope->locals.len : 0;
	lw->scope = s;
}

void scope_add(struct lower *lw, int local)
{
	if (lw->scope)
		vec_push(&lw->scope->locals, local);
}

static void run_cleanup(struct lower *lw, CXCursor at, int local)
{
	const char *name = lw->locals.data[local].cleanup;
	struct decl *d = name ? func_by_name(lw->f, name) : NULL;

	if (!name)
		return;
	if (d)
		func_mention(lw->f, d);
	emit_call(lw, at, name, op_local(local));
}

/* Ends the locals [from, to) of @s. */
static void end_locals(struct lower *lw, CXCursor at, const struct scope *s, const int range[2])
{
	for (int i = range[1] - 1; i >= range[0]; i--)
		run_cleanup(lw, at, s->locals.data[i]);
	for (int i = range[1] - 1; i >= range[0]; i--)
		emit(lw, at, IR_DEAD, op_local(s->locals.data[i]));
}

/* Ends all scopes inside @to, for break and continue. */
void scope_leave(struct lower *lw, CXCursor at, struct scope *to)
{
	for (const struct scope *s = lw->scope; s && s != to; s = s->parent)
		end_locals(lw, at, s, (int[2]){ 0, s->locals.len });
}

void run_all_cleanups(struct lower *lw, CXCursor at)
{
	for (const struct scope *s = lw->scope; s; s = s->parent)
		for (int i = s->locals.len - 1; i >= 0; i--)
			run_cleanup(lw, at, s->locals.data[i]);
}

bool scope_has_cleanup(struct lower *lw)
{
	for (const struct scope *s = lw->scope; s; s = s->parent)
		for (int i = 0; i < s->locals.len; i++)
			if (lw->locals.data[s->locals.data[i]].cleanup)
				return true;
	return false;
}

/* The closing brace of @at, unless it stands in a macro. */
static void force_end(struct lower *lw, CXCursor at)
{
	CXSourceLocation end = clang_getRangeEnd(clang_getCursorExtent(at));

	if (lw->forced.loc.file || clang_Cursor_isNull(at))
		return;
	lw->forced = *place_of(lw->f, end);
	if (lw->forced.loc.col > 1)
		lw->forced.loc.col--;
	if (place_of_cursor(lw->f, at)->macro)
		lw->forced.loc.file = NULL;
}

/* The normal end of the innermost scope, which is @at. */
void scope_end(struct lower *lw, CXCursor at)
{
	struct scope *s = lw->scope;
	bool was_forced = lw->forced.loc.file;

	if (s->locals.len) {
		force_end(lw, at);
		if (s->parent)
			end_locals(lw, at, s, (int[2]){ 0, s->locals.len });
		else
			run_all_cleanups(lw, at);
		if (!was_forced)
			memset(&lw->forced, 0, sizeof(lw->forced));
	}
	lw->scope = s->parent;
}

struct label *label_get(struct lower *lw, CXCursor label_stmt)
{
	struct label *label;

	for (int i = 0; i < lw->labels.len; i++)
		if (lw->labels.data[i]->key == label_stmt.data[1])
			return lw->labels.data[i];
	label = arena_alloc(&lw->f->u->arena, sizeof(*label));
	label->key = label_stmt.data[1];
	label->block = block_new(lw);
	vec_push(&lw->labels, label);
	return label;
}

void label_define(struct lower *lw, CXCursor label_stmt)
{
	struct label *label = label_get(lw, label_stmt);

	label->defined = true;
	label->scope = lw->scope;
	label->count = lw->scope ? lw->scope->locals.len : 0;
	label->place = *place_of_cursor(lw->f, label_stmt);
	block_enter(lw, label->block);
}

/* Notes a jump from the current block; @label is NULL for an asm goto that ends it. */
void jump_later(struct lower *lw, CXCursor at, struct label *label)
{
	struct jump jump = { .block = lw->cur, .scope = lw->scope, .label = label, .at = at };

	jump.count = lw->scope ? lw->scope->locals.len : 0;
	if (label) {
		jump.block = block_new(lw);
		emit_goto(lw, at, jump.block);
	}
	vec_push(&lw->jumps, jump);
}

void lower_goto(struct lower *lw, CXCursor c)
{
	CXCursor target = clang_getCursorReferenced(child_at(c, 0));
	struct label *label;

	if (clang_Cursor_isNull(target) || clang_isInvalid(clang_getCursorKind(target))) {
		unlowered(lw, c, "goto without a label");
		return;
	}
	label = label_get(lw, target);
	label->reached = true;
	jump_later(lw, c, label);
}

static int scope_depth(const struct scope *s)
{
	int n = 0;

	for (; s; s = s->parent)
		n++;
	return n;
}

/* Emits the scope ends between @jump and @label into the current block. */
static void leave_to(struct lower *lw, const struct jump *jump, const struct label *label)
{
	const struct scope *s = jump->scope, *t = label->scope;
	int count = jump->count, keep = label->count;
	int ds = scope_depth(s), dt = scope_depth(t);

	for (; dt > ds; dt--) {
		keep = t->parent_count;
		t = t->parent;
	}
	while (s != t) {
		end_locals(lw, jump->at, s, (int[2]){ 0, count });
		count = s->parent_count;
		s = s->parent;
		if (ds-- > dt)
			continue;
		keep = t->parent_count;
		t = t->parent;
		dt--;
	}
	if (s && keep < count)
		end_locals(lw, jump->at, s, (int[2]){ keep, count });
}

static void resolve_goto(struct lower *lw, const struct jump *jump)
{
	if (!jump->label->defined) {
		unlowered(lw, jump->at, "goto to a label that is not there");
		return;
	}
	lw->cur = jump->block;
	leave_to(lw, jump, jump->label);
	emit_goto(lw, jump->at, jump->label->block);
}

/* Labels that only an asm goto can mean: those of its own macro expansion first. */
static bool is_asm_target(struct lower *lw, const struct label *label, const struct place *at)
{
	bool own = false;

	if (label->reached || !label->defined)
		return false;
	if (!at->macro)
		return true;
	for (int i = 0; i < lw->labels.len; i++) {
		const struct label *l = lw->labels.data[i];

		own |= l->defined && !l->reached && l->place.macro &&
		       l->place.src == at->src && l->place.offset == at->offset;
	}
	return !own || (label->place.macro && label->place.offset == at->offset);
}

/* Completes the asm goto that ends @jump's block; without a target it is a plain asm. */
static void resolve_asm(struct lower *lw, const struct jump *jump)
{
	struct place at = *place_of_cursor(lw->f, jump->at);
	int n = 1, *succ = int_array(lw, lw->labels.len + 1);
	struct ir_block *bb;
	struct ir_insn *in;

	for (int i = 0; i < lw->labels.len; i++) {
		const struct label *label = lw->labels.data[i];

		if (!is_asm_target(lw, label, &at))
			continue;
		lw->cur = succ[n++] = block_new(lw);
		leave_to(lw, jump, label);
		emit_goto(lw, jump->at, label->block);
	}
	bb = &lw->blocks.data[jump->block];
	in = &bb->insns[bb->ninsns - 1];
	succ[0] = in->succ[0];
	in->succ = succ;
	in->nsucc = n;
	if (n > 1)
		return;
	in->op = IR_ASM;
	in->nsucc = 0;
	lw->cur = jump->block;
	emit_goto(lw, jump->at, succ[0]);
}

void resolve_jumps(struct lower *lw)
{
	for (int i = 0; i < lw->jumps.len; i++) {
		struct jump jump = lw->jumps.data[i];

		if (jump.label)
			resolve_goto(lw, &jump);
		else
			resolve_asm(lw, &jump);
	}
}
