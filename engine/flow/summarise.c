// SPDX-License-Identifier: GPL-2.0-only
/*
 * summarise.c - from the exits of a function to its summary.
 *
 * Purpose: what callers need, in plain data. In: exit states. Out: outcomes.
 * Idea: every exit state becomes one outcome over access paths; equal ones are united; over the
 * caps the summary says "unknown", which silences and is counted.
 */
#include <string.h>

#include "../base/intern.h"
#include "../ir/walk.h"
#include "run.h"

#define MAX_OUTCOMES 16
#define MAX_EFFECTS 24
#define MAX_STORES 32
#define MAX_CONDS 8
#define MAX_STEPPED 8 /* above that, outcomes that differ in steps only are united */

/* Effects that tell outcomes apart, and those that are only added up: stores, keeps, containers. */
struct building {
	struct effect effects[MAX_EFFECTS];
	int n;
	bool overflow;
	struct effect merged[MAX_STORES];
	int nmerged;
	struct condition conds[MAX_CONDS];
	int nconds;
	struct step_fact steps[STEP_FACT_MAX];
	int nsteps;
};

static bool is_merged(enum effect_op op)
{
	return op == EFF_STORE || op == EFF_KEEP || op == EFF_LOOKUP || op == EFF_INSERT ||
	       op == EFF_CLAIM || op == EFF_ERASE || op == EFF_RELOCK;
}

static void add_effect(struct building *b, enum effect_op op, const char *kind,
		       const struct path *p)
{
	struct effect e;

	memset(&e, 0, sizeof(e));
	e.op = op;
	e.kind = kind;
	e.path = *p;
	e.release_param = e.context_param = -1;
	if (is_merged(op)) {
		if (b->nmerged < MAX_STORES)
			b->merged[b->nmerged++] = e;
	} else if (b->n == MAX_EFFECTS) {
		b->overflow = true;
	} else {
		b->effects[b->n++] = e;
	}
}

/*
 * The path under which the caller knows @key: the returned value, or from parameters and globals.
 */
static bool caller_path(const struct function_exit *e, const struct value *key, struct path *p)
{
	const struct value *whole = value_alloc(key);

	if (e->ret && value_alloc(e->ret) == whole && whole->kind != V_PARAM)
		return path_from(e->ret, key, p);
	/* reached from what is returned: a caller names it from there */
	if (e->ret && !path_of(e->ret, p) && path_from(e->ret, key, p))
		return true;
	if (e->ret && e->ret->kind == V_CONTAINER && path_from(e->ret, key, p))
		return true;
	return path_of(key, p);
}

/* An object stored through an out-parameter: *param holds it. */
static bool output_path(const struct state *s, const struct value *key, struct path *p)
{
	for (int i = 0; i < s->cells.len; i++) {
		const struct cell *c = &s->cells.data[i];

		if (value_alloc(c->val) == value_alloc(key) && c->val->kind != V_INIT &&
		    value_base(c->addr)->kind == V_PARAM && path_from(c->val, key, p))
			return path_prepend_output(p, c->addr);
	}
	return false;
}

/* An entry of a global list: found by looking, so a caller cannot mean it by that path. */
static bool is_found(const struct path *p)
{
	for (int i = 0; p->root == ROOT_GLOBAL && i < p->nsteps; i++)
		if (p->steps[i].kind == PATH_CONTAINER)
			return true;
	return false;
}

/* A count went into a container, where the caller can take it out again. */
static bool is_contained(const struct object *o)
{
	return o->handed > 0 && o->into;
}

static void object_effects(struct building *b, const struct function_exit *e,
			   const struct object *o)
{
	int net = o->owned + o->by_return;
	bool put = !o->freed && (o->last ? o->dropped > 0 : o->put && !o->base);
	bool returned = e->ret && value_alloc(e->ret) == object_whole(o);
	struct path p;

	if (!caller_path(e, o->key, &p)) {
		if (o->handed + o->owned > 0 && output_path(e->state, o->key, &p))
			add_effect(b, EFF_GET, o->kind, &p);
		return;
	}
	if (o->init && net > 0)
		add_effect(b, EFF_INIT, o->kind, &p);
	if (o->init && b->n && b->effects[b->n - 1].op == EFF_INIT)
		b->effects[b->n - 1].api = o->acquire_api;
	if (o->init && net > 0)
		;
	else if (returned ? net > 0 : (o->owned > 0 || is_contained(o)) && !is_found(&p))
		add_effect(b, EFF_GET, o->kind, &p);
	if (p.root == ROOT_RET)
		put = false; /* what is returned is not given up */
	else if (o->freed && !strcmp(o->kind, "mem"))
		add_effect(b, EFF_FREE, o->kind, &p);
	if (b->n && b->effects[b->n - 1].op == EFF_FREE) {
		b->effects[b->n - 1].managed |= o->managed;
		b->effects[b->n - 1].deferred |= o->deferred;
	}
	for (int i = 0; put && i < (o->dropped > 1 ? 2 : 1); i++)
		add_effect(b, EFF_PUT, o->kind, &p);
	if (b->n && put && b->effects[b->n - 1].op == EFF_PUT) {
		b->effects[b->n - 1].release = o->release_api;
		b->effects[b->n - 1].death = o->last	   ? DEATH_LAST
					     : o->survives ? DEATH_NEVER
							   : DEATH_MAYBE;
	}
	if (o->published)
		add_effect(b, EFF_PUBLISH, o->kind, &p);
	if (o->unpublished)
		add_effect(b, EFF_UNPUBLISH, o->kind, &p);
	if (o->kept && p.root == ROOT_PARAM)
		add_effect(b, EFF_KEEP, o->kind, &p);
}

static void lock_effects(struct building *b, const struct lock *l)
{
	struct path p;

	if (!path_of(l->addr, &p))
		return;
	if (l->unsure && !l->by_summary)
		return;
	if (l->unsure) {
		/* what a cycle of calls made of it is not known in the callers either */
		add_effect(b, EFF_UNLOCK, l->kind, &p);
		if (b->n)
			b->effects[b->n - 1].may = true;
		return;
	}
	if (!l->depth && l->touched && !l->from_caller && !l->murky) {
		/* taken and given back: a caller must not hold it */
		add_effect(b, EFF_LOCK, l->kind, &p);
		add_effect(b, EFF_UNLOCK, l->kind, &p);
	}
	if (!l->depth)
		return;
	add_effect(b, l->depth > 0 ? EFF_LOCK : EFF_UNLOCK, l->kind, &p);
}

static void store_effects(struct building *b, const struct state *s)
{
	for (int i = 0; i < s->cells.len; i++) {
		const struct cell *c = &s->cells.data[i];
		struct path p;

		if (c->addr->kind == V_LOCAL || (c->val->kind == V_INIT && c->val->a == c->addr))
			continue;
		if (path_of(c->addr, &p))
			add_effect(b, EFF_STORE, NULL, &p);
	}
}

static void container_effects(struct building *b, const struct function_exit *e)
{
	struct effect found[MAX_STORES];
	int n;

	memset(found, 0, sizeof(found));
	n = lookup_effects(e, found, MAX_STORES);
	for (int i = 0; i < n && b->nmerged < MAX_STORES; i++) {
		found[i].release_param = -1;
		b->merged[b->nmerged++] = found[i];
	}
}

/* What the caller's values must have been for this exit. */
static void collect_conds(struct building *b, const struct state *s)
{
	for (int i = 0; i < s->facts.len && b->nconds < MAX_CONDS; i++) {
		const struct value_fact *f = &s->facts.data[i];
		struct condition *c = &b->conds[b->nconds];

		/* of an address there is nothing to demand */
		if (f->rc == RC_ANY || !value_is_opaque(f->v) || !path_of(f->v, &c->path))
			continue;
		c->rc = f->rc;
		b->nconds++;
	}
}

/* Of two ways to the same outcome only what both demand remains demanded. */
static void weaken_conds(struct outcome *o, const struct building *b)
{
	int kept = 0;

	for (int i = 0; i < o->nconds; i++) {
		struct condition c = o->conds[i];
		uint8_t other = RC_ANY;

		for (int k = 0; k < b->nconds; k++)
			if (!memcmp(&b->conds[k].path, &c.path, sizeof(c.path)))
				other = b->conds[k].rc;
		c.rc |= other;
		if (c.rc != RC_ANY)
			o->conds[kept++] = c;
	}
	o->nconds = kept;
}

/* A predicate: what is in a path compared with a constant. */
bool describe_compare(const struct value *v, struct outcome *o)
{
	while (v->kind == V_UN && v->arith == IR_NOT) {
		o->ret_not = !o->ret_not;
		v = v->a;
	}
	if (v->kind != V_BIN || !v->b)
		return false;
	o->ret_arith = (uint8_t)v->arith;
	o->ret_swap = v->a->kind == V_INT;
	o->ret_const = o->ret_swap ? v->a->num : v->b->num;
	if (v->a->kind != V_INT && v->b->kind != V_INT)
		return false;
	return path_of(o->ret_swap ? v->b : v->a, &o->ret_path);
}

static void describe_result(struct run *r, const struct function_exit *e, struct outcome *o)
{
	o->rc = e->rc;
	if (!e->ret)
		return;
	if (e->ret->kind == V_INT) {
		o->what = RET_CONST;
		o->ret_const = e->ret->num;
	} else if (path_of(e->ret, &o->ret_path)) {
		o->what = RET_PATH;
	} else if (describe_compare(e->ret, o)) {
		o->what = RET_COMPARE;
	} else {
		struct path p;

		memset(&o->ret_path, 0, sizeof(o->ret_path));
		o->ret_arith = 0;
		o->ret_const = 0;
		o->ret_swap = o->ret_not = false;
		o->what = RET_FRESH;
		/* container_of something given: still the caller's object */
		if (path_of(value_alloc(e->ret), &p))
			o->what = RET_UNKNOWN;
	}
	(void)r;
}

static int count_telling(const struct outcome *o)
{
	int n = 0;

	while (n < o->neffects && !is_merged(o->effects[n].op))
		n++;
	return n;
}

static bool same_effects(const struct outcome *a, const struct building *b)
{
	return count_telling(a) == b->n &&
	       !memcmp(a->effects, b->effects, sizeof(*a->effects) * (size_t)b->n);
}

/* Outcomes have room for MAX_EFFECTS telling effects and MAX_STORES merged ones. */
static void add_merged(struct outcome *o, const struct building *b)
{
	int first = count_telling(o);

	for (int i = 0; i < b->nmerged; i++) {
		int k = first;

		while (k < o->neffects &&
		       memcmp(&o->effects[k], &b->merged[i], sizeof(b->merged[i])))
			k++;
		if (k == o->neffects && o->neffects - first < MAX_STORES)
			o->effects[o->neffects++] = b->merged[i];
	}
}

/* A record returned by value: what its members hold. */
static void describe_members(struct run *r, const struct function_exit *e, struct outcome *o)
{
	const struct value *from = e->ret && e->ret->kind == V_INIT ? e->ret->a : NULL;

	if (!from || from->kind != V_LOCAL || r->fn->ret->kind != IR_TYPE_RECORD)
		return;
	o->members = arena_alloc(&r->fl->u->arena, sizeof(*o->members) * MAX_RESULT_MEMBERS);
	for (int i = 0; i < e->state->cells.len && o->nmembers < MAX_RESULT_MEMBERS; i++) {
		const struct cell *c = &e->state->cells.data[i];
		struct result_member *m = &o->members[o->nmembers];

		if (c->addr->kind != V_FIELD || c->addr->a != from || !path_of(c->val, &m->path))
			continue;
		m->rec = c->addr->rec;
		m->field = c->addr->name;
		o->nmembers++;
	}
}

/* Two ways that return different records return some record. */
static void unite_members(struct outcome *have, const struct outcome *o)
{
	if (have->nmembers != o->nmembers ||
	    (o->nmembers &&
	     memcmp(have->members, o->members, sizeof(*o->members) * (size_t)o->nmembers)))
		have->nmembers = 0;
}

static void unite_with(struct arena *a, struct outcome *have, const struct building *b)
{
	struct step_fact all[STEP_FACT_MAX];
	int n;

	add_merged(have, b);
	weaken_conds(have, b);
	if (!have->nsteps && !b->nsteps)
		return;
	memcpy(all, have->steps, sizeof(*all) * (size_t)have->nsteps);
	n = steps_merge(all, have->nsteps, b->steps, b->nsteps);
	if (n > have->nsteps)
		have->steps = arena_alloc(a, sizeof(*all) * (size_t)n);
	memcpy(have->steps, all, sizeof(*all) * (size_t)n);
	have->nsteps = n;
}

/* Unites @o with an equal outcome; true when there was one. */
static bool unite(struct arena *a, struct summary *sum, const struct outcome *o,
		  const struct building *b)
{
	for (int i = 0; i < sum->noutcomes; i++) {
		struct outcome *have = &sum->outcomes[i];

		if (!same_effects(have, b))
			continue;
		if (sum->noutcomes < MAX_STEPPED &&
		    !steps_same(have->steps, have->nsteps, b->steps, b->nsteps))
			continue;
		if (have->what == o->what && have->ret_const == o->ret_const &&
		    have->ret_arith == o->ret_arith && have->ret_swap == o->ret_swap &&
		    have->ret_not == o->ret_not &&
		    !memcmp(&have->ret_path, &o->ret_path, sizeof(o->ret_path))) {
			have->rc |= o->rc;
			unite_with(a, have, b);
			unite_members(have, o);
			return true;
		}
		if (have->rc == o->rc) {
			have->what = RET_UNKNOWN;
			unite_with(a, have, b);
			unite_members(have, o);
			return true;
		}
	}
	return false;
}

static void add_outcome(struct run *r, struct summary *sum, const struct function_exit *e)
{
	struct building b;
	struct outcome o;

	memset(&o, 0, sizeof(o));
	memset(&b, 0, sizeof(b));
	for (int i = 0; i < e->state->objects.len; i++)
		object_effects(&b, e, &e->state->objects.data[i]);
	for (int i = 0; i < e->state->locks.len; i++)
		lock_effects(&b, &e->state->locks.data[i]);
	container_effects(&b, e);
	store_effects(&b, e->state);
	collect_conds(&b, e->state);
	b.nsteps = steps_summarise(r, e, b.steps, STEP_FACT_MAX);
	describe_result(r, e, &o);
	describe_members(r, e, &o);
	if (b.overflow)
		sum->unknown = true;
	if (unite(&r->fl->u->arena, sum, &o, &b))
		return;
	if (sum->noutcomes == MAX_OUTCOMES) {
		sum->unknown = true;
		return;
	}
	o.neffects = b.n;
	o.effects = arena_alloc(&r->fl->u->arena, sizeof(*o.effects) * (size_t)(b.n + MAX_STORES));
	memcpy(o.effects, b.effects, sizeof(*o.effects) * (size_t)b.n);
	add_merged(&o, &b);
	o.conds = arena_alloc(&r->fl->u->arena, sizeof(*o.conds) * MAX_CONDS);
	memcpy(o.conds, b.conds, sizeof(*o.conds) * (size_t)b.nconds);
	o.nconds = b.nconds;
	o.steps = arena_alloc(&r->fl->u->arena, sizeof(*o.steps) * (size_t)(b.nsteps + 1));
	memcpy(o.steps, b.steps, sizeof(*o.steps) * (size_t)b.nsteps);
	o.nsteps = b.nsteps;
	sum->outcomes[sum->noutcomes++] = o;
}

/* What else @o does may end an object, now or later. */
static bool may_end(const struct outcome *o, const struct effect *put)
{
	for (int k = 0; k < o->neffects; k++) {
		const struct effect *e = &o->effects[k];

		if (e != put && (e->op == EFF_PUT || e->op == EFF_FREE || e->op == EFF_KEEP ||
				 e->op == EFF_ARM || e->op == EFF_CALLBACK))
			return true;
	}
	return false;
}

/* The put of @o that drops the last count and after which the function just returns, or NULL. */
static const struct effect *last_put(const struct outcome *o)
{
	for (int k = 0; k < o->neffects; k++)
		if (o->effects[k].op == EFF_PUT && o->effects[k].death == DEATH_LAST)
			return may_end(o, &o->effects[k]) ? NULL : &o->effects[k];
	return NULL;
}

static bool counts(const struct fact *f)
{
	const struct outcome *o = f && f->summary ? f->summary->outcomes : NULL;

	for (int k = 0; o && k < f->summary->noutcomes; k++)
		for (int i = 0; i < o[k].neffects; i++)
			if (o[k].effects[i].op == EFF_PUT)
				return true;
	return false;
}

/* Members by which the function under analysis tells the waiter: what it gives to calls. */
static void note_told(const struct run *r)
{
	for (int k = 0; k < r->fn->nblocks; k++)
		for (int i = 0; i < r->fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &r->fn->blocks[k];
			const char *name = pairs_callee(&b->insns[i]);
			const struct fact *f = name ? model_fact(r->fl->m, name) : NULL;

			for (int n = 0; n < b->insns[i].nargs && !counts(f); n++) {
				const char *place = ir_place(b, b->insns[i].args[n]);

				if (place && !strncmp(place, "member ", 7))
					map_put(&r->fl->waited, place, r->fl);
			}
		}
}

/*
 * Who drops the last count, tells nobody and ends nothing leaves the end to somebody who waits: no
 * put by this function lets the object die (`if (refcount_dec_and_test()) complete()`).
 */
static void settle_deaths(const struct run *r, struct summary *sum)
{
	const struct effect *last = NULL;

	if (r->fn->ret && r->fn->ret->kind != IR_TYPE_VOID)
		return;
	for (int i = 0; i < sum->noutcomes && !last; i++)
		last = last_put(&sum->outcomes[i]);
	if (!last || last->path.root != ROOT_PARAM || sum->unknown ||
	    sum->passed_params >> (last->path.param & 31) & 1)
		return;
	note_told(r);
	for (int i = 0; i < sum->noutcomes; i++)
		for (int k = 0; k < sum->outcomes[i].neffects; k++) {
			struct effect *e = &sum->outcomes[i].effects[k];

			if (e->op == EFF_PUT && !memcmp(&e->path, &last->path, sizeof(e->path)))
				e->death = DEATH_NEVER;
		}
}

struct summary *summarise(struct run *r)
{
	struct summary *sum = arena_alloc(&r->fl->u->arena, sizeof(*sum));

	sum->name = r->fn->name;
	sum->outcomes = arena_alloc(&r->fl->u->arena, sizeof(*sum->outcomes) * MAX_OUTCOMES);
	sum->uses_params = r->uses_params;
	sum->passed_params = r->passed_params;
	sum->copied_params = r->copied_params;
	sum->changes_locks = r->changes_locks;
	memcpy(sum->relinks, r->relinks, sizeof(sum->relinks));
	sum->unknown = r->over_budget;
	for (int i = 0; i < r->exits.len; i++)
		if (!r->exits.data[i].state->warned)
			add_outcome(r, sum, &r->exits.data[i]);
	for (int i = 0; !sum->noutcomes && i < r->exits.len; i++)
		add_outcome(r, sum, &r->exits.data[i]);
	sum->noreturn = !r->exits.len && !sum->unknown;
	settle_deaths(r, sum);
	return sum;
}
