// SPDX-License-Identifier: GPL-2.0-only
/*
 * steps.c - steps on one path, see steps.h.
 *
 * Purpose: record, undo, settle, join. In: calls. Out: the list of a state.
 * Idea: an undo takes the newest step on exactly its arguments; without one, every step of its kind
 * that is not certainly on something else.
 */
#include "steps.h"

#include <string.h>

#include "../base/hash.h"
#include "../base/intern.h"
#include "pairs.h"
#include "run.h"

#define MAX_STEPS 40

static bool is_identity(const struct value *v)
{
	return v && v->kind != V_INT && v->kind != V_STR && v->kind != V_FUNC;
}

static const struct ir_type *type_at(const struct run *r, const struct value *v)
{
	const struct ir_field *f;
	const struct ir_global *g;

	switch (v->kind) {
	case V_FIELD:
		f = ir_record_field(r->fl->u, v->rec, v->name);
		return f ? f->type : NULL;
	case V_GLOBAL:
		g = map_get(&r->fl->u->global_by_name, v->name);
		return g ? g->type : NULL;
	default:
		return v->type;
	}
}

/* An element of an array of which it is not known which. */
static bool is_some_element(const struct value *v)
{
	for (; v; v = v->a)
		if (v->kind == V_INDEX && (!v->b || v->b->kind != V_INT))
			return true;
	return false;
}

/* Both are known, of one type, and not the same thing. */
static bool is_other(const struct run *r, const struct value *a, const struct value *b)
{
	const struct ir_type *ta, *tb;
	struct path p;

	if (a == b || !is_identity(a) || !is_identity(b) || !path_of(a, &p) || !path_of(b, &p))
		return false;
	if ((a->kind == V_FIELD || a->kind == V_GLOBAL) !=
	    (b->kind == V_FIELD || b->kind == V_GLOBAL))
		return false;
	if (is_some_element(a) && is_some_element(b))
		return false;
	ta = type_at(r, a);
	tb = type_at(r, b);
	return ta && ta == tb;
}

enum relation { REL_OTHER, REL_LIKELY, REL_EXACT };

/* @v is one of the things that @st was made on or gave, or what is kept there. */
static bool is_of_step(const struct state *s, const struct setup_step *st, const struct value *v)
{
	for (int k = 0; k < STEP_IDS; k++)
		if (is_identity(st->ids[k]) &&
		    (st->ids[k] == v || state_load(s, st->ids[k]) == v))
			return true;
	return false;
}

/* How what @args name is to what @st was made on; the undoing may take fewer arguments. */
static enum relation relate(const struct run *r, const struct state *s, const struct setup_step *st,
			    const struct value *const *args)
{
	enum relation rel = REL_LIKELY;

	for (int i = 0; i < STEP_IDS - 1; i++) {
		if (!is_identity(args[i]))
			continue;
		if (is_of_step(s, st, args[i]))
			rel = REL_EXACT;
		else if (st->ids[i] && is_other(r, st->ids[i], args[i]))
			return REL_OTHER;
	}
	return rel;
}

static void remember_undone(struct run *r, const struct setup_step *st)
{
	for (int i = 0; i < r->undone.len; i++)
		if (r->undone.data[i].line == st->loc.line && r->undone.data[i].col == st->loc.col)
			return;
	vec_push(&r->undone, st->loc);
}

static void undo_one(struct run *r, struct state *s, struct setup_step *st, bool may)
{
	if (st->status != STEP_FAILED)
		remember_undone(r, st);
	if (may) {
		st->may = true;
		return;
	}
	if (st->status == STEP_DONE || st->status == STEP_PENDING)
		st->status = STEP_UNDONE;
	(void)s;
}

bool step_stands(const struct setup_step *st)
{
	return st->status == STEP_DONE || st->status == STEP_PENDING;
}

/* What @args name is what the step made, as opposed to what it was made on. */
static bool is_result(const struct state *s, const struct setup_step *st,
		      const struct value *const *args)
{
	const struct value *made = st->ids[STEP_IDS - 1];

	for (int i = 0; i < STEP_IDS - 1 && is_identity(made); i++)
		if (is_identity(args[i]) && (made == args[i] || state_load(s, made) == args[i]))
			return true;
	return false;
}

/* Whoever takes down what a step made takes down what was made in it by later steps (a folder). */
static bool undo_whole(struct run *r, struct state *s, const char *name,
		       const struct value *const *args, bool may)
{
	int whole = s->steps.len - 1;

	while (whole >= 0 && !(step_stands(&s->steps.data[whole]) &&
			       pairs_undoes(r->fl->pairs, name, s->steps.data[whole].api) &&
			       is_result(s, &s->steps.data[whole], args)))
		whole--;
	for (int i = whole; whole >= 0 && i < s->steps.len; i++) {
		struct setup_step *st = &s->steps.data[i];

		if (i == whole || (step_stands(st) && relate(r, s, st, args) == REL_EXACT &&
				   pairs_undoes(r->fl->pairs, name, st->api)))
			undo_one(r, s, st, may);
	}
	return whole >= 0;
}

/* How many of @args are those of @st, numbers too: of several regions the one of that size. */
static int likeness(const struct state *s, const struct setup_step *st,
		    const struct value *const *args)
{
	int n = 0;

	for (int i = 0; i < STEP_IDS - 1; i++)
		n += args[i] && (args[i] == st->ids[i] ||
				 (is_identity(args[i]) && is_of_step(s, st, args[i])));
	return n;
}

/* The call of @name on @args takes back what it undoes; false when nothing of this path was. */
static bool undo(struct run *r, struct state *s, const char *name, const struct value *const *args,
		 bool may)
{
	struct setup_step *exact = NULL;
	bool any = false;

	if (undo_whole(r, s, name, args, may))
		return true;
	for (int i = s->steps.len - 1; i >= 0; i--) {
		struct setup_step *st = &s->steps.data[i];

		if (step_stands(st) && pairs_undoes(r->fl->pairs, name, st->api) &&
		    relate(r, s, st, args) == REL_EXACT &&
		    (!exact || (may && exact->may && !st->may) ||
		     ((!may || exact->may == st->may) &&
		      likeness(s, st, args) > likeness(s, exact, args))))
			exact = st;
	}
	if (exact) {
		undo_one(r, s, exact, may);
		return true;
	}
	for (int i = 0; i < s->steps.len; i++) {
		struct setup_step *st = &s->steps.data[i];

		if (!step_stands(st) || !pairs_undoes(r->fl->pairs, name, st->api) ||
		    relate(r, s, st, args) == REL_OTHER)
			continue;
		undo_one(r, s, st, may);
		any = true;
	}
	return any;
}

/* A callee of which no summary is there may undo whatever its code reaches. */
static void undo_unknown(struct run *r, struct state *s, const char *name)
{
	for (int i = 0; i < s->steps.len; i++) {
		struct setup_step *st = &s->steps.data[i];
		const struct names *undos = pairs_undos(r->fl->pairs, st->api);

		if (step_stands(st) && undos && pairs_reach(r->fl->pairs, name, undos))
			st->status = STEP_UNDONE;
	}
}

static bool shares_root(const struct setup_step *st, const struct call *c)
{
	for (int k = 0; k < STEP_IDS; k++) {
		if (!is_identity(st->ids[k]))
			continue;
		for (int i = 0; i < c->in->nargs; i++)
			if (is_identity(c->args[i]) &&
			    value_root(c->args[i]) == value_root(st->ids[k]))
				return true;
	}
	return false;
}

/* A function elsewhere that sounds like an undoing may undo several steps at once. */
static void blur_related(struct run *r, struct state *s, const struct call *c, const char *name)
{
	for (int i = 0; i < s->steps.len; i++) {
		struct setup_step *st = &s->steps.data[i];

		if (step_stands(st) && shares_root(st, c) &&
		    (pairs_same_family(name, st->api) || pairs_same_family(name, r->fn->name)))
			st->may = true;
	}
}

/* A function that undoes is given to devres or to somebody else who will call it. */
static void undo_is_handed_on(struct run *r, struct state *s, const struct call *c)
{
	for (int k = 0; k < c->in->nargs; k++) {
		const char *fn = c->args[k]->kind == V_FUNC ? c->args[k]->name : NULL;

		if (fn && !pairs_is_undo(r->fl->pairs, fn))
			undo_unknown(r, s, fn);
		for (int i = 0; fn && i < s->steps.len; i++)
			if (step_stands(&s->steps.data[i]) &&
			    pairs_undoes(r->fl->pairs, fn, s->steps.data[i].api))
				s->steps.data[i].status = STEP_UNDONE;
	}
}

static struct setup_step *add_step(struct state *s)
{
	if (s->steps.len >= MAX_STEPS)
		return NULL;
	vec_push(&s->steps, (struct setup_step){.api = NULL});
	return &s->steps.data[s->steps.len - 1];
}

static bool has_effect(const struct fact *f, enum effect_op op)
{
	for (int i = 0; f && f->summary && i < f->summary->noutcomes; i++)
		for (int k = 0; k < f->summary->outcomes[i].neffects; k++) {
			const struct effect *e = &f->summary->outcomes[i].effects[k];

			if (e->op == op && !(op == EFF_GET && !strcmp(e->kind, "ref")))
				return true;
		}
	return false;
}

static bool in_loop(const struct run *r, int64_t site)
{
	return r->looped[site / RUN_SITES_PER_BLOCK];
}

/* Taken off before, and put on again: as it was when the function was entered. */
static bool puts_back(const struct run *r, struct state *s, const struct call *c, const char *name)
{
	for (int i = s->steps.len - 1; i >= 0; i--) {
		struct setup_step *st = &s->steps.data[i];
		bool same = c->in->nargs > 0 && st->status == STEP_DOWN && !st->may;

		for (int k = 0; same && k < STEP_IDS - 1 && k < c->in->nargs; k++)
			same = st->ids[k] == c->args[k] || !is_identity(c->args[k]);
		if (same && pairs_undoes(r->fl->pairs, st->api, name)) {
			st->status = STEP_UNDONE;
			return true;
		}
	}
	return false;
}

/* Returns 0 or more, as a predicate does, or who counts its errors from 1. */
static bool is_never_negative(const struct summary *sum)
{
	uint8_t rc = 0;

	for (int i = 0; sum && i < sum->noutcomes; i++)
		rc |= sum->outcomes[i].rc;
	return rc == (RC_ZERO | RC_POS);
}

static void step_up(struct run *r, struct state *s, const struct call *c, const char *name,
		    const struct value *ret)
{
	const struct ir_type *t = c->in->type;
	struct setup_step *st;

	if (((!t || t->kind == IR_TYPE_VOID) && pairs_is_setting_name(name)) ||
	    puts_back(r, s, c, name))
		return;
	st = add_step(s);
	if (!st)
		return;
	st->api = name;
	st->loc = c->in->loc;
	st->status = t && t->kind != IR_TYPE_VOID && ret ? STEP_PENDING : STEP_DONE;
	st->ret = st->status == STEP_PENDING ? ret : NULL;
	for (int i = 0; i < STEP_IDS - 1 && i < c->in->nargs; i++)
		st->ids[i] = c->args[i];
	if (t && t->kind == IR_TYPE_PTR)
		st->ids[STEP_IDS - 1] = ret;
	st->fresh = st->is_pointer = t && t->kind == IR_TYPE_PTR;
	st->is_bool = t && t->kind == IR_TYPE_INT && t->bits == 8;
	st->is_unsigned = t && t->kind == IR_TYPE_INT && !st->is_bool &&
			  (t->is_unsigned || (!c->fact && is_never_negative(c->summary)));
	st->counted = has_effect(c->fact, EFF_GET);
	st->holds = pairs_holds(r->fl->pairs, name);
	st->live = has_effect(c->fact, EFF_PUBLISH);
	st->looped = in_loop(r, c->site);
	st->weak = st->status == STEP_DONE;
	st->ignored = call_is_ignored(r, c);
	st->when = note_event(r, s, c->in->loc, NULL, run_printf(r, "%s() called here", name));
}

static void step_of_callee(struct run *r, struct state *s, const struct call *c,
			   const struct step_fact *f, const struct value *ret)
{
	const struct value *ids[STEP_IDS] = {NULL};
	struct setup_step *st;

	for (int i = 0; i < STEP_IDS; i++)
		if (f->known[i])
			ids[i] = path_resolve(r, s, &f->ids[i], c, ret);
	if (f->down && undo(r, s, f->api, ids, f->may))
		return;
	if (!f->down && c->name && pairs_is_managed_name(c->name))
		return; /* the callee tells devres of it */
	st = add_step(s);
	if (!st)
		return;
	*st = (struct setup_step){.api = f->api,
				  .inner = f->inner ? f->inner : c->name,
				  .loc = c->in->loc,
				  .status = f->down	 ? STEP_DOWN
					    : f->pending ? STEP_PENDING
							 : STEP_DONE,
				  .ret = f->pending ? ret : NULL,
				  .may = f->may,
				  .counted = f->counted,
				  .live = f->live,
				  .holds = f->holds,
				  .weak = f->weak,
				  .is_pointer = f->is_pointer,
				  .is_bool = f->is_bool,
				  .is_unsigned = f->is_unsigned,
				  .looped = in_loop(r, c->site)};
	memcpy(st->ids, ids, sizeof(ids));
	if (f->known[STEP_IDS - 1] && f->ids[STEP_IDS - 1].root == ROOT_RET &&
	    f->ids[STEP_IDS - 1].nsteps)
		st->whole = ret;
	if (!f->down)
		st->when = note_event(
			r, s, c->in->loc, NULL,
			run_printf(r, "%s() called in %s(), called here", f->api, st->inner));
}

static bool callee_has_steps(const struct call *c)
{
	for (int i = 0; c->summary && i < c->summary->noutcomes; i++)
		if (c->summary->outcomes[i].nsteps)
			return true;
	return false;
}

/* How many steps @up the outcome @o of a callee undoes. */
static int outcome_undoes(const struct run *r, const struct outcome *o, const char *up)
{
	int n = 0;

	for (int i = 0; i < o->nsteps; i++)
		n += o->steps[i].down && pairs_undoes(r->fl->pairs, o->steps[i].api, up);
	return n;
}

/* What the callee undoes on another way, under a condition of its own, may not be due on this. */
static void undo_is_conditional(struct run *r, struct state *s, const struct call *c,
				const struct outcome *o)
{
	for (int k = 0; k < s->steps.len; k++) {
		struct setup_step *st = &s->steps.data[k];
		int n = outcome_undoes(r, o, st->api);

		for (int i = 0; step_stands(st) && i < c->summary->noutcomes; i++)
			st->may |= outcome_undoes(r, &c->summary->outcomes[i], st->api) > n;
	}
}

static void step_down(struct run *r, struct state *s, const struct call *c, const char *name)
{
	const struct value *args[STEP_IDS] = {NULL};
	struct setup_step *st;

	for (int i = 0; i < STEP_IDS - 1 && i < c->in->nargs; i++)
		args[i] = c->args[i];
	if (undo(r, s, name, args, false))
		return;
	st = add_step(s);
	if (!st)
		return;
	st->api = name;
	st->status = STEP_DOWN;
	st->loc = c->in->loc;
	memcpy(st->ids, args, sizeof(args));
}

void steps_called(struct run *r, struct state *s, const struct call *c, const struct outcome *o,
		  const struct value *ret)
{
	const char *name = pairs_callee(c->in);
	bool has_body = name && !c->fact && map_get(&r->fl->u->func_by_name, name);
	bool undoes;

	if (!name)
		return;
	undoes = pairs_is_undo(r->fl->pairs, name);
	if (undoes)
		step_down(r, s, c, name);
	else if (!has_body && !c->fact && pairs_sounds_like_undo(name))
		blur_related(r, s, c, name);
	/* not all that it does is told: what it undoes may be missing */
	if (has_body && (!c->summary || (o && o->nsteps == STEP_FACT_MAX)))
		undo_unknown(r, s, name);
	if (has_body && c->summary && o)
		undo_is_conditional(r, s, c, o);
	undo_is_handed_on(r, s, c);
	steps_given(r, s, c, o);
	for (int i = 0; has_body && o && i < o->nsteps; i++)
		step_of_callee(r, s, c, &o->steps[i], ret);
	if (pairs_undos(r->fl->pairs, name) && !(has_body && callee_has_steps(c)) &&
	    !(has_body && pairs_sets_up_nothing(r->fl->pairs, name)))
		step_up(r, s, c, name, ret);
}

/* The classes of a result that tell success, for its type. */
static void settle(struct state *s, struct setup_step *st)
{
	uint8_t rc = value_classes(s, st->ret);
	bool failed, done;

	if (st->is_pointer) {
		failed = !(rc & RC_POS);
		/* tested for one of NULL and error pointers: the function returns no others */
		done = (rc & RC_POS) && rc != RC_ANY;
	} else if (st->is_bool) {
		failed = rc == RC_ZERO;
		done = !(rc & RC_ZERO);
	} else if (st->is_unsigned) {
		/* zero is success for some (acpi_status), failure for others (an irq) */
		failed = false;
		done = !(rc & RC_ZERO) || rc == RC_ZERO;
		st->may |= done;
	} else {
		failed = !(rc & RC_ZERO) && (rc & RC_NEG);
		done = !(rc & RC_NEG);
	}
	if (failed || done)
		st->status = failed ? STEP_FAILED : STEP_DONE;
}

void steps_settle(struct state *s)
{
	for (int i = 0; i < s->steps.len; i++)
		if (s->steps.data[i].status == STEP_PENDING)
			settle(s, &s->steps.data[i]);
}

void steps_rename(struct state *s, struct value_table *t, const struct value *from,
		  const struct value *to)
{
	for (int i = 0; i < s->steps.len; i++) {
		struct setup_step *st = &s->steps.data[i];

		if (st->ret)
			st->ret = value_subst(t, st->ret, from, to);
		if (st->whole)
			st->whole = value_subst(t, st->whole, from, to);
		for (int k = 0; k < STEP_IDS; k++)
			if (st->ids[k])
				st->ids[k] = value_subst(t, st->ids[k], from, to);
	}
}

bool steps_mention(const struct state *s, const struct value *v)
{
	for (int i = 0; i < s->steps.len; i++) {
		const struct setup_step *st = &s->steps.data[i];

		if ((st->ret && value_mentions(st->ret, v)) ||
		    (st->whole && value_mentions(st->whole, v)))
			return true;
		for (int k = 0; k < STEP_IDS; k++)
			if (st->ids[k] && value_mentions(st->ids[k], v))
				return true;
	}
	return false;
}

static uint64_t step_hash(const struct setup_step *st)
{
	return hash_mix(hash_bytes(st->api, strlen(st->api)) + st->status,
			(uint64_t)st->loc.line * 1000 + (uint64_t)st->loc.col);
}

static struct setup_step *find_same(const struct state *s, const struct setup_step *st)
{
	for (int i = 0; i < s->steps.len; i++) {
		struct setup_step *x = &s->steps.data[i];

		if (x->api == st->api && x->status == st->status && x->loc.line == st->loc.line &&
		    x->loc.col == st->loc.col && x->inner == st->inner)
			return x;
	}
	return NULL;
}

/* A step that a loop has made several times counts once: rounds are to meet. */
uint64_t steps_signature(const struct state *s)
{
	uint64_t h = 0;

	for (int i = 0; i < s->steps.len; i++) {
		const struct setup_step *st = &s->steps.data[i];

		if (!st->may && (step_stands(st) || st->status == STEP_FAILED) &&
		    find_same(s, st) == st)
			h += step_hash(st);
	}
	return h;
}

bool steps_join(struct state *into, const struct state *from)
{
	bool changed = false;
	int kept = 0;

	for (int i = 0; i < into->steps.len; i++) {
		struct setup_step st = into->steps.data[i];
		const struct setup_step *other = find_same(from, &st);

		if (!other && (st.status == STEP_FAILED || st.status == STEP_UNDONE)) {
			changed = true;
			continue;
		}
		if (!st.may && (!other || other->may))
			st.may = changed = true;
		st.passed |= other && other->passed;
		st.kept |= other && other->kept;
		st.kept_in_whole |= other && other->kept_in_whole;
		st.in_data |= other && other->in_data;
		into->steps.data[kept++] = st;
	}
	into->steps.len = kept;
	for (int i = 0; i < from->steps.len; i++) {
		const struct setup_step *st = &from->steps.data[i];
		struct setup_step *mine;

		if (st->status == STEP_FAILED || st->status == STEP_UNDONE || find_same(into, st))
			continue;
		mine = add_step(into);
		if (!mine)
			break;
		*mine = *st;
		mine->may = changed = true;
	}
	return changed;
}
