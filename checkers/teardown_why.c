// SPDX-License-Identifier: GPL-2.0-only
/*
 * teardown_why.c - why a handler that uses what has ended is no mistake, see teardown_why.h.
 *
 * Finds: nothing by itself; teardown-before-unpublish asks it.
 * How: what happened between the end and the call that stops the handler stands in the marks.
 * Silent when: it became live in between, is told by a flag, or cannot find the object any more.
 * Wrong when: the flag or the list does not cover all ways to the handler.
 */
#include "teardown_why.h"

#include <string.h>

#include "../engine/base/intern.h"

#define OFF_LIST "off its list"

const struct value *teardown_holder(const struct state *s, const struct value *v)
{
	if (v->kind == V_INIT && (v->a->kind == V_FIELD || v->a->kind == V_GLOBAL))
		return v->a;
	for (int i = 0; i < s->cells.len; i++)
		if (s->cells.data[i].val == v && s->cells.data[i].addr->kind == V_FIELD)
			return s->cells.data[i].addr;
	return NULL;
}

/* An entry that was taken off its list is not found any more by a handler of somebody else. */
bool teardown_is_off(const struct state *s, const struct value *whole)
{
	return whole->kind != V_PARAM && state_mark(s, intern(OFF_LIST), whole, NULL);
}

void teardown_note_off(struct state *s, const struct value *v)
{
	struct mark *m = state_mark_make(s, intern(OFF_LIST), value_alloc(v), NULL);

	if (m)
		m->join = MARK_MUST;
}

/* What a round of a loop ended is not what the next round takes down. */
static bool is_of_earlier_round(const struct mark *m, const struct call_info *c)
{
	const struct value *v = m->a;

	while (v->kind == V_FIELD || v->kind == V_INIT)
		v = v->a;
	return c->in->loc.line < m->loc.line && v->kind == V_INDEX;
}

/* What a function ends is used by handlers that came to life after that. */
void teardown_note_up(struct state *s, const struct act *up)
{
	for (int i = 0; up->op == EFF_PUBLISH && i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what == intern(TEARDOWN_MARK))
			m->under = intern_printf("%s|%s|", m->under ? m->under : "|", up->kind);
	}
}

static bool is_up_since(const struct mark *m, const struct act *down)
{
	return m->under && strstr(m->under, intern_printf("|%s|", down->kind));
}

const char *teardown_why_not(struct run *r, struct state *s, const struct late_stop *x)
{
	const struct value *of = x->l->a;

	if (live_is_told(r, s, x->handler))
		return "a flag tells the handler";
	if (is_up_since(x->m, x->l->act))
		return "it was made live only later";
	if (is_of_earlier_round(x->m, x->c))
		return "another element in the next round of the loop";
	if (!x->c->fact && x->m->api == x->c->api)
		return "the same helper does both, here for another object";
	if (live_keeps_module(r, x->handler))
		return "users of the file keep the module";
	if (x->m->id && of && value_alloc(of) != value_alloc(x->m->a))
		return "its record is gone, or off its list, and nobody finds it";
	return NULL;
}
