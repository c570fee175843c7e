// SPDX-License-Identifier: GPL-2.0-only
/*
 * late_sysfs.c - attribute files made by hand after the device was added.
 *
 * Finds: a sysfs file or group created on a device that this path has already added: user space
 *	that acts on the add event does not find the file, while groups named in the device before
 *	are there in time.
 * How: a mark on each device that was added; what is given as the owner of new files is compared.
 * Silent when: the files come before the device is added. A note when somebody else adds the device
 *	(a driver's probe: the groups of the driver would do).
 * Wrong when: the file is one that comes and goes while the device stays.
 */
#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "late-sysfs"

/* The device whose files an act makes: its first argument, or what that is the kobject of. */
static const struct value *owner_of(const struct call_info *c)
{
	const struct value *v = c->nargs ? c->args[0] : NULL;

	return v && v->kind != V_INT ? value_alloc(v) : NULL;
}

static void report(struct run *r, struct state *s, const struct call_info *c, const struct mark *m,
		   const char *api)
{
	struct report rep = {
		.rule = RULE,
		.level = m ? LEVEL_WARNING : LEVEL_NOTE,
		.loc = c->in->loc,
		.end = s->trace,
		.start = m ? m->when : s->trace,
		.key = run_printf(r, "%s|%s", m ? m->api : "", api),
	};

	if (m)
		rep.message = run_printf(r,
					 "files are created by %s() after %s() announced the "
					 "device; its groups would be there in time",
					 api, m->api);
	else
		rep.message = run_printf(r,
					 "files are created by %s() on a device that is live "
					 "already; groups of its driver would be there in time",
					 api);
	run_report(r, &rep);
}

static void note_added(struct run *r, struct state *s, const struct call_info *c,
		       const struct value *v)
{
	struct mark *m = state_mark_make(s, intern(RULE), value_alloc(v), v);

	if (!m || m->when)
		return;
	m->api = c->api;
	m->loc = c->in->loc;
	m->when =
		run_note_event(r, s, c->in->loc, v, run_printf(r, "%s() adds the device", c->api));
}

/* This is a callback (probe) whose core made the device and added it before. */
static bool is_given(const struct run *r, const struct value *owner)
{
	const struct op_fact *role = run_role(r);
	const struct value *root = value_root(owner);

	return role && role->pair && root->kind == V_PARAM && root->num < 32 &&
	       (role->alive_params >> root->num & 1);
}

static struct mark *find_added(const struct state *s, const struct value *device)
{
	for (int i = 0; i < s->marks.len; i++)
		if (s->marks.data[i].what == intern(RULE) && s->marks.data[i].a == device)
			return &s->marks.data[i];
	return NULL;
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	const struct value *owner;
	struct mark *m;

	if (!c->fact || !v || !e->kind)
		return;
	if (e->kind == intern("device") && (e->op == EFF_PUBLISH || e->op == EFF_UNPUBLISH)) {
		m = find_added(s, value_alloc(v));
		if (e->op == EFF_PUBLISH)
			note_added(r, s, c, v);
		else if (m)
			state_unmark(s, m);
		return;
	}
	owner = owner_of(c);
	if (e->kind != intern("sysfs") || e->op != EFF_PUBLISH || !owner)
		return;
	m = find_added(s, owner);
	if (m || is_given(r, owner))
		report(r, s, c, m, c->api);
}

/* A callee that makes files on a device that is the same member of the same kind of record. */
static void on_called(struct run *r, struct state *s, const struct call_info *c,
		      const struct value *ret)
{
	struct acts acts = {0};

	(void)ret;
	if (c->fact || !c->name)
		return;
	reach_acts_at(run_reach(r), run_function(r), c->in, &acts);
	for (int i = 0; i < acts.len; i++) {
		const struct act *a = acts.data[i];
		struct place p;

		if (a->op != EFF_PUBLISH || a->kind != intern("sysfs") || !a->in->nargs)
			continue;
		p = reach_place(run_reach(r), a->fn, a->in->args[0]);
		for (int k = 0; p.rec && k < s->marks.len; k++) {
			const struct mark *m = &s->marks.data[k];

			if (m->what == intern(RULE) && m->b->kind == V_FIELD &&
			    m->b->rec == p.rec && m->b->name == p.field)
				report(r, s, c, m, a->api);
		}
	}
	vec_fini(&acts);
}

const struct checker late_sysfs_checker = {
	.rule = RULE,
	.on_effect = on_effect,
	.on_called = on_called,
};
