// SPDX-License-Identifier: GPL-2.0-only
/*
 * check_then_insert.c - what was found free is filled after the lock was dropped.
 *
 * Finds: a list or hash table searched for a duplicate, and an insertion in another critical
 *	section; a free bit found in a bitmap and taken without one lock around both. See also
 *	check_then_set.c.
 * How: the mark of the lookup (MARK_LOOKED_UP) against the critical section of the insertion; that
 *	the search looked for a duplicate shows in a way out that refuses or returns what it found.
 * Silent when: some lock is held across both here or in every caller; the second section searches
 *	again; the bit is taken by an operation that tests it.
 * Wrong when: something that is not a lock keeps others out (one thread sets up all).
 */
#include <string.h>

#include "checker.h"

#define TOPIC_INSERTED "inserted in another section"
#define TOPIC_BIT_TAKEN "bit taken"
#define TOPIC_BIT_CHANGED "bit changed"
#define TOPIC_REFUSED "refused what was found"

static struct report make_report(const struct state *s, const struct mark *m,
				 const struct call_info *c)
{
	return (struct report){
		.rule = "check-then-insert",
		.level = LEVEL_ERROR,
		.loc = c->in->loc,
		.end = s->trace,
		.start = m->when,
		.last = "acts here on what may have changed since",
	};
}

static bool is_insert(const struct call_info *c)
{
	for (int i = 0; c->summary && i < c->summary->noutcomes; i++)
		for (int k = 0; k < c->summary->outcomes[i].neffects; k++)
			if (c->summary->outcomes[i].effects[k].op == EFF_INSERT)
				return true;
	return false;
}

static void check_list(struct run *r, struct state *s, const struct call_info *c,
		       const struct mark *m)
{
	struct report rep = make_report(s, m, c);
	const struct unit_note n = {.topic = TOPIC_INSERTED,
				    .key = m->id,
				    .n = (int64_t)c->in->loc.line * 1000 + c->in->loc.col,
				    .loc = c->in->loc};

	if (!(m->n & MARK_TESTED) || (m->n & MARK_PRESENT) || !(m->n & MARK_LOCKED) || !m->id)
		return;
	/* a helper that finds a free number by itself asks for no other one */
	if (m->api && !run_ids_meet(run_held_ids(r, s), m->under) && !is_insert(c))
		return;
	rep.message = run_printf(r,
				 "%s() adds to %s, but the lock under which it was searched for a "
				 "duplicate was dropped since",
				 c->api, run_describe(r, m->a));
	rep.key = run_printf(r, "%s|%s", m->id, c->api);
	run_note(r, &n, &rep);
}

/* Where no lock was seen: a map given as such is a helper's, and a handler runs once at a time. */
static bool may_be_serialised(const struct run *r, const struct mark *m)
{
	return m->a->kind == V_PARAM || run_is_handler(r);
}

static void check_bit(struct run *r, struct state *s, const struct call_info *c,
		      const struct mark *m)
{
	struct report rep = make_report(s, m, c);
	const struct unit_note n = {.topic = TOPIC_BIT_TAKEN, .key = m->id, .loc = c->in->loc};

	if (!(m->n & MARK_LOCKED))
		rep.level = may_be_serialised(r, m) ? LEVEL_NOTE : LEVEL_WARNING;
	rep.message = run_printf(r,
				 "%s() takes the bit that %s() found in %s, but no lock is held "
				 "from there to here: another task may take the same",
				 c->api, m->api, run_describe(r, m->a));
	rep.key = run_printf(r, "%s|%s", m->api, c->api);
	if (rep.level == LEVEL_WARNING && m->id)
		run_note(r, &n, &rep);
	else
		run_report(r, &rep);
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	const struct value *key = e->op == EFF_INSERT ? run_key(c, e, NULL) : NULL;
	const struct mark *m;

	if (key && v && run_lock_id(v)) {
		const struct unit_note n = {.topic = TOPIC_BIT_CHANGED,
					    .key = run_lock_id(v),
					    .text = run_held_ids(r, s)};

		run_note(r, &n, NULL);
	}
	if ((e->op != EFF_INSERT && (e->op != EFF_CLAIM || e->key != KEY_UNKNOWN)) || !v)
		return;
	if (!key && v->kind == V_INDEX)
		v = v->a;
	m = run_mark(s, MARK_LOOKED_UP, v, key);
	if (!m || run_cover(r, s, m, false) != COVER_NONE || run_is_new(s, v))
		return;
	if (s->warned)
		run_dropped(r, "check-then-insert", "an assertion failed on this path");
	else if (!key)
		check_list(r, s, c, m);
	else if (m->n & MARK_FOUND_KEY)
		check_bit(r, s, c, m);
}

/* Ways out on which the search ended at an entry: refused, or that entry is the result. */
static void on_end(struct run *r, const struct exits *exits)
{
	for (int i = 0; i < exits->len; i++) {
		const struct function_exit *e = &exits->data[i];

		for (int k = 0; k < e->state->marks.len; k++) {
			const struct mark *m = &e->state->marks.data[k];
			const struct unit_note n = {.topic = TOPIC_REFUSED, .key = m->id};
			bool found = m->n & MARK_PRESENT;

			if (strcmp(m->what, MARK_LOOKED_UP) || m->b || !m->id || !e->ret)
				continue;
			if ((e->is_failure && (found || !(m->n & MARK_ABSENT))) ||
			    (found && e->ret->kind != V_INT))
				run_note(r, &n, NULL);
		}
	}
}

static bool has_note(const struct unit_end *e, const char *topic, const struct unit_note *like,
		     int before)
{
	for (int i = 0; i < before; i++) {
		const struct unit_note *n = &e->notes[i];

		if (!strcmp(n->topic, topic) && n->fn == like->fn && !strcmp(n->key, like->key) &&
		    (before == e->nnotes || n->n == like->n))
			return true;
	}
	return false;
}

/* The other functions of the unit change the map without a lock too: that is for callers. */
static bool is_for_callers(const struct unit_end *e, const struct unit_note *taken)
{
	bool others = false;

	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (strcmp(n->topic, TOPIC_BIT_CHANGED) || strcmp(n->key, taken->key) ||
		    n->fn == taken->fn)
			continue;
		if (n->text[1])
			return false;
		others = true;
	}
	return others;
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (!strcmp(n->topic, TOPIC_BIT_TAKEN))
			unit_report(e, n, is_for_callers(e, n) ? LEVEL_NOTE : LEVEL_WARNING);
		if (strcmp(n->topic, TOPIC_INSERTED) || has_note(e, TOPIC_INSERTED, n, i))
			continue;
		if (has_note(e, TOPIC_REFUSED, n, e->nnotes))
			unit_report(e, n, LEVEL_ERROR);
		else
			unit_dropped(e, "check-then-insert", "the search refuses nothing");
	}
}

const struct checker check_then_insert_checker = {
	.rule = "check-then-insert",
	.on_effect = on_effect,
	.on_end = on_end,
	.on_unit = on_unit,
};
