// SPDX-License-Identifier: GPL-2.0-only
/*
 * keep.c - who holds what this path took.
 *
 * Purpose: counts that are handed on instead of given back. In: pointers stored, given away
 * or returned. Out: object entries whose counts belong to others now.
 * Idea: a count goes with the pointer: into the container that it is stored in, to the callee that
 * keeps it, to the caller; or a flag in the caller's object says that the caller holds it.
 */
#include <string.h>

#include "../base/intern.h"
#include "../ir/walk.h"
#include "pairs.h"
#include "run.h"

/* What is stored at @c was there before, or was put there by a callee. */
static bool is_old_content(const struct cell *c)
{
	return c->val->a == c->addr &&
	       (c->val->kind == V_INIT || c->val->kind == V_PHI || c->val->kind == V_SITE);
}

const struct value *object_holder(const struct state *s, const struct object *o)
{
	const struct value *whole = object_whole(o);

	for (int i = 0; i < s->cells.len; i++) {
		const struct cell *c = &s->cells.data[i];
		const struct value *base = value_base(c->addr);

		if (c->addr->kind == V_FIELD && value_alloc(c->val) == whole && base != whole &&
		    base->kind != V_LOCAL && !is_old_content(c))
			return base;
	}
	return NULL;
}

/* A further count on what the container @key already holds goes with it. */
static void keep_held(struct object *o, const struct value *key)
{
	if (o->holder == key && o->owned > 0) {
		o->owned--;
		o->handed++;
	}
}

/* The record that @v was loaded from goes with it: file->private_data. */
static const struct value *carrier(const struct run *r, const struct value *v)
{
	const struct value *at = v->kind == V_INIT ? v->a : NULL;
	const struct op_fact *member =
		at && at->kind == V_FIELD ? model_op(r->fl->m, at->rec, at->name) : NULL;

	return member && member->hands_on ? at->a : NULL;
}

static bool is_element(const struct value *where)
{
	return where && where->kind == V_INDEX && value_base(where)->kind != V_LOCAL;
}

/* The count is one on the module that the table @v names: it goes where the table goes. */
static bool is_owner_of(const struct run *r, const struct object *o, const struct value *v)
{
	const struct value *at = o->key->kind == V_INIT ? o->key->a : NULL;
	const struct op_fact *member = at && at->kind == V_FIELD && at->a == v
					       ? model_op(r->fl->m, at->rec, at->name)
					       : NULL;

	return member && member->pins;
}

/* A pointer in whose low bits something else is kept is stored all the same. */
static const struct value *untagged(const struct value *v)
{
	while (v->kind == V_BIN && (v->arith == IR_OR || v->arith == IR_ADD) && v->a->type &&
	       v->a->type->kind == IR_TYPE_PTR)
		v = v->a;
	return v;
}

void object_keep(struct run *r, struct state *s, const struct value *v, const struct value *where)
{
	const struct value *base = where ? value_base(where) : NULL;
	const struct value *key;

	v = value_within(untagged(v));
	key = value_alloc(v);
	if (base && base->inside) /* into the private part of an object */
		base = value_base(base->inside);
	if (key->kind == V_INT || key->kind == V_STR || key->kind == V_FUNC ||
	    key->kind == V_GLOBAL || base == key)
		return;
	if (key->inside) /* who keeps the private part keeps the object */
		object_keep(r, s, key->inside, where);
	if (carrier(r, v))
		object_keep(r, s, carrier(r, v), where);
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		keep_held(o, key);
		if (object_whole(o) != key && o->key != v && !is_owner_of(r, o, v))
			continue;
		o->spread |= o->kept || (where && where->kind == V_INDEX);
		o->kept |= !s->returning;
		o->listed = false;
		o->element |= is_element(where);
		/* of the elements of an array nobody can tell which are given back later */
		if (o->owned > 0 && (!o->init || o->returned || is_element(where))) {
			o->owned--;
			o->handed++;
			o->holder = where && where->kind == V_INDEX ? NULL : base;
			o->by_return |= !where && s->returning;
		}
	}
	if (key->kind == V_PARAM && !s->returning)
		object_entry(r, s, key, intern("ref"))->kept = true;
}

void object_keep_in(struct state *s, const struct value *v, const struct value *container)
{
	for (int i = 0; i < s->objects.len; i++)
		if (object_whole(&s->objects.data[i]) == value_alloc(v))
			s->objects.data[i].into = container;
}

/* Only this path knows the memory @o. */
static bool is_alone(const struct object *o)
{
	return o->fresh && o->owned == 1 && !o->handed && !o->kept && !o->passed_data;
}

const struct value *object_newly_listed(struct run *r, struct state *s, const struct call *c,
					const struct outcome *o)
{
	const struct value *v = NULL;
	const struct object *mem;
	bool kept = false;

	for (int i = 0; i < o->neffects; i++) {
		const struct effect *e = &o->effects[i];

		kept |= e->op == EFF_KEEP && e->path.root == ROOT_PARAM;
		if (e->op == EFF_PUBLISH && e->path.root == ROOT_PARAM &&
		    (!e->kind || e->kind == intern("ref")))
			v = path_resolve(r, s, &e->path, c, NULL);
	}
	mem = kept && v ? state_object(s, value_alloc(v), intern("mem")) : NULL;
	return mem && is_alone(mem) ? mem->key : NULL;
}

void object_listed(struct state *s, const struct value *whole)
{
	struct object *o = state_object(s, whole, intern("mem"));

	if (o)
		o->listed = o->handed == 1;
}

bool object_unlisted(struct state *s, const struct value *v)
{
	struct object *o = state_object(s, value_alloc(v), intern("mem"));

	if (!o || !o->listed)
		return false;
	o->handed--;
	o->owned++;
	o->kept = o->passed_data = o->listed = false;
	o->into = NULL;
	return true;
}

void object_take_out(struct state *s, const struct value *container)
{
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (o->into != container)
			continue;
		o->into = NULL;
		if (o->handed > 0 && !o->init) {
			o->handed--;
			o->owned++;
		}
	}
}

/* The helper that frees the container goes through its elements, and gives such back. */
static bool is_given_back_in(const struct run *r, const struct object *o, const struct event *e)
{
	const char *helper = e->by_summary && o->looped ? pairs_callee(e->in) : NULL;
	const struct names *undos =
		helper && o->acquire_api ? pairs_undos(r->fl->pairs, o->acquire_api) : NULL;

	return undos && pairs_reach(r->fl->pairs, helper, undos);
}

/* What @o is stored in was stored nowhere but in @o: each leads to the other, nothing to them. */
static bool is_only_in(const struct object *whole, const struct object *o)
{
	return !whole->spread && whole->handed > 0 && whole->holder == o->key && o->fresh &&
	       !o->spread && !o->passed_data;
}

void object_give_back(const struct run *r, struct state *s, const struct value *container,
		      const struct event *e)
{
	const struct object *whole = state_object(s, container, intern("mem"));
	bool alone = whole && whole->fresh && !whole->passed && !whole->passed_data;

	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (o->holder == container && o->handed > 0 && !is_given_back_in(r, o, e)) {
			o->handed--;
			o->owned += !o->freed;
			o->holder = NULL;
			o->lost = ((alone && (!whole->kept || is_only_in(whole, o))) ||
				   !object_is_memory(o)) &&
				  !o->spread;
			o->kept &= !(o->lost && object_is_memory(o));
		}
	}
}

/* What failed did not take over what it was given. */
static bool has_failed(struct state *s, const struct value *ret)
{
	bool is_pointer = ret->type && ret->type->kind == IR_TYPE_PTR;

	return ret->type && !(value_classes(s, ret) & (is_pointer ? RC_POS : RC_ZERO));
}

bool object_is_forgotten(struct state *s, const struct object *o)
{
	if (!o->fresh || o->kept || o->passed_data || (!o->key->held_by && !o->lost))
		return false;
	if (o->lent && !has_failed(s, o->lent))
		return false;
	for (int i = 0; i < s->objects.len; i++) {
		const struct object *x = &s->objects.data[i];

		if (x != o && object_whole(x) == o->key && (x->init || x->put || x->handed > 0))
			return false;
	}
	return true;
}

void object_lend_data(struct object *o, const struct value *ret)
{
	o->passed_data |= !object_is_memory(o) || !ret || (o->lent && o->lent != ret);
	o->lent = ret;
	o->listed = false;
}

bool object_was_given(struct state *s, const struct object *o)
{
	return o->given || (o->taker && !has_failed(s, o->taker));
}

void object_settle(struct state *s)
{
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (o->lent && has_failed(s, o->lent))
			o->lent = NULL;
		if (o->taker && has_failed(s, o->taker))
			o->taker = NULL;
	}
}

void object_lend_part(struct state *s, const struct value *v, const struct value *ret)
{
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (!object_is_memory(o) || value_alloc(v) != o->key || v == o->key)
			continue;
		object_lend_data(o, ret);
	}
}

void object_escape(struct state *s, const struct value *v, bool whole)
{
	const struct value *to = v;

	while (to->kind == V_BIN && to->a)
		to = to->a;
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (object_is_memory(o) && value_alloc(to) == o->key && (whole || v != o->key)) {
			o->passed_data = true;
			o->listed = false;
		}
	}
}

void object_exchange(struct run *r, struct state *s, const struct value *v)
{
	if (v->kind == V_PARAM && v->type && v->type->kind == IR_TYPE_PTR)
		object_entry(r, s, v, intern("ref"))->kept = true;
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (o->key != v || object_is_memory(o) || o->owned <= 0)
			continue;
		o->owned--;
		o->handed++;
		o->kept = true;
	}
}

void object_lend_pointed(struct state *s, const struct value *v)
{
	const struct value *held = v->kind == V_LOCAL ? state_load(s, v) : NULL;

	for (int i = 0; held && i < s->objects.len; i++)
		if (object_whole(&s->objects.data[i]) == value_alloc(held))
			s->objects.data[i].passed_data = true;
}

void object_lend(struct run *r, struct state *s, const struct value *v)
{
	const struct value *whole = value_alloc(v);

	if (value_is_opaque(whole))
		object_entry(r, s, whole, intern("ref"))->passed_data = true;
}

/* A member of the caller's object was tested and then changed to a plain value. */
static bool is_flag(struct state *s, struct value_table *t, const struct cell *c)
{
	const struct value *root = value_root(c->addr);
	const struct value_fact *f;

	if (c->addr->kind != V_FIELD || root->kind != V_PARAM ||
	    (c->val->kind != V_INT && c->val->kind != V_SITE))
		return false;
	f = state_fact(s, value_init(t, c->addr, NULL));
	return f && f->rc != RC_ANY;
}

void object_keep_flagged(struct run *r, struct state *s)
{
	bool flagged = false;

	for (int i = 0; !flagged && i < s->cells.len; i++)
		flagged = is_flag(s, &r->vt, &s->cells.data[i]);
	for (int i = 0; flagged && i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (o->owned > 0 && !o->fresh && !o->init) {
			o->owned--;
			o->handed++;
		}
	}
}

void object_keep_asleep(struct run *r, struct state *s, const struct value *cond, bool truth)
{
	const struct fact *f;

	for (; cond->kind == V_UN && cond->arith == IR_NOT; cond = cond->a)
		truth = !truth;
	f = truth && cond->kind == V_SITE && cond->name ? model_fact(r->fl->m, cond->name) : NULL;
	if (!f || f->idiom != IDIOM_ASLEEP)
		return;
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (o->owned > 0 && strcmp(o->kind, "ref") && run_drops_elsewhere(r, o)) {
			o->owned--;
			o->handed++;
		}
	}
}

/* A variable of this file, and nothing that a core or another file may know. */
static bool is_own_static(const struct run *r, const struct value *v)
{
	const struct ir_global *g =
		v && v->kind == V_GLOBAL ? map_get(&r->fl->u->global_by_name, v->name) : NULL;

	return g && g->is_static;
}

/* The path ends with a helper that undoes, and that knows the variable @name. */
static bool is_left_to_helper(const struct run *r, const char *name)
{
	for (int k = 0; k < r->fn->nblocks; k++)
		for (int i = 0; i < r->fn->blocks[k].ninsns; i++) {
			const char *callee = pairs_callee(&r->fn->blocks[k].insns[i]);
			const struct ir_func *fn =
				callee ? map_get(&r->fl->u->func_by_name, callee) : NULL;

			if (fn && !fn->in_header && pairs_sounds_like_undo(callee) &&
			    ir_names_global(fn, name))
				return true;
		}
	return false;
}

/* A variable itself still holds it: of the elements of an array a loop may give back each. */
static bool is_in_variable(const struct state *s, const struct object *o)
{
	for (int i = 0; i < s->cells.len; i++)
		if (s->cells.data[i].addr == o->holder &&
		    value_alloc(s->cells.data[i].val) == object_whole(o))
			return true;
	return false;
}

void object_lose_statics(struct run *r, struct state *s)
{
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (o->handed <= 0 || o->put || o->freed || !o->fresh || o->spread ||
		    (o->published && !o->unpublished) || !is_own_static(r, o->holder) ||
		    !is_in_variable(s, o) || is_left_to_helper(r, o->holder->name))
			continue;
		o->owned++;
		o->handed--;
		o->kept = false;
		o->lost = true;
	}
}
