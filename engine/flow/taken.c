// SPDX-License-Identifier: GPL-2.0-only
/*
 * taken.c - counts that belong to something that was taken back.
 *
 * Purpose: a put that drops the count of queued work, of a flag or of a link leaves the one by
 * which the function knows the object. In: calls that say so (ll_takes_back), members that are
 * cleared. Out: whether a put drops such a count. Idea: a mark from the branch that learns of it to
 * the next put; where ways meet that do not both have it, it is gone.
 */
#include "../base/intern.h"
#include "assume.h"
#include "run.h"

#define ASKED "takes back"	 /* a: the result; b: object with the flag, or NULL */
#define TAKEN "taken back"	 /* likewise, and it did */
#define CLEARED "member cleared" /* a: object in which something was there, and is not now */

/* The flag that the call clears lies in an object: the count is one on that. */
static const struct value *object_of_flag(const struct call *c)
{
	for (int i = 0; i < c->in->nargs && i < 12; i++)
		if (c->fact->params_pointer[i])
			return c->fact->param_tags[i] ? NULL : value_alloc(c->args[i]);
	return NULL;
}

void taken_called(struct state *s, const struct call *c, const struct value *ret)
{
	struct mark *m;

	if (!c->fact || !c->fact->takes_back || ret->kind == V_INT)
		return;
	m = state_mark_make(s, intern(ASKED), ret, object_of_flag(c));
	if (m)
		m->join = MARK_MUST;
}

/* What a truth value is the truth of: of !!v, v != 0 and v == 1 it is v. */
static const struct value *asked(const struct value *cond, bool *truth)
{
	for (;;) {
		if (cond->kind == V_UN && cond->arith == IR_NOT) {
			*truth = !*truth;
			cond = cond->a;
		} else if (cond->kind == V_BIN && cond->arith == IR_EQ && cond->b &&
			   (cond->a->kind == V_INT || cond->b->kind == V_INT)) {
			const struct value *n = cond->a->kind == V_INT ? cond->a : cond->b;

			*truth ^= !n->num;
			cond = n == cond->a ? cond->b : cond->a;
		} else {
			return cond;
		}
	}
}

void taken_branch(struct state *s, const struct value *cond, bool truth)
{
	cond = asked(cond, &truth);
	for (int i = 0; truth && i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what != intern(ASKED) || m->a != cond)
			continue;
		m->what = intern(TAKEN);
		m->keep = true;
	}
}

void taken_store(struct state *s, const struct value *addr, const struct value *val)
{
	const struct value *had, *whole = value_alloc(addr);
	struct mark *m;

	if (addr->kind != V_FIELD || val->kind != V_INT || val->num || !value_is_opaque(whole))
		return;
	had = state_load(s, addr);
	if (!had || had->kind == V_INT || (value_classes(s, had) & RC_ZERO))
		return;
	m = state_mark_make(s, intern(CLEARED), whole, NULL);
	if (m)
		m->join = MARK_MUST;
}

bool taken_link(struct state *s, const struct object *o)
{
	struct mark *m = state_mark(s, intern(CLEARED), object_whole(o), NULL);

	if (m)
		state_unmark(s, m);
	return m;
}

bool taken_put(struct state *s, const struct object *o)
{
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what != intern(TAKEN) || (m->b && m->b != object_whole(o)))
			continue;
		state_unmark(s, m);
		return true;
	}
	return false;
}
