// SPDX-License-Identifier: GPL-2.0-only
/*
 * state.c - look-up and change of one path state, see state.h.
 *
 * Purpose: sorted arrays of cells, facts, objects and locks. In: values. Out: entries.
 * Idea: binary search by value id; the arrays are short, so copying them is cheap.
 */
#include "state.h"

#include <string.h>

#include "../base/hash.h"
#include "assume.h"

struct state *state_clone(const struct state *s)
{
	struct state *c = xcalloc(1, sizeof(*c));

#define CLONE(part)                                                                                \
	do {                                                                                       \
		vec_reserve(&c->part, s->part.len + 4);                                            \
		if (s->part.len)                                                                   \
			memcpy(c->part.data, s->part.data,                                         \
			       sizeof(*s->part.data) * (size_t)s->part.len);                       \
		c->part.len = s->part.len;                                                         \
	} while (0)
	CLONE(cells);
	CLONE(facts);
	CLONE(objects);
	CLONE(locks);
	CLONE(marks);
	CLONE(steps);
#undef CLONE
	c->trace = s->trace;
	c->loops = s->loops;
	c->released = s->released;
	c->warned = s->warned;
	return c;
}

void state_free(struct state *s)
{
	if (!s)
		return;
	free(s->cells.data);
	free(s->facts.data);
	free(s->objects.data);
	free(s->locks.data);
	free(s->marks.data);
	free(s->steps.data);
	free(s);
}

/* Position of the first entry whose value is not below @id. */
#define LOWER_BOUND(vec, member, want)                                                             \
	({                                                                                         \
		int lo_ = 0, hi_ = (vec)->len;                                                     \
		while (lo_ < hi_) {                                                                \
			int mid_ = (lo_ + hi_) / 2;                                                \
			if ((vec)->data[mid_].member->id < (want))                                 \
				lo_ = mid_ + 1;                                                    \
			else                                                                       \
				hi_ = mid_;                                                        \
		}                                                                                  \
		lo_;                                                                               \
	})

#define INSERT_AT(vec, at)                                                                         \
	do {                                                                                       \
		vec_reserve(vec, (vec)->len + 1);                                                  \
		memmove(&(vec)->data[(at) + 1], &(vec)->data[at],                                  \
			sizeof(*(vec)->data) * (size_t)((vec)->len - (at)));                       \
		memset(&(vec)->data[at], 0, sizeof(*(vec)->data));                                 \
		(vec)->len++;                                                                      \
	} while (0)

const struct value *state_load(const struct state *s, const struct value *addr)
{
	int at = LOWER_BOUND(&s->cells, addr, addr->id);

	return at < s->cells.len && s->cells.data[at].addr == addr ? s->cells.data[at].val : NULL;
}

void state_store(struct state *s, const struct value *addr, const struct value *val)
{
	int at = LOWER_BOUND(&s->cells, addr, addr->id);

	if (at == s->cells.len || s->cells.data[at].addr != addr)
		INSERT_AT(&s->cells, at);
	s->cells.data[at] = (struct cell){addr, val};
}

void state_forget_local(struct state *s, const struct value *addr)
{
	int kept = 0;

	for (int i = 0; i < s->cells.len; i++)
		if (value_base(s->cells.data[i].addr) != addr)
			s->cells.data[kept++] = s->cells.data[i];
	s->cells.len = kept;
}

struct value_fact *state_fact(struct state *s, const struct value *v)
{
	int at = LOWER_BOUND(&s->facts, v, v->id);

	return at < s->facts.len && s->facts.data[at].v == v ? &s->facts.data[at] : NULL;
}

struct value_fact *state_fact_make(struct state *s, const struct value *v)
{
	int at = LOWER_BOUND(&s->facts, v, v->id);

	if (at == s->facts.len || s->facts.data[at].v != v) {
		INSERT_AT(&s->facts, at);
		s->facts.data[at] = (struct value_fact){v, RC_ANY, INT64_MIN, INT64_MAX};
	}
	return &s->facts.data[at];
}

static int object_at(const struct state *s, const struct value *key, const char *kind)
{
	int at = LOWER_BOUND(&s->objects, key, key->id);

	while (at < s->objects.len && s->objects.data[at].key == key &&
	       strcmp(s->objects.data[at].kind, kind) < 0)
		at++;
	return at;
}

struct object *state_object(const struct state *s, const struct value *key, const char *kind)
{
	int at = object_at(s, key, kind);
	struct object *o = at < s->objects.len ? &s->objects.data[at] : NULL;

	return o && o->key == key && o->kind == kind ? o : NULL;
}

struct object *state_object_make(struct state *s, const struct value *key, const char *kind)
{
	int at = object_at(s, key, kind);

	if (at == s->objects.len || s->objects.data[at].key != key ||
	    s->objects.data[at].kind != kind) {
		INSERT_AT(&s->objects, at);
		s->objects.data[at].key = key;
		s->objects.data[at].kind = kind;
		s->objects.data[at].base = true;
	}
	return &s->objects.data[at];
}

struct lock *state_lock(const struct state *s, const struct value *addr)
{
	int at = LOWER_BOUND(&s->locks, addr, addr->id);

	return at < s->locks.len && s->locks.data[at].addr == addr ? &s->locks.data[at] : NULL;
}

struct lock *state_lock_make(struct state *s, const struct value *addr, const char *kind)
{
	int at = LOWER_BOUND(&s->locks, addr, addr->id);

	if (at == s->locks.len || s->locks.data[at].addr != addr) {
		INSERT_AT(&s->locks, at);
		s->locks.data[at].addr = addr;
		s->locks.data[at].kind = kind;
	}
	return &s->locks.data[at];
}

bool state_holds_locks(const struct state *s)
{
	for (int i = 0; i < s->locks.len; i++)
		if (s->locks.data[i].depth > 0)
			return true;
	return false;
}

bool state_mentions(const struct state *s, const struct value *v)
{
	for (int i = 0; i < s->cells.len; i++)
		if (value_mentions(s->cells.data[i].val, v) ||
		    value_mentions(s->cells.data[i].addr, v))
			return true;
	for (int i = 0; i < s->objects.len; i++)
		if (value_mentions(s->objects.data[i].key, v))
			return true;
	for (int i = 0; i < s->facts.len; i++)
		if (value_mentions(s->facts.data[i].v, v))
			return true;
	for (int i = 0; i < s->locks.len; i++)
		if (value_mentions(s->locks.data[i].addr, v))
			return true;
	for (int i = 0; i < s->marks.len; i++)
		if (value_mentions(s->marks.data[i].a, v) ||
		    (s->marks.data[i].b && value_mentions(s->marks.data[i].b, v)))
			return true;
	return steps_mention(s, v);
}

/* Two objects that turned out to be one: what is owned adds up, what is known of both stays. */
static void unite_objects(struct object *into, const struct object *o)
{
	into->owned = (int8_t)(into->owned + o->owned > 3 ? 3 : into->owned + o->owned);
	into->kept |= o->kept;
	if (!into->acquired) {
		into->acquired = o->acquired;
		into->acquire_api = o->acquire_api;
		into->acquire_loc = o->acquire_loc;
	}
}

static void rename_objects(struct state *s, struct value_table *t, const struct value *from,
			   const struct value *to)
{
	for (int i = 0; i < s->objects.len; i++) {
		struct object o = s->objects.data[i];
		struct object *other;

		if (o.result)
			s->objects.data[i].result = o.result = value_subst(t, o.result, from, to);
		if (o.lent)
			s->objects.data[i].lent = o.lent = value_subst(t, o.lent, from, to);
		if (o.taker)
			s->objects.data[i].taker = o.taker = value_subst(t, o.taker, from, to);
		if (o.holder)
			s->objects.data[i].holder = o.holder = value_subst(t, o.holder, from, to);
		if (o.into)
			s->objects.data[i].into = o.into = value_subst(t, o.into, from, to);
		if (!value_mentions(o.key, from))
			continue;
		o.key = value_subst(t, o.key, from, to);
		memmove(&s->objects.data[i], &s->objects.data[i + 1],
			sizeof(o) * (size_t)(--s->objects.len - i));
		other = state_object(s, o.key, o.kind);
		if (other)
			unite_objects(other, &o);
		else
			*state_object_make(s, o.key, o.kind) = o;
		i = -1;
	}
}

void state_rename(struct state *s, struct value_table *t, const struct value *from,
		  const struct value *to)
{
	struct state *old = state_clone(s);

	s->cells.len = s->facts.len = s->locks.len = 0;
	for (int i = 0; i < old->cells.len; i++)
		state_store(s, value_subst(t, old->cells.data[i].addr, from, to),
			    value_subst(t, old->cells.data[i].val, from, to));
	for (int i = 0; i < old->facts.len; i++) {
		struct value_fact f = old->facts.data[i];

		f.v = value_subst(t, f.v, from, to);
		if (f.v->kind != V_INT)
			*state_fact_make(s, f.v) = f;
	}
	for (int i = 0; i < old->locks.len; i++) {
		struct lock l = old->locks.data[i];

		l.addr = value_subst(t, l.addr, from, to);
		*state_lock_make(s, l.addr, l.kind) = l;
	}
	rename_objects(s, t, from, to);
	state_rename_marks(s, t, from, to);
	steps_rename(s, t, from, to);
	state_free(old);
}

void state_age(struct state *s, struct value_table *t, const struct value *v)
{
	const struct value *old = value_old(t, v);
	int kept = 0;

	for (int i = 0; i < s->objects.len; i++)
		if (s->objects.data[i].owned > 0 || !value_mentions(s->objects.data[i].key, old))
			s->objects.data[kept++] = s->objects.data[i];
	s->objects.len = kept;
	state_rename(s, t, v, old);
}

/* The lowest-numbered local that holds @key itself, or -1. */
static int64_t local_holding(const struct state *s, const struct value *key)
{
	for (int i = 0; i < s->cells.len; i++)
		if (s->cells.data[i].val == key && s->cells.data[i].addr->kind == V_LOCAL)
			return s->cells.data[i].addr->num;
	return -1;
}

uint64_t state_key_signature(const struct state *s, const struct value *key)
{
	int64_t local = key->kind == V_SITE || key->kind == V_PHI || key->kind == V_CONTAINER ||
					key->kind == V_INIT
				? local_holding(s, key)
				: -1;

	return local >= 0 ? hash_mix((uint64_t)local, 77) : hash_mix((uint64_t)key->id, 78);
}

/* Flags and conditions computed in branches (&&, !!) decide what comes next. */
static uint64_t conditions_signature(const struct state *s, const struct ir_func *fn)
{
	uint64_t h = 0;

	for (int i = 0; i < s->cells.len; i++) {
		const struct cell *c = &s->cells.data[i];

		if (c->addr->kind == V_LOCAL && c->val->kind == V_INT &&
		    c->addr->num < fn->nlocals && c->val->num >= 0 && c->val->num <= 1)
			h += hash_mix((uint64_t)c->addr->num, (uint64_t)c->val->num + 5000);
		/* (write ? lock_write : lock_read)(...) */
		if (c->addr->kind == V_LOCAL && c->val->kind == V_FUNC)
			h += hash_mix((uint64_t)c->addr->num, (uint64_t)c->val->id + 6000);
	}
	return h;
}

/* With something set up, paths that are to fail stay apart from those that are to succeed. */
static uint64_t outcome_signature(const struct state *s, const struct ir_func *fn)
{
	bool stands = false;

	for (int i = 0; i < s->steps.len && fn->ret_local >= 0; i++)
		stands |= step_stands(&s->steps.data[i]) && !s->steps.data[i].may;
	for (int i = 0; stands && i < s->cells.len; i++) {
		const struct cell *c = &s->cells.data[i];
		uint8_t rc;

		if (c->addr->kind != V_LOCAL || c->addr->num != fn->ret_local)
			continue;
		rc = value_classes((struct state *)s, c->val);
		return rc == RC_ZERO ? 7001 : rc & RC_ZERO ? 0 : 7002;
	}
	return 0;
}

static uint64_t object_signature(const struct state *s, const struct object *o)
{
	uint64_t bits = (uint64_t)(uint8_t)o->owned | (uint64_t)(uint8_t)o->handed << 8 |
			(uint64_t)o->base << 16 | (uint64_t)o->fresh << 17 |
			(uint64_t)o->init << 18 | (uint64_t)o->put << 19 |
			(uint64_t)o->freed << 20 | (uint64_t)o->unpublished << 21 |
			(uint64_t)o->published << 22 | (uint64_t)(uint8_t)o->dropped << 24;

	return hash_mix(state_key_signature(s, o->key), bits ^ (uintptr_t)o->kind);
}

/* Dropped, and one of several of its kind: in an array, or of some round of a loop. */
static bool is_dropped_element(const struct object *o)
{
	if (o->owned > 0 || !(o->put || o->freed))
		return false;
	for (const struct value *key = o->key; key; key = key->a)
		if (key->kind == V_INDEX || key->kind == V_OLD || key->kind == V_PHI)
			return true;
	return false;
}

/* The path dropped it, or took it off a list, and holds nothing of it; the caller's is kept. */
static bool is_past(const struct object *o)
{
	bool is_callers = o->key->kind == V_PARAM;

	if (is_dropped_element(o))
		return true;
	return o->owned <= 0 && o->handed <= 0 && !o->init && !o->published &&
	       (is_callers ? !o->put && !o->freed : o->put || o->freed || o->unpublished);
}

void state_signature(const struct state *s, const struct ir_func *fn, struct signature *sig)
{
	uint64_t h = conditions_signature(s, fn) + state_marks_signature(s) + s->warned;

	for (int i = 0; i < s->locks.len; i++)
		if (s->locks.data[i].depth)
			h += hash_mix(state_key_signature(s, s->locks.data[i].addr),
				      (uint64_t)(uint8_t)s->locks.data[i].depth + 1000);
	sig->coarse = sig->loose = h;
	sig->steps = steps_signature(s) + outcome_signature(s, fn);
	sig->all = h + sig->steps;
	for (int i = 0; i < s->objects.len; i++) {
		const struct object *o = &s->objects.data[i];
		uint64_t mine;

		if (!o->owned && !o->put && !o->freed && !o->init && !o->published &&
		    !o->unpublished)
			continue;
		/* commutative: objects named by local come in another order on another path */
		mine = object_signature(s, o);
		sig->all += mine;
		sig->coarse += is_dropped_element(o) ? 0 : mine;
		sig->loose += is_past(o) ? 0 : mine;
	}
}

static bool forget_dropped(struct state *a, const struct state *b,
			   bool (*test)(const struct object *o))
{
	int kept = 0, had = a->objects.len;

	for (int i = 0; i < had; i++) {
		const struct object *o = &a->objects.data[i];
		bool same = !test(o);

		for (int k = 0; k < b->objects.len && !same; k++)
			same = b->objects.data[k].key == o->key &&
			       b->objects.data[k].kind == o->kind &&
			       test(&b->objects.data[k]);
		if (same)
			a->objects.data[kept++] = *o;
	}
	a->objects.len = kept;
	return kept != had;
}

bool state_forget_dropped(struct state *a, struct state *b, bool loose)
{
	bool (*test)(const struct object *o) = loose ? is_past : is_dropped_element;
	bool changed = forget_dropped(a, b, test);

	forget_dropped(b, a, test);
	return changed;
}
