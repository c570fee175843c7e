// SPDX-License-Identifier: GPL-2.0-only
/*
 * effects.c - what the effects of one outcome do to a state.
 *
 * Purpose: from plain data to objects and locks. In: an outcome of a fact or summary at a call.
 * Out: changed state, events. Idea: paths are resolved before the stores of the outcome are done,
 * except those that name what it returns or gives out.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

static bool leads_to(const struct ir_type *t, const char *tag)
{
	return t && t->kind == IR_TYPE_PTR && t->elem && t->elem->tag == tag;
}

/* Records @tag are linked to each other. */
static bool has_links(const struct run *r, const char *tag)
{
	const struct ir_record *rec = map_get(&r->fl->u->records, tag);

	for (int i = 0; rec && i < rec->nfields; i++)
		if (leads_to(rec->fields[i].type, tag))
			return true;
	return false;
}

static void note_relinked(struct run *r, const char *tag)
{
	for (int i = 0; i < RELINKS; i++) {
		if (r->relinks[i] == tag)
			return;
		if (!r->relinks[i]) {
			r->relinks[i] = tag;
			return;
		}
	}
}

/*
 * Entering or leaving a container, or setting one up, changes the links between its elements:
 * members of the record that point to the same kind of record are no longer what they were.
 */
void call_forget_links(struct run *r, struct state *s, const struct call *c, const char *tag)
{
	if (!tag || !has_links(r, tag))
		return;
	note_relinked(r, tag);
	for (int i = 0; i < s->cells.len; i++) {
		struct cell *x = &s->cells.data[i];
		const struct ir_field *f = x->addr->kind == V_FIELD && x->addr->rec == tag
						   ? ir_record_field(r->fl->u, tag, x->addr->name)
						   : NULL;

		if (leads_to(f ? f->type : NULL, tag))
			call_overwrite(r, s, c, x->addr);
	}
}

static const char *linked_tag(const struct call *c, const struct effect *e)
{
	return c->fact && e->path.root == ROOT_PARAM && e->path.param < 12
		       ? c->fact->param_tags[e->path.param]
		       : NULL;
}
/* Which kind of count an INIT starts: the type of the parameter of the function that does it. */
static const char *counter_of(const struct run *r, const struct call *c, const struct effect *e)
{
	const struct fact *f = e->api ? model_fact(r->fl->m, e->api) : c->fact;

	return e->op == EFF_INIT && f ? f->param_tags[0] : NULL;
}

/* Whether every way through the callee that is possible here has the effect @e: then it is sure. */
static bool on_all_outcomes(struct run *r, struct state *s, const struct call *c,
			    const struct effect *e)
{
	for (int i = 0; i < c->summary->noutcomes; i++) {
		const struct outcome *o = &c->summary->outcomes[i];
		int k = 0;

		while (k < o->neffects && (o->effects[k].op != e->op ||
					   memcmp(&o->effects[k].path, &e->path, sizeof(e->path))))
			k++;
		if (k == o->neffects && call_conditions_known(r, s, c, o) >= 0)
			return false;
	}
	return true;
}

static bool has_effect(const struct outcome *o, const struct effect *e)
{
	for (int k = 0; k < o->neffects; k++)
		if (o->effects[k].op == e->op && o->effects[k].kind == e->kind &&
		    !memcmp(&o->effects[k].path, &e->path, sizeof(e->path)))
			return true;
	return false;
}

struct object *effects_drops_besides(struct run *r, struct state *s, const struct call *c,
				     const struct outcome *o, const struct effect *e)
{
	const struct value *v;

	if ((e->op != EFF_PUT && e->op != EFF_FREE) || has_effect(o, e))
		return NULL;
	v = path_resolve(r, s, &e->path, c, NULL);
	return v ? state_object(s, count_key(r->fl, v, e->kind), e->kind) : NULL;
}

/*
 * Whether the callee fails, or returns nothing, with @e and without it: nobody can tell from what
 * it returns, so it is not the caller who has to undo that.
 */
static bool is_callees_affair(struct run *r, struct state *s, const struct call *c,
			      const struct effect *e)
{
	bool is_void = !c->in->type || c->in->type->kind == IR_TYPE_VOID;
	const struct outcome *all = c->summary->outcomes, *own = all;

	while (e < own->effects || e >= own->effects + own->neffects)
		if (++own == all + c->summary->noutcomes)
			return false;
	if (!is_void && (c->in->type->kind != IR_TYPE_INT || own->rc == RC_ZERO))
		return false;
	for (const struct outcome *o = all; o < all + c->summary->noutcomes; o++)
		if ((is_void || o->rc != RC_ZERO) && !has_effect(o, e) &&
		    call_conditions_known(r, s, c, o) >= 0)
			return true;
	return false;
}

/*
 * A callee that returns nothing drops some counts under conditions that cannot be told here: on the
 * way @o, which leaves them, it may have been right.
 */
static void note_asked(struct run *r, struct state *s, const struct call *c,
		       const struct outcome *o)
{
	const struct outcome *all = c->summary->outcomes;
	bool is_void = !c->in->type || c->in->type->kind == IR_TYPE_VOID;

	if (c->fact || !is_void || (o->nconds && call_conditions_known(r, s, c, o) == o->nconds))
		return;
	for (const struct outcome *x = all; x < all + c->summary->noutcomes; x++) {
		if (x == o || call_conditions_known(r, s, c, x) < 0)
			continue;
		for (int i = 0; i < x->neffects; i++) {
			const struct effect *e = &x->effects[i];
			struct object *held =
				e->op == EFF_PUT ? effects_drops_besides(r, s, c, o, e) : NULL;

			if (held && held->owned > 0)
				held->asked = true;
		}
	}
}

static bool stores_at(const struct outcome *o, const struct path *p, int nsteps)
{
	for (int i = 0; i < o->neffects; i++) {
		const struct path *at = &o->effects[i].path;

		if (o->effects[i].op == EFF_STORE && at->root == p->root && at->param == p->param &&
		    at->nsteps == nsteps &&
		    !memcmp(at->steps, p->steps, sizeof(*p->steps) * (size_t)nsteps))
			return true;
	}
	return false;
}

/* *param or param->member: what the caller let the function fill in. */
static bool is_output(const struct call *c, const struct effect *e)
{
	const struct path *p = &e->path;
	int load = 0;

	while (load < p->nsteps && p->steps[load].kind == PATH_FIELD)
		load++;
	if (p->root != ROOT_PARAM || load == p->nsteps || p->steps[load].kind != PATH_LOAD)
		return false;
	for (int i = load + 1; i < p->nsteps; i++)
		if (p->steps[i].kind == PATH_LOAD)
			return false;
	return !load || (c->fact && e->release) || stores_at(c->outcome, p, load);
}

/* What the function gave out: stored by the caller's caller unless in a local of this function. */
static void keep_output(struct run *r, struct state *s, const struct call *c,
			const struct effect *e, const struct value *v)
{
	const struct value *at = c->args[e->path.param];
	struct object *o = state_object(s, count_key(r->fl, v, e->kind), e->kind);

	if (value_base(at)->kind != V_LOCAL)
		object_keep(r, s, v, at);
	/* one of several: what is found there later may be another */
	else if (o && at->kind == V_INDEX &&
		 (!at->b || at->b->kind != V_INT || r->looped[r->block]))
		o->passed_data = true;
}

/* The parameter of @fn that is its context: the only void pointer, or -1. */
static int context_of_callback(const struct ir_func *fn)
{
	int at = -1;

	for (int i = 0; fn && i < fn->nparams; i++) {
		const struct ir_type *t = fn->locals[i].type;

		if (t && t->kind == IR_TYPE_PTR && t->elem && t->elem->kind == IR_TYPE_VOID)
			at = at < 0 ? i : fn->nparams;
	}
	return fn && at < fn->nparams ? at : -1;
}

/* A call of a function that the call @of is given: with its context, and what nobody knows. */
struct later_call {
	struct call c;
	struct ir_insn in;
	const struct value *args[12], *before[64];
};

/* Fills in @l, a call of @name with what @of has at @context; false when not all is known of it. */
static bool call_later(struct run *r, struct later_call *l, const struct call *of, int context,
		       const char *name)
{
	const struct ir_func *fn = map_get(&r->fl->u->func_by_name, name);
	const struct summary *sum = map_get(&r->fl->summaries, name);
	const struct outcome *o = sum && sum->noutcomes == 1 ? sum->outcomes : NULL;
	int at = context_of_callback(fn);

	if (at < 0 || fn->nparams > 12 || !o || sum->unknown || fn->ret->kind != IR_TYPE_VOID ||
	    o->neffects > 64)
		return false;
	memset(l, 0, sizeof(*l));
	for (int i = 0; i < fn->nparams; i++)
		l->args[i] = i == at ? of->args[context]
				     : value_site(&r->vt, of->site + 50000 + i, NULL, NULL);
	l->in = *of->in;
	l->in.nargs = fn->nparams;
	l->c = *of;
	l->c.in = &l->in;
	l->c.args = l->args;
	l->c.before = l->before;
	l->c.nbefore = o->neffects;
	l->c.fact = NULL;
	l->c.summary = sum;
	l->c.outcome = o;
	return true;
}

/*
 * An action runs once before the function returns: it returns nothing, and what it does to its
 * context it always does. Others (visitors) run any number of times.
 */
static bool run_action(struct run *r, struct state *s, const struct call *c, const struct effect *e,
		       const struct value *v)
{
	struct later_call l;

	if (strcmp(e->kind, "now") || !call_later(r, &l, c, e->context_param, v->name))
		return false;
	effects_resolve(r, s, &l.c, l.c.outcome);
	effects_apply(r, s, &l.c, l.c.outcome, NULL);
	return true;
}

/* The counts that an action drops later, of what it finds in its context, are its business. */
static void keep_for_action(struct run *r, struct state *s, const struct call *c,
			    const struct effect *e, const struct value *v)
{
	const struct value *whole = value_alloc(c->args[e->context_param]);
	struct later_call l;

	if (!call_later(r, &l, c, e->context_param, v->name))
		return;
	effects_resolve(r, s, &l.c, l.c.outcome);
	for (int i = 0; i < l.c.nbefore; i++) {
		const struct effect *x = &l.c.outcome->effects[i];
		const struct value *at = x->op == EFF_PUT ? l.before[i] : NULL;
		struct object *o =
			at ? state_object(s, count_key(r->fl, at, x->kind), x->kind) : NULL;

		if (o && o->owned > 0 && object_whole(o) != whole) {
			o->owned--;
			o->handed++;
		}
	}
}

/* What the callback gets as its context is its business from now on. */
static void apply_callback(struct run *r, struct state *s, const struct call *c,
			   const struct effect *e, const struct value *v)
{
	if (e->context_param < 0 || e->context_param >= c->in->nargs)
		return;
	if (v->kind == V_FUNC && run_action(r, s, c, e, v))
		return;
	if (v->kind == V_FUNC && c->fact)
		keep_for_action(r, s, c, e, v);
	object_keep(r, s, c->args[e->context_param], NULL);
}

static const char *release_of(const struct call *c, const struct effect *e)
{
	if (e->op == EFF_PUT && e->release_param >= 0 && e->release_param < c->in->nargs &&
	    c->args[e->release_param]->kind == V_FUNC)
		return c->args[e->release_param]->name;
	return e->release;
}

/* The container into which the call puts something, or NULL. */
static const struct value *container_of_call(const struct call *c)
{
	for (int i = 0; c->fact && i < c->summary->noutcomes; i++)
		for (int k = 0; k < c->summary->outcomes[i].neffects; k++) {
			const struct effect *e = &c->summary->outcomes[i].effects[k];

			if ((e->op == EFF_INSERT || e->op == EFF_CLAIM) &&
			    e->path.root == ROOT_PARAM && e->path.param < c->in->nargs)
				return c->args[e->path.param];
		}
	return NULL;
}

static void mark_returned(struct run *r, struct state *s, const struct value *v,
			  const struct effect *e)
{
	struct object *o = state_object(s, count_key(r->fl, v, e->kind), e->kind);

	if (o)
		o->returned = e->path.root == ROOT_RET;
}

static void apply_effect(struct run *r, struct state *s, const struct call *c,
			 const struct effect *e, const struct value *v)
{
	struct event ev = {.in = c->in,
			   .api = call_api(c),
			   .ret = c->ret,
			   .release = release_of(c, e),
			   .death = e->death,
			   .counter = counter_of(r, c, e),
			   .maybe = !c->fact && (e->op == EFF_LOCK || e->op == EFF_UNLOCK) &&
				    (e->may || !on_all_outcomes(r, s, c, e)),
			   .deferred = e->deferred,
			   .managed = e->managed,
			   .by_summary = !c->fact};

	if (!v)
		return;
	switch (e->op) {
	case EFF_GET:
		zeroed_start(r, s, c, v);
		if (e->managed) /* the device owns it */
			break;
		ev.fresh = (e->path.root == ROOT_RET && !e->path.nsteps) || is_output(c, e);
		ev.maybe = !c->fact && is_callees_affair(r, s, c, e);
		object_get(r, s, v, e->kind, &ev);
		if (is_output(c, e))
			keep_output(r, s, c, e, v);
		break;
	case EFF_INIT:
		object_init(r, s, v, e->kind, &ev);
		mark_returned(r, s, v, e);
		break;
	case EFF_PUT:
		counts_put(r, s, v, e->kind, &ev);
		break;
	case EFF_FREE:
		counts_free(r, s, v, e, &ev);
		break;
	case EFF_LOCK:
		lock_take(r, s, v, e->kind, &ev);
		break;
	case EFF_UNLOCK:
		lock_release(r, s, v, e->kind, &ev);
		break;
	case EFF_KEEP:
		if (e->path.root == ROOT_PARAM && call_takes_anything(r, c, e->path.param))
			object_lend(r, s, v);
		object_keep(r, s, v, NULL);
		object_keep_in(s, v, container_of_call(c));
		break;
	case EFF_CALLBACK:
		apply_callback(r, s, c, e, v);
		break;
	case EFF_LOOKUP:
	case EFF_INSERT:
	case EFF_CLAIM:
	case EFF_ERASE:
	case EFF_RELOCK:
		lookup_effect(r, s, c, e, v);
		break;
	default:
		break;
	}
}

/* What is live through something else than its own life (irq, cdev...) says nothing of counts. */
static bool is_registration(const struct effect *e)
{
	return !e->kind || e->kind == intern("ref");
}

static void apply_publish(struct run *r, struct state *s, const struct value *v, bool publish)
{
	const struct value *key = count_key(r->fl, v, intern("ref"));
	struct object *o = state_object(s, key, intern("ref"));

	/* what a callee registers or takes off for its caller is told in the summary */
	if (!o && value_alloc(key)->kind == V_PARAM)
		o = state_object_make(s, key, intern("ref"));
	if (o && publish)
		o->published = true;
	else if (o)
		o->unpublished = true;
}

/* What is counted, registered or started in memory may end it. */
static bool may_end(enum effect_op op)
{
	return op == EFF_GET || op == EFF_PUT || op == EFF_INIT || op == EFF_PUBLISH ||
	       op == EFF_UNPUBLISH || op == EFF_ARM || op == EFF_KEEP || op == EFF_INSERT ||
	       op == EFF_CLAIM || op == EFF_COUNT || op == EFF_FREE;
}

/* The memory itself goes with such a count, with a pointer to its begin as well. */
static bool ends_whole(enum effect_op op)
{
	return op == EFF_PUT || op == EFF_INIT || op == EFF_PUBLISH;
}

/* The callee counts in the object, or takes the lock in it: it is there. */
static bool is_read_by(const struct call *c, const struct effect *e)
{
	return c->fact && e->op == EFF_GET && e->kind != intern("ref") && !e->null_ok &&
	       e->path.root == ROOT_PARAM && !e->path.nsteps;
}

/* Stores come first, what happens to objects found there second. */
void effects_apply_stores(struct run *r, struct state *s, const struct call *c,
			  const struct outcome *o)
{
	for (int i = 0; i < o->neffects; i++) {
		const struct effect *e = &o->effects[i];
		const struct value *at;

		if (e->op != EFF_STORE)
			continue;
		at = path_resolve(r, s, &e->path, c, NULL);
		if (at)
			call_overwrite(r, s, c, at);
	}
}

/* Steps up to the last pointer that is followed: what comes after is in one object. */
static int count_followed(const struct path *p)
{
	int n = p->nsteps;

	while (n && p->steps[n - 1].kind != PATH_LOAD)
		n--;
	return n;
}

static bool in_one_object(const struct path *a, const struct path *b)
{
	int n = count_followed(a);

	return a->root == b->root && a->param == b->param && n == count_followed(b) &&
	       !memcmp(a->steps, b->steps, sizeof(*a->steps) * (size_t)n);
}

/* device_unregister() and kin: takes the object off and drops the count of the registration. */
static bool unpublishes(const struct outcome *o, const struct path *p)
{
	for (int i = 0; i < o->neffects; i++)
		if (o->effects[i].op == EFF_UNPUBLISH && is_registration(&o->effects[i]) &&
		    in_one_object(&o->effects[i].path, p))
			return true;
	return false;
}

/* Another way through the callee drops it without taking anything off: not the registration's. */
static bool drops_alone(const struct summary *sum, const struct effect *e)
{
	for (int i = 0; i < sum->noutcomes; i++)
		if (has_effect(&sum->outcomes[i], e) && !unpublishes(&sum->outcomes[i], &e->path))
			return true;
	return false;
}

/* Paths mean what they lead to on entry, except for what the call returns or gives out. */
static bool means_after(const struct effect *e)
{
	return e->path.root == ROOT_RET || (e->op == EFF_GET && e->path.nsteps) ||
	       (e->op == EFF_INIT && e->path.nsteps);
}

void effects_resolve(struct run *r, struct state *s, const struct call *c, const struct outcome *o)
{
	for (int i = 0; i < o->neffects; i++)
		c->before[i] = o->effects[i].op == EFF_STORE || means_after(&o->effects[i])
				       ? NULL
				       : path_resolve(r, s, &o->effects[i].path, c, NULL);
	note_asked(r, s, c, o);
}

void effects_apply(struct run *r, struct state *s, const struct call *c, const struct outcome *o,
		   const struct value *ret)
{
	const struct value *listed = object_newly_listed(r, s, c, o);
	bool registration = false; /* its count is dropped once */
	const struct call_info info = call_info(c);

	for (int i = 0; i < o->neffects; i++) {
		const struct effect *e = &o->effects[i];
		const struct value *v;

		if (e->op == EFF_STORE || e->op == EFF_USE)
			continue;
		v = means_after(e) ? path_resolve(r, s, &e->path, c, ret) : c->before[i];
		JUDGE_EVENT(r, on_effect, r, s, &info, e, v);
		if (e->op == EFF_PUBLISH || e->op == EFF_UNPUBLISH || e->op == EFF_KEEP ||
		    e->op == EFF_SETUP)
			call_forget_links(r, s, c, linked_tag(c, e));
		if (v && is_read_by(c, e))
			assume_classes(s, v, RC_POS);
		if (v && may_end(e->op) &&
		    !(e->op == EFF_UNPUBLISH && is_registration(e) && object_unlisted(s, v)))
			object_escape(s, v, ends_whole(e->op));
		if (v && (e->op == EFF_PUBLISH || e->op == EFF_UNPUBLISH)) {
			if (is_registration(e))
				apply_publish(r, s, v, e->op == EFF_PUBLISH);
			continue;
		}
		if (v && e->op == EFF_PUT && !registration && unpublishes(o, &e->path) &&
		    !drops_alone(c->summary, e)) {
			registration = true;
			struct event ev = {.in = c->in,
					   .api = call_api(c),
					   .release = e->release,
					   .base_only = true,
					   .by_summary = !c->fact};

			object_put(r, s, v, e->kind, &ev);
			continue;
		}
		apply_effect(r, s, c, e, v);
	}
	if (listed)
		object_listed(s, listed);
}

/* @of is @whole, or a member in it. */
static bool is_part_of(const struct path *of, const struct path *whole)
{
	struct path p = *of;

	while (p.nsteps > whole->nsteps && p.steps[p.nsteps - 1].kind == PATH_FIELD)
		memset(&p.steps[--p.nsteps], 0, sizeof(p.steps[0]));
	return !memcmp(&p, whole, sizeof(p));
}

/* The count that other ways through the callee drop where @e frees, or NULL. */
static const struct effect *put_elsewhere(const struct call *c, const struct effect *e)
{
	for (int k = 0; k < c->summary->noutcomes; k++)
		for (int i = 0; i < c->summary->outcomes[k].neffects; i++) {
			const struct effect *x = &c->summary->outcomes[k].effects[i];

			if (x->op == EFF_PUT && x->kind == intern("ref") &&
			    is_part_of(&x->path, &e->path))
				return x;
		}
	return NULL;
}

bool effects_end_shared(struct run *r, struct state *s, const struct call *c,
			const struct outcome *o)
{
	for (int k = 0; !c->fact && c->summary->noutcomes > 1 && k < o->neffects; k++) {
		const struct effect *e = &o->effects[k];
		const struct effect *put = e->op == EFF_FREE ? put_elsewhere(c, e) : NULL;
		const struct value *v = put ? path_resolve(r, s, &put->path, c, NULL) : NULL;
		const struct object *held =
			v ? state_object(s, count_key(r->fl, v, intern("ref")), intern("ref"))
			  : NULL;

		if (held && held->owned + held->handed >
				    (held->base && !held->fresh && !held->init ? 0 : 1))
			return true;
	}
	return false;
}
