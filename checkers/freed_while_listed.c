// SPDX-License-Identifier: GPL-2.0-only
/*
 * freed_while_listed.c - memory is freed that this path put on a list and did not take off again.
 *
 * Finds: an element is added to a list that others walk, and freed while it still stands there
 *	(rule teardown-before-unpublish).
 * How: a mark at the insertion, on the element's node; every removal of such a node takes it away.
 * Silent when: the list is a local one, or goes with memory of this function; a function that may
 *	take it off was called with the element or with the list.
 * Wrong when: the list is given up as a whole before anybody walks it.
 */
#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "teardown-before-unpublish"
#define MARK_LISTED "on a list"

static bool inserts(const struct fact *f)
{
	for (int i = 0; f && f->summary && i < f->summary->noutcomes; i++)
		for (int k = 0; k < f->summary->outcomes[i].neffects; k++)
			if (f->summary->outcomes[i].effects[k].op == EFF_INSERT)
				return true;
	return false;
}

/* The list that @node is put on; NULL when nobody else walks it. */
static const struct value *list_of(struct run *r, const struct call_info *c,
				   const struct value *node)
{
	for (int i = 0; i < c->nargs; i++) {
		const struct value *a = c->args[i];

		if (a == node || (a->kind != V_FIELD && a->kind != V_GLOBAL))
			continue;
		return value_root(a)->kind == V_LOCAL || run_is_own_memory(r, a) ? NULL : a;
	}
	return NULL;
}

static void add(struct run *r, struct state *s, const struct call_info *c,
		const struct value *node)
{
	const struct value *list = node->kind == V_FIELD ? list_of(r, c, node) : NULL;
	struct mark *m = list && !value_is_weak(node) && !value_is_stale(node)
				 ? state_mark_make(s, intern(MARK_LISTED), node, list)
				 : NULL;

	if (!m)
		return;
	m->join = MARK_MUST;
	m->loc = c->in->loc;
	m->api = c->api;
	m->when = run_note_event(r, s, m->loc, node, run_printf(r, "put on a list here"));
}

/* @node leaves its list; of a node that has no name here any may have been meant. */
static void take_off(struct state *s, const struct value *node)
{
	for (int i = s->marks.len - 1; i >= 0; i--) {
		struct mark *m = &s->marks.data[i];

		if (m->what == intern(MARK_LISTED) &&
		    (!node || node->kind != V_FIELD ||
		     (node->rec == m->a->rec && node->name == m->a->name)))
			state_unmark(s, m);
	}
}

static void freed(struct run *r, struct state *s, const struct call_info *c,
		  const struct value *v)
{
	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];
		struct report rep = {.rule = RULE, .level = LEVEL_ERROR, .loc = c->in->loc,
				     .end = s->trace, .start = m->when};

		if (m->what != intern(MARK_LISTED) || value_alloc(m->a) != v || !m->when)
			continue;
		rep.message = run_printf(r,
					 "%s is freed by %s() while it is on a list: %s() put it "
					 "there, and nothing took it off",
					 run_describe(r, v), c->api, m->api);
		rep.key = run_printf(r, "%s|%s|%s", m->api, c->api, m->a->name);
		run_report(r, &rep);
	}
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	if (e->op == EFF_PUBLISH && v && inserts(c->fact))
		add(r, s, c, v);
	else if (e->op == EFF_UNPUBLISH)
		take_off(s, v);
	else if (e->op == EFF_FREE && v && c->fact) /* a helper answers for its own order */
		freed(r, s, c, v);
}

/* Whoever is given the element or the list to undo something may take it off. */
static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	(void)r;
	for (int i = s->marks.len - 1; !c->fact && i >= 0; i--) {
		struct mark *m = &s->marks.data[i];
		bool given = false;

		if (m->what != intern(MARK_LISTED) ||
		    (c->name && !pairs_sounds_like_undo(c->name)))
			continue;
		for (int k = 0; k < c->nargs; k++)
			given |= value_root(c->args[k]) == value_root(m->a) ||
				 value_root(c->args[k]) == value_root(m->b);
		if (given || !c->nargs)
			state_unmark(s, m);
	}
}

const struct checker freed_while_listed_checker = {
	.rule = RULE,
	.on_effect = on_effect,
	.on_call = on_call,
};
