/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ir.c - properties of instructions, and the last step of building a function.
 *
 * Purpose: what every reader of the IR needs. In: functions from front/. Out: the same functions
 * with predecessors, without dead blocks and without jumps to jumps.
 * Idea: the front end may make any number of blocks; ir_finish() folds straight lines into one
 * block, so that dumps are short, and numbers blocks in reverse postorder.
 * Invariant: block 0 stays the entry and never gets a predecessor.
 */
#include "ir.h"

#include <string.h>

#include "../base/intern.h"

struct op_row {
	const char *text;
	bool dst, end;
};

static const struct op_row op_rows[IR_OP_COUNT] = {
#define IR_OP(name, text, a, b, dst, end) [IR_##name] = { text, dst, end },
#include "ir.def"
#undef IR_OP
};

static const char *const arith_names[] = {
	[IR_EQ] = "==", [IR_NE] = "!=", [IR_LT] = "<",	 [IR_LE] = "<=", [IR_GT] = ">",
	[IR_GE] = ">=", [IR_ADD] = "+", [IR_SUB] = "-",	 [IR_MUL] = "*", [IR_DIV] = "/",
	[IR_REM] = "%", [IR_AND] = "&", [IR_OR] = "|",	 [IR_XOR] = "^", [IR_SHL] = "<<",
	[IR_SHR] = ">>", [IR_NOT] = "!", [IR_NEG] = "-", [IR_BITNOT] = "~",
};

const char *ir_op_name(enum ir_op op)
{
	return op_rows[op].text;
}

const char *ir_arith_name(enum ir_arith arith)
{
	return arith_names[arith];
}

bool ir_op_ends_block(enum ir_op op)
{
	return op_rows[op].end;
}

bool ir_op_has_dst(enum ir_op op)
{
	return op_rows[op].dst;
}

bool ir_compute(enum ir_arith arith, int64_t a, int64_t b, int64_t *out)
{
	uint64_t x = (uint64_t)a, y = (uint64_t)b;

	switch (arith) {
	case IR_EQ:
		*out = a == b;
		return true;
	case IR_NE:
		*out = a != b;
		return true;
	case IR_ADD:
		*out = (int64_t)(x + y);
		return true;
	case IR_SUB:
		*out = (int64_t)(x - y);
		return true;
	case IR_MUL:
		*out = (int64_t)(x * y);
		return true;
	case IR_AND:
		*out = a & b;
		return true;
	case IR_OR:
		*out = a | b;
		return true;
	case IR_XOR:
		*out = a ^ b;
		return true;
	case IR_SHL:
		*out = y < 64 ? (int64_t)(x << y) : 0;
		return y < 64;
	default:
		return false;
	}
}

const struct ir_field *ir_record_field(const struct ir_unit *u, const char *tag, const char *field)
{
	const struct ir_record *rec = map_get(&u->records, tag);

	for (int i = 0; rec && i < rec->nfields; i++)
		if (rec->fields[i].name == field)
			return &rec->fields[i];
	return NULL;
}

static struct ir_insn *terminator(const struct ir_block *bb)
{
	if (!bb->ninsns || !ir_op_ends_block(bb->insns[bb->ninsns - 1].op))
		return NULL;
	return &bb->insns[bb->ninsns - 1];
}

/* The block that a jump to @b really reaches: blocks that only jump on are skipped. */
static int thread_target(const struct ir_func *fn, int b)
{
	for (int hops = 0; hops < fn->nblocks; hops++) {
		const struct ir_block *bb = &fn->blocks[b];

		if (bb->ninsns != 1 || bb->insns[0].op != IR_GOTO || bb->insns[0].succ[0] == b)
			break;
		b = bb->insns[0].succ[0];
	}
	return b;
}

static void thread_jumps(struct ir_func *fn)
{
	for (int b = 0; b < fn->nblocks; b++) {
		struct ir_insn *end = terminator(&fn->blocks[b]);

		for (int i = 0; end && i < end->nsucc; i++)
			end->succ[i] = thread_target(fn, end->succ[i]);
		if (end && end->op == IR_BRANCH && end->succ[0] == end->succ[1]) {
			end->op = IR_GOTO;
			end->a = (struct ir_operand){ 0 };
			end->nsucc = 1;
		}
	}
}

static void mark_reachable(const struct ir_func *fn, bool *seen)
{
	VEC(int) todo = { 0 };

	vec_push(&todo, 0);
	seen[0] = true;
	while (todo.len) {
		const struct ir_insn *end = terminator(&fn->blocks[todo.data[--todo.len]]);

		for (int i = 0; end && i < end->nsucc; i++) {
			if (seen[end->succ[i]])
				continue;
			seen[end->succ[i]] = true;
			vec_push(&todo, end->succ[i]);
		}
	}
	vec_fini(&todo);
}

static void append_block(struct ir_unit *u, struct ir_block *to, const struct ir_block *from)
{
	int n = to->ninsns + from->ninsns;

	if (n > to->cap) {
		struct ir_insn *insns = arena_alloc(&u->arena, sizeof(*insns) * (size_t)n * 2);

		memcpy(insns, to->insns, sizeof(*insns) * (size_t)to->ninsns);
		to->insns = insns;
		to->cap = n * 2;
	}
	memcpy(to->insns + to->ninsns, from->insns, sizeof(*to->insns) * (size_t)from->ninsns);
	to->ninsns = n;
}

/* Joins every block with its only predecessor when that one only jumps to it. */
static void merge_lines(struct ir_unit *u, struct ir_func *fn, bool *live)
{
	int *preds = xcalloc((size_t)fn->nblocks, sizeof(*preds));

	for (int b = 0; b < fn->nblocks; b++) {
		const struct ir_insn *end = live[b] ? terminator(&fn->blocks[b]) : NULL;

		for (int i = 0; end && i < end->nsucc; i++)
			preds[end->succ[i]]++;
	}
	for (int b = 0; b < fn->nblocks; b++) {
		while (live[b]) {
			struct ir_insn *end = terminator(&fn->blocks[b]);
			int next = end && end->op == IR_GOTO ? end->succ[0] : 0;

			if (!next || next == b || preds[next] != 1)
				break;
			fn->blocks[b].ninsns--;
			append_block(u, &fn->blocks[b], &fn->blocks[next]);
			live[next] = false;
		}
	}
	free(preds);
}

/* Visits @b and what follows it; the first successor ends up right behind @b. */
static int number_from(const struct ir_func *fn, int b, int *number, int left)
{
	VEC(int) path = { 0 };

	vec_push(&path, b);
	number[b] = -1;
	while (path.len) {
		const struct ir_insn *end = terminator(&fn->blocks[vec_last(&path)]);
		int i = end ? end->nsucc : 0;

		while (i > 0 && number[end->succ[i - 1]])
			i--;
		if (i > 0) {
			number[end->succ[i - 1]] = -1;
			vec_push(&path, end->succ[i - 1]);
		} else {
			number[vec_last(&path)] = left--;
			path.len--;
		}
	}
	vec_fini(&path);
	return left;
}

/* Removes the blocks that are not @live and numbers the others in reverse postorder. */
static void renumber(struct ir_unit *u, struct ir_func *fn, const bool *live)
{
	int *number = xcalloc((size_t)fn->nblocks, sizeof(*number)), n = 0;
	struct ir_block *blocks;

	for (int b = 0; b < fn->nblocks; b++)
		n += live[b];
	number_from(fn, 0, number, n);
	blocks = arena_alloc(&u->arena, sizeof(*blocks) * (size_t)(n + 1));
	for (int b = 0; b < fn->nblocks; b++)
		if (number[b] > 0)
			blocks[number[b] - 1] = fn->blocks[b];
	fn->blocks = blocks;
	fn->nblocks = n;
	for (int b = 0; b < n; b++) {
		struct ir_insn *end = terminator(&fn->blocks[b]);

		for (int i = 0; end && i < end->nsucc; i++)
			end->succ[i] = number[end->succ[i]] - 1;
	}
	free(number);
}

static void fill_preds(struct ir_unit *u, struct ir_func *fn)
{
	int *count = xcalloc((size_t)fn->nblocks, sizeof(*count));

	for (int pass = 0; pass < 2; pass++) {
		for (int b = 0; pass && b < fn->nblocks; b++)
			fn->blocks[b].preds = arena_alloc(&u->arena,
							  sizeof(int) * (size_t)(count[b] + 1));
		for (int b = 0; b < fn->nblocks; b++) {
			const struct ir_insn *end = terminator(&fn->blocks[b]);

			for (int i = 0; end && i < end->nsucc; i++) {
				struct ir_block *to = &fn->blocks[end->succ[i]];

				if (pass)
					to->preds[to->npreds++] = b;
				else
					count[end->succ[i]]++;
			}
		}
	}
	free(count);
}

/* Temporaries are numbered in the order of their definitions. */
static void number_temps(struct ir_func *fn)
{
	int *number = xcalloc((size_t)fn->ntemps + 1, sizeof(*number)), n = 0;

	for (int b = 0; b < fn->nblocks; b++) {
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			struct ir_insn *in = &fn->blocks[b].insns[i];

			if (in->a.kind == IR_TEMP)
				in->a.num = number[in->a.num];
			if (in->b.kind == IR_TEMP)
				in->b.num = number[in->b.num];
			for (int k = 0; k < in->nargs; k++)
				if (in->args[k].kind == IR_TEMP)
					in->args[k].num = number[in->args[k].num];
			if (in->dst >= 0) {
				number[in->dst] = n;
				in->dst = n++;
			}
		}
	}
	fn->ntemps = n;
	free(number);
}

void ir_finish(struct ir_unit *u, struct ir_func *fn)
{
	bool *live;

	if (!fn->nblocks)
		return;
	live = xcalloc((size_t)fn->nblocks, sizeof(*live));
	thread_jumps(fn);
	mark_reachable(fn, live);
	merge_lines(u, fn, live);
	renumber(u, fn, live);
	free(live);
	number_temps(fn);
	fill_preds(u, fn);
}

void ir_unit_free(struct ir_unit *u)
{
	if (!u)
		return;
	map_fini(&u->func_by_name);
	map_fini(&u->global_by_name);
	map_fini(&u->records);
	map_fini(&u->decls);
	vec_fini(&u->declared);
	vec_fini(&u->errors);
	arena_fini(&u->arena);
	free(u);
}
