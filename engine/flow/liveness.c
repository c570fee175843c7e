// SPDX-License-Identifier: GPL-2.0-only
/*
 * liveness.c - which locals can still be read.
 *
 * Purpose: states that differ only in dead locals are one. In: IR. Out: live sets per block.
 * Idea: backward dataflow over loads of whole locals; a local whose address is used otherwise is
 * always live.
 */
#include <string.h>

#include "run.h"

static void mark_address_taken(const struct ir_func *fn, bool *taken)
{
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];

			if (in->a.kind == IR_LOCAL && in->op != IR_LOAD && in->op != IR_STORE &&
			    in->op != IR_DEAD)
				taken[in->a.num] = true;
			if (in->b.kind == IR_LOCAL)
				taken[in->b.num] = true;
			for (int k = 0; k < in->nargs; k++)
				if (in->args[k].kind == IR_LOCAL)
					taken[in->args[k].num] = true;
		}
}

static bool update_block(struct run *r, const bool *taken, bool *scratch, int b)
{
	const struct ir_block *bb = &r->fn->blocks[b];
	int n = r->fn->nlocals;
	bool *live = r->live + (size_t)b * (size_t)n;
	const struct ir_insn *end = bb->ninsns ? &bb->insns[bb->ninsns - 1] : NULL;

	memcpy(scratch, taken, (size_t)n);
	for (int k = 0; end && k < end->nsucc; k++)
		for (int l = 0; l < n; l++)
			scratch[l] |= r->live[(size_t)end->succ[k] * (size_t)n + (size_t)l];
	for (int i = bb->ninsns - 1; i >= 0; i--) {
		const struct ir_insn *in = &bb->insns[i];

		if (in->op == IR_STORE && in->a.kind == IR_LOCAL && !taken[in->a.num])
			scratch[in->a.num] = false;
		if (in->op == IR_LOAD && in->a.kind == IR_LOCAL)
			scratch[in->a.num] = true;
	}
	if (!memcmp(live, scratch, (size_t)n))
		return false;
	memcpy(live, scratch, (size_t)n);
	return true;
}

void liveness_compute(struct run *r)
{
	size_t n = (size_t)r->fn->nlocals;
	bool *taken = xcalloc(n + 1, 1), *scratch = xcalloc(n + 1, 1), changed = true;

	r->live = xcalloc(n * (size_t)r->fn->nblocks + 1, 1);
	mark_address_taken(r->fn, taken);
	while (changed) {
		changed = false;
		for (int i = r->fn->nblocks - 1; i >= 0; i--)
			changed |= update_block(r, taken, scratch, i);
	}
	free(taken);
	free(scratch);
}

void liveness_prune(struct run *r, struct state *s, int bb)
{
	const bool *live = r->live + (size_t)bb * (size_t)r->fn->nlocals;
	int kept = 0;

	for (int i = 0; i < s->cells.len; i++) {
		const struct value *base = value_base(s->cells.data[i].addr);

		if (base->kind == V_LOCAL && base->num < r->fn->nlocals && !live[base->num])
			continue;
		s->cells.data[kept++] = s->cells.data[i];
	}
	s->cells.len = kept;
}
