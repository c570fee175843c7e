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

/* Whether @to can be reached from @bb. */
static bool leads_to(const struct run *r, int bb, int to, bool *seen)
{
	const struct ir_block *b = &r->fn->blocks[bb];
	const struct ir_insn *end = b->ninsns ? &b->insns[b->ninsns - 1] : NULL;

	for (int i = 0; end && i < end->nsucc; i++) {
		if (end->succ[i] == to)
			return true;
		if (seen[end->succ[i]])
			continue;
		seen[end->succ[i]] = true;
		if (leads_to(r, end->succ[i], to, seen))
			return true;
	}
	return false;
}

static void find_loops(struct run *r)
{
	size_t n = (size_t)r->fn->nblocks;
	bool *seen = xcalloc(n + 1, 1), cyclic = false;

	r->looped = xcalloc(n + 1, 1);
	for (int b = 0; b < r->fn->nblocks; b++) {
		const struct ir_block *bb = &r->fn->blocks[b];
		const struct ir_insn *end = bb->ninsns ? &bb->insns[bb->ninsns - 1] : NULL;

		for (int i = 0; end && i < end->nsucc; i++)
			cyclic |= r->order[end->succ[i]] <= r->order[b];
	}
	for (int b = 0; cyclic && b < r->fn->nblocks; b++) {
		memset(seen, 0, n);
		r->looped[b] = leads_to(r, b, b, seen);
	}
	free(seen);
}

static void add_state(struct run *r, struct block_states *bs, struct state *s, uint64_t sig)
{
	if (bs->len >= RUN_MAX_STATES) {
		r->over_budget = true;
		state_free(s);
		return;
	}
	vec_push(bs, (struct block_state){s, sig, steps_signature(s), 0, true});
}

void solve_flow(struct run *r, struct state *s, int to)
{
	struct block_states *bs = &r->blocks[to];
	uint64_t sig, steps_sig;

	steps_settle(s);
	liveness_prune(r, s, to);
	for (int i = 0; i < bs->len && r->looped[to]; i++)
		state_widen(s, bs->data[i].s, &r->vt, to);
	state_collect(s);
	sig = state_signature(s, r->fn);
	steps_sig = steps_signature(s);
	for (int i = 0; i < bs->len; i++) {
		struct block_state *have = &bs->data[i];
		bool only_steps = bs->len >= RUN_MAX_STEPPED &&
				  have->sig - have->steps_sig == sig - steps_sig;

		if (have->sig != sig && !only_steps)
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
		if (r->bound && i < 16 && r->bound[i])
			p = value_named(&r->vt, V_FUNC, r->bound[i]);
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

/* The local whose value is returned: it tells failure from success at a label that both reach. */
static int find_ret_local(const struct ir_func *fn)
{
	int found = -1;

	for (int b = 0; b < fn->nblocks; b++) {
		const struct ir_block *bb = &fn->blocks[b];
		const struct ir_insn *end = bb->ninsns ? &bb->insns[bb->ninsns - 1] : NULL;

		for (int i = 0; end && end->op == IR_RETURN && i < bb->ninsns; i++)
			if (bb->insns[i].op == IR_LOAD && bb->insns[i].a.kind == IR_LOCAL &&
			    end->a.kind == IR_TEMP && bb->insns[i].dst == end->a.num)
				found = (int)bb->insns[i].a.num;
	}
	return found;
}

void solve(struct run *r)
{
	int n = r->fn->nblocks, next = n;
	bool *seen = xcalloc((size_t)n + 1, 1);

	r->fn->ret_local = find_ret_local(r->fn);
	r->blocks = xcalloc((size_t)n + 1, sizeof(*r->blocks));
	r->order = xcalloc((size_t)n + 1, sizeof(*r->order));
	r->rpo = xmalloc(sizeof(*r->rpo) * (size_t)(n + 1));
	memset(r->rpo, 0xff, sizeof(*r->rpo) * (size_t)(n + 1));
	postorder(r, 0, seen, &next);
	free(seen);
	liveness_compute(r);
	find_loops(r);
	start(r);
	while (r->steps < RUN_MAX_STEPS && run_pending(r))
		;
	if (r->steps >= RUN_MAX_STEPS)
		r->over_budget = true;
}
