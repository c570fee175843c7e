// SPDX-License-Identifier: GPL-2.0-only
/*
 * xa_hidden_unlock.c - a store that may sleep drops the lock that seems to make it atomic.
 *
 * Finds: a lookup that found nothing and a plain store at the same key under one lock, where the
 *	store may drop that lock to allocate (seed 003).
 * How: the mark of the lookup (MARK_LOOKED_UP) against the section that a relock began.
 * Silent when: the flags do not allow to sleep, the act checks itself (ll_claims), another lock is
 *	held across both here or in every caller; this path claimed the key before (a reservation),
 *	so that memory for the entry is there.
 * Wrong when: another function reserved it.
 */
#include "../engine/base/intern.h"
#include "checker.h"

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
