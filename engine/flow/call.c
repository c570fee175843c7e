// SPDX-License-Identifier: GPL-2.0-only
/*
 * call.c - applying what is known of a callee.
 *
 * Purpose: facts, summaries and ignorance at call sites. In: a call and its arguments.
 * Out: changed state, returned value. Idea: one fork of the state per outcome of the summary; a
 * function of which nothing is known reads its arguments and writes its out-parameters.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

void call_resolve(struct run *r, struct call *c, const struct value *callee)
{
	c->callee = callee;
	if (callee->kind != V_FUNC)
		return;
	c->name = callee->name;
	if (c->in->opaque)
		return;
	c->fact = model_fact(r->fl->m, c->name);
	if (c->fact && c->fact->summary)
		c->summary = c->fact->summary;
	else if (!c->fact || !c->fact->idiom)
		c->summary = map_get(&r->fl->summaries, c->name);
	if (c->summary && c->summary->unknown)
		c->summary = NULL;
}

int call_forks(const struct call *c)
{
	return c->summary && c->summary->noutcomes ? c->summary->noutcomes : 1;
}

/* What messages call the function: as the developer wrote it where a macro stands in between. */
static const char *call_api(const struct call *c)
{
	if (c->fact && c->fact->spelled)
		return c->fact->spelled;
	return c->name ? c->name : "callback";
}

struct call_info call_info(const struct call *c)
{
	return (struct call_info){c->in,   c->name,	 call_api(c), c->callee,
				  c->args, c->in->nargs, c->fact,     c->summary};
}

static bool drops_param(const struct call *c, int i)
{
	if (!c->summary)
		return false;
	for (int k = 0; k < c->summary->noutcomes; k++)
		for (int j = 0; j < c->summary->outcomes[k].neffects; j++) {
			const struct effect *e = &c->summary->outcomes[k].effects[j];

			if ((e->op == EFF_PUT || e->op == EFF_FREE) && e->path.root == ROOT_PARAM &&
			    e->path.param == i)
				return true;
		}
	return false;
}

static bool touches_param(const struct call *c, int i)
{
	if (drops_param(c, i))
		return false;
	if (c->fact)
		return c->fact->idiom == IDIOM_NONE && !(c->fact->nouse_params >> (i & 31) & 1);
	if (c->summary)
		return c->summary->uses_params >> (i & 31) & 1;
	return true;
}

/* &p->member handed to a function: p is valid from here on. */
static bool members_are_valid(struct state *s, const struct call *c)
{
	for (int i = 0; i < c->in->nargs; i++) {
		const struct value *base = value_base(c->args[i]);

		if (c->args[i]->kind == V_FIELD && value_is_opaque(base) &&
		    !assume_classes(s, base, RC_POS))
			return false;
	}
	return true;
}

static void use_arguments(struct run *r, struct state *s, const struct call *c)
{
	const char *how = run_printf(r, "passed to %s()", call_api(c));

	for (int i = 0; i < c->in->nargs; i++)
		if (c->args[i]->kind != V_LOCAL && c->args[i]->kind != V_INT && touches_param(c, i))
			object_use(r, s, c->args[i], c->in, how);
}

/* A parameter of type void * is private data: it is made to be kept. */
static bool takes_anything(const struct run *r, const struct call *c, int i)
{
	const struct ir_func *decl = c->name ? map_get(&r->fl->u->decls, c->name) : NULL;
	const struct ir_type *t = decl && i < decl->nparams ? decl->locals[i].type : NULL;

	return t && t->kind == IR_TYPE_PTR && t->elem && t->elem->kind == IR_TYPE_VOID;
}

/* Nothing is known of what @c does to the lock @l; of a recursive call not even by belief. */
static void note_unknown(const struct run *r, const struct call *c, struct lock *l)
{
	l->unsure = l->murky = true;
	if (c->name && map_get(&r->fl->u->func_by_name, c->name))
		l->by_summary = true;
}

/*
 * A function of which nothing is known may take over what it is given as private data, and may
 * take or release a lock in what it is given.
 */
static void note_passed(struct run *r, struct state *s, const struct call *c)
{
	for (int i = 0; i < c->in->nargs; i++) {
		if (c->summary && !(c->summary->passed_params >> (i & 31) & 1))
			continue;
		if (c->args[i]->kind == V_PARAM && c->args[i]->num < 32)
			r->passed_params |= 1u << c->args[i]->num;
		for (int k = 0; k < s->objects.len; k++)
			if (s->objects.data[k].key == c->args[i]) {
				s->objects.data[k].passed = true;
				s->objects.data[k].passed_data |= takes_anything(r, c, i);
			}
		for (int k = 0; !c->summary && k < s->locks.len; k++)
			if (c->args[i]->kind != V_INT &&
			    value_mentions(s->locks.data[k].addr, c->args[i]))
				note_unknown(r, c, &s->locks.data[k]);
	}
}

/* What this call gave in an earlier round of a loop is another value now. */
static void renew(struct run *r, struct state *s, const struct call *c, const struct value *v)
{
	const struct value *old = value_old(&r->vt, v);

	if (!state_mentions(s, v))
		return;
	state_rename(s, &r->vt, v, old);
	for (int i = 0; i < c->in->nargs; i++)
		c->args[i] = value_subst(&r->vt, c->args[i], v, old);
	for (int i = 0; i < c->nbefore; i++)
		if (c->before[i])
			c->before[i] = value_subst(&r->vt, c->before[i], v, old);
	for (int i = 0; i < c->temps->n; i++)
		if (c->temps->v[i])
			c->temps->v[i] = value_subst(&r->vt, c->temps->v[i], v, old);
}

static const struct value *fresh_result(struct run *r, struct state *s, const struct call *c)
{
	const struct value *v = value_site(&r->vt, c->site, c->name, NULL);

	if (!v->type)
		((struct value *)v)->type = c->in->type;
	renew(r, s, c, v);
	return v;
}

/* The memory at @at holds something new after the call. */
static void overwrite(struct run *r, struct state *s, const struct call *c, const struct value *at)
{
	const struct value *v = value_site(&r->vt, c->site, NULL, at), *had = state_load(s, at);

	if (!v->type && had)
		((struct value *)v)->type = had->type;
	renew(r, s, c, v);
	state_store(s, at, v);
}

/* A callback that changes locks may run now or not: what is held afterwards is not known. */
static void note_callbacks(struct run *r, struct state *s, const struct call *c)
{
	for (int i = 0; i < c->in->nargs; i++) {
		const struct summary *cb = c->args[i]->kind == V_FUNC
						   ? map_get(&r->fl->summaries, c->args[i]->name)
						   : NULL;

		for (int k = 0; cb && k < cb->noutcomes; k++)
			for (int j = 0; j < cb->outcomes[k].neffects; j++) {
				enum effect_op op = cb->outcomes[k].effects[j].op;

				for (int l = 0;
				     (op == EFF_LOCK || op == EFF_UNLOCK) && l < s->locks.len; l++)
					s->locks.data[l].by_summary = true;
			}
	}
}

static bool is_constant(const struct run *r, const struct value *at)
{
	const struct op_fact *member =
		at->kind == V_FIELD ? model_op(r->fl->m, at->rec, at->name) : NULL;

	return member && member->constant;
}

/* Locals whose address is handed out may hold anything afterwards. */
static void forget_outputs(struct run *r, struct state *s, const struct call *c)
{
	for (int i = 0; i < c->in->nargs; i++) {
		const struct value *a = c->args[i];

		if (value_base(a)->kind != V_LOCAL && !state_load(s, a))
			continue;
		for (int k = 0; k < s->cells.len; k++) {
			const struct value *at = s->cells.data[k].addr;

			if (!is_constant(r, at) &&
			    (at == a || (a->kind == V_LOCAL && value_base(at) == a)))
				overwrite(r, s, c, at);
		}
	}
}

/*
 * Entering or leaving a container changes the links between its elements: members of the record
 * that point to the same kind of record are no longer what they were.
 */
static void forget_links(struct run *r, struct state *s, const struct call *c, const char *tag)
{
	if (tag)
		r->relinks = tag;
	for (int i = 0; tag && i < s->cells.len; i++) {
		struct cell *x = &s->cells.data[i];
		const struct ir_field *f = x->addr->kind == V_FIELD && x->addr->rec == tag
						   ? ir_record_field(r->fl->u, tag, x->addr->name)
						   : NULL;
		const struct ir_type *t = f ? f->type : NULL;

		if (t && t->kind == IR_TYPE_PTR && t->elem && t->elem->tag == tag)
			overwrite(r, s, c, x->addr);
	}
}

static const char *linked_tag(const struct call *c, const struct effect *e)
{
	return c->fact && e->path.root == ROOT_PARAM && e->path.param < 12
		       ? c->fact->param_tags[e->path.param]
		       : NULL;
}

static const struct value *call_idiom(struct run *r, const struct call *c)
{
	const struct value *a = c->in->nargs ? c->args[0] : NULL, *err;

	if (c->fact && c->fact->idiom == IDIOM_STABLE)
		return value_site(&r->vt, -1000, c->name, a);
	if (!a || !c->fact)
		return NULL;
	switch (c->fact->idiom) {
	case IDIOM_EQUAL:
		return c->in->nargs < 2 ? NULL : value_bin(&r->vt, IR_EQ, a, c->args[1]);
	case IDIOM_IS_ERR:
		return value_is_err(&r->vt, a);
	case IDIOM_IS_ERR_OR_NULL:
		/* true for NEG and ZERO: !(a > 0), pointers being POS when valid */
		err = value_bin(&r->vt, IR_LT, value_int(&r->vt, 0), a);
		return value_not(&r->vt, err);
	case IDIOM_PTR_ERR:
	case IDIOM_ERR_PTR:
	case IDIOM_EXPECT:
	case IDIOM_IDENTITY:
		return a;
	default:
		return NULL;
	}
}

/* Which kind of count an INIT starts: the type of the parameter of the function that does it. */
static const char *counter_of(const struct run *r, const struct call *c, const struct effect *e)
{
	const struct fact *f = e->api ? model_fact(r->fl->m, e->api) : c->fact;

	return e->op == EFF_INIT && f ? f->param_tags[0] : NULL;
}

/* How many of the conditions of @o already hold; -1 when one cannot. */
static int conditions_known(struct run *r, struct state *s, const struct call *c,
			    const struct outcome *o)
{
	int known = 0;

	for (int i = 0; i < o->nconds; i++) {
		const struct value *v = path_resolve(r, s, &o->conds[i].path, c, NULL);
		uint8_t rc = v ? value_classes(s, v) : RC_ANY;

		if (!(rc & o->conds[i].rc))
			return -1;
		known += !(rc & ~o->conds[i].rc);
	}
	return known;
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
		if (k == o->neffects && conditions_known(r, s, c, o) >= 0)
			return false;
	}
	return true;
}

/* *param: the caller's variable that the function fills in. */
static bool is_output(const struct path *p)
{
	for (int i = 1; i < p->nsteps; i++)
		if (p->steps[i].kind == PATH_LOAD)
			return false;
	return p->nsteps && p->steps[0].kind == PATH_LOAD;
}

static void apply_effect(struct run *r, struct state *s, const struct call *c,
			 const struct effect *e, const struct value *v)
{
	struct event ev = {.in = c->in,
			   .api = call_api(c),
			   .release = e->release,
			   .death = e->death,
			   .counter = counter_of(r, c, e),
			   .maybe = !c->fact && (e->op == EFF_LOCK || e->op == EFF_UNLOCK) &&
				    !on_all_outcomes(r, s, c, e),
			   .by_summary = !c->fact};
	struct object *o;

	if (!v)
		return;
	if (e->release_param >= 0 && e->op == EFF_PUT && e->release_param < c->in->nargs &&
	    c->args[e->release_param]->kind == V_FUNC)
		ev.release = c->args[e->release_param]->name;
	switch (e->op) {
	case EFF_GET:
		if (e->managed) /* the device owns it */
			break;
		ev.fresh = e->path.root == ROOT_RET || is_output(&e->path);
		object_get(r, s, v, e->kind, &ev);
		if (is_output(&e->path) && value_base(c->args[e->path.param])->kind != V_LOCAL)
			object_keep(r, s, v, c->args[e->path.param]);
		break;
	case EFF_INIT:
		object_init(r, s, v, e->kind, &ev);
		o = state_object(s, count_key(r->fl, v, e->kind), e->kind);
		if (o)
			o->returned = e->path.root == ROOT_RET;
		break;
	case EFF_PUT:
		object_put(r, s, v, e->kind, &ev);
		break;
	case EFF_FREE:
		object_free(r, s, v, &ev);
		break;
	case EFF_LOCK:
		lock_take(r, s, v, e->kind, &ev);
		break;
	case EFF_UNLOCK:
		lock_release(r, s, v, e->kind, &ev);
		break;
	case EFF_KEEP:
		if (e->path.root == ROOT_PARAM && takes_anything(r, c, e->path.param))
			object_lend(r, s, v);
		object_keep(r, s, v, NULL);
		break;
	case EFF_CALLBACK:
		/* what the callback gets as its context is its business from now on */
		if (e->context_param >= 0 && e->context_param < c->in->nargs)
			object_keep(r, s, c->args[e->context_param], NULL);
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

	/* what a callee registers for its caller is told in the summary */
	if (!o && publish && value_alloc(key)->kind == V_PARAM)
		o = state_object_make(s, key, intern("ref"));
	if (o && publish)
		o->published = true;
	else if (o)
		o->unpublished = true;
}

/* Stores come first, what happens to objects found there second. */
static void apply_stores(struct run *r, struct state *s, const struct call *c,
			 const struct outcome *o)
{
	for (int i = 0; i < o->neffects; i++) {
		const struct effect *e = &o->effects[i];
		const struct value *at;

		if (e->op != EFF_STORE)
			continue;
		at = path_resolve(r, s, &e->path, c, NULL);
		if (at)
			overwrite(r, s, c, at);
	}
}

/* device_unregister() and kin: takes the object off and drops the count of the registration. */
static bool unpublishes(const struct outcome *o, const struct path *p)
{
	for (int i = 0; i < o->neffects; i++)
		if (o->effects[i].op == EFF_UNPUBLISH && is_registration(&o->effects[i]) &&
		    o->effects[i].path.root == p->root && o->effects[i].path.param == p->param)
			return true;
	return false;
}

/* Paths mean what they lead to on entry, except for what the call returns or gives out. */
static bool means_after(const struct effect *e)
{
	return e->path.root == ROOT_RET || (e->op == EFF_GET && e->path.nsteps) ||
	       (e->op == EFF_INIT && e->path.nsteps);
}

static void resolve_before(struct run *r, struct state *s, const struct call *c,
			   const struct outcome *o)
{
	for (int i = 0; i < o->neffects; i++)
		c->before[i] = o->effects[i].op == EFF_STORE || means_after(&o->effects[i])
				       ? NULL
				       : path_resolve(r, s, &o->effects[i].path, c, NULL);
}

static void apply_effects(struct run *r, struct state *s, const struct call *c,
			  const struct outcome *o, const struct value *ret)
{
	bool registration = false; /* its count is dropped once */
	const struct call_info info = call_info(c);

	for (int i = 0; i < o->neffects; i++) {
		const struct effect *e = &o->effects[i];
		const struct value *v;

		if (e->op == EFF_STORE || e->op == EFF_USE)
			continue;
		v = means_after(e) ? path_resolve(r, s, &e->path, c, ret) : c->before[i];
		JUDGE_EVENT(r, on_effect, r, s, &info, e, v);
		if (e->op == EFF_PUBLISH || e->op == EFF_UNPUBLISH || e->op == EFF_KEEP)
			forget_links(r, s, c, linked_tag(c, e));
		if (v && (e->op == EFF_PUBLISH || e->op == EFF_UNPUBLISH)) {
			if (is_registration(e))
				apply_publish(r, s, v, e->op == EFF_PUBLISH);
			continue;
		}
		if (v && e->op == EFF_PUT && !registration && unpublishes(o, &e->path)) {
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
}

/*
 * An outcome whose conditions all hold is the one that happens: what another demands less of was
 * reached by several ways, whose conditions were lost when they met.
 */
static bool is_ruled_out(struct run *r, struct state *s, const struct call *c, int i)
{
	const struct outcome *o = &c->summary->outcomes[i];

	if (conditions_known(r, s, c, o) < 0)
		return true;
	for (int k = 0; k < c->summary->noutcomes; k++) {
		const struct outcome *x = &c->summary->outcomes[k];

		if (k != i && x->nconds > o->nconds && !(o->rc & ~x->rc) &&
		    conditions_known(r, s, c, x) == x->nconds)
			return true;
	}
	return false;
}

static bool assume_conditions(struct run *r, struct state *s, const struct call *c,
			      const struct outcome *o)
{
	for (int i = 0; i < o->nconds; i++) {
		const struct value *v = path_resolve(r, s, &o->conds[i].path, c, NULL);

		if (v && !assume_classes(s, v, o->conds[i].rc))
			return false;
	}
	return true;
}

static const struct value *outcome_result(struct run *r, struct state *s, const struct call *c,
					  const struct outcome *o)
{
	const struct value *v = NULL;

	if (o->what == RET_CONST)
		return value_int(&r->vt, o->ret_const);
	if (o->what == RET_PATH)
		v = path_resolve(r, s, &o->ret_path, c, NULL);
	return v ? v : fresh_result(r, s, c);
}

/* What the function assumes of NULL or error arguments: a fact need not tell both ways. */
static bool idiom_ptr_err_or_zero(struct run *r, struct state *s, const struct call *c, int i,
				  const struct value **ret)
{
	*ret = i ? value_int(&r->vt, 0) : c->args[0];
	return assume_classes(s, c->args[0], i ? RC_ZERO | RC_POS : RC_NEG);
}

bool call_apply(struct run *r, struct state *s, const struct call *call, int i,
		const struct value **ret)
{
	const struct outcome *o =
		call->summary && call->summary->noutcomes ? &call->summary->outcomes[i] : NULL;
	const struct value *before[(o ? o->neffects : 0) + 1];
	struct call copy = *call, *c = &copy;

	memset(before, 0, sizeof(before));
	c->before = before;
	c->nbefore = o ? o->neffects : 0;

	*ret = call_idiom(r, c);
	copy.ret = *ret;
	if (*ret && o)
		resolve_before(r, s, c, o);
	if (*ret && o)
		apply_effects(r, s, c, o, *ret);
	if (*ret)
		return true;
	if (!members_are_valid(s, c))
		return false;
	if (i == 0 || c->summary)
		use_arguments(r, s, c);
	if (c->fact && c->fact->idiom == IDIOM_PTR_ERR_OR_ZERO && c->in->nargs)
		return idiom_ptr_err_or_zero(r, s, c, 1, ret)
			       ? true
			       : idiom_ptr_err_or_zero(r, s, c, 0, ret);
	if (!o) {
		*ret = fresh_result(r, s, c);
		if (!c->in->opaque && !c->fact) {
			forget_outputs(r, s, c);
			note_passed(r, s, c);
		}
		return !c->summary || !c->summary->noreturn;
	}
	if (is_ruled_out(r, s, c, i) || !assume_conditions(r, s, c, o))
		return false;
	resolve_before(r, s, c, o);
	if (!c->fact)
		forget_links(r, s, c, c->summary->relinks);
	apply_stores(r, s, c, o);
	*ret = outcome_result(r, s, c, o);
	if (c->in->type && c->in->type->kind != IR_TYPE_VOID && o->rc && o->rc != RC_ANY &&
	    !assume_classes(s, *ret, o->rc))
		return false;
	copy.ret = *ret;
	apply_effects(r, s, c, o, *ret);
	note_passed(r, s, c);
	note_callbacks(r, s, c);
	return true;
}
