// SPDX-License-Identifier: GPL-2.0-only
/*
 * ref_exits.c - what the other exits of a function say of a count that one exit still owns.
 *
 * Purpose: the beliefs that ref-leak goes by. In: all exits of a function. Out: whether some other
 *	one gives back or keeps what this one owns.
 * Idea: Engler et al., "Bugs as Deviant Behavior", 2001: paths of one function contradict each
 *	other.
 */
#include <stdlib.h>
#include <string.h>

#include "ref_exits.h"

#define A_FEW 4 /* exits that leak the same and are told one by one */

bool same_call(const struct object *a, const struct object *b)
{
	return a->acquire_loc.line == b->acquire_loc.line &&
	       a->acquire_loc.col == b->acquire_loc.col;
}

/* What was acquired at the place of @o: of a loop's several objects the one still owned. */
static const struct object *find_same(const struct function_exit *e, const struct object *o)
{
	const struct object *same = NULL;

	for (int i = 0; i < e->state->objects.len; i++) {
		const struct object *x = &e->state->objects.data[i];

		if (x->kind == o->kind && same_call(x, o) && (!same || x->owned > 0))
			same = x;
	}
	return same;
}

bool gives_up(const struct function_exit *e, const struct object *o)
{
	return e->is_failure ||
	       (!e->ret && o->result && run_classes(e->state, o->result) == RC_NEG);
}

bool dropped_elsewhere(const struct exits *exits, const struct function_exit *like,
		       const struct object *o)
{
	for (int i = 0; i < exits->len; i++) {
		const struct object *other = find_same(&exits->data[i], o);

		if (!other)
			continue;
		if (like && (gives_up(&exits->data[i], other) != gives_up(like, o) ||
			     (!gives_up(like, o) && exits->data[i].rc != like->rc)))
			continue;
		if (other->put && other->owned <= 0)
			return true;
	}
	return false;
}

bool dropped_on_failure(const struct exits *exits, const struct object *o)
{
	for (int i = 0; i < exits->len; i++) {
		const struct object *other = find_same(&exits->data[i], o);

		if (exits->data[i].is_failure && other && other->owned <= 0)
			return true;
	}
	return false;
}

bool kept_by_success(const struct exits *exits, const struct object *o)
{
	for (int i = 0; i < exits->len; i++) {
		const struct object *other = find_same(&exits->data[i], o);

		if (other && (exits->data[i].is_success || !exits->data[i].ret) &&
		    !gives_up(&exits->data[i], other) && (other->owned > 0 || other->handed > 0))
			return true;
	}
	return false;
}

bool taken_over(const struct exits *exits, const struct function_exit *e, const struct object *o)
{
	bool left = false;

	if (!o->fresh || o->kept || !object_was_given(e->state, o))
		return false;
	for (int i = 0; i < exits->len; i++) {
		const struct function_exit *x = &exits->data[i];
		const struct object *other = find_same(x, o);

		if (!other || !object_was_given(x->state, other))
			continue;
		if (other->put || other->handed > 0)
			return false;
		left |= !x->is_failure && other->owned > 0;
	}
	return left;
}

bool kept_by_rounds(const struct exits *exits, const struct function_exit *e,
		    const struct object *o)
{
	for (int i = 0; i < exits->len; i++) {
		const struct function_exit *x = &exits->data[i];
		const struct object *other = find_same(x, o);
		bool owns = other && other->owned > 0 && !other->kept && !other->passed &&
			    !other->passed_data;

		if (x->loc.line == e->loc.line && !owns && run_skips_rounds(e->state, x->state))
			return true;
	}
	return false;
}

/* What a call leaves in a record does not reach the next round, whose call writes over it. */
bool undone_by_rounds(const struct run *r, const struct function_exit *e, const struct object *o)
{
	const struct value *key = o->key->kind == V_OLD ? o->key->a : o->key;
	bool left = key->a && value_root(key->a)->kind == V_LOCAL && !o->key->held_by;
	const struct ir_loc *taken = left ? &o->acquire_loc : NULL;

	return run_rounds_undo(r, e->state, o->kind, o->key, taken) ||
	       (o->looped && o->put && run_rounds_undo_all(r, e->state, o, taken));
}

/* The callee made something that this function keeps: that owns the count until it is destroyed. */
static bool is_of_what_was_made(const struct function_exit *e, const struct object *o)
{
	const struct value *made = o->result;

	if (!o->by_summary || gives_up(e, o) || !made || !made->type ||
	    made->type->kind != IR_TYPE_PTR || value_alloc(made) == o->key)
		return false;
	for (int i = 0; i < e->state->cells.len; i++)
		if (e->state->cells.data[i].val == made &&
		    value_root(e->state->cells.data[i].addr)->kind != V_LOCAL)
			return true;
	return false;
}

/* What the callee made with the count in it was dropped: its release may drop the count. */
static bool is_of_what_was_put(const struct function_exit *e, const struct object *o)
{
	const struct value *made = o->by_summary ? o->result : NULL;

	return made && made->type && made->type->kind == IR_TYPE_PTR &&
	       value_alloc(made) != object_whole(o) && e->state->released;
}

bool goes_with_made(const struct function_exit *e, const struct object *o)
{
	return is_of_what_was_made(e, o) || is_of_what_was_put(e, o);
}

/*
 * A helper of the unit took a count on what its result leads to, and every other function that
 * calls it has that dropped, by the helper's twin perhaps.
 */
static bool is_helpers_twin_due(const struct run *r, const struct object *o)
{
	return o->by_summary && !o->unclear && o->acquire_api && o->result &&
	       o->key != o->result && value_mentions(o->key, o->result) &&
	       run_others_drop(r, o->acquire_api, o->kind);
}

bool leaks_shared(struct run *r, const struct exits *exits, const struct function_exit *e,
		  const struct object *o)
{
	/* which way out of a void function is success shows where others undo it */
	if (dropped_elsewhere(exits, e, o) &&
	    (e->ret || gives_up(e, o) || !run_drops_elsewhere(r, o)))
		return true;
	/* what it was stored in is freed, or the helper's other callers drop it */
	if ((o->lost && !o->by_summary) || is_helpers_twin_due(r, o))
		return true;
	if (!gives_up(e, o)) /* success keeps it */
		return false;
	if (dropped_elsewhere(exits, NULL, o))
		return true;
	if (kept_by_success(exits, o) && !e->state->released)
		return true;
	if (strcmp(o->kind, "ref") && run_drops_elsewhere(r, o))
		return true;
	return false;
}

bool there_to_stay(const struct exits *exits, const struct function_exit *e,
		   const struct object *o)
{
	if (!o->fresh || gives_up(e, o) || object_is_memory(o))
		return false;
	if (o->published)
		return true;
	for (int i = 0; i < e->state->objects.len; i++) {
		const struct object *x = &e->state->objects.data[i];

		if (x->key == o->key && x->kind != o->kind && x->owned > 0 &&
		    !dropped_elsewhere(exits, NULL, x))
			return true;
	}
	return false;
}

static int compare_leaks(const void *a, const void *b)
{
	const struct leak *x = a, *y = b;

	if (x->e->loc.line != y->e->loc.line)
		return x->e->loc.line < y->e->loc.line ? -1 : 1;
	return (x->e > y->e) - (x->e < y->e);
}

void leaks_sort(struct leaks *all)
{
	if (all->len)
		qsort(all->data, (size_t)all->len, sizeof(*all->data), compare_leaks);
}

int leak_others(const struct leaks *all, int at, struct ir_loc *also)
{
	const struct object *o = all->data[at].o;
	int first = all->len, lines = 0, n = 0, line = 0;

	for (int i = 0; i < all->len; i++) {
		const struct leak *x = &all->data[i];

		if (x->o->kind != o->kind || !same_call(x->o, o) || x->e->loc.line == line)
			continue;
		line = x->e->loc.line;
		first = i < first ? i : first;
		if (lines++ && n < LEAK_OTHERS)
			also[n++] = x->e->loc;
	}
	if (lines <= A_FEW)
		return 0;
	return all->data[at].e->loc.line == all->data[first].e->loc.line ? n : -1;
}
