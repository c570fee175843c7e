// SPDX-License-Identifier: GPL-2.0-only
/*
 * steps_given.c - what a path does to the objects that its steps are about, see steps.h.
 *
 * Purpose: undoing that is left to others. In: calls, objects of a state. Out: steps that are
 * uncertain, or known to somebody else. Idea: a step ends with the object that it was made on, if
 * a function that takes that object down is called, or a put that may be its last.
 */
#include <string.h>

#include "../base/intern.h"
#include "pairs.h"
#include "run.h"
#include "steps.h"

static bool is_identity(const struct value *v)
{
	return v && v->kind != V_INT && v->kind != V_STR && v->kind != V_FUNC;
}

static bool keeps_param(const struct summary *su, int i)
{
	for (int o = 0; su && o < su->noutcomes; o++)
		for (int k = 0; k < su->outcomes[o].neffects; k++) {
			const struct effect *e = &su->outcomes[o].effects[k];

			if ((e->op == EFF_KEEP || e->op == EFF_INSERT || e->op == EFF_CLAIM ||
			     e->op == EFF_PUBLISH) &&
			    e->path.root == ROOT_PARAM && e->path.param == i)
				return true;
		}
	return false;
}

/* @c only stores its argument @i, which is @made or its private part, where others find it. */
static bool makes_data(const struct call *c, int i, const struct value *made)
{
	const struct value *whole = value_alloc(c->args[i]);

	return c->fact && (c->fact->nouse_params >> i & 1) && keeps_param(c->fact->summary, i) &&
	       (whole == made || (whole->inside && value_alloc(whole->inside) == made));
}

/* The result of a step goes to somebody who may keep it, or into a list. */
static void note_given(struct setup_step *st, const struct call *c)
{
	for (int i = 0; i < c->in->nargs && !c->in->opaque; i++) {
		if (st->whole && value_alloc(c->args[i]) == value_alloc(st->whole))
			st->kept_in_whole |=
				keeps_param(c->fact ? c->fact->summary : c->summary, i);
		if (is_identity(st->ids[STEP_IDS - 1]))
			st->in_data |= makes_data(c, i, value_alloc(st->ids[STEP_IDS - 1]));
		if (!st->fresh || !is_identity(st->ids[STEP_IDS - 1]) ||
		    value_alloc(c->args[i]) != value_alloc(st->ids[STEP_IDS - 1]))
			continue;
		st->passed |= !c->fact && (!c->summary || c->summary->believed);
		st->kept |= keeps_param(c->fact ? c->fact->summary : c->summary, i);
	}
}

/* What the step left in a local goes to a call of which nothing is known. */
static void note_taker(const struct state *s, struct setup_step *st, const struct call *c)
{
	if (c->fact || (c->summary && !c->summary->believed) || c->in->opaque)
		return;
	for (int k = 0; k < STEP_IDS - 1; k++) {
		const struct value *at = st->ids[k];
		const struct value *made = at && at->kind == V_LOCAL ? state_load(s, at) : NULL;

		for (int i = 0; made && i < c->in->nargs; i++)
			if (is_identity(made) && value_alloc(c->args[i]) == value_alloc(made))
				st->taker = c->site + 1;
	}
}

static bool is_in(const struct setup_step *st, const struct value *whole)
{
	for (int k = 0; k < STEP_IDS; k++)
		if (is_identity(st->ids[k]) && value_alloc(st->ids[k]) == whole)
			return true;
	return false;
}

/* What the step made is stored in a member of @whole. */
static bool is_stored_in(const struct state *s, const struct setup_step *st,
			 const struct value *whole)
{
	const struct value *made = st->ids[STEP_IDS - 1];

	for (int i = 0; is_identity(made) && i < s->cells.len; i++)
		if (s->cells.data[i].val == made && value_alloc(s->cells.data[i].addr) == whole)
			return true;
	return false;
}

/* A function of the unit that frees the object takes it down: what it calls for that is its own. */
static void note_ended(struct run *r, struct state *s, const struct call *c,
		       const struct outcome *o)
{
	for (int i = 0; i < o->neffects; i++) {
		const struct effect *e = &o->effects[i];
		const struct value *v;

		if (e->op != EFF_FREE || e->path.root != ROOT_PARAM || e->path.nsteps)
			continue;
		v = path_resolve(r, s, &e->path, c, NULL);
		for (int k = 0; v && k < s->steps.len; k++)
			if (step_stands(&s->steps.data[k]) &&
			    is_in(&s->steps.data[k], value_alloc(v)))
				s->steps.data[k].may = true;
	}
}

void steps_given(struct run *r, struct state *s, const struct call *c, const struct outcome *o)
{
	for (int k = 0; k < s->steps.len; k++) {
		note_given(&s->steps.data[k], c);
		note_taker(s, &s->steps.data[k], c);
	}
	if (o && c->summary && !c->fact && !c->summary->believed)
		note_ended(r, s, c, o);
}

bool steps_freed(const struct state *s, const struct value *v)
{
	for (int i = 0; is_identity(v) && i < s->objects.len; i++)
		if (s->objects.data[i].freed && s->objects.data[i].key == value_alloc(v))
			return true;
	return false;
}

/* The release function of an object undoes what makes it one; what is registered stays so. */
void steps_put(struct state *s, const struct value *whole)
{
	for (int i = 0; i < s->steps.len; i++) {
		struct setup_step *st = &s->steps.data[i];

		if (step_stands(st) && !st->live && !pairs_is_live_name(st->api) &&
		    (is_in(st, whole) || is_stored_in(s, st, whole)))
			st->may = true;
	}
}

/* An operation whose other half is known to be absent here. */
static bool has_no_undo(const struct run *r, const struct state *s, const struct setup_step *st)
{
	const struct names *undos = pairs_undos(r->fl->pairs, st->api);
	const char *dot = strchr(st->api, '.');

	for (int i = 0; dot && undos && i < s->facts.len; i++) {
		const struct value_fact *f = &s->facts.data[i];
		const struct value *at = f->v->a;

		if (f->rc == RC_ZERO && at && at->kind == V_FIELD && f->v->kind != V_BIN &&
		    !strcmp(intern_printf("%s.%s", at->rec, at->name), undos->data[0]))
			return true;
	}
	return false;
}

void steps_released(struct run *r, struct state *s)
{
	bool put = s->released;

	for (int i = 0; i < s->steps.len; i++)
		s->steps.data[i].may |= has_no_undo(r, s, &s->steps.data[i]);

	for (int i = 0; i < s->objects.len; i++)
		put |= s->objects.data[i].put;
	for (int i = 0; put && i < s->steps.len; i++) {
		struct setup_step *st = &s->steps.data[i];

		if (step_stands(st) &&
		    pairs_callback_reaches(r->fl->pairs, pairs_undos(r->fl->pairs, st->api)))
			st->may = true;
	}
}
