// SPDX-License-Identifier: GPL-2.0-only
/*
 * freed_in_container.c - memory is freed while a list, xarray or idr still leads to it.
 *
 * Finds: an entry that this path put into a container which others can reach, and that is freed,
 *	most often on the way out after a failure, with nothing on the path that takes it out
 *	again. A part of teardown-before-unpublish.
 * How: the insertion stands in the state as a mark of the entry and its container.
 * Silent when: the container is of this path's own memory or a local, or was set up on this path,
 *	so that it is no use when that fails; the entry, or anything of that container, was taken
 *	out, or is asked for there; an unknown function whose name says that it undoes something got
 *	one of them.
 * Wrong when: an unknown function with another name took it out.
 */
#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "teardown-before-unpublish"
#define INSIDE "in a container"
#define NEW "new container"
#define NODE "its place in the container"

/* The container that @c puts something into, or NULL. */
static const struct value *container_of_call(const struct call_info *c)
{
	for (int i = 0; c->summary && i < c->summary->noutcomes; i++)
		for (int k = 0; k < c->summary->outcomes[i].neffects; k++) {
			const struct effect *e = &c->summary->outcomes[i].effects[k];

			if ((e->op == EFF_INSERT || e->op == EFF_CLAIM) &&
			    e->path.root == ROOT_PARAM && e->path.param < c->nargs)
				return c->args[e->path.param];
		}
	return NULL;
}

static void note_inserted(struct run *r, struct state *s, const struct call_info *c,
			  const struct value *entry)
{
	const struct value *container = container_of_call(c);
	struct mark *m;

	if (container && state_mark(s, intern(NEW), container, NULL)) {
		run_dropped(r, RULE, "the container was set up on this path");
		return;
	}
	if (!container || !run_is_own_memory(r, entry) || run_is_own_memory(r, container) ||
	    value_base(container)->kind == V_LOCAL)
		return;
	m = state_mark_make(s, intern(INSIDE), value_alloc(entry), container);
	if (!m || m->when)
		return;
	state_mark_make(s, intern(NODE), entry, container);
	m->api = c->api;
	m->loc = c->in->loc;
	m->when = run_note_event(r, s, m->loc, entry,
				 run_printf(r, "%s is put into %s by %s()",
					    run_describe(r, value_alloc(entry)),
					    run_describe(r, container), c->api));
}

static void note_new(struct state *s, const struct value *container)
{
	struct mark *m = state_mark_make(s, intern(NEW), container, NULL);

	if (m)
		m->join = MARK_MUST;
}

/* What @v is, or lies in, left its container; or @v is the container. */
static void take_out(struct state *s, const struct value *v)
{
	for (int i = s->marks.len - 1; i >= 0; i--) {
		struct mark *m = &s->marks.data[i];

		if (m->what == intern(INSIDE) &&
		    (m->a == value_alloc(v) || m->b == v || value_base(m->b) == v))
			state_unmark(s, m);
	}
}

/* A callee that frees and takes out does so in an order that its summary does not tell. */
static bool takes_out_too(const struct call_info *c)
{
	for (int i = 0; !c->fact && c->summary && i < c->summary->noutcomes; i++)
		for (int k = 0; k < c->summary->outcomes[i].neffects; k++) {
			enum effect_op op = c->summary->outcomes[i].effects[k].op;

			if (op == EFF_UNPUBLISH || op == EFF_ERASE)
				return true;
		}
	return false;
}

static void check_free(struct run *r, struct state *s, const struct call_info *c,
		       const struct value *v)
{
	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];
		struct report rep = {
			.rule = RULE,
			.level = LEVEL_ERROR,
			.loc = c->in->loc,
			.end = s->trace,
			.start = m->when,
		};

		if (m->what != intern(INSIDE) || m->a != v)
			continue;
		rep.key = run_printf(r, "%s|%s", m->api, c->api);
		rep.message = run_printf(
			r, "%s is freed by %s() while %s, into which %s() put it, leads to it",
			run_describe(r, v), c->api, run_describe(r, m->b), m->api);
		run_report(r, &rep);
		return;
	}
}

/* The function asks whether the entry is in a container still. */
static void note_asked(struct state *s, const struct call_info *c)
{
	const struct ir_type *t = c->in->type;

	if (!t || t->kind != IR_TYPE_INT || c->nargs != 1)
		return;
	for (int i = 0; i < s->marks.len; i++)
		if (s->marks.data[i].what == intern(NODE) && s->marks.data[i].a == c->args[0]) {
			take_out(s, c->args[0]);
			return;
		}
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	(void)r;
	note_asked(s, c);
	if (c->fact || !c->name || !pairs_sounds_like_undo(c->name))
		return;
	if (c->summary && !c->summary->unknown)
		return;
	for (int i = 0; i < c->nargs; i++)
		take_out(s, c->args[i]);
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	if (!v)
		return;
	if (c->fact && e->op == EFF_KEEP)
		note_inserted(r, s, c, v);
	else if (e->op == EFF_SETUP && e->kind == intern("list"))
		note_new(s, v);
	else if (e->op == EFF_ERASE || e->op == EFF_UNPUBLISH)
		take_out(s, v);
	else if (e->op == EFF_FREE && !takes_out_too(c))
		check_free(r, s, c, v);
}

const struct checker freed_in_container_checker = {
	.rule = RULE,
	.on_call = on_call,
	.on_effect = on_effect,
};
