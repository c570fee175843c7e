// SPDX-License-Identifier: GPL-2.0-only
/*
 * xa_hidden_unlock.c - a store that may sleep drops the lock that seems to make it atomic.
 *
 * Finds: a lookup that found nothing and a plain store at the same key under one lock, where the
 *	store may drop that lock to allocate (seed 003); the same allocation while another lock is
 *	held that it does not drop and that forbids to sleep.
 * How: the mark of the lookup (MARK_LOOKED_UP) against the section that a relock began.
 * Silent when: the flags do not allow to sleep, the act checks itself (ll_claims), another lock is
 *	held across both here or in every caller; this path claimed the key before (a reservation),
 *	so that memory for the entry is there.
 * Wrong when: another function reserved it.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define MAX_HELD 16
#define CLAIMED "slot is there"

/* Where an entry was, or was reserved, there is memory for the next one. */
static void note_slot(struct state *s, const struct effect *e, const struct value *v,
		      const struct value *key)
{
	struct mark *m = state_mark(s, intern(CLAIMED), v, key);

	if (e->op == EFF_CLAIM)
		state_mark_make(s, intern(CLAIMED), v, key);
	else if (e->op == EFF_ERASE && m)
		state_unmark(s, m);
}

/* Who holds one must not sleep. */
static bool is_atomic(const char *kind)
{
	return !strcmp(kind, "spin") || !strcmp(kind, "rcu");
}

/* @e drops the lock at @v and sleeps: a second lock is still held then. */
static void check_others(struct run *r, struct state *s, const struct call_info *c,
			 const struct value *v)
{
	struct held held[MAX_HELD];
	int n = run_held(r, s, held, MAX_HELD);
	struct report rep = {
		.rule = "xa-hidden-unlock",
		.level = LEVEL_ERROR,
		.loc = c->in->loc,
		.end = s->trace,
	};

	for (int i = 0; i < n; i++) {
		const char *name;

		if (!held[i].addr || held[i].addr == v || !is_atomic(held[i].kind))
			continue;
		name = strcmp(held[i].kind, "rcu") ? run_describe(r, held[i].addr) : "RCU";
		rep.message = run_printf(r,
					 "%s() drops %s when it sleeps to allocate, "
					 "but %s is held on",
					 c->api, run_describe(r, v), name);
		rep.key = run_printf(r, "%s|%s", held[i].id ? held[i].id : name, c->api);
		run_report(r, &rep);
	}
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	const struct value *key = run_key(c, e, NULL);
	const struct mark *m;
	struct report rep = {
		.rule = "xa-hidden-unlock",
		.level = LEVEL_ERROR,
		.loc = c->in->loc,
		.last = "another task may have stored an entry meanwhile; it is overwritten",
	};

	if (v && run_relocks(c, e) && run_holds(r, s, v))
		check_others(r, s, c, v);
	if (v && key)
		note_slot(s, e, v, key);
	if (e->op != EFF_INSERT || !v || !key || state_mark(s, intern(CLAIMED), v, key))
		return;
	m = run_mark(s, MARK_LOOKED_UP, v, key);
	if (!m || (m->n & (MARK_TESTED | MARK_ABSENT)) != (MARK_TESTED | MARK_ABSENT) ||
	    run_cover(r, s, m, false) != COVER_RELOCKED)
		return;
	rep.message = run_printf(r,
				 "%s() may drop the lock of %s to allocate, after %s() found "
				 "nothing at %s",
				 c->api, run_describe(r, v), m->api, run_describe(r, key));
	rep.key = run_printf(r, "%s|%s", m->api, c->api);
	rep.end = s->trace;
	rep.start = m->when;
	run_report(r, &rep);
}

const struct checker xa_hidden_unlock_checker = {
	.rule = "xa-hidden-unlock",
	.on_effect = on_effect,
};
