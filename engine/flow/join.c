// SPDX-License-Identifier: GPL-2.0-only
/*
 * join.c - uniting two states with the same signature at a block.
 *
 * Purpose: keep the number of states small without losing what decides. In: two states.
 * Out: the first, weakened to what holds in both.
 * Idea: where a cell differs both sides are renamed to one V_PHI, so that facts and objects that
 * travelled with the differing values meet under the new name.
 */
#include <string.h>

#include "assume.h"
#include "state.h"

#define JOIN_MAX_RENAMES 300 /* cells that still differ then are dropped */

/* Whether @v may be renamed as a whole: a leaf that stands for one run-time value. */
static bool can_rename(const struct value *v)
{
	return v->kind == V_SITE || v->kind == V_PHI || v->kind == V_INIT ||
	       v->kind == V_CONTAINER || v->kind == V_OLD;
}

/* @s calls @was, a record, @phi from now on; so do addresses of its members that are records. */
static void rename_whole(struct state *s, struct value_table *t, const struct value *was,
			 const struct value *phi)
{
	state_rename(s, t, was, phi);
	for (; was->kind == V_CONTAINER && was->a->kind == V_CONTAINER; was = was->a) {
		phi = value_field(t, phi, was->rec, was->name);
		state_rename(s, t, was->a, phi);
	}
}

static void make_phi(struct state *s, struct value_table *t, const struct value *was,
		     const struct value *phi)
{
	if (was == phi)
		return;
	if (state_mentions(s, phi)) {
		state_age(s, t, phi);
		was = value_subst(t, was, phi, value_old(t, phi));
	}
	if (can_rename(was) && (was->kind != V_PHI || was->num != phi->num)) {
		rename_whole(s, t, was, phi);
	} else {
		/*
		 * a constant, an expression, or what another cell of this join already is: what is
		 * known of it is known of the join
		 */
		uint8_t rc = value_classes(s, was);
		int64_t lo, hi;

		value_range(s, was, &lo, &hi);
		if (rc != RC_ANY)
			assume_classes(s, phi, rc);
		if (lo != INT64_MIN || hi != INT64_MAX)
			assume_range(s, phi, lo, hi);
	}
}

/*
 * Memory that holds @v as on entry stays what it is when a local that was loaded from it gets
 * another name: in @other the local differs and the memory does not, or (NULL) it has walked on.
 */
static void forget_loads(struct state *s, const struct value *v, const struct state *other)
{
	int kept = 0;

	for (int i = 0; i < s->cells.len; i++) {
		struct cell c = s->cells.data[i];
		bool load = c.val == v && v->kind == V_INIT && v->a == c.addr;

		if (!load || (other && state_load(other, c.addr) != v))
			s->cells.data[kept++] = c;
	}
	s->cells.len = kept;
}

static bool join_cells(struct state *a, struct state *b, struct value_table *t, int block,
		       bool locals)
{
	bool changed = false;

	int budget = JOIN_MAX_RENAMES;

	for (int i = 0; i < a->cells.len && budget > 0; i++) {
		const struct value *addr = a->cells.data[i].addr;
		const struct value *va = a->cells.data[i].val, *vb = state_load(b, addr), *phi;
		const struct value *old_b;

		if (vb == va || (locals && addr->kind != V_LOCAL))
			continue;
		if (!vb && va->kind == V_INIT && va->a == addr)
			continue;
		if (!vb && addr->kind == V_LOCAL && !state_load(b, addr))
			vb = value_numbered(t, V_SITE, -1, addr);
		phi = value_numbered(t, V_PHI, block, addr);
		if (!phi->type && va->type)
			((struct value *)phi)->type = va->type;
		old_b = vb;
		if (va != phi) {
			forget_loads(a, va, b);
			make_phi(a, t, va, phi);
			state_store(a, value_subst(t, addr, va, phi), phi);
			changed = true;
			i = -1;
			budget--;
		}
		if (old_b && old_b != phi)
			make_phi(b, t, old_b, phi);
		state_store(b, addr, phi);
	}
	return changed;
}

/* Whether the local at @addr counts on: with @v it has had three constants at this block. */
static bool counts_on(const struct state *const *seen, int n, const struct value *addr,
		      const struct value *v)
{
	const struct value *first = NULL;

	for (int i = 0; i < n; i++) {
		const struct value *was = state_load(seen[i], addr);

		if (!was || was->kind != V_INT || was == v)
			continue;
		if (first && was != first)
			return true;
		first = was;
	}
	return false;
}

/* The element of the list that @v, the record around it, was computed from. */
static const struct value *inside(const struct value *v)
{
	while (v->kind == V_CONTAINER)
		v = v->a;
	return v;
}

/* Whether what the local at @addr holds, @v, is a step on from what it holds in one of @seen. */
static bool walks_on(const struct state *const *seen, int n, const struct value *addr,
		     const struct value *v)
{
	if (v->kind == V_INT)
		return counts_on(seen, n, addr, v);
	for (int i = 0; i < n; i++) {
		const struct value *was = state_load(seen[i], addr);

		if (was && was != v && was->kind != V_INT && value_mentions(v, inside(was)))
			return true;
	}
	return false;
}

/* A counter that has only grown, or only fallen, to @v is there or beyond; joins weaken that. */
static void bound_counter(struct state *s, const struct state *const *seen, int n,
			  const struct value *addr, const struct value *v)
{
	bool grows = true, falls = true;

	for (int i = 0; i < n; i++) {
		const struct value *was = state_load(seen[i], addr);

		if (was && was->kind == V_INT && was != v) {
			grows &= was->num < v->num;
			falls &= was->num > v->num;
		}
	}
	if (grows != falls)
		assume_range(s, state_load(s, addr), grows ? v->num : INT64_MIN,
			     grows ? INT64_MAX : v->num);
}

void state_widen(struct state *s, const struct state *const *seen, int n, struct value_table *t,
		 int block)
{
	for (int i = 0; i < s->cells.len; i++) {
		const struct value *addr = s->cells.data[i].addr, *v = s->cells.data[i].val, *phi;

		if (addr->kind != V_LOCAL || !walks_on(seen, n, addr, v))
			continue;
		phi = value_numbered(t, V_PHI, block, addr);
		if (!phi->type && v->type)
			((struct value *)phi)->type = v->type;
		forget_loads(s, inside(v), NULL);
		if (v->kind != V_INT)
			make_phi(s, t, v, phi);
		else if (state_mentions(s, phi))
			state_age(s, t, phi);
		state_store(s, addr, phi);
		if (v->kind == V_INT)
			bound_counter(s, seen, n, addr, v);
	}
}

/* Where @other has a cell, and @s memory that is still zero: the two differ like other cells. */
static void show_zeroes(struct state *s, const struct state *other, struct value_table *t)
{
	for (int i = 0; i < other->cells.len; i++)
		if (state_is_zeroed(s, other->cells.data[i].addr))
			state_store(s, other->cells.data[i].addr, value_int(t, 0));
}

/* Cells that only @a has: the other side never touched them, so only a pure load may stay. */
static bool drop_one_sided(struct state *a, const struct state *b)
{
	int kept = 0;

	for (int i = 0; i < a->cells.len; i++) {
		struct cell c = a->cells.data[i];

		if (state_load(b, c.addr) == c.val)
			a->cells.data[kept++] = c;
	}
	if (kept == a->cells.len)
		return false;
	a->cells.len = kept;
	return true;
}

static bool join_facts(struct state *a, struct state *b)
{
	bool changed = false;
	int kept = 0;

	for (int i = 0; i < a->facts.len; i++) {
		struct value_fact f = a->facts.data[i], was = f;
		const struct value_fact *g = state_fact(b, f.v);

		if (g) {
			f.rc |= g->rc;
			f.lo = g->lo < f.lo ? g->lo : f.lo;
			f.hi = g->hi > f.hi ? g->hi : f.hi;
			/* intervals that grow do so at once: to 0 first, which tests are about */
			if (f.lo != was.lo)
				f.lo = f.lo >= 0 ? 0 : INT64_MIN;
			if (f.hi != was.hi)
				f.hi = f.hi <= 0 ? 0 : INT64_MAX;
		}
		if (!g || (f.rc == RC_ANY && f.lo == INT64_MIN && f.hi == INT64_MAX)) {
			changed = true;
			continue;
		}
		changed |= memcmp(&f, &was, sizeof(f)) != 0;
		a->facts.data[kept++] = f;
	}
	a->facts.len = kept;
	return changed;
}

/* Who may have got the object, on either path. */
static bool join_holders(struct object *mine, const struct object *o)
{
	const struct object was = *mine;

	mine->kept |= o->kept;
	mine->borrowed |= o->borrowed;
	mine->spread |= o->spread;
	mine->passed_data |= o->passed_data || (o->lent && mine->lent && o->lent != mine->lent);
	mine->lent = mine->lent ? mine->lent : o->lent;
	mine->given |= o->given || (o->taker && mine->taker && o->taker != mine->taker);
	mine->taker = mine->taker ? mine->taker : o->taker;
	return mine->kept != was.kept || mine->borrowed != was.borrowed ||
	       mine->spread != was.spread || mine->passed_data != was.passed_data ||
	       mine->lent != was.lent || mine->given != was.given || mine->taker != was.taker;
}

/* Objects that do not count for the signature (kept, alive) are united. */
static bool join_objects(struct state *a, const struct state *b)
{
	bool changed = false;

	for (int i = 0; i < b->objects.len; i++) {
		const struct object *o = &b->objects.data[i];
		struct object *mine = state_object(a, o->key, o->kind);

		if (!mine) {
			if (o->owned || o->put || o->freed || o->init || o->published ||
			    o->unpublished)
				continue;
			mine = state_object_make(a, o->key, o->kind);
			*mine = *o;
			mine->zeroed = false;
			changed = true;
		} else {
			changed |= join_holders(mine, o);
			changed |= (mine->asked && !o->asked) || (mine->zeroed && !o->zeroed);
			mine->asked &= o->asked;
			mine->zeroed &= o->zeroed;
		}
	}
	return changed;
}

static bool join_locks(struct state *a, const struct state *b)
{
	bool changed = false;

	for (int i = 0; i < b->locks.len; i++) {
		const struct lock *l = &b->locks.data[i];
		struct lock *mine = state_lock(a, l->addr);

		if (mine && mine->unsure && l->unsure && mine->unsure_by != l->unsure_by) {
			mine->unsure_by = NULL;
		} else if (!mine && !l->depth) {
			*state_lock_make(a, l->addr, l->kind) = *l;
			changed = true;
		}
	}
	return changed;
}

bool state_join(struct state *into, const struct state *from, struct value_table *t, int block)
{
	struct state *b = state_clone(from);
	bool changed;

	object_settle(into);
	object_settle(b);
	show_zeroes(into, b, t);
	show_zeroes(b, into, t);
	/* objects go with the locals that their states are told apart by */
	changed = join_cells(into, b, t, block, true);
	changed |= join_cells(into, b, t, block, false);
	changed |= drop_one_sided(into, b);
	changed |= join_facts(into, b);
	changed |= join_objects(into, b);
	changed |= join_locks(into, b);
	changed |= state_join_marks(into, b);
	changed |= steps_join(into, b);
	into->loops |= b->loops;
	into->released |= b->released;
	state_free(b);
	return changed;
}
