// SPDX-License-Identifier: GPL-2.0-only
/*
 * lock_left.c - a lock that nobody gives back; a part of lock-imbalance.
 *
 * Finds: a lock that a function takes, that no return of it gives back and that no other function
 *	of the unit releases.
 * How: locks held at the exits, against the locks that the unit's functions release for others.
 * Silent when: the name of the function says that it takes locks for others, or that of an unknown
 *	callee that it releases them; the locked object is returned; one return releases it, so the
 *	others keep it on purpose.
 * Wrong when: another unit releases it and no name tells.
 */
#include <string.h>

#include "checker.h"

#define TOPIC_LEFT "lock left"
#define LEFT_EXCLUSIVE 1  /* in n of such a note */
#define LEFT_BY_SUCCESS 2 /* failure gives it back */
#define MIN_OTHERS 2	  /* functions that take the lock and give it back */

/* Words in the name of a function that takes, or releases, a lock for others; no block or clock. */
static bool says(const char *name, const char *const *words, int n)
{
	for (int i = 0; name && i < n; i++) {
		const char *at = strstr(name, words[i]);

		if (at && (at == name || (at[-1] != 'b' && at[-1] != 'c')))
			return true;
	}
	return false;
}

static bool says_takes(const char *name)
{
	static const char *const words[] = {"lock",    "begin",	 "enter", "claim",
					    "acquire", "freeze", "hold",  "pause"};

	return says(name, words, sizeof(words) / sizeof(*words));
}

/* Another unit may release what a function takes whose name says so. */
static bool may_take_for_others(const struct run *r)
{
	return says_takes(run_function(r)->name) && run_open_caller(r, says_takes);
}

/* What could have changed it is a function of which the name does not say that it does. */
static bool is_probably_held(const struct lock *l)
{
	static const char *const words[] = {"unlock", "release", "put",	 "done", "exit",  "leave",
					    "end",    "finish",	 "stop", "drop", "compl", "free"};

	if (!l->unsure)
		return !l->by_summary || l->taken_here;
	return l->taken_here && l->unsure_by &&
	       !says(l->unsure_by, words, sizeof(words) / sizeof(*words));
}

/*
 * A return without the lock: that the others keep it is meant. But if failure gives it back and
 * success keeps it, then only if the unit has who releases it; an operation that returns with a
 * lock of the core may do so by contract.
 */
static bool is_kept_on_purpose(struct run *r, const struct exits *exits,
			       const struct function_exit *e, const struct lock *l, bool *success)
{
	for (int i = 0; i < exits->len; i++) {
		const struct lock *x = state_lock(exits->data[i].state, l->addr);
		bool gives_back = x && !x->depth && x->taken_here && x->released_here;

		*success |= gives_back;
		if (!run_is_for_core(r, l->addr) && exits->data[i].is_failure && !e->is_failure)
			continue;
		if (gives_back)
			return true;
	}
	return false;
}

/* Why somebody else may release @l, or NULL. */
static const char *why_silent(struct run *r, const struct exits *exits,
			      const struct function_exit *e, const struct lock *l, bool *success)
{
	if (l->addr->kind != V_FIELD && l->addr->kind != V_GLOBAL &&
	    (l->addr->kind != V_PARAM || strcmp(l->kind, "claim")))
		return "what is locked has no name";
	if (!strcmp(l->kind, "sem"))
		return "a semaphore may count something else than who is inside";
	if (!is_probably_held(l) || !run_is_complete(r))
		return "a callee may have changed it";
	if (may_take_for_others(r) || lock_is_returned(e, l) ||
	    is_kept_on_purpose(r, exits, e, l, success))
		return "all returns of this class agree";
	if (run_rounds_undo(r, e->state, "lock", l->addr, NULL))
		return "a loop releases such elements";
	return NULL;
}

static void check_lock(struct run *r, const struct exits *exits, const struct function_exit *e,
		       const struct lock *l)
{
	struct unit_note n = {.topic = TOPIC_LEFT, .key = lock_name(l->addr, l->kind)};
	bool by_success = false;
	const char *why =
		n.key ? why_silent(r, exits, e, l, &by_success) : "what is locked has no name";
	struct report rep = {
		.rule = "lock-imbalance",
		.level = LEVEL_WARNING,
		.loc = e->loc,
		.end = e->state->trace,
		.start = l->when,
		.last = "returns here",
		.once = l->loc,
	};

	if (why) {
		run_dropped(r, "lock-imbalance", why);
		return;
	}
	rep.message = run_printf(r, "%s taken by %s() is never released", run_describe(r, l->addr),
				 l->api);
	rep.key =
		run_printf(r, "%s|%s|left", l->api, l->addr->kind == V_FIELD ? l->addr->name : "");
	/* a function that is named for something else does not come back with everybody's lock */
	by_success &= !run_function(r)->is_static && l->addr->kind != V_GLOBAL;
	n.n = (lock_is_exclusive(l->kind) ? LEFT_EXCLUSIVE : 0) |
	      (by_success ? LEFT_BY_SUCCESS : 0);
	run_note(r, &n, &rep);
}

static void on_end(struct run *r, const struct exits *exits)
{
	run_note_released(r, exits);
	for (int i = 0; i < exits->len; i++) {
		const struct state *s = exits->data[i].state;

		for (int k = 0; k < s->locks.len; k++)
			if (s->locks.data[k].depth > 0)
				check_lock(r, exits, &exits->data[i], &s->locks.data[k]);
	}
}

/* Others of the unit take it and give it back: it is no lock that one call takes for another. */
static bool is_given_back_by_others(const struct unit_end *e, const struct unit_note *n)
{
	int others = 0;

	for (int i = 0; i < e->u->nfuncs; i++)
		others += e->u->funcs[i] != n->fn && unit_takes(e, e->u->funcs[i], n->key);
	return others >= MIN_OTHERS;
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (strcmp(n->topic, TOPIC_LEFT))
			continue;
		if (unit_releases_for(e, n))
			unit_dropped(e, "lock-imbalance", "another function releases it");
		else if ((n->n & LEFT_BY_SUCCESS) && !is_given_back_by_others(e, n))
			unit_dropped(e, "lock-imbalance", "success keeps it, failure does not");
		else
			unit_report(e, n, LEVEL_WARNING);
	}
}

const struct checker lock_left_checker = {
	.rule = "lock-imbalance",
	.on_end = on_end,
	.on_unit = on_unit,
};
