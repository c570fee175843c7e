// SPDX-License-Identifier: GPL-2.0-only
/*
 * released.c - who in a unit releases a lock that a function leaves behind.
 *
 * Purpose: whether a lock is left on purpose. In: notes of locks that functions release for others,
 * the calls of the unit. Out: whether one of these can be meant.
 * Idea: whoever calls the function, itself or through others, gets the lock and has it released; or
 * somebody from outside, who got it that way, calls a function that releases it.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

static bool has(const struct names *set, const char *name)
{
	for (int i = 0; i < set->len; i++)
		if (set->data[i] == name)
			return true;
	return false;
}

/* @fn and whoever in the unit calls it, directly or through others. */
static void add_callers(const struct flow *fl, const char *fn, struct names *set)
{
	vec_push(set, fn);
	for (int i = 0; i < set->len; i++)
		for (int k = 0; k < fl->contexts.edges.len; k++) {
			const struct call_edge *e = fl->contexts.edges.data[k];

			if (e->callee == set->data[i] && !has(set, e->caller))
				vec_push(set, e->caller);
		}
}

/* It may be called from elsewhere, through a table of operations for instance. */
static bool is_open(const struct flow *fl, const char *name)
{
	const struct ir_func *fn = map_get(&fl->u->func_by_name, name);

	return !fn || !fn->is_static || map_get(&fl->contexts.taken, name) ||
	       map_get(&fl->contexts.stored, name);
}

bool run_open_caller(const struct run *r, bool (*test)(const char *name))
{
	struct names set = {0};
	bool found = false;

	add_callers(r->fl, r->fn->name, &set);
	for (int i = 0; i < set.len && !found; i++)
		found = is_open(r->fl, set.data[i]) && test(set.data[i]);
	vec_fini(&set);
	return found;
}

static bool calls(const struct flow *fl, const char *caller, const char *callee)
{
	for (int k = 0; k < fl->contexts.edges.len; k++)
		if (fl->contexts.edges.data[k]->caller == caller &&
		    fl->contexts.edges.data[k]->callee == callee)
			return true;
	return false;
}

static bool is_meant(const struct flow *fl, const struct names *set, const char *releaser)
{
	bool open = is_open(fl, releaser);

	for (int i = 0; i < set->len; i++)
		if (set->data[i] == releaser || calls(fl, set->data[i], releaser) ||
		    (open && is_open(fl, set->data[i])))
			return true;
	return false;
}

static bool is_retaken(const struct unit_end *e, const struct unit_note *n)
{
	for (int i = 0; i < e->nnotes; i++)
		if (e->notes[i].key == n->key && e->notes[i].fn == n->fn &&
		    !strcmp(e->notes[i].topic, NOTE_RETAKEN))
			return true;
	return false;
}

bool unit_releases_for(const struct unit_end *e, const struct unit_note *left)
{
	struct names set = {0};
	bool found = false;

	add_callers(e->fl, left->fn->name, &set);
	for (int i = 0; i < e->nnotes && !found; i++) {
		const struct unit_note *n = &e->notes[i];

		found = n->key == left->key && !strcmp(n->topic, NOTE_RELEASED) &&
			n->n == (left->n & 1) && !is_retaken(e, n) &&
			is_meant(e->fl, &set, n->fn->name);
	}
	vec_fini(&set);
	return found;
}

const char *lock_name(const struct value *v, const char *kind)
{
	const struct ir_type *t = v->type && v->type->kind == IR_TYPE_PTR ? v->type->elem : NULL;
	const char *id = lock_id(v);

	return id || !t || t->kind != IR_TYPE_RECORD || !t->tag
		       ? id
		       : intern_printf("%s|%s", t->tag, kind);
}

static bool is_lock(const struct lock *l, const char *id)
{
	return lock_name(l->addr, l->kind) == id;
}

static bool is_taken_back(const struct exits *exits, const char *id)
{
	for (int i = 0; i < exits->len; i++)
		for (int k = 0; k < exits->data[i].state->locks.len; k++) {
			const struct lock *l = &exits->data[i].state->locks.data[k];

			if (is_lock(l, id) && (l->depth < 0 || l->unsure || l->murky))
				return false;
		}
	return true;
}

bool lock_is_returned(const struct function_exit *e, const struct lock *l)
{
	return e->ret && e->ret->type && e->ret->type->kind == IR_TYPE_PTR && l->depth > 0 &&
	       value_base(l->addr) == value_base(e->ret);
}

void run_note_released(struct run *r, const struct exits *exits)
{
	for (int i = 0; i < exits->len; i++)
		for (int k = 0; k < exits->data[i].state->locks.len; k++) {
			const struct lock *l = &exits->data[i].state->locks.data[k];
			struct unit_note n = {.key = lock_name(l->addr, l->kind),
					      .n = lock_is_exclusive(l->kind)};

			n.topic = l->depth < 0 ? NOTE_RELEASED : NOTE_RETAKEN;
			if (!n.key || (l->depth >= 0 && (!l->from_caller || r->over_budget ||
							 !is_taken_back(exits, n.key))))
				continue;
			run_note(r, &n, NULL);
		}
}
