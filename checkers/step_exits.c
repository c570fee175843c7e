// SPDX-License-Identifier: GPL-2.0-only
/*
 * step_exits.c - what the exits of a function say of a step that one exit leaves standing.
 *
 * Purpose: beliefs of the function itself. In: all exits and their steps. Out: who else undoes it.
 * Idea: Engler et al., "Bugs as Deviant Behavior", 2001: what success does with a thing tells who
 *	owns it.
 */
#include <string.h>

#include "step_exits.h"

const struct setup_step *step_at(const struct function_exit *e, const struct setup_step *st)
{
	for (int i = 0; i < e->state->steps.len; i++) {
		const struct setup_step *x = &e->state->steps.data[i];

		if (x->api == st->api && x->loc.line == st->loc.line && x->loc.col == st->loc.col)
			return x;
	}
	return NULL;
}

bool step_kept(const struct exits *exits, const struct setup_step *st)
{
	for (int i = 0; i < exits->len; i++) {
		const struct setup_step *x;

		if (exits->data[i].is_failure)
			continue;
		x = step_at(&exits->data[i], st);
		if (x && (x->status == STEP_DONE || x->status == STEP_PENDING))
			return true;
	}
	return false;
}

bool step_undone_by_failure(const struct run *r, const struct exits *exits,
			    const struct setup_step *st)
{
	for (int i = 0; i < exits->len; i++) {
		const struct setup_step *x = step_at(&exits->data[i], st);
		const struct value *ret = exits->data[i].ret;

		if (!exits->data[i].is_failure || !x || x->status != STEP_UNDONE)
			continue;
		if (ret->kind != V_SITE || !ret->name ||
		    !pairs_undoes(run_pairs(r), ret->name, st->api))
			return true;
	}
	return false;
}

static bool is_in_memory(const struct function_exit *e, const struct value *v)
{
	for (int i = 0; i < e->state->cells.len; i++)
		if (e->state->cells.data[i].val == v &&
		    value_root(e->state->cells.data[i].addr)->kind != V_LOCAL)
			return true;
	return e->ret == v;
}

bool step_passed_on(const struct exits *exits, const struct function_exit *e,
		    const struct setup_step *st)
{
	bool given = st->taker && steps_tail(e) && e->ret->num == st->taker - 1;

	for (int i = 0; !given && (st->passed || st->taker) && i < exits->len; i++) {
		const struct function_exit *x = &exits->data[i];
		const struct setup_step *had = x->is_success ? step_at(x, st) : NULL;
		const struct value *v = had ? had->ids[STEP_IDS - 1] : NULL;

		given = had && had->status == STEP_DONE &&
			((st->taker && had->taker) ||
			 (v && had->passed && !had->kept && !is_in_memory(x, v)));
	}
	return given;
}

static const struct object *memory_at(const struct function_exit *e, struct ir_loc at)
{
	for (int i = 0; i < e->state->objects.len; i++) {
		const struct object *o = &e->state->objects.data[i];

		if (!strcmp(o->kind, "mem") && o->acquire_loc.line == at.line &&
		    o->acquire_loc.col == at.col)
			return o;
	}
	return NULL;
}

static bool is_freed_by_failure(const struct exits *exits, const struct object *o)
{
	for (int i = 0; i < exits->len; i++) {
		const struct object *x = memory_at(&exits->data[i], o->acquire_loc);

		if (exits->data[i].is_failure && x && x->freed)
			return true;
	}
	return false;
}

static const struct value *place_of(const struct function_exit *e, const struct value *whole)
{
	for (int i = 0; i < e->state->cells.len; i++)
		if (e->state->cells.data[i].val == whole &&
		    value_root(e->state->cells.data[i].addr)->kind == V_PARAM)
			return e->state->cells.data[i].addr;
	return whole;
}

/* The caller finds @v at what @root leads to. */
static bool is_found_at(const struct function_exit *e, const struct value *v,
			const struct value *root)
{
	for (int i = 0; i < e->state->cells.len; i++)
		if (e->state->cells.data[i].val == v &&
		    value_root(e->state->cells.data[i].addr) == root)
			return true;
	return false;
}

/*
 * The object that the step was made on was given to the caller before anything failed, and no
 * failure after that frees it: from there on the caller cleans up.
 */
bool step_handed_out(const struct exits *exits, const struct function_exit *e,
		     const struct setup_step *st)
{
	for (int k = 0; k < STEP_IDS - 1; k++) {
		const struct value *v = st->ids[k] ? value_alloc(st->ids[k]) : NULL;
		const struct value *at = v && v->kind != V_PARAM ? place_of(e, v) : NULL;
		const struct value *root = at && at != v ? value_root(at) : NULL;
		bool freed = false;

		if (!root || root != at || (v->kind == V_INIT && v->a == at))
			continue;
		for (int i = 0; i < exits->len; i++)
			freed |= exits->data[i].is_failure &&
				 steps_freed(exits->data[i].state, v) &&
				 is_found_at(&exits->data[i], v, root);
		if (!freed)
			return true;
	}
	return false;
}

/* Memory of this function that @e leaves behind, reached by the caller through @root. */
static bool is_left_at(const struct function_exit *e, const struct object *o,
		       const struct value *root)
{
	if (strcmp(o->kind, "mem") || o->freed || o->managed || o->by_summary ||
	    (o->owned <= 0 && o->handed <= 0))
		return false;
	for (int i = 0; i < e->state->cells.len; i++)
		if (e->state->cells.data[i].val == o->key &&
		    value_root(e->state->cells.data[i].addr) == root)
			return true;
	return false;
}

static bool leaves_memory_at(const struct exits *exits, const struct function_exit *e,
			     const struct value *root)
{
	for (int i = 0; i < e->state->objects.len; i++)
		if (is_left_at(e, &e->state->objects.data[i], root) &&
		    !is_freed_by_failure(exits, &e->state->objects.data[i]))
			return true;
	return false;
}

bool step_left_inside(const struct exits *exits, const struct function_exit *e,
		      const struct setup_step *st)
{
	for (int k = 0; k < STEP_IDS - 1; k++) {
		const struct value *v = st->ids[k];
		const struct value *root = v ? value_root(place_of(e, value_alloc(v))) : NULL;

		if (root && root->kind == V_PARAM && leaves_memory_at(exits, e, root))
			return true;
	}
	return false;
}

bool step_forwarded(const struct function_exit *e, const struct setup_step *st)
{
	return st->inner && e->is_tail && st->loc.line == e->loc.line;
}

/* What @st made is memory that the path to @e alone knows. */
static bool is_lost_at(const struct function_exit *e, const struct setup_step *st)
{
	const struct value *v = st->ids[STEP_IDS - 1];

	for (int i = 0; v && i < e->state->objects.len; i++) {
		const struct object *o = &e->state->objects.data[i];

		if (o->key == value_alloc(v) && object_is_memory(o) && o->owned > 0 && o->fresh &&
		    !o->kept && !o->passed_data && !o->lent)
			return true;
	}
	return false;
}

bool step_lost(const struct exits *exits, const struct function_exit *e,
	       const struct setup_step *st)
{
	for (int i = 0; i < exits->len; i++) {
		const struct setup_step *x = exits->data[i].loc.line == e->loc.line
						     ? step_at(&exits->data[i], st)
						     : NULL;

		if (x && x->status == STEP_DONE && is_lost_at(&exits->data[i], x))
			return true;
	}
	return false;
}

/* Of what the rounds of a loop did at the place of @st, @st is the last. */
static bool is_newest(const struct function_exit *e, const struct setup_step *st)
{
	for (int i = 0; i < e->state->steps.len; i++) {
		const struct setup_step *x = &e->state->steps.data[i];

		if (x > st && x->api == st->api && x->loc.line == st->loc.line &&
		    x->loc.col == st->loc.col)
			return false;
	}
	return true;
}

/* @st was given what @x returned: a file in a directory. */
static bool lies_in_step(const struct setup_step *st, const struct setup_step *x)
{
	for (int i = 0; x->ids[STEP_IDS - 1] && i < STEP_IDS - 1; i++)
		if (st->ids[i] && st->ids[i] == x->ids[STEP_IDS - 1])
			return true;
	return false;
}

bool step_of_last_round(const struct function_exit *e, const struct setup_step *st)
{
	const struct setup_step *x = e->state->steps.data;

	for (; st->looped && is_newest(e, st) && x < st; x++)
		if (x->looped && x->status == STEP_UNDONE && !x->may &&
		    x->loc.line < st->loc.line && is_newest(e, x) && !lies_in_step(st, x))
			return true;
	return false;
}
