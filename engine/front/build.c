/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * build.c - puts instructions into blocks.
 *
 * Purpose: the only file that writes blocks, temporaries and locals. In: operands.
 * Out: instructions at the end of the current block.
 * Idea: code asks for an operand whenever it likes; use() carries a temporary into another block
 * through a synthetic local, so that expressions need not know where blocks begin.
 * Invariant: after a terminator a new block is current; ir_finish() removes it when nothing
 * reaches it.
 */
#include "lower.h"

#include <string.h>

int block_new(struct lower *lw)
{
	vec_push(&lw->blocks, (struct ir_block){ 0 });
	return lw->blocks.len - 1;
}

bool block_ended(struct lower *lw, int b)
{
	const struct ir_block *bb = &lw->blocks.data[b];

	return bb->ninsns && ir_op_ends_block(bb->insns[bb->ninsns - 1].op);
}

/* Makes @b current; the block before falls into it. */
void block_enter(struct lower *lw, int b)
{
	if (!block_ended(lw, lw->cur))
		emit_goto(lw, clang_getNullCursor(), b);
	lw->cur = b;
}

int *int_array(struct lower *lw, int n)
{
	return arena_alloc(&lw->f->u->arena, sizeof(int) * (size_t)(n + 1));
}

/* Room for one instruction at the end of @b. */
static struct ir_insn *append(struct lower *lw, int b)
{
	struct ir_block *bb = &lw->blocks.data[b];
	struct ir_insn *insns;

	if (bb->ninsns == bb->cap) {
		bb->cap = bb->cap ? 2 * bb->cap : 8;
		insns = arena_alloc(&lw->f->u->arena, sizeof(*insns) * (size_t)bb->cap);
		if (bb->ninsns)
			memcpy(insns, bb->insns, sizeof(*insns) * (size_t)bb->ninsns);
		bb->insns = insns;
	}
	return &bb->insns[bb->ninsns++];
}

static void set_place(struct lower *lw, struct ir_insn *in, CXCursor at)
{
	const struct place *place = &lw->forced;

	if (!place->loc.file) {
		if (clang_Cursor_isNull(at))
			return;
		place = place_of_cursor(lw->f, at);
	}
	in->loc = place->loc;
	in->macro = place->macro;
}

static bool takes_operands_raw(enum ir_op op)
{
	return op == IR_STORE || op == IR_RETURN;
}

/* Appends an instruction to the current block. */
struct ir_insn *emit_ab(struct lower *lw, CXCursor at, enum ir_op op, struct ir_operand a,
			struct ir_operand b)
{
	struct ir_insn *in;

	a = use(lw, at, a);
	b = use(lw, at, b);
	in = append(lw, lw->cur);
	in->op = op;
	in->dst = -1;
	in->a = a;
	in->b = b;
	set_place(lw, in, at);
	if (a.kind == IR_LOCAL && op != IR_LOAD && op != IR_DEAD && op != IR_ZERO &&
	    op != IR_FIELD && !takes_operands_raw(op))
		lw->locals.data[a.num].address_taken = true;
	if (b.kind == IR_LOCAL)
		lw->locals.data[b.num].address_taken = true;
	return in;
}

struct ir_insn *emit(struct lower *lw, CXCursor at, enum ir_op op, struct ir_operand a)
{
	return emit_ab(lw, at, op, a, (struct ir_operand){ 0 });
}

/* Gives @in a temporary of @type. */
struct ir_operand result(struct lower *lw, struct ir_insn *in, const struct ir_type *type)
{
	in->type = type;
	in->dst = lw->temps.len;
	vec_push(&lw->temps, (struct temp){ lw->cur, -1, type });
	return (struct ir_operand){ .kind = IR_TEMP, .num = in->dst };
}

struct ir_operand emit_load(struct lower *lw, CXCursor at, struct ir_operand addr,
			    const struct ir_type *type)
{
	return result(lw, emit(lw, at, IR_LOAD, addr), type);
}

void emit_store(struct lower *lw, CXCursor at, struct ir_operand addr, struct ir_operand value,
		const struct ir_type *type)
{
	if (value.kind == IR_NONE)
		value = emit_opaque(lw, at, type);
	emit_ab(lw, at, IR_STORE, addr, value)->type = type;
}

struct ir_operand emit_field(struct lower *lw, CXCursor at, struct ir_operand addr,
			     const struct member *m)
{
	struct ir_insn *in;

	if (!m->name)
		return addr;
	in = emit(lw, at, IR_FIELD, addr);
	in->rec = m->rec;
	in->field = m->name;
	return result(lw, in, type_pointer(lw->f, m->type));
}

/* A value that nothing is known of. */
struct ir_operand emit_opaque(struct lower *lw, CXCursor at, const struct ir_type *type)
{
	return result(lw, emit(lw, at, IR_ASM, (struct ir_operand){ 0 }), type);
}

static void set_succ(struct lower *lw, struct ir_insn *in, const int *to, int n)
{
	in->succ = int_array(lw, n);
	in->nsucc = n;
	memcpy(in->succ, to, sizeof(int) * (size_t)n);
}

void emit_goto(struct lower *lw, CXCursor at, int to)
{
	set_succ(lw, emit(lw, at, IR_GOTO, (struct ir_operand){ 0 }), &to, 1);
	lw->cur = block_new(lw);
}

void emit_branch(struct lower *lw, CXCursor at, struct ir_operand cond, const int to[2])
{
	if (cond.kind == IR_CONST) {
		emit_goto(lw, at, to[cond.num == 0]);
		return;
	}
	if (cond.kind == IR_NONE)
		cond = emit_opaque(lw, at, type_int(lw->f, 32, false));
	set_succ(lw, emit(lw, at, IR_BRANCH, cond), to, 2);
	lw->cur = block_new(lw);
}

/* Stores temporary @t into a new local where it is defined. */
static int spill(struct lower *lw, CXCursor at, int64_t t)
{
	struct temp temp = lw->temps.data[t];
	struct ir_operand slot = local_synthetic(lw, at, temp.type);
	struct ir_block *bb;
	struct ir_insn *in;

	in = append(lw, temp.block);
	bb = &lw->blocks.data[temp.block];
	if (bb->ninsns > 1 && ir_op_ends_block(in[-1].op)) {
		in[0] = in[-1];
		in--;
	}
	memset(in, 0, sizeof(*in));
	in->op = IR_STORE;
	in->dst = -1;
	in->a = slot;
	in->b = (struct ir_operand){ .kind = IR_TEMP, .num = t };
	in->type = temp.type;
	set_place(lw, in, at);
	lw->temps.data[t].spill = (int)slot.num;
	return (int)slot.num;
}

/* @op as it can be read in the current block. */
struct ir_operand use(struct lower *lw, CXCursor at, struct ir_operand op)
{
	const struct temp *temp;
	int slot;

	if (op.kind != IR_TEMP)
		return op;
	temp = &lw->temps.data[op.num];
	if (temp->block == lw->cur)
		return op;
	slot = temp->spill >= 0 ? temp->spill : spill(lw, at, op.num);
	return emit_load(lw, at, op_local(slot), lw->temps.data[op.num].type);
}

int local_new(struct lower *lw, const char *name, const struct ir_type *type, CXCursor at)
{
	struct ir_local local = { .name = name, .type = type };
	size_t n;
	const char *plain = name ? name_plain(name, &n) : NULL;
	intptr_t count;

	if (!name || plain) {
		name = plain ? intern_n(plain, n) : intern("");
		count = (intptr_t)map_get(&lw->names, name) + 1;
		map_put(&lw->names, name, (void *)count);
		local.name = intern_printf("?%s%d", name, (int)count);
		local.synthetic = true;
	}
	if (!clang_Cursor_isNull(at))
		local.loc = place_of_cursor(lw->f, at)->loc;
	vec_push(&lw->locals, local);
	return lw->locals.len - 1;
}

/* The address of a new local that the source does not have. */
struct ir_operand local_synthetic(struct lower *lw, CXCursor at, const struct ir_type *type)
{
	return op_local(local_new(lw, NULL, type, at));
}

void unlowered(struct lower *lw, CXCursor at, const char *why)
{
	if (lw->fn->unlowered)
		return;
	lw->fn->unlowered = why;
	if (!clang_Cursor_isNull(at))
		lw->fn->unlowered_loc = place_of_cursor(lw->f, at)->loc;
}
