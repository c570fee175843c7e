// SPDX-License-Identifier: GPL-2.0-only
/*
 * created_late.c - a device is on its bus while its vendor has not created it, or has removed it.
 *
 * Finds: device_add() or device_register(), and on the same path behind it the call of a "create"
 *	operation with the object around the device; the operation that undoes it before
 *	device_del(). Both directions of one mirror: publish-before-init and
 *	teardown-before-unpublish.
 * How: the registration, or the call of the operation, stands in the state as a mark.
 * Silent when: the table has no operation that undoes it, or its name does not say "create".
 * Wrong when: nothing can find or open the device between the two calls.
 */
#include "../engine/base/intern.h"
#include "checker.h"

#define ADDED "added to its bus"
#define REMOVED "removed by its vendor"
#define MAX_DEPTH 2

/* Whether the operations @up and @down of the table @rec undo each other, going by their names. */
static bool are_pair(const char *rec, const char *up, const char *down)
{
	return pairs_is_creating_name(up) && pairs_names_match(intern_printf("%s_%s", rec, up),
							       intern_printf("%s_%s", rec, down));
}

/* Whether @in calls an operation that creates (or, if @removes, one that undoes such a one). */
static bool is_vendor_call(const struct ir_unit *u, const struct ir_insn *in, bool removes)
{
	const struct ir_record *table = in->op == IR_CALL && in->via_rec && in->via_field
						? map_get(&u->records, in->via_rec)
						: NULL;

	for (int i = 0; table && i < table->nfields; i++) {
		const char *other = table->fields[i].name;

		if (other && (removes ? are_pair(in->via_rec, other, in->via_field)
				      : are_pair(in->via_rec, in->via_field, other)))
			return true;
	}
	return false;
}

/* The same, by way of functions of the unit: the call of the operation, or NULL. */
static const struct ir_insn *vendor_call(const struct ir_unit *u, const struct ir_insn *in,
					 bool removes, int depth)
{
	const struct ir_insn *found = is_vendor_call(u, in, removes) ? in : NULL;
	const struct ir_func *fn = in->op == IR_CALL && in->a.kind == IR_FUNC && depth
					   ? map_get(&u->func_by_name, in->a.str)
					   : NULL;

	for (int b = 0; fn && !found && b < fn->nblocks; b++)
		for (int i = 0; !found && i < fn->blocks[b].ninsns; i++)
			found = vendor_call(u, &fn->blocks[b].insns[i], removes, depth - 1);
	return found;
}

/* The mark @what of the object that @c is called with, or NULL. */
static struct mark *mark_of_argument(struct state *s, const char *what, const struct call_info *c)
{
	for (int i = 0; i < s->marks.len; i++)
		for (int k = 0; s->marks.data[i].what == intern(what) && k < c->nargs; k++)
			if (c->args[k]->kind != V_INT &&
			    value_alloc(c->args[k]) == s->marks.data[i].a)
				return &s->marks.data[i];
	return NULL;
}

/* What messages call @c: an operation by its table, not "callback". */
static const char *name_of(struct run *r, const struct call_info *c)
{
	return c->in->via_rec ? run_printf(r, "%s.%s", c->in->via_rec, c->in->via_field) : c->api;
}

static struct mark *note(struct run *r, struct state *s, const char *what,
			 const struct value *object, const struct call_info *c)
{
	struct mark *m = state_mark_make(s, intern(what), object, NULL);

	if (!m || m->when)
		return m;
	m->api = intern(name_of(r, c));
	m->loc = c->in->loc;
	m->keep = true;
	m->when = run_note_event(
		r, s, m->loc, object,
		run_printf(r, "%s is %s by %s()", run_describe(r, object), what, m->api));
	return m;
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	const struct ir_insn *up = vendor_call(run_unit(r), c->in, false, MAX_DEPTH);
	const struct ir_insn *down = vendor_call(run_unit(r), c->in, true, MAX_DEPTH);
	const struct mark *m = up ? mark_of_argument(s, ADDED, c) : NULL;
	struct report rep = {
		.rule = "publish-before-init",
		.level = LEVEL_ERROR,
		.loc = c->in->loc,
		.end = s->trace,
	};

	if (m) {
		rep.start = m->when;
		rep.key = run_printf(r, "%s|%s", m->api, up->via_field);
		rep.message = run_printf(
			r,
			"%s() made %s visible to drivers and user space before %s.%s() creates it",
			m->api, run_describe(r, m->a), up->via_rec, up->via_field);
		run_report(r, &rep);
	}
	for (int k = 0; down && k < c->nargs; k++)
		if (c->args[k]->type && c->args[k]->type->kind == IR_TYPE_PTR)
			note(r, s, REMOVED, value_alloc(c->args[k]), c);
}

static void report_removed(struct run *r, struct state *s, const struct mark *m,
			   const struct call_info *c)
{
	struct report rep = {
		.rule = "teardown-before-unpublish",
		.level = LEVEL_ERROR,
		.loc = m->loc,
		.end = s->trace,
		.start = m->when,
		.key = run_printf(r, "%s|%s", m->api, c->api),
	};

	rep.message = run_printf(
		r, "%s is removed by %s() while drivers and user space can reach it until %s()",
		run_describe(r, m->a), m->api, c->api);
	run_report(r, &rep);
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	struct mark *m;

	if (!v || e->kind != intern("device"))
		return;
	if (e->op == EFF_PUBLISH) {
		note(r, s, ADDED, value_alloc(v), c);
	} else if (e->op == EFF_UNPUBLISH) {
		m = state_mark(s, intern(REMOVED), value_alloc(v), NULL);
		if (m)
			report_removed(r, s, m, c);
		m = state_mark(s, intern(ADDED), value_alloc(v), NULL);
		if (m)
			state_unmark(s, m);
	}
}

const struct checker created_late_checker = {
	.rule = "publish-before-init",
	.on_call = on_call,
	.on_effect = on_effect,
};
