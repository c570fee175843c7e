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

bool solve_leads_to(const struct run *r, int bb, int to)
{
	bool *seen = xcalloc((size_t)r->fn->nblocks + 1, 1), leads = leads_to(r, bb, to, seen);

	free(seen);
	return leads;
}

bool solve_passes_by(const struct run *r, int bb, int to)
{
	bool *seen = xcalloc((size_t)r->fn->nblocks + 1, 1), leads;

	seen[bb] = true;
	leads = bb != to && bb && leads_to(r, 0, to, seen);
	free(seen);
	return leads;
}

bool solve_comes_back(const struct run *r, int bb, int without)
{
	bool *seen = xcalloc((size_t)r->fn->nblocks + 1, 1), back;

	seen[without] = true;
	back = bb != without && leads_to(r, bb, bb, seen);
	free(seen);
	return back;
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

static void add_state(struct run *r, struct block_states *bs, struct state *s,
		      const struct signature *sig)
{
	if (bs->len >= RUN_MAX_STATES) {
		r->over_budget = true;
		state_free(s);
		return;
	}
	vec_push(bs, (struct block_state){.s = s, .sig = *sig, .pending = true});
}

/*
 * The state that one with the signature @sig is joined to, or NULL. Where many states have come
 * together those that differ in steps only are one, then those that differ in elements dropped,
 * then those that differ in anything dropped.
 */
static struct block_state *find_meeting(struct block_states *bs, const struct signature *sig)
{
	for (int i = 0; i < bs->len; i++)
		if (bs->data[i].sig.all == sig->all)
			return &bs->data[i];
	for (int i = 0; i < bs->len && bs->len >= RUN_MAX_STEPPED; i++)
		if (bs->data[i].sig.all - bs->data[i].sig.steps == sig->all - sig->steps)
			return &bs->data[i];
	for (int i = 0; i < bs->len && bs->len >= RUN_MAX_STEPPED; i++)
		if (bs->data[i].sig.coarse == sig->coarse)
			return &bs->data[i];
	for (int i = 0; i < bs->len && bs->len >= RUN_MAX_APART; i++)
		if (bs->data[i].sig.loose == sig->loose)
			return &bs->data[i];
	return NULL;
}

/* Whether @have changes by taking @s in, which is given up. */
static bool take_in(struct run *r, struct block_state *have, struct state *s,
		    const struct signature *sig, int to)
{
	bool changed = false;

	if (have->visits < RUN_MAX_VISITS) {
		if (have->sig.all - have->sig.steps != sig->all - sig->steps)
			changed = state_forget_dropped(have->s, s, have->sig.coarse != sig->coarse);
		changed |= state_join(have->s, s, &r->vt, to);
	}
	if (changed)
		state_signature(have->s, r->fn, &have->sig);
	state_free(s);
	return changed;
}

static void widen(struct run *r, struct state *s, int to)
{
	const struct state *seen[RUN_MAX_STATES];
	const struct block_states *bs = &r->blocks[to];

	for (int i = 0; i < bs->len; i++)
		seen[i] = bs->data[i].s;
	state_widen(s, seen, bs->len, &r->vt, to);
}

void solve_flow(struct run *r, struct state *s, int to)
{
	struct block_states *bs = &r->blocks[to];
	struct block_state *have;
	struct signature sig;

	steps_settle(s);
	object_settle(s);
	liveness_prune(r, s, to);
	rounds_enter(r, s, to);
	if (r->looped[to]) {
		asked_forget(s, NULL);
		widen(r, s, to);
	}
	state_collect(s);
	state_signature(s, r->fn, &sig);
	have = find_meeting(bs, &sig);
	if (!have) {
		add_state(r, bs, s, &sig);
	} else if (take_in(r, have, s, &sig, to)) {
		have->pending = true;
		have->visits++;
	}
}

static void start(struct run *r)
{
	struct state *s = xcalloc(1, sizeof(*s));
	struct signature sig;

	for (int i = 0; i < r->fn->nparams; i++) {
		const struct value *p = value_numbered(&r->vt, V_PARAM, i, NULL);

		((struct value *)p)->type = r->fn->locals[i].type;
		if (r->bound && i < 16 && r->bound[i])
			p = value_named(&r->vt, V_FUNC, r->bound[i]);
		state_store(s, value_numbered(&r->vt, V_LOCAL, i, NULL), p);
	}
	state_signature(s, r->fn, &sig);
	add_state(r, &r->blocks[0], s, &sig);
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
