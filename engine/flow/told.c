// SPDX-License-Identifier: GPL-2.0-only
/*
 * told.c - what a function leaves set up, as its callers are told.
 *
 * Purpose: steps of exits as facts of a summary. In: exit states. Out: step facts.
 * Idea: a step that only some successes have is uncertain for the caller; so is one that a failure
 * leaves standing and that is reported where it was made.
 */
#include <string.h>

#include "pairs.h"
#include "run.h"
#include "steps.h"

static bool is_identity(const struct value *v)
{
	return v && v->kind != V_INT && v->kind != V_STR && v->kind != V_FUNC;
}

/* @addr lies in what the function returns. */
static bool path_in_result(const struct function_exit *e, const struct value *addr, struct path *p)
{
	memset(p, 0, sizeof(*p));
	return e->ret && e->ret->kind != V_PARAM && e->ret->kind != V_INT &&
	       path_from(e->ret, addr, p);
}

/* The id as the caller knows it: by its path, where it was stored, or as the result. */
static bool id_path(const struct function_exit *e, const struct value *v, struct path *p)
{
	if (!is_identity(v))
		return false;
	if (e->ret == v && v->kind != V_PARAM) {
		memset(p, 0, sizeof(*p));
		p->root = ROOT_RET;
		return true;
	}
	if (path_of(v, p))
		return true;
	if (path_in_result(e, v, p))
		return true;
	for (int i = 0; i < e->state->cells.len; i++) {
		const struct cell *c = &e->state->cells.data[i];

		if (c->val == v && c->addr->kind != V_LOCAL &&
		    (path_of(c->addr, p) || path_in_result(e, c->addr, p)) &&
		    p->nsteps < PATH_MAX_STEPS) {
			p->steps[p->nsteps].kind = PATH_LOAD;
			p->steps[p->nsteps++].rec = NULL;
			return true;
		}
	}
	return false;
}

/* What it made is known to this function alone, or to whom it was passed on: not to the caller. */
static bool is_private(const struct function_exit *e, const struct setup_step *st)
{
	struct path p;

	return st->fresh && st->passed && !st->kept && is_identity(st->ids[STEP_IDS - 1]) &&
	       !id_path(e, st->ids[STEP_IDS - 1], &p);
}

/* A failing function has freed what the step was made on, or what it made: nobody can undo it. */
static bool is_gone(const struct function_exit *e, const struct setup_step *st)
{
	for (int k = 0; e->is_failure && k < STEP_IDS; k++)
		if (steps_freed(e->state, st->ids[k]))
			return true;
	return false;
}

static bool is_told(const struct function_exit *e, const struct setup_step *st)
{
	if (st->status == STEP_FAILED || st->status == STEP_UNDONE)
		return false;
	if (is_private(e, st) || is_gone(e, st))
		return false;
	return !(st->fresh && st->ids[STEP_IDS - 1] && !st->inner && e->is_failure &&
		 st->status == STEP_PENDING);
}

static bool leaves_nothing(const struct state *s)
{
	for (int i = 0; i < s->steps.len; i++)
		if (step_stands(&s->steps.data[i]) && !s->steps.data[i].counted)
			return false;
	return true;
}

bool steps_tail(const struct function_exit *e)
{
	return e->ret && e->ret->kind == V_SITE && !e->ret->a && !e->is_failure && !e->is_success &&
	       (e->rc & RC_ZERO) && e->ret->type && e->ret->type->kind == IR_TYPE_INT &&
	       !e->ret->type->is_unsigned;
}

bool steps_no_success(const struct exits *exits)
{
	for (int i = 0; i < exits->len; i++)
		if (!exits->data[i].is_failure)
			return false;
	return true;
}

bool steps_optional(const struct exits *exits)
{
	for (int i = 0; i < exits->len; i++) {
		const struct function_exit *e = &exits->data[i];

		if (!e->is_failure && !e->state->warned && leaves_nothing(e->state))
			return true;
	}
	return false;
}

static bool has_step_at(const struct state *s, struct ir_loc at)
{
	for (int i = 0; i < s->steps.len; i++)
		if (s->steps.data[i].loc.line == at.line && s->steps.data[i].loc.col == at.col)
			return true;
	return false;
}

bool steps_made_once(const struct exits *exits, const struct function_exit *e,
		     const struct setup_step *st)
{
	const struct value *made = st->ids[STEP_IDS - 1];
	bool in_variable = false;

	for (int i = 0; made && i < e->state->cells.len; i++)
		in_variable |= e->state->cells.data[i].val == made &&
			       e->state->cells.data[i].addr->kind == V_GLOBAL;
	for (int i = 0; in_variable && i < exits->len; i++)
		if (!exits->data[i].is_failure && !has_step_at(exits->data[i].state, st->loc))
			return true;
	return false;
}

/* What a failing function leaves standing is told to its callers if they are to undo it. */
static bool is_reported_here(const struct run *r, const struct function_exit *e,
			     const struct setup_step *st)
{
	const struct names *undos = pairs_undos(r->fl->pairs, st->api);

	if (!e->is_failure)
		return false;
	for (int i = 0; i < r->undone.len; i++)
		if (r->undone.data[i].line == st->loc.line && r->undone.data[i].col == st->loc.col)
			return true;
	return !undos || !pairs_caller_reaches(r->fl->pairs, r->fn->name, undos);
}

int steps_summarise(struct run *r, const struct function_exit *e, struct step_fact *out, int max)
{
	bool optional = steps_optional(&r->exits);
	int n = 0;

	for (int i = 0; i < e->state->steps.len && n < max; i++) {
		const struct setup_step *st = &e->state->steps.data[i];
		struct step_fact *f = &out[n];

		if (!is_told(e, st))
			continue;
		memset(f, 0, sizeof(*f));
		f->api = st->api;
		f->inner = st->inner;
		f->down = st->status == STEP_DOWN;
		f->pending = st->status == STEP_PENDING && e->ret && st->ret == e->ret;
		f->may = st->may || (st->status == STEP_PENDING && !f->pending);
		/* the failure of a tail call is reported here */
		f->pending |= !f->down && steps_tail(e);
		f->may |= !f->down && (optional || st->looped || is_reported_here(r, e, st));
		f->counted = st->counted;
		f->live = st->live;
		f->holds = st->holds;
		f->weak = st->weak;
		f->is_pointer = st->is_pointer;
		f->is_bool = st->is_bool;
		f->is_unsigned = st->is_unsigned;
		f->line = st->loc.line;
		for (int k = 0; k < STEP_IDS; k++)
			f->known[k] = id_path(e, st->ids[k], &f->ids[k]);
		n++;
	}
	return n;
}

static bool same_fact(const struct step_fact *a, const struct step_fact *b)
{
	return a->api == b->api && a->line == b->line && a->down == b->down &&
	       a->pending == b->pending && a->inner == b->inner;
}

static int find_fact(const struct step_fact *in, int n, const struct step_fact *what)
{
	for (int i = 0; i < n; i++)
		if (same_fact(&in[i], what))
			return i;
	return -1;
}

bool steps_same(const struct step_fact *a, int na, const struct step_fact *b, int nb)
{
	for (int i = 0; i < na; i++)
		if (!a[i].down && !a[i].may && find_fact(b, nb, &a[i]) < 0)
			return false;
	for (int i = 0; i < nb; i++)
		if (!b[i].down && !b[i].may && find_fact(a, na, &b[i]) < 0)
			return false;
	return true;
}

int steps_merge(struct step_fact *a, int na, const struct step_fact *b, int nb)
{
	int had = na;

	for (int i = 0; i < had; i++) {
		int k = find_fact(b, nb, &a[i]);

		a[i].may |= k < 0 || b[k].may;
	}
	for (int i = 0; i < nb && na < STEP_FACT_MAX; i++)
		if (find_fact(a, had, &b[i]) < 0) {
			a[na] = b[i];
			a[na++].may = true;
		}
	return na;
}
