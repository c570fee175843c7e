// SPDX-License-Identifier: GPL-2.0-only
/*
 * freed_while_running.c - memory is freed on the path that started work or a timer in it.
 *
 * Finds: work, a timer or the like inside memory that this function allocated is started, and the
 *	memory freed before a call that stops it for certain (rule async-outlives): a ladder.
 * How: a mark at the start, taken away by its stop; the free is held against it.
 * Silent when: the start said that it did nothing; a function was called with the memory that may
 *	stop it.
 * Wrong when: the handler has run already, and something that is no fact waited for it.
 */
#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "async-outlives"
#define MARK_RUNS "may run"

static void start(struct run *r, struct state *s, const struct call_info *c, const struct value *v,
		  const struct value *ret)
{
	struct mark *m;

	if (v->kind != V_FIELD || value_is_weak(v) || value_is_stale(v) ||
	    !run_is_own_memory(r, v))
		return;
	m = state_mark_make(s, intern(MARK_RUNS), v, ret);
	if (!m)
		return;
	m->join = MARK_MUST;
	m->keep = true;
	m->loc = c->in->loc;
	m->api = c->api;
	m->when = run_note_event(r, s, m->loc, v, run_printf(r, "started here by %s()", c->api));
}

static void on_called(struct run *r, struct state *s, const struct call_info *c,
		      const struct value *ret)
{
	const struct summary *f = c->fact ? c->fact->summary : NULL;

	for (int k = 0; f && f->noutcomes && k < f->outcomes[0].neffects; k++) {
		const struct effect *e = &f->outcomes[0].effects[k];

		if (e->op == EFF_ARM && e->path.root == ROOT_PARAM && e->path.param < c->nargs)
			start(r, s, c, c->args[e->path.param], ret);
	}
}

/* Its result says that it was not started. */
static void on_branch(struct run *r, struct state *s, const struct value *cond, bool truth,
		      const struct ir_insn *in)
{
	(void)r;
	(void)truth;
	(void)in;
	while (cond->kind == V_UN && cond->arith == IR_NOT)
		cond = cond->a;
	if (run_classes(s, cond) != RC_ZERO)
		return;
	for (int i = s->marks.len - 1; i >= 0; i--)
		if (s->marks.data[i].what == intern(MARK_RUNS) && s->marks.data[i].b == cond)
			state_unmark(s, &s->marks.data[i]);
}

static void stop(struct state *s, const struct value *v)
{
	for (int i = s->marks.len - 1; i >= 0; i--) {
		struct mark *m = &s->marks.data[i];

		if (m->what == intern(MARK_RUNS) &&
		    (!v || v->kind != V_FIELD || value_alloc(v) == value_alloc(m->a)))
			state_unmark(s, m);
	}
}

static void freed(struct run *r, struct state *s, const struct call_info *c,
		  const struct value *v)
{
	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];
		struct report rep = {.rule = RULE,
				     .level = LEVEL_ERROR,
				     .loc = c->in->loc,
				     .end = s->trace,
				     .start = m->when};

		if (m->what != intern(MARK_RUNS) || value_alloc(m->a) != v || !m->when)
			continue;
		rep.message = run_printf(r,
					 "%s is freed by %s(), but %s that %s() started may still "
					 "run: nothing stops it",
					 run_describe(r, v), c->api, m->a->name, m->api);
		rep.key = run_printf(r, "%s|%s|%s", m->api, c->api, m->a->name);
		run_report(r, &rep);
	}
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	if (e->op == EFF_STOP)
		stop(s, v);
	else if (e->op == EFF_FREE && v && c->fact) /* a helper answers for its own order */
		freed(r, s, c, v);
}

static bool does_something(const struct fact *f)
{
	for (int i = 0; f && f->summary && i < f->summary->noutcomes; i++)
		if (f->summary->outcomes[i].neffects)
			return true;
	return false;
}

/* Whoever is given the memory to undo something may stop it; a completion may be waited for. */
static bool may_stop(const struct call_info *c, const struct mark *m)
{
	bool undoes = !c->fact && (!c->name || pairs_sounds_like_undo(c->name));

	if (does_something(c->fact))
		return false;
	for (int k = 0; k < c->nargs; k++)
		if (value_alloc(c->args[k]) == value_alloc(m->a) &&
		    (undoes || c->args[k]->kind == V_FIELD))
			return true;
	return undoes && !c->nargs;
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	(void)r;
	for (int i = s->marks.len - 1; i >= 0; i--)
		if (s->marks.data[i].what == intern(MARK_RUNS) && may_stop(c, &s->marks.data[i]))
			state_unmark(s, &s->marks.data[i]);
}

const struct checker freed_while_running_checker = {
	.rule = RULE,
	.on_call = on_call,
	.on_called = on_called,
	.on_effect = on_effect,
	.on_branch = on_branch,
};
