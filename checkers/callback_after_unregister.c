// SPDX-License-Identifier: GPL-2.0-only
/*
 * callback_after_unregister.c - work is delivered into an object that is not registered.
 *
 * Finds: an operation that the contract calls a delivery, called on an object that this path has
 *	unregistered; a delivery into an object found by a lookup that neither a lock nor a count
 *	of its registration keeps registered, where another function of the unit takes the count.
 * How: unregistering leaves a mark; each delivery is noted with what protects it.
 * Silent when: the object is a parameter: its caller answers for it; a lock is held; nobody in the
 *	unit takes a count before such a delivery; probe and remove look it up, who make and end it.
 * Wrong when: something outside the unit keeps the object registered.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "callback-after-unregister"
#define GONE "unregistered"

/* Not its links in some list, but the whole record is what others find. */
static bool is_registered_kind(const struct run *r, const struct call_info *c,
			       const struct effect *e)
{
	const char *tag = e->path.param < 12 ? c->fact->param_tags[e->path.param] : NULL;
	const struct record_fact *rec = tag ? model_record(run_model(r), tag) : NULL;

	return rec && rec->put_only;
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	struct mark *m;

	if (!v || !c->fact || e->path.root != ROOT_PARAM || e->path.nsteps ||
	    (e->op != EFF_PUBLISH && e->op != EFF_UNPUBLISH) || !is_registered_kind(r, c, e))
		return;
	m = state_mark(s, intern(GONE), v, NULL);
	if (e->op == EFF_PUBLISH && m)
		state_unmark(s, m);
	if (e->op == EFF_PUBLISH || m)
		return;
	m = state_mark_make(s, intern(GONE), v, NULL);
	if (!m)
		return;
	m->api = c->api;
	m->loc = c->in->loc;
	m->when = run_note_event(
		r, s, c->in->loc, v,
		run_printf(r, "%s is unregistered by %s()", run_describe(r, v), c->api));
}

/* A get on a registered record that fails once nobody else holds it. */
static bool is_try_get(const struct model *m, const struct fact *f)
{
	const struct record_fact *rec =
		f && f->param_tags[0] ? model_record(m, f->param_tags[0]) : NULL;
	bool gets = false, fails = false;

	for (int i = 0; rec && rec->put_only && f->summary && i < f->summary->noutcomes; i++) {
		const struct outcome *o = &f->summary->outcomes[i];
		bool here = false;

		for (int k = 0; k < o->neffects; k++)
			here |= o->effects[k].op == EFF_GET &&
				o->effects[k].path.root == ROOT_PARAM;
		gets |= here;
		fails |= !here;
	}
	return gets && fails;
}

/* A count of registration, by its kind, taken on the object that @v lies in or that lies in it. */
static bool is_pinned(const struct run *r, const struct state *s, const struct value *v)
{
	for (int i = 0; i < s->objects.len; i++) {
		const struct object *o = &s->objects.data[i];

		if (o->owned > 0 && strstr(o->kind, "registration") &&
		    value_alloc(o->key) == value_alloc(v) && o->acquire_api &&
		    is_try_get(run_model(r), model_fact(run_model(r), o->acquire_api)))
			return true;
	}
	return false;
}

/* @v was found by a lookup whose result lives as long as something else. */
static bool is_looked_up(const struct run *r, const struct value *v)
{
	const struct value *root = value_root(v);
	const struct fact *f =
		root->kind == V_SITE && root->name ? model_fact(run_model(r), root->name) : NULL;

	return f && f->borrowed_from;
}

static void report_gone(struct run *r, struct state *s, const struct call_info *c,
			const struct mark *m)
{
	struct report rep = {
		.rule = RULE,
		.level = LEVEL_ERROR,
		.loc = c->in->loc,
		.end = s->trace,
		.start = m->when,
		.key = run_printf(r, "%s|%s", m->api, c->api),
		.message = run_printf(r, "%s() is called on %s, which %s() has unregistered",
				      c->in->via_field ? c->in->via_field : c->api,
				      run_describe(r, m->a), m->api),
	};

	run_report(r, &rep);
}

/* The parameter of @fn that it hands on to a delivery itself, or -1. */
static int delivered_param(const struct model *m, const struct ir_func *fn)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i], *load;
			const struct op_fact *op = in->op == IR_CALL && in->via_rec && in->nargs
							   ? model_op(m, in->via_rec, in->via_field)
							   : NULL;

			load = op && op->delivers ? ir_def(&fn->blocks[k], in->args[0]) : NULL;
			if (load && load->op == IR_LOAD && load->a.kind == IR_LOCAL &&
			    load->a.num < fn->nparams)
				return (int)load->a.num;
		}
	return -1;
}

/* The object that @c delivers into, or NULL. */
static const struct value *target_of(const struct run *r, const struct call_info *c)
{
	const struct op_fact *op =
		c->in->via_rec ? model_op(run_model(r), c->in->via_rec, c->in->via_field) : NULL;
	const struct ir_func *fn =
		c->name && !c->fact ? map_get(&run_unit(r)->func_by_name, c->name) : NULL;
	int at = fn ? delivered_param(run_model(r), fn) : -1;

	if (op && op->delivers && c->nargs)
		return c->args[0];
	return at >= 0 && at < c->nargs ? c->args[at] : NULL;
}

/* Deliveries by a function of the unit: what one caller protects, another has to. */
static void note_delivery(struct run *r, struct state *s, const struct call_info *c)
{
	const struct ir_func *fn =
		c->name && !c->fact ? map_get(&run_unit(r)->func_by_name, c->name) : NULL;

	for (int i = 0; fn && i < c->nargs; i++) {
		struct unit_note n = {.topic = intern("delivery"), .key = c->name, .n = 1};
		struct report rep = {
			.rule = RULE, .loc = c->in->loc, .end = s->trace, .key = c->name};

		if (is_pinned(r, s, c->args[i])) {
			run_note(r, &n, NULL);
		} else if (is_looked_up(r, c->args[i]) && !state_holds_locks(s) && !s->warned &&
			   !run_is_alone(r)) {
			n.n = 0;
			rep.message = run_printf(r,
						 "%s() is called on %s, which may be unregistered: "
						 "other callers hold a count",
						 c->name, run_describe(r, c->args[i]));
			run_note(r, &n, &rep);
		}
	}
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	const struct value *target = target_of(r, c);
	const struct mark *m = target ? state_mark(s, intern(GONE), target, NULL) : NULL;

	if (m && !s->warned)
		report_gone(r, s, c, m);
	else
		note_delivery(r, s, c);
}

/* Another function of the unit makes the same call with a count or the lock. */
static bool others_protect(const struct unit_end *e, const struct unit_note *n)
{
	for (int k = 0; k < e->nnotes; k++) {
		const struct unit_note *x = &e->notes[k];

		if (x->topic == n->topic && x->key == n->key && x->n && x->fn != n->fn)
			return true;
	}
	return false;
}

static void on_unit(const struct unit_end *e)
{
	const char *delivery = intern("delivery");

	for (int i = 0; i < e->nnotes; i++)
		if (e->notes[i].topic == delivery && !e->notes[i].n &&
		    others_protect(e, &e->notes[i]))
			unit_report(e, &e->notes[i], LEVEL_ERROR);
}

const struct checker callback_after_unregister_checker = {
	.rule = RULE,
	.on_call = on_call,
	.on_effect = on_effect,
	.on_unit = on_unit,
};
