// SPDX-License-Identifier: GPL-2.0-only
/*
 * held.c - which locks are held at this point, see checker.h and context.h.
 *
 * Purpose: one answer from what this path took and what its callers hold. In: a state, the context
 * of the function. Out: locks by value or by identity.
 * Idea: a lock of the callers counts until this path releases it; where the callers are not all
 * known nothing is certainly free.
 */
#include <string.h>

#include "../base/intern.h"
#include "context.h"
#include "run.h"

const char *lock_id(const struct value *v)
{
	const char *of;

	switch (v->kind) {
	case V_GLOBAL:
		return intern_printf("@%s", v->name);
	case V_FIELD:
		of = v->a->kind == V_FIELD || v->a->kind == V_GLOBAL ? lock_id(v->a) : v->rec;
		return of ? intern_printf("%s.%s", of, v->name) : NULL;
	case V_INDEX:
		of = lock_id(v->a);
		return of ? intern_printf("%s[]", of) : NULL;
	case V_INIT:
		of = v->a->kind == V_FIELD || v->a->kind == V_GLOBAL ? lock_id(v->a) : NULL;
		return of ? intern_printf("*%s", of) : NULL;
	case V_CONTAINER:
		return intern_printf("struct %s", v->rec);
	default:
		return v->type && v->type->elem && v->type->elem->tag
			       ? intern_printf("struct %s", v->type->elem->tag)
			       : NULL;
	}
}

/* The value that the path had when the function began. */
static const struct value *entry_value(struct run *r, const struct path *p)
{
	const struct value *v = p->root == ROOT_GLOBAL
					? value_named(&r->vt, V_GLOBAL, p->name)
					: value_numbered(&r->vt, V_PARAM, p->param, NULL);

	for (int i = 0; i < p->nsteps; i++) {
		const struct path_step *st = &p->steps[i];

		if (st->kind == PATH_FIELD)
			v = value_field(&r->vt, v, st->rec, st->field);
		else if (st->kind == PATH_CONTAINER)
			v = value_container(&r->vt, v, st->rec, st->field);
		else if (st->kind == PATH_ELEM)
			v = value_index(&r->vt, v, NULL);
		else
			v = value_init(&r->vt, v, NULL);
	}
	return v;
}

static bool is_released(const struct state *s, const struct lock_ref *l, const struct value *addr)
{
	for (int i = 0; i < s->locks.len; i++) {
		const struct lock *x = &s->locks.data[i];

		if (x->depth < 0 && (addr ? x->addr == addr : lock_id(x->addr) == l->id))
			return true;
	}
	return false;
}

/* Dropped for a while, or exchanged for its other half: the callers' lock is this path's now. */
static bool is_retaken(const struct lock *l)
{
	return !l->depth && l->from_caller && l->taken && !l->released_here && !l->unsure;
}

int run_held(struct run *r, const struct state *s, struct held *out, int max)
{
	const struct context *ctx = context_of(r->fl, r->fn->name);
	int n = 0;

	for (int i = 0; i < s->locks.len && n < max; i++) {
		const struct lock *l = &s->locks.data[i];

		if (l->depth > 0 || is_retaken(l))
			out[n++] = (struct held){lock_id(l->addr), l->kind, l->addr, false};
	}
	for (int i = 0; ctx && i < ctx->must.len && n < max; i++) {
		const struct lock_ref *l = &ctx->must.data[i];
		const struct value *v = l->has_path ? entry_value(r, &l->path) : NULL;

		if (!is_released(s, l, v))
			out[n++] = (struct held){l->id, l->kind, v, true};
	}
	return n;
}

bool run_holds(struct run *r, const struct state *s, const struct value *lock)
{
	struct held held[2 * CONTEXT_MAX_LOCKS];
	int n = run_held(r, s, held, 2 * CONTEXT_MAX_LOCKS);
	const char *id = lock_id(lock);

	for (int i = 0; i < n; i++)
		if (held[i].addr ? held[i].addr == lock : id && held[i].id == id)
			return true;
	return false;
}

/* A lock in a record that the unit's own directory declares: no core can hold it. */
static bool is_own(const struct run *r, const struct value *lock)
{
	return lock->kind == V_FIELD && context_is_own(r->fl->u, lock->rec);
}

/* Nobody who calls this function can hold @lock when it begins. */
static bool is_free_on_entry(const struct run *r, const struct value *lock, const char *id)
{
	const struct context *ctx = context_of(r->fl, r->fn->name);

	if (!ctx || ctx->top || ctx->callers == CALLERS_ANY ||
	    (ctx->callers == CALLERS_CORE && !is_own(r, lock)))
		return false;
	for (int i = 0; i < ctx->may.len; i++)
		if (ctx->may.data[i].id == id)
			return false;
	for (int i = 0; i < ctx->must.len; i++)
		if (ctx->must.data[i].id == id)
			return false;
	return ctx->may.len < CONTEXT_MAX_LOCKS;
}

bool run_lacks(struct run *r, const struct state *s, const struct value *lock)
{
	const struct lock *l = state_lock(s, lock);
	const char *id = lock_id(lock);

	if (!id)
		return false;
	for (int i = 0; i < s->locks.len; i++) {
		const struct lock *x = &s->locks.data[i];

		if ((x->depth > 0 || x->unsure || (!x->depth && x->from_caller)) &&
		    lock_id(x->addr) == id)
			return false;
	}
	if (l && l->touched)
		return true;
	return is_free_on_entry(r, lock, id);
}

bool run_may_enter_with(const struct run *r, const char *id)
{
	const struct context *ctx = context_of(r->fl, r->fn->name);

	for (int i = 0; ctx && i < ctx->may.len; i++)
		if (ctx->may.data[i].id == id)
			return true;
	return ctx && ctx->may.len == CONTEXT_MAX_LOCKS;
}

bool run_is_alone(const struct run *r)
{
	const struct context *ctx = context_of(r->fl, r->fn->name);

	return ctx && ctx->alone;
}

bool run_is_concurrent(const struct run *r)
{
	const struct context *ctx = context_of(r->fl, r->fn->name);

	return ctx && ctx->concurrent;
}

/* The record of a lock's identity "record.member" is the driver's, or it is a global. */
static bool is_own_id(const struct ir_unit *u, const char *id)
{
	const struct ir_global *g;

	if (*id == '@') {
		g = map_get(&u->global_by_name, intern_n(id + 1, strcspn(id + 1, ".[")));
		return g && g->is_static;
	}
	return context_is_own(u, intern_n(id, strcspn(id, ".")));
}

bool unit_entry_lacks(const struct unit_end *e, const struct ir_func *fn, const char *id)
{
	const struct context *ctx = context_of(e->fl, fn->name);

	if (!ctx || ctx->callers == CALLERS_ANY || ctx->may.len == CONTEXT_MAX_LOCKS)
		return false;
	for (int i = 0; i < ctx->may.len; i++)
		if (ctx->may.data[i].id == id)
			return false;
	return ctx->callers == CALLERS_KNOWN || is_own_id(e->u, id);
}

bool run_is_handler(const struct run *r)
{
	return map_get(&r->fl->callbacks, r->fn->name) != NULL;
}

bool run_has_own_callers(const struct run *r)
{
	const struct context *ctx = context_of(r->fl, r->fn->name);

	return ctx && ctx->callers != CALLERS_ANY;
}

bool run_is_for_core(const struct run *r, const struct value *lock)
{
	const struct context *ctx = context_of(r->fl, r->fn->name);

	return ctx && ctx->callers == CALLERS_CORE && !is_own(r, lock);
}

const char *run_lock_id(const struct value *lock)
{
	return lock_id(lock);
}

static bool push_step(struct path *p, enum path_step_kind kind, const char *rec, const char *field)
{
	if (p->nsteps == PATH_MAX_STEPS)
		return false;
	p->steps[p->nsteps].kind = kind;
	p->steps[p->nsteps].rec = rec;
	p->steps[p->nsteps++].field = field;
	return true;
}

/* Where the path of @ct begins, and the record there. */
static const char *contract_root(const struct ir_unit *u, const struct contract *ct, size_t n,
				 struct path *p)
{
	const struct ir_global *g;

	memset(p, 0, sizeof(*p));
	p->param = ct->param;
	if (ct->param >= 0)
		return ct->tag;
	p->root = ROOT_GLOBAL;
	p->param = 0;
	p->name = intern_n(ct->lock, n);
	g = map_get(&u->global_by_name, p->name);
	return g && g->type ? g->type->tag : NULL;
}

bool contract_path(const struct ir_unit *u, const struct contract *ct, struct path *p)
{
	const char *at = ct->lock + strcspn(ct->lock, "-.");
	const char *tag = contract_root(u, ct, (size_t)(at - ct->lock), p);
	const struct ir_type *t = NULL;

	while (*at) {
		const char *name = at + (*at == '.' ? 1 : 2);
		size_t n = strcspn(name, "-.");
		const struct ir_field *f;

		if (*at == '-' && t && !push_step(p, PATH_LOAD, NULL, NULL))
			return false;
		f = tag ? ir_record_field(u, tag, intern_n(name, n)) : NULL;
		if (!f || !push_step(p, PATH_FIELD, tag, f->name))
			return false;
		t = f->type;
		tag = !t ? NULL : t->kind == IR_TYPE_PTR ? (t->elem ? t->elem->tag : NULL) : t->tag;
		at = name + n;
	}
	return true;
}

int run_contracts(struct run *r, struct state *s, const struct call_info *info,
		  const struct value **out, int max)
{
	const struct context *ctx = info->name ? context_of(r->fl, info->name) : NULL;
	const struct op_fact *op = model_op(r->fl->m, info->in->via_rec, info->in->via_field);
	const struct contract *ct = model_contract(r->fl->m, info->name);
	struct call c = {.in = info->in, .args = info->args};
	struct path p;
	int n = 0;

	if (!ct && op)
		ct = op->called_with;
	for (int i = 0; ctx && i < ctx->asserted.len && n < max; i++)
		if (ctx->asserted.data[i].has_path &&
		    (out[n] = path_resolve(r, s, &ctx->asserted.data[i].path, &c, NULL)))
			n++;
	if (!n && max && ct && contract_path(r->fl->u, ct, &p) &&
	    (out[0] = path_resolve(r, s, &p, &c, NULL)))
		n = 1;
	return n;
}

bool lock_is_here(const struct run *r, const struct event *e, const char *kind)
{
	const char *name = pairs_callee(e->in);
	const struct ir_func *fn = name ? map_get(&r->fl->u->func_by_name, name) : NULL;
	const struct summary *sum = fn ? map_get(&r->fl->summaries, name) : NULL;

	if (!e->by_summary)
		return true;
	return sum && fn->in_header && !fn->is_macro_made && sum->noutcomes == 1 &&
	       lock_is_exclusive(kind) && strcmp(kind, "write") && strstr(name, "lock");
}
