// SPDX-License-Identifier: GPL-2.0-only
/*
 * object.c - the life of counted objects and locks on one path.
 *
 * Purpose: counts owned here, handed on, and presumed elsewhere. In: effects of calls.
 * Out: object entries; events for checkers.
 * Idea: owned is what this path must give back; base is the reference that a caller, container or
 * registration is presumed to hold; an object is dead when a drop happened here, nothing is owned
 * or handed on, and no base is left or it was known through our own reference only.
 */
#include <string.h>

#include "../base/intern.h"
#include "../ir/walk.h"
#include "pairs.h"
#include "run.h"

bool object_is_memory(const struct object *o)
{
	return !strcmp(o->kind, "mem");
}

const struct value *object_whole(const struct object *o)
{
	return !strcmp(o->kind, "ref") ? value_alloc(o->key) : o->key;
}

bool object_is_dead(const struct object *o)
{
	if (o->freed)
		return true;
	return o->put && !o->alive && !o->survives && o->owned <= 0 && o->handed <= 0 &&
	       (!o->base || o->fresh);
}

static bool is_alive_param(const struct run *r, const struct value *key)
{
	const struct op_fact *role = map_get(&r->fl->roles, r->fn->name);

	key = value_alloc(key);
	if (key->kind != V_PARAM || key->num >= 32)
		return false;
	if (map_get(&r->fl->callbacks, r->fn->name) && key->type && key->type->elem &&
	    key->type->elem->tag && model_record(r->fl->m, key->type->elem->tag))
		return true;
	return role && (role->alive_params >> key->num & 1);
}

struct object *object_entry(struct run *r, struct state *s, const struct value *key,
			    const char *kind)
{
	struct object *o = state_object(s, key, kind), *whole;

	if (o)
		return o;
	o = state_object_make(s, key, kind);
	o->alive = is_alive_param(r, key);
	whole = state_object(s, value_alloc(key), kind);
	if (whole && whole != o) {
		o->passed = whole->passed;
		o->offered = whole->offered;
		o->passed_data = whole->passed_data;
	}
	return o;
}

/* NULL, error pointers and constants have no life; of some element of an array we know none. */
static bool has_life(struct state *s, const struct value *key)
{
	return key->kind != V_INT && key->kind != V_STR && key->kind != V_FUNC &&
	       !value_is_weak(key) && (value_classes(s, key) & RC_POS);
}

/* It has, and does not lie in a local variable, which no count keeps. */
static bool is_countable(struct state *s, const struct value *key, const char *kind)
{
	return has_life(s, key) && (value_base(key)->kind != V_LOCAL || strcmp(kind, "ref"));
}

void object_get(struct run *r, struct state *s, const struct value *v, const char *kind,
		const struct event *e)
{
	const struct value *key = count_key(r->fl, v, kind), *holder;
	struct object *o;

	if (!is_countable(s, key, kind))
		return;
	o = object_entry(r, s, key, kind);
	if (o->put && !o->base && !o->fresh && !o->freed && o->owned <= 0) {
		/* the count that was taken from the other holder is given back */
		o->base = true;
		o->put = false;
		o->dropped = 0;
		return;
	}
	holder = e->fresh || strcmp(kind, "ref") ? NULL : object_holder(s, o);
	if (holder && o->handed < 3) {
		o->handed++;
		o->kept = true;
		o->holder = holder;
	} else if (o->owned < 3) {
		o->owned++;
	}
	o->fresh |= e->fresh;
	o->by_summary |= e->by_summary;
	o->unclear = e->maybe;
	o->looped |= r->looped[r->block];
	o->acquire_api = e->api;
	o->acquire_loc = e->in->loc;
	o->result = e->ret;
	o->acquired =
		note_event(r, s, e->in->loc, key,
			   run_printf(r, "%s %s here by %s()", run_describe(r, v),
				      strcmp(kind, "ref") ? "acquired" : "referenced", e->api));
}

static const char *release_of_member(const struct run *r, const struct value *v)
{
	return v->kind == V_FIELD
		       ? map_get(&r->fl->releases, intern_printf("%s.%s", v->rec, v->name))
		       : NULL;
}

void object_init(struct run *r, struct state *s, const struct value *v, const char *kind,
		 const struct event *e)
{
	const struct value *key = count_key(r->fl, v, kind);
	struct object *o;

	if (!is_countable(s, key, kind))
		return;
	o = object_entry(r, s, key, kind);
	o->owned = 1;
	o->base = o->put = o->freed = false;
	o->fresh = o->init = true;
	if (e->counter && model_record(r->fl->m, e->counter))
		o->put_only = model_record(r->fl->m, e->counter)->put_only;
	o->embedded = value_alloc(key) != v;
	o->acquire_api = e->api;
	o->acquire_loc = e->in->loc;
	o->result = e->ret;
	o->acquired = note_event(r, s, e->in->loc, key,
				 run_printf(r, "reference count of %s started here by %s()",
					    run_describe(r, v), e->api));
}

static void drop_base(struct object *o)
{
	o->base = false;
	if (o->dropped < 2)
		o->dropped++;
}

/* Unregistering drops the registration's count; of what was registered here that is the own. */
static bool is_registrations(const struct object *o)
{
	return !o->init && !(o->published && o->fresh && o->owned > 0);
}

static void drop_count(struct object *o, const struct event *e)
{
	if (e->base_only && is_registrations(o)) {
		drop_base(o);
		o->handed = 0;
	} else if (o->owned > 0) {
		o->owned--;
	} else if (o->handed > 0) {
		o->handed--;
	} else {
		drop_base(o);
	}
}

/*
 * Whether the release function @name may end what it is given: one that only tells a waiter leaves
 * that to him. Unknown functions may.
 */
static bool release_ends(const struct run *r, const char *name)
{
	const struct summary *sum = name ? map_get(&r->fl->summaries, name) : NULL;

	if (!sum || sum->unknown || (sum->passed_params & 1) || !sum->noutcomes)
		return true;
	for (int i = 0; i < sum->noutcomes; i++)
		for (int k = 0; k < sum->outcomes[i].neffects; k++) {
			const struct effect *e = &sum->outcomes[i].effects[k];

			if (e->op == EFF_PUT || e->op == EFF_FREE || e->op == EFF_KEEP ||
			    e->op == EFF_ARM || e->op == EFF_CALLBACK)
				return true;
		}
	return false;
}

/*
 * The last drop was that of the count of a link, which is found on some ways only: those who come
 * here without it know the object by another one.
 */
static bool is_links_count(const struct run *r, const struct object *o)
{
	return o->unlinked_in && !o->freed && !o->fresh &&
	       solve_passes_by(r, o->unlinked_in - 1, r->block);
}

/* This function, or one that it called for that, has made the object: the count is its own. */
static bool is_made_here(const struct run *r, const struct object *o, const struct value *v)
{
	const struct value *root = value_alloc(v);

	if (o->owned > 0)
		return false;
	if (o->init || run_is_own_memory(r, v))
		return true;
	return root->kind == V_SITE && !o->acquire_api && root->name &&
	       (map_get(&r->fl->u->func_by_name, root->name) || pairs_makes_by_name(root->name));
}

/*
 * What a function of another file made goes with the only count: its release knows nothing of what
 * this function stored in the private part.
 */
static bool is_gone_with_private(const struct run *r, const struct object *o)
{
	return o->fresh && !o->init && !o->by_summary && !o->kept && !o->published &&
	       object_is_dead(o) && o->acquire_api && model_fact(r->fl->m, intern(o->acquire_api));
}

/* A count in memory that an earlier call has freed. */
static void put_in_freed(struct run *r, struct state *s, const struct value *key,
			 const struct event *e, const struct use *u)
{
	const struct object *mem = state_object(s, value_alloc(key), intern("mem"));

	if (mem && mem->freed && !mem->deferred && !mem->managed && !value_is_stale(key) &&
	    (mem->release_loc.line != e->in->loc.line || mem->release_loc.col != e->in->loc.col))
		JUDGE_EVENT(r, on_put, r, s, mem, u);
}

/* @fn gives a call a member by which who drops the last count tells the one who waits. */
static bool is_waiter(const struct flow *fl, const struct ir_func *fn)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &fn->blocks[k];

			for (int n = 0; n < b->insns[i].nargs; n++) {
				const char *place = ir_place(b, b->insns[i].args[n]);

				if (place && map_get(&fl->waited, place))
					return true;
			}
		}
	return false;
}

/*
 * The last count is told to who waits for it and ends the object then: for a function that looked
 * it up, and does not wait, it is gone with the count that the look-up gave.
 */
static bool is_gone_for_finder(const struct run *r, const struct object *o, const struct event *e)
{
	return e->by_summary && o->fresh && !o->init && !o->kept && o->acquire_api &&
	       !is_waiter(r->fl, r->fn);
}

void object_put(struct run *r, struct state *s, const struct value *v, const char *kind,
		const struct event *e)
{
	const struct value *key = count_key(r->fl, v, kind);
	struct use u = {v,	    run_printf(r, "dropped by %s()", e->api),
			e->in->loc, e->base_only,
			false,	    e->api};
	struct object *o;

	if (value_is_weak(key))
		rounds_undo(r, kind, key, false);
	if (!is_countable(s, key, kind))
		return;
	if (!strcmp(kind, "ref") && !state_object(s, key, kind))
		put_in_freed(r, s, key, e, &u);
	o = object_entry(r, s, key, kind);
	if (!e->base_only)
		unify_put(s, o);
	/* what is left of earlier rounds of a loop may be any of several objects */
	if (!strcmp(kind, "ref") && !value_is_stale(key) && !(o->element && o->put) &&
	    !is_links_count(r, o))
		JUDGE_EVENT(r, on_put, r, s, o, &u);
	if (o->owned <= 0 && o->handed <= 0)
		rounds_undo(r, o->kind, key, false);
	if (o->looped)
		rounds_undo(r, o->kind, key, true);
	if (o->by_summary && o->put && o->owned <= 0 && o->handed <= 0 && !o->freed)
		map_put(&r->fl->pins, o->acquire_api, r->fl);
	drop_count(o, e);
	o->put_registration = e->base_only;
	o->survives = (e->death == DEATH_NEVER && !is_gone_for_finder(r, o, e)) ||
		      taken_put(s, o) ||
		      !release_ends(r, e->release ? e->release : release_of_member(r, v));
	o->unlinked_in = taken_link(s, o) ? r->block + 1 : 0;
	o->last = e->death == DEATH_LAST;
	s->released |= !o->last && !o->survives && !strcmp(kind, "ref") &&
		       (o->init || o->fresh || run_is_own_memory(r, v) || is_made_here(r, o, v));
	if (!o->last && !o->survives && !strcmp(kind, "ref") && is_made_here(r, o, v))
		steps_put(s, value_alloc(key));
	o->put = !o->last;
	o->embedded = value_alloc(key) != v && !o->init;
	if (o->last) {
		o->base = true;
		o->fresh = false;
		o->owned = 0;
	}
	o->release_api = e->release;
	o->put_api = e->api;
	o->put_at = v;
	o->release_loc = e->in->loc;
	o->released =
		note_event(r, s, e->in->loc, key,
			   run_printf(r, "%s dropped here by %s()", run_describe(r, v), e->api));
	if (is_gone_with_private(r, o))
		object_give_back(r, s, value_alloc(key), e);
}

/* A count of @whole: one that was started here if there is, since it says most. */
static struct object *any_count(const struct state *s, const struct value *whole)
{
	struct object *any = NULL;

	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (!strcmp(o->kind, "ref") && object_whole(o) == whole && (!any || o->init))
			any = o;
	}
	return any;
}

static bool reads_under_rcu(const struct state *s)
{
	for (int i = 0; i < s->locks.len; i++)
		if (s->locks.data[i].depth > 0 && s->locks.data[i].kind == intern("rcu"))
			return true;
	return false;
}

/* With the memory @mem all counts in it end. */
static void end_counts(struct state *s, const struct value *whole, struct object mem)
{
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		if (strcmp(o->kind, "ref") || object_whole(o) != whole)
			continue;
		o->freed = true;
		o->deferred = mem.deferred;
		o->owned = 0;
		o->put_api = mem.put_api;
		o->readable = mem.readable;
	}
}

void object_free(struct run *r, struct state *s, const struct value *v, const struct event *e)
{
	const struct value *key = value_alloc(v);
	struct use u = {v,     run_printf(r, "freed by %s()", e->api), e->in->loc, false, false,
			e->api};
	struct object *o, *ref = any_count(s, key);

	if (!has_life(s, key))
		return;
	if (!value_is_stale(key) && (v == key || ref))
		JUDGE_EVENT(r, on_free, r, s, ref, &u);
	o = object_entry(r, s, key, intern("mem"));
	if (!value_is_stale(key))
		JUDGE_EVENT(r, on_put, r, s, o, &u);
	o->freed = o->put = true;
	o->managed = e->managed;
	o->deferred = e->deferred;
	o->readable = e->deferred && reads_under_rcu(s);
	o->owned = 0;
	o->put_api = e->api;
	o->release_loc = e->in->loc;
	o->released =
		note_event(r, s, e->in->loc, key,
			   run_printf(r, "%s freed here by %s()", run_describe(r, v), e->api));
	object_give_back(r, s, key, e);
	end_counts(s, key, *o);
}

static bool touches_outside(const struct value *v, const struct object *o)
{
	return o->embedded && v->kind == V_FIELD && v->a == object_whole(o);
}

/* Another count of the same allocation is held on this path. */
static bool is_held_otherwise(const struct state *s, const struct object *o)
{
	for (int i = 0; !o->freed && i < s->objects.len; i++) {
		const struct object *x = &s->objects.data[i];

		if (x != o && !strcmp(x->kind, "ref") && object_whole(x) == object_whole(o) &&
		    (x->owned > 0 || x->handed > 0))
			return true;
	}
	return false;
}

void object_use(struct run *r, struct state *s, const struct value *v, const struct ir_insn *in,
		const char *how)
{
	const struct value *key = value_alloc(v), *base = value_base(v);

	if (base->kind == V_PARAM && base->num < 32)
		r->uses_params |= 1u << base->num;
	if (!r->judge || value_is_stale(key))
		return;
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];
		struct use u = {v, how, in->loc, false, false, NULL};

		if ((object_whole(o) != key && object_whole(o) != base) || !object_is_dead(o) ||
		    (strcmp(o->kind, "ref") && strcmp(o->kind, "mem")))
			continue;
		if (!has_life(s, o->key) || is_held_otherwise(s, o) || is_links_count(r, o) ||
		    o->readable)
			continue;
		u.outside = touches_outside(v, o);
		JUDGE_EVENT(r, on_use, r, s, o, &u);
		return;
	}
}

/* What a member of an unknown local structure (a guard returned by value) points to. */
static bool is_unknown_lock(const struct value *v)
{
	return (v->kind == V_INIT || v->kind == V_SITE || v->kind == V_PHI) && v->a &&
	       v->a->kind == V_FIELD && value_base(v->a)->kind == V_LOCAL;
}

/* For unit_takes(). */
static void note_taken(struct run *r, const struct lock *l)
{
	const struct unit_note n = {.topic = intern("lock taken"), .key = lock_id(l->addr)};

	if (n.key && lock_is_exclusive(l->kind))
		run_note(r, &n, NULL);
}

void lock_take(struct run *r, struct state *s, const struct value *v, const char *kind,
	       const struct event *e)
{
	struct lock *l = is_unknown_lock(v) ? NULL : state_lock_make(s, v, kind);
	struct use u = {v, e->api, e->in->loc, false, false, NULL};

	if (!l)
		return;
	if (e->maybe) {
		/* who gives it back afterwards knows that it was taken */
		l->by_summary = l->unsure = l->murky = l->taken = l->touched = true;
		l->unsure_by = NULL;
		return;
	}
	l->murky |= l->unsure;
	if (l->unsure)
		l->depth = l->from_caller ? -1 : 0;
	l->unsure = false;
	l->unsure_by = NULL;
	JUDGE_EVENT(r, on_lock, r, s, l, true, &u);
	note_taken(r, l);
	if (v->kind == V_INIT)
		assume_classes(s, v, RC_POS);
	if (l->depth <= 0) /* the writers' half of a semaphore after the readers' one */
		l->kind = kind;
	l->depth++;
	l->api = e->api;
	l->loc = e->in->loc;
	l->taken = true;
	l->taken_here |= lock_is_here(r, e, kind);
	l->by_summary = e->by_summary;
	l->released_here = false;
	l->touched = true;
	l->when = note_event(r, s, e->in->loc, v,
			     run_printf(r, "%s taken here by %s()", run_describe(r, v), e->api));
	l->section = l->when;
}

/* Of a lock that somebody else took, for lock-imbalance. */
static void note_released(struct run *r, const struct lock *l, const char *kind)
{
	const struct unit_note n = {.topic = intern(NOTE_RELEASED),
				    .key = lock_name(l->addr, kind),
				    .n = lock_is_exclusive(kind)};

	if (n.key)
		run_note(r, &n, NULL);
}

/* Whether the object with the lock @v was found in a way that may lead to any other one. */
static bool is_vague(const struct value *v)
{
	return v->kind == V_FIELD && (v->a->kind == V_SITE || v->a->kind == V_PHI ||
				      v->a->kind == V_OLD || v->a->kind == V_INIT);
}

/* A branch of this path found that the pointers are not the same. */
static bool are_told_apart(struct run *r, struct state *s, const struct value *a,
			   const struct value *b)
{
	return value_classes(s, value_bin(&r->vt, IR_EQ, a, b)) == RC_ZERO ||
	       value_classes(s, value_bin(&r->vt, IR_EQ, b, a)) == RC_ZERO;
}

/*
 * A lock is released that this path did not take, while it holds the same member of another object:
 * the objects are one.
 */
static const struct value *held_alias(struct run *r, struct state *s, const struct value *v)
{
	const struct lock *l = state_lock(s, v);
	const struct value *found = NULL;

	if (l && l->touched)
		return v;
	for (int i = 0; i < s->locks.len; i++) {
		const struct value *x = s->locks.data[i].addr;

		if (s->locks.data[i].depth <= 0 || x->kind != V_FIELD || v->kind != V_FIELD ||
		    x->rec != v->rec || x->name != v->name || (!is_vague(v) && !is_vague(x)) ||
		    are_told_apart(r, s, x->a, v->a))
			continue;
		if (found)
			return v;
		found = x;
	}
	return found ? found : v;
}

void lock_release(struct run *r, struct state *s, const struct value *v, const char *kind,
		  const struct event *e)
{
	struct lock *l;

	v = held_alias(r, s, v);
	if (!state_lock(s, v) && rounds_lock_known(s, v)) {
		rounds_undo(r, "lock", v, false);
		return;
	}
	l = is_unknown_lock(v) ? NULL : state_lock_make(s, v, kind);
	struct use u = {v, e->api, e->in->loc, false, false, NULL};
	bool sure;

	if (!l)
		return;
	if (e->maybe) {
		l->by_summary = l->unsure = l->murky = true;
		l->unsure_by = NULL;
		return;
	}
	l->murky |= l->unsure;
	sure = !l->unsure;
	if (l->unsure && l->taken)
		l->depth = l->from_caller ? 0 : 1;
	l->unsure = false;
	l->unsure_by = NULL;
	if (lock_is_here(r, e, kind) && !l->taken_here)
		note_released(r, l, kind);
	l->from_caller |= !l->touched;
	l->touched = true;
	if (sure)
		JUDGE_EVENT(r, on_lock, r, s, l, false, &u);
	l->released_here = lock_is_here(r, e, kind);
	if (l->depth > -2)
		l->depth--;
	for (int i = 0; i < s->objects.len; i++)
		s->objects.data[i].readable &= reads_under_rcu(s);
	l->api = e->api;
	l->loc = e->in->loc;
	l->when = note_event(r, s, e->in->loc, v,
			     run_printf(r, "%s released here by %s()", run_describe(r, v), e->api));
}
