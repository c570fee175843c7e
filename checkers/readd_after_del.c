// SPDX-License-Identifier: GPL-2.0-only
/*
 * readd_after_del.c - a file or device is added again after its removal began.
 *
 * Finds: on one path, an attribute file is created again that was removed before, files are created
 *	on a device that was taken down, or a device is added that was deleted. Removal is a one-way
 *	street: the failure that is to be repaired may be that somebody else removes the device.
 * How: a mark on what was removed (file and device), looked at when something is created.
 * Silent when: it is another file or device, or the object was initialised anew.
 * Wrong when: a file is meant to come and go, and nothing can remove the device meanwhile.
 */
#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "readd-after-del"
#define WHOLE_DEVICE 2

static bool is_one_way(const struct effect *e)
{
	return e->kind == intern("sysfs") || e->kind == intern("device");
}

static const struct value *owner_of(const struct call_info *c)
{
	const struct value *v = c->nargs ? c->args[0] : NULL;

	return v && v->kind != V_INT ? value_alloc(v) : NULL;
}

static void note_removed(struct run *r, struct state *s, const struct call_info *c,
			 const struct effect *e, const struct value *v)
{
	struct mark *m = state_mark_make(s, intern(RULE), v, owner_of(c));

	if (!m || m->when)
		return;
	m->api = c->api;
	m->loc = c->in->loc;
	/* a callback that removes its own file: the device goes */
	m->n = e->kind == intern("device") ? WHOLE_DEVICE : v->kind == V_PARAM;
	m->when =
		run_note_event(r, s, c->in->loc, v,
			       run_printf(r, "%s is removed by %s()", run_describe(r, v), c->api));
}

static void report(struct run *r, struct state *s, const struct call_info *c, const struct mark *m,
		   const struct value *v)
{
	struct report rep = {
		.rule = RULE,
		.level = m->n ? LEVEL_ERROR : LEVEL_WARNING,
		.loc = c->in->loc,
		.end = s->trace,
		.start = m->when,
		.key = run_printf(r, "%s|%s", m->api, c->api),
	};

	rep.message = run_printf(r, "%s is added again by %s() after %s() began its removal",
				 run_describe(r, v), c->api, m->api);
	run_report(r, &rep);
}

/* The removal of what is added now, or of the device that is to get it. */
static const struct mark *find_removed(const struct state *s, const struct call_info *c,
				       const struct value *v)
{
	const struct value *owner = owner_of(c);

	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];

		if (m->what != intern(RULE))
			continue;
		if (m->a == v && m->b == owner)
			return m;
		if (owner && m->n == WHOLE_DEVICE && m->a == c->args[0])
			return m;
		if (owner && m->a->type && value_alloc(m->a) == owner && m->b == owner)
			return m;
	}
	return NULL;
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	const struct mark *m;

	if (!c->fact || !v || v->kind == V_INT)
		return;
	if (e->op == EFF_INIT) {
		for (int i = s->marks.len - 1; i >= 0; i--)
			if (s->marks.data[i].what == intern(RULE) &&
			    value_alloc(s->marks.data[i].a) == value_alloc(v))
				state_unmark(s, &s->marks.data[i]);
	} else if (e->op == EFF_UNPUBLISH && is_one_way(e)) {
		note_removed(r, s, c, e, v);
	} else if (e->op == EFF_PUBLISH && is_one_way(e)) {
		m = find_removed(s, c, v);
		if (m)
			report(r, s, c, m, v);
	}
}

const struct checker readd_after_del_checker = {
	.rule = RULE,
	.on_effect = on_effect,
};
