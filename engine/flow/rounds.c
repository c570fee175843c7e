// SPDX-License-Identifier: GPL-2.0-only
/*
 * rounds.c - what the rounds of one loop take and those of another give back.
 *
 * Purpose: `for each: get` with `for each: put` below it, over an array or a list. In: puts and
 * unlocks of elements that this path did not take under that name. Out: whether a path ran the loop
 * that gives such elements back. Idea: which element a round is about is not known, so elements are
 * matched by the way that leads to them, up to the cursor; how many rounds ran is not known either,
 * so entering the loop is what counts.
 */
#include <string.h>

#include "run.h"

static bool is_cursor(const struct value *v)
{
	return v->kind == V_PHI || v->kind == V_OLD;
}

static bool same_way(const struct value *a, const struct value *b, bool *round)
{
	if (a == b)
		return true;
	if (is_cursor(a) || is_cursor(b)) {
		*round = true;
		return true;
	}
	if (a->kind != b->kind)
		return false;
	if (a->kind == V_INDEX) {
		*round |= a->b != b->b;
		return same_way(a->a, b->a, round);
	}
	if ((a->kind == V_FIELD || a->kind == V_CONTAINER) &&
	    (a->rec != b->rec || a->name != b->name))
		return false;
	return (a->kind == V_FIELD || a->kind == V_CONTAINER || a->kind == V_INIT) &&
	       same_way(a->a, b->a, round);
}

/* Whether @a and @b are reached in one way, from different elements. */
static bool other_round(const struct value *a, const struct value *b)
{
	bool round = false;

	return a != b && same_way(a, b, &round) && round;
}

/* The first block of the loop that block @bb lies on. */
static int head_of(const struct run *r, int bb)
{
	for (int o = 0; o < r->fn->nblocks; o++)
		if (r->rpo[o] >= 0 && solve_leads_to(r, bb, r->rpo[o]) &&
		    solve_leads_to(r, r->rpo[o], bb))
			return r->rpo[o];
	return bb;
}

void rounds_enter(const struct run *r, struct state *s, int bb)
{
	if (r->looped[bb])
		s->loops |= UINT64_C(1) << (bb & 63);
}

void rounds_undo(struct run *r, const char *kind, const struct value *v, bool own)
{
	struct round_undo u = {kind, v, 0, r->block, own};

	if (!r->judge || !r->looped[r->block])
		return;
	for (int i = 0; i < r->rounds.len; i++)
		if (r->rounds.data[i].kind == kind && r->rounds.data[i].what == v &&
		    r->rounds.data[i].own == own)
			return;
	u.head = head_of(r, r->block);
	vec_push(&r->rounds, u);
}

static int block_at(const struct run *r, struct ir_loc at)
{
	for (int b = 0; b < r->fn->nblocks; b++)
		for (int i = 0; i < r->fn->blocks[b].ninsns; i++) {
			struct ir_loc loc = r->fn->blocks[b].insns[i].loc;

			if (loc.line == at.line && loc.col == at.col)
				return b;
		}
	return -1;
}

/* Each round of that loop takes anew what it gives back: it is no other loop's business. */
static bool is_own_round(const struct run *r, const struct round_undo *u, struct ir_loc taken)
{
	int b = block_at(r, taken);

	return b >= 0 && solve_leads_to(r, u->block, b) && !solve_comes_back(r, u->block, b);
}

bool run_rounds_undo(const struct run *r, const struct state *s, const char *kind,
		     const struct value *v, const struct ir_loc *taken)
{
	for (int i = 0; i < r->rounds.len; i++) {
		const struct round_undo *u = &r->rounds.data[i];

		if (!u->own && !strcmp(u->kind, kind) && (s->loops >> (u->head & 63) & 1) &&
		    other_round(u->what, v) && !(taken && is_own_round(r, u, *taken)))
			return true;
	}
	return false;
}

bool run_rounds_undo_all(const struct run *r, const struct state *s, const struct object *o,
			 const struct ir_loc *taken)
{
	for (int i = 0; i < r->rounds.len; i++) {
		const struct round_undo *u = &r->rounds.data[i];

		if (u->own && !strcmp(u->kind, o->kind) && (s->loops >> (u->head & 63) & 1) &&
		    u->what == o->key && !(taken && is_own_round(r, u, *taken)))
			return true;
	}
	return false;
}

bool run_skips_rounds(const struct state *s, const struct state *other)
{
	return !(s->loops & ~other->loops) && s->loops != other->loops;
}

bool rounds_lock_known(const struct state *s, const struct value *v)
{
	for (int i = 0; i < s->locks.len; i++)
		if (s->locks.data[i].taken && other_round(s->locks.data[i].addr, v))
			return true;
	return false;
}
