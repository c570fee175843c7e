// SPDX-License-Identifier: GPL-2.0-only
/*
 * unify.c - two pointers that a branch found equal are one.
 *
 * Purpose: what was looked up under one name is dropped under the other ("if (found == dev)
 * put_device(dev)"). In: conditions of branches. Out: a state that knows one of the two only.
 * Idea: value numbers make aliases one; a branch tells of an alias later, so the younger value is
 * replaced. Only where a count or a lock hangs on one of them: elsewhere the facts are enough.
 * Likewise what a branch says of the one who wrote it.
 */
#include "../base/intern.h"
#include "run.h"

#define FOUND "found as well" /* a: an object with which a call may have given a count */

/* The comparison that holds when @cond is @truth, or NULL. */
static const struct value *equality(const struct value *cond, bool truth)
{
	while (cond->kind == V_UN && cond->arith == IR_NOT) {
		cond = cond->a;
		truth = !truth;
	}
	return truth && cond->kind == V_BIN && cond->arith == IR_EQ ? cond : NULL;
}

static bool is_pointer(const struct value *v)
{
	return (v->kind == V_PARAM || v->kind == V_INIT || v->kind == V_SITE) && v->type &&
	       v->type->kind == IR_TYPE_PTR && !value_is_stale(v);
}

/* A result goes before what was found in memory, and that before what the caller gave. */
static int rank(const struct value *v)
{
	return v->kind == V_SITE ? 2 : v->kind == V_INIT;
}

static bool is_followed(const struct state *s, const struct value *v)
{
	for (int i = 0; i < s->objects.len; i++)
		if (value_mentions(s->objects.data[i].key, v))
			return true;
	for (int i = 0; i < s->locks.len; i++)
		if (value_mentions(s->locks.data[i].addr, v))
			return true;
	return false;
}

/* Others know @to as well: a count that was found under the name @from is one more. */
static void presume_holders(struct run *r, struct state *s, const struct value *from,
			    const struct value *to)
{
	const char *kinds[8];
	int n = 0;

	for (int i = 0; to->kind != V_SITE && i < s->objects.len; i++)
		if (s->objects.data[i].key == from && n < 8)
			kinds[n++] = s->objects.data[i].kind;
	while (n-- > 0)
		object_entry(r, s, to, kinds[n]);
}

/*
 * What a call returned is what others know as @to: a count may have come with it, if nothing is
 * told of that call. So may one be held by the place in memory where @from was found.
 */
static void presume_count(struct run *r, struct state *s, const struct value *from,
			  const struct value *to)
{
	struct mark *m;

	if (to->kind == V_SITE || state_object(s, from, intern("ref")))
		return;
	if (from->kind == V_SITE && (!from->name || model_fact(r->fl->m, from->name)))
		return;
	m = state_mark_make(s, intern(FOUND), value_alloc(to), NULL);
	if (m)
		m->join = MARK_MUST;
}

void unify_put(struct state *s, struct object *o)
{
	struct mark *m = state_mark(s, intern(FOUND), object_whole(o), NULL);

	if (!m)
		return;
	if (o->owned <= 0 && !o->fresh && !o->init)
		o->owned++;
	state_unmark(s, m);
}

/*
 * Who asks IS_ERR() alone believes that the call never returns NULL: a test for NULL further down
 * is about ways on which it was not made.
 */
static void believe_valid(struct run *r, struct state *s, const struct value *cond, bool truth)
{
	const struct value *v;

	for (; cond->kind == V_UN && cond->arith == IR_NOT; cond = cond->a)
		truth = !truth;
	v = cond->kind == V_IS_ERR && !truth ? cond->a : NULL;
	if (v && v->kind == V_SITE && !v->a && v->name && !model_fact(r->fl->m, v->name) &&
	    !map_get(&r->fl->u->func_by_name, v->name))
		assume_classes(s, v, RC_POS);
}

/* Memory that was freed may come back from an allocator: the address is one, the object is not. */
static bool is_dead(const struct state *s, const struct value *v)
{
	for (int i = 0; i < s->objects.len; i++)
		if (s->objects.data[i].key == v && s->objects.data[i].freed)
			return true;
	return false;
}

void unify_branch(struct run *r, struct state *s, const struct value *cond, bool truth)
{
	const struct value *eq = equality(cond, truth), *from, *to;

	believe_valid(r, s, cond, truth);
	if (!eq || !is_pointer(eq->a) || !is_pointer(eq->b))
		return;
	from = rank(eq->a) > rank(eq->b) ? eq->a : eq->b;
	to = from == eq->a ? eq->b : eq->a;
	/* a ring that leads back to its head is no other name for that */
	if (value_mentions(to, from) || value_mentions(from, to) || is_dead(s, from) ||
	    is_dead(s, to))
		return;
	presume_count(r, s, from, to);
	if (!is_followed(s, from) && !is_followed(s, to))
		return;
	presume_holders(r, s, from, to);
	state_rename(s, &r->vt, from, to);
	if (from->kind == V_INIT) /* what is read there again is the same */
		state_store(s, from->a, to);
}
