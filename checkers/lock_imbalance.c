// SPDX-License-Identifier: GPL-2.0-only
/*
 * lock_imbalance.c - a lock is still held on some return, released twice or taken twice.
 *
 * Finds: returns of one class (failure, success) that disagree about a lock; a failing return that
 *	holds a lock which success releases; a second take or release on one path.
 * How: net depth of every lock at each exit, compared within a return class.
 * Silent when: all exits of a class agree (lock and unlock wrappers; lock_left.c); success holds
 *	and failure does not (conditional locking).
 * Wrong when: which lock is held is encoded in data that the engine does not follow.
 */
#include <string.h>

#include "checker.h"

/* A bool says false when it fails, as trylock does; other results say it by their class. */
static bool is_failure(const struct run *r, const struct function_exit *e)
{
	const struct ir_type *t = run_function(r)->ret;

	return e->is_failure || (t && t->kind == IR_TYPE_INT && t->bits == 8 && e->rc == RC_ZERO);
}

static int class_of(const struct run *r, const struct function_exit *e)
{
	return is_failure(r, e) ? 0 : e->is_success ? 1 : 2;
}

/*
 * Where another exit shows that releasing is this function's own business. That a failure releases
 * says nothing of success, where a callee may have taken over the lock.
 */
static bool released_somewhere(const struct run *r, const struct exits *exits,
			       const struct function_exit *e, const struct lock *l)
{
	for (int i = 0; i < exits->len; i++) {
		const struct lock *x = state_lock(exits->data[i].state, l->addr);

		if (!is_failure(r, e) && class_of(r, &exits->data[i]) != class_of(r, e))
			continue;
		if (x && !x->depth && x->released_here)
			return true;
	}
	return false;
}

/*
 * Another exit (of the same class or not) that took part in the locking and is balanced. It holds
 * no lock at all: one instead of another is a choice.
 */
static const struct function_exit *find_balanced(const struct run *r, const struct exits *exits,
						 const struct function_exit *e,
						 const struct lock *l, bool same_class)
{
	for (int i = 0; i < exits->len; i++) {
		const struct lock *x = state_lock(exits->data[i].state, l->addr);

		if ((class_of(r, &exits->data[i]) == class_of(r, e)) == same_class && x &&
		    !x->depth && !state_holds_locks(exits->data[i].state))
			return &exits->data[i];
	}
	return NULL;
}

/* No return of the function gives it back: taking it is what the function is for. */
static bool only_takes(const struct exits *exits, const struct lock *l)
{
	for (int i = 0; i < exits->len; i++) {
		const struct lock *x = state_lock(exits->data[i].state, l->addr);

		if (x && x->released_here)
			return false;
	}
	return true;
}

/* Another way releases it without having taken it: one call leaves it to the next. */
static bool is_left_to_the_next(const struct exits *exits, const struct lock *l)
{
	for (int i = 0; i < exits->len; i++) {
		const struct lock *x = state_lock(exits->data[i].state, l->addr);

		if (x && x->depth < 0 && !x->taken && x->released_here)
			return true;
	}
	return false;
}

/*
 * What a call says is returned; it may be an error as well, and other errors come without the lock:
 * no caller could tell whether it holds it.
 */
static bool could_be_told(const struct run *r, const struct exits *exits,
			  const struct function_exit *e, const struct lock *l)
{
	bool failure_gives_back = false;

	if (!e->is_tail || e->is_success || !(e->rc & RC_NEG))
		return true;
	for (int i = 0; i < exits->len; i++) {
		const struct lock *x = state_lock(exits->data[i].state, l->addr);

		if (exits->data[i].is_success && x && x->depth > 0)
			return true;
		failure_gives_back |= is_failure(r, &exits->data[i]) && x && !x->depth &&
				      x->taken_here && x->released_here;
	}
	return !failure_gives_back;
}

static bool is_mistake(const struct run *r, const struct exits *exits,
		       const struct function_exit *e, const struct lock *l)
{
	if (find_balanced(r, exits, e, l, true))
		return l->depth <= 0 || is_failure(r, e) || !only_takes(exits, l);
	return l->depth > 0 && (is_failure(r, e) || !could_be_told(r, exits, e, l)) &&
	       find_balanced(r, exits, e, l, false);
}

static void check_exit(struct run *r, const struct exits *exits, const struct function_exit *e)
{
	for (int i = 0; i < e->state->locks.len; i++) {
		const struct lock *l = &e->state->locks.data[i];
		struct report rep = {
			.rule = "lock-imbalance",
			.level = LEVEL_ERROR,
			.loc = e->loc,
			.end = e->state->trace,
			.start = l->when,
			.last = "returns here",
		};

		if (!l->depth)
			continue;
		if (l->by_summary || (l->unsure && !released_somewhere(r, exits, e, l))) {
			run_dropped(r, "lock-imbalance", "a callee may have changed it");
			continue;
		}
		if (run_rounds_undo(r, e->state, "lock", l->addr, NULL)) {
			run_dropped(r, "lock-imbalance", "a loop releases such elements");
			continue;
		}
		if (l->depth < 0) {
			run_dropped(r, "lock-imbalance", "the caller's lock is released");
			continue;
		}
		if (is_left_to_the_next(exits, l)) {
			run_dropped(r, "lock-imbalance", "another call releases it");
			continue;
		}
		if (lock_is_returned(e, l)) {
			run_dropped(r, "lock-imbalance", "the locked object is returned");
			continue;
		}
		if (!is_mistake(r, exits, e, l)) {
			run_dropped(r, "lock-imbalance", "all returns of this class agree");
			continue;
		}
		rep.message = run_printf(r, "%s taken by %s() is still held on this return",
					 run_describe(r, l->addr), l->api);
		rep.key = run_printf(r, "%s|%s", l->api,
				     l->addr->kind == V_FIELD ? l->addr->name : "");
		run_report(r, &rep);
	}
}

static void on_end(struct run *r, const struct exits *exits)
{
	for (int i = 0; i < exits->len; i++)
		check_exit(r, exits, &exits->data[i]);
}

static bool is_exclusive(const struct lock *l)
{
	return !strcmp(l->kind, "mutex") || !strcmp(l->kind, "spin") || !strcmp(l->kind, "write");
}

/* A callee that comes back to itself under its lock takes that on one way only. */
static bool is_taken_on_a_condition(const struct run *r, const char *callee)
{
	return map_get(&run_unit(r)->func_by_name, callee) &&
	       pairs_recurs_locked(run_pairs(r), callee);
}

static void on_lock(struct run *r, struct state *s, const struct lock *l, bool taking,
		    const struct use *u)
{
	struct report rep = {
		.rule = "lock-imbalance",
		.level = LEVEL_ERROR,
		.loc = u->loc,
		.end = s->trace,
		.start = l->when,
		.key = u->how,
	};

	if (!is_exclusive(l) || !l->when || value_is_weak(l->addr))
		return;
	if (taking && l->depth > 0)
		rep.message = run_printf(r, "%s is taken by %s() while %s() already holds it",
					 run_describe(r, u->value), u->how, l->api);
	else if (!taking && l->depth + l->from_caller <= 0 && (l->taken_here || l->released_here))
		rep.message =
			run_printf(r, "%s is released by %s() although %s() released it before",
				   run_describe(r, u->value), u->how, l->api);
	else
		return;
	if (is_taken_on_a_condition(r, u->how))
		run_dropped(r, "lock-imbalance", "a callee that calls itself takes it on one way");
	else
		run_report(r, &rep);
}

const struct checker lock_imbalance_checker = {
	.rule = "lock-imbalance",
	.on_lock = on_lock,
	.on_end = on_end,
};
