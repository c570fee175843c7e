// SPDX-License-Identifier: GPL-2.0-only
/*
 * xa_check_then_act.c - a lookup by key and the store that depends on it are two steps.
 *
 * Finds: a lookup that found nothing and a store at the same key of the same container; a lookup
 *	that found an entry and its removal by key: with no lock held from the one to the other.
 * How: the mark of the lookup (MARK_LOOKED_UP) against the critical section of the act.
 * Silent when: the act checks itself (ll_claims), the key was asked for again, some lock is held
 *	across both here or in every caller.
 * Wrong when: something that is not a lock keeps others out (one thread, one owner of the key).
 */
#include <string.h>

#include "checker.h"

#define TOPIC_UNLOCKED "acted without lock"
#define TOPIC_EMPTIED "container emptied by key"

/* Whether what the lookup found is what the act @e builds upon. */
static bool depends(const struct call_info *c, const struct effect *e, const struct mark *m)
{
	bool erases = run_erases(c, e);

	if (!(m->n & MARK_TESTED))
		return false;
	return erases ? (m->n & MARK_PRESENT) && (m->n & MARK_LOCKED) : !(m->n & MARK_PRESENT);
}

/* Without any lock the array may be filled by one thread before others see it. */
static void report(struct run *r, const struct report *rep, const struct value *container,
		   bool locked)
{
	const struct unit_note n = {
		.topic = TOPIC_UNLOCKED, .key = run_lock_id(container), .loc = rep->loc};

	if (locked)
		run_report(r, rep);
	else if (n.key)
		run_note(r, &n, rep);
}

static void check(struct run *r, struct state *s, const struct call_info *c, const struct effect *e,
		  const struct value *v)
{
	const struct value *key = run_key(c, e, NULL);
	const struct mark *m = key ? run_mark(s, MARK_LOOKED_UP, v, key) : NULL;
	struct report rep = {
		.rule = "xa-check-then-act",
		.level = LEVEL_ERROR,
		.loc = c->in->loc,
		.last = "acts here on what may have changed since",
	};

	if (!m || !depends(c, e, m) || run_cover(r, s, m, false) != COVER_NONE)
		return;
	if (s->warned) {
		run_dropped(r, rep.rule, "an assertion failed on this path");
		return;
	}
	rep.message = run_printf(r,
				 "%s() acts on what %s() found at %s in %s, but no lock is held "
				 "from there to here",
				 c->api, m->api, run_describe(r, key), run_describe(r, v));
	rep.key = run_printf(r, "%s|%s", m->api, c->api);
	rep.end = s->trace;
	rep.start = m->when;
	report(r, &rep, v, m->n & MARK_LOCKED);
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	struct unit_note n = {.topic = TOPIC_EMPTIED};

	if (!v || (e->op != EFF_INSERT && e->op != EFF_ERASE))
		return;
	check(r, s, c, e, v);
	n.key = e->op == EFF_ERASE ? run_lock_id(v) : NULL;
	if (n.key)
		run_note(r, &n, NULL);
}

static bool is_emptied(const struct unit_end *e, const char *container)
{
	for (int i = 0; i < e->nnotes; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_EMPTIED) &&
		    !strcmp(e->notes[i].key, container))
			return true;
	return false;
}

static bool was_before(const struct unit_end *e, int at)
{
	for (int i = 0; i < at; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_UNLOCKED) &&
		    e->notes[i].loc.line == e->notes[at].loc.line &&
		    e->notes[i].fn == e->notes[at].fn)
			return true;
	return false;
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_UNLOCKED) && !was_before(e, i))
			unit_report(e, &e->notes[i],
				    is_emptied(e, e->notes[i].key) ? LEVEL_ERROR : LEVEL_NOTE);
}

const struct checker xa_check_then_act_checker = {
	.rule = "xa-check-then-act",
	.on_effect = on_effect,
	.on_unit = on_unit,
};
