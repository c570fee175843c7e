// SPDX-License-Identifier: GPL-2.0-only
/*
 * solve.c - the worklist over blocks and states.
 *
 * Purpose: run a function to its fixpoint. In: IR. Out: exits of the function.
 * Idea: blocks in reverse postorder, so that a join sees all it joins before it goes on; per block
 * one state per signature; budgets on instructions, states and widenings.
 */
#include <string.h>

#include "run.h"

static void postorder(struct run *r, int bb, bool *seen, int *next)
{
	const struct ir_block *b = &r->fn->blocks[bb];
	const struct ir_insn *end = b->ninsns ? &b->insns[b->ninsns - 1] : NULL;

	seen[bb] = true;
	for (int i = 0; end && i < end->nsucc; i++)
		if (!seen[end->succ[i]])
			postorder(r, end->succ[i], seen, next);
	r->order[bb] = --*next;
	r->rpo[*next] = bb;
}

static void add_state(struct run *r, struct block_states *bs, struct state *s, uint64_t sig)
{
	if (bs->len >= RUN_MAX_STATES) {
		r->over_budget = true;
		state_free(s);
		return;
	}
	vec_push(bs, (struct block_state){s, sig, 0, true});
}

void solve_flow(struct run *r, struct state *s, int to)
{
	struct block_states *bs = &r->blocks[to];
	uint64_t sig;

	liveness_prune(r, s, to);
	state_collect(s);
	sig = state_signature(s, r->fn);
	for (int i = 0; i < bs->len; i++) {
		struct block_state *have = &bs->data[i];

		if (have->sig != sig)
			continue;
		if (have->visits < RUN_MAX_VISITS && state_join(have->s, s, &r->vt, to)) {
			have->pending = true;
			have->visits++;
		}
		state_free(s);
		return;
	}
	add_state(r, bs, s, sig);
}

static void start(struct run *r)
{
	struct state *s = xcalloc(1, sizeof(*s));

	for (int i = 0; i < r->fn->nparams; i++) {
		const struct value *p = value_numbered(&r->vt, V_PARAM, i, NULL);

		((struct value *)p)->type = r->fn->locals[i].type;
		state_store(s, value_numbered(&r->vt, V_LOCAL, i, NULL), p);
	}
	add_state(r, &r->blocks[0], s, state_signature(s, r->fn));
}

static bool run_pending(struct run *r)
{
	for (int o = 0; o < r->fn->nblocks; o++) {
		struct block_states *bs;
		bool ran = false;

		if (r->rpo[o] < 0)
			continue;
		bs = &r->blocks[r->rpo[o]];
		for (int i = 0; i < bs->len && !r->over_budget; i++) {
			if (!bs->data[i].pending)
				continue;
			bs->data[i].pending = false;
			exec_block(r, state_clone(bs->data[i].s), r->rpo[o]);
			ran = true;
		}
		if (ran)
			return true;
	}
	return false;
}

void solve(struct run *r)
{
	int n = r->fn->nblocks, next = n;
	bool *seen = xcalloc((size_t)n + 1, 1);

	r->blocks = xcalloc((size_t)n + 1, sizeof(*r->blocks));
	r->order = xcalloc((size_t)n + 1, sizeof(*r->order));
	r->rpo = xmalloc(sizeof(*r->rpo) * (size_t)(n + 1));
	memset(r->rpo, 0xff, sizeof(*r->rpo) * (size_t)(n + 1));
	postorder(r, 0, seen, &next);
	free(seen);
	liveness_compute(r);
	start(r);
	while (r->steps < RUN_MAX_STEPS && run_pending(r))
		;
	if (r->steps >= RUN_MAX_STEPS)
		r->over_budget = true;
}
