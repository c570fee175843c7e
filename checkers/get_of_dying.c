// SPDX-License-Identifier: GPL-2.0-only
/*
 * get_of_dying.c - a reference is taken on an entry whose last one may just have been dropped.
 *
 * Finds: a lookup under a lock (or RCU) and a plain get of the entry found, here or in a helper,
 *	where the last reference goes without that lock and the entry leaves the container only
 *	afterwards: a get that fails at zero is due.
 * How: marks of entries against what the unit does with the same counter and container.
 * Silent when: every put that may be the last holds the lock of the lookup; the container has a
 *	reference of its own, so that entries leave it before they die; nothing is known of the end.
 * Wrong when: the last reference cannot go while a lookup is possible.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define TOPIC_GET "plain get of an entry"
#define TOPIC_PASS "entry passed to a helper"
#define TOPIC_PLAIN "plain get of a parameter"
#define TOPIC_PUT "put"
#define TOPIC_DIES "leaves after its death"
#define TOPIC_LEAVES "leaves"
#define MARK_DYING "dropped to zero"
#define MARK_OWNED (MARK_FREE_BIT << 2) /* entry: this path has a reference already */

/* The counter @v: record and member, the same in all functions. */
static const char *counter_id(const struct value *v)
{
	return v->kind == V_FIELD ? intern_printf("%s.%s", v->rec, v->name) : NULL;
}

static struct mark *entry_mark(const struct state *s, const struct value *base)
{
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		/* a loop over all entries may pass over those on their way out */
		if (!strcmp(m->what, MARK_ENTRY) && m->a == base && (m->n & MARK_GUARDED) &&
		    m->id && (!m->api || (m->n & MARK_FOUND_KEY)))
			return m;
	}
	return NULL;
}

static void note_candidate(struct run *r, struct state *s, const struct mark *m,
			   const struct call_info *c, struct unit_note *n)
{
	struct report rep = {
		.rule = "get-of-dying",
		.level = LEVEL_ERROR,
		.loc = c->in->loc,
		.end = s->trace,
		.start = m->when,
		.last = "the count may be zero already",
	};

	if (s->warned || (m->n & MARK_OWNED) || run_cover(r, s, m, true) != COVER_HELD ||
	    !run_ids_meet(run_held_ids(r, s), m->under))
		return;
	rep.message = run_printf(r,
				 "%s() takes a reference to an entry found in %s, but the last one "
				 "is dropped without the lock held here: a get that fails at zero "
				 "is due",
				 c->api, run_describe(r, m->b));
	rep.key = run_printf(r, "%s|%s", m->id, c->api);
	n->text = run_printf(r, "%s%s", m->id, m->under);
	n->loc = c->in->loc;
	run_note(r, n, &rep);
}

static void on_get(struct run *r, struct state *s, const struct call_info *c,
		   const struct effect *e, const struct value *v)
{
	const struct value *base = value_base(v);
	struct mark *m = entry_mark(s, base);
	struct unit_note n = {.topic = TOPIC_GET, .key = counter_id(v)};
	bool plain = n.key && run_is_plain(c, e);

	if (m && plain)
		note_candidate(r, s, m, c, &n);
	if (m)
		m->n |= MARK_OWNED;
	if (m || !plain || base->kind != V_PARAM)
		return;
	n = (struct unit_note){TOPIC_PLAIN, run_function(r)->name, base->num, n.key, NULL, {0}, -1};
	run_note(r, &n, NULL);
}

/* Locks held at a put; those handed to the call are taken before the last count goes. */
static const char *ids_at(struct run *r, const struct state *s, const struct call_info *c)
{
	const char *ids = run_held_ids(r, s);

	for (int i = 1; i < c->nargs; i++)
		if (c->args[i]->kind == V_FIELD || c->args[i]->kind == V_GLOBAL)
			ids = run_printf(r, "%s%s|", ids, run_lock_id(c->args[i]));
	return ids;
}

static void on_put(struct run *r, struct state *s, const struct call_info *c,
		   const struct effect *e, const struct value *v)
{
	struct unit_note n = {.topic = TOPIC_PUT, .key = counter_id(v)};
	const char *release = e->release, *ids = ids_at(r, s, c);
	struct mark *m = NULL;

	if (e->release_param >= 0 && e->release_param < c->nargs &&
	    c->args[e->release_param]->kind == V_FUNC)
		release = c->args[e->release_param]->name;
	n.text = run_printf(r, "%s%s", release ? release : "", ids);
	if (n.key && release)
		run_note(r, &n, NULL);
	if (e->death == DEATH_LAST)
		m = state_mark_make(s, intern(MARK_DYING), value_base(v), NULL);
	if (!m)
		return;
	m->n = strcmp(ids, run_held_ids(r, s)) != 0;
	m->id = n.key;
	m->under = intern(ids);
	m->when = s->trace;
}

static void on_leave(struct run *r, struct state *s, const char *container)
{
	struct unit_note n = {.topic = TOPIC_LEAVES, .key = container};

	if (container)
		run_note(r, &n, NULL);
	n.topic = TOPIC_DIES;
	for (int i = 0; container && i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];
		bool held;

		if (strcmp(m->what, MARK_DYING))
			continue;
		held = m->n || run_cover(r, s, m, false) == COVER_HELD;
		n.text = run_printf(r, "%s%s", m->id ? m->id : "", held ? m->under : "|");
		run_note(r, &n, NULL);
	}
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	if (!v)
		return;
	if (e->op == EFF_GET)
		on_get(r, s, c, e, v);
	else if (e->op == EFF_PUT)
		on_put(r, s, c, e, v);
	else if (run_erases(c, e))
		on_leave(r, s, run_lock_id(v));
	else if (e->op == EFF_UNPUBLISH)
		on_leave(r, s, counter_id(v));
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	if (c->fact || !c->name || !map_get(&run_unit(r)->func_by_name, c->name))
		return;
	for (int i = 0; i < c->nargs; i++) {
		const struct mark *m = entry_mark(s, c->args[i]);
		struct unit_note n = {.topic = TOPIC_PASS, .key = c->name, .n = i};

		if (m)
			note_candidate(r, s, m, c, &n);
	}
}

/* Whether "name|locks|" begins with @name. */
static bool is_of(const char *text, const char *name)
{
	size_t n = strlen(name);

	return !strncmp(text, name, n) && text[n] == '|';
}

/* Whether the release function that "name|locks|" begins with takes entries out of @container. */
static bool releases_from(const struct unit_end *e, const char *put, const char *container)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *x = &e->notes[i];

		if (!strcmp(x->topic, TOPIC_LEAVES) && !strcmp(x->key, container) &&
		    is_of(put, x->fn->name))
			return true;
	}
	return false;
}

/* Whether an entry of @container counted by @counter can die while @locks ("|a|b|") are held. */
static bool may_die(const struct unit_end *e, const char *counter, const char *container,
		    const char *locks)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (!strcmp(n->topic, TOPIC_DIES) && !strcmp(n->key, container) &&
		    is_of(n->text, counter) && !run_ids_meet(locks, strchr(n->text, '|')))
			return true;
		if (!strcmp(n->topic, TOPIC_PUT) && !strcmp(n->key, counter) &&
		    !run_ids_meet(locks, strchr(n->text, '|')) &&
		    releases_from(e, n->text, container))
			return true;
	}
	return false;
}

/* The counter that candidate @n raises: told by itself, or by the helper that got the entry. */
static const char *counter_of(const struct unit_end *e, const struct unit_note *n)
{
	if (!strcmp(n->topic, TOPIC_GET))
		return n->key;
	for (int i = 0; i < e->nnotes; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_PLAIN) && !strcmp(e->notes[i].key, n->key) &&
		    e->notes[i].n == n->n)
			return e->notes[i].text;
	return NULL;
}

static void on_unit(const struct unit_end *e)
{
	struct ir_loc last = {0};
	const char *counter, *locks;

	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if ((strcmp(n->topic, TOPIC_GET) && strcmp(n->topic, TOPIC_PASS)) ||
		    (n->loc.line == last.line && n->loc.col == last.col))
			continue;
		counter = counter_of(e, n);
		if (!counter)
			continue;
		locks = strchr(n->text, '|');
		last = n->loc;
		if (may_die(e, counter, intern_n(n->text, (size_t)(locks - n->text)), locks))
			unit_report(e, n, LEVEL_ERROR);
		else
			unit_dropped(e, "get-of-dying", "no last put without that lock");
	}
}

const struct checker get_of_dying_checker = {
	.rule = "get-of-dying",
	.on_call = on_call,
	.on_effect = on_effect,
	.on_unit = on_unit,
};
