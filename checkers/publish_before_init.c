// SPDX-License-Identifier: GPL-2.0-only
/*
 * publish_before_init.c - something is live before what its handlers use is set up.
 *
 * Finds: after a registration (interrupt, device, cdev, netdev, sysfs file, queued work...) on the
 *	same path: a lock, work item, list or wait queue is initialised, driver data or runtime PM
 *	is set up, or a pointer of the fresh object gets its first value, and a handler that is
 *	live since then uses just that.
 * How: what is live stands in the state as a mark; handlers and the members that they touch come
 *	from reach, so that every finding has its use edge.
 * Silent when: no handler of this registration touches it; the handler tests the pointer or sets
 *	it up itself; it was set up before, too; a lock that the handler needs is held over both.
 * Wrong when: something that no fact describes keeps the handler from running (an interrupt that
 *	is masked in the device).
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "publish-before-init"
#define LIVE "live"
#define ACTS 100000 /* the number of a mark is the place of the call times this, plus the act */

/* Something that is made usable. */
struct setup {
	struct used u;
	const char *api;	 /* what does it, or NULL: a store */
	const struct value *val; /* what is stored, or NULL */
	struct ir_loc loc;
};

static bool is_live(const struct mark *m)
{
	return !strncmp(m->what, LIVE, sizeof(LIVE) - 1);
}

static struct live live_of(struct run *r, const struct mark *m)
{
	return (struct live){.act = reach_all_acts(run_reach(r))->data[m->n % ACTS],
			     .a = m->a,
			     .b = m->b,
			     .when = m->when,
			     .site = m->n / ACTS};
}

static void make_live(struct run *r, struct state *s, const struct act *a, const struct value *v,
		      const struct call_info *c)
{
	const struct value *owner = c->nargs && c->args[0]->kind != V_INT ? c->args[0] : NULL;
	struct mark *m;

	if (!a->nhandlers || a->asleep)
		return;
	m = state_mark_make(s, intern_printf(LIVE " %d", a->id), v, owner);
	if (!m || m->when)
		return;
	m->n = live_site(run_function(r), c->in) * ACTS + a->id;
	m->keep = true;
	m->api = a->api;
	m->loc = c->in->loc;
	m->when = run_note_event(r, s, c->in->loc, v,
				 run_printf(r, "%s() makes %s() live", a->api, a->handlers[0]));
}

static void end_live(struct run *r, struct state *s, const struct act *down)
{
	for (int i = s->marks.len - 1; i >= 0; i--) {
		struct mark *m = &s->marks.data[i];
		const struct act *up = is_live(m) ? live_of(r, m).act : NULL;

		if (up && up->kind == down->kind && place_same(&up->at, &down->at))
			state_unmark(s, m);
	}
}

/* What a registration returns can only be stored afterwards. */
static bool is_result(const struct live *l, const struct setup *x)
{
	const struct value *root = x->val ? value_root(x->val) : NULL;

	return root && root->kind == V_SITE && root->num == l->site;
}

/* An interrupt may be masked, its handler may ask the device first; a pointer may be passed on. */
static enum level how_sure(struct run *r, const struct act *up, const struct setup *x,
			   const struct edge *e)
{
	bool irq = up->kind == intern("irq"), inside = live_user(e) == e->handler;
	bool passed = !e->need && !x->api && !(e->touch.how & TOUCH_FOLLOW);
	bool always = !irq || live_always(r, e);

	if (passed || reach_asks_first(run_reach(r), e->handler) || (!always && !inside))
		return LEVEL_NOTE;
	if (!always || !x->u.addr || (irq && (e->need || !x->api)))
		return LEVEL_WARNING;
	return LEVEL_ERROR;
}

static void report(struct run *r, struct state *s, const struct mark *m, const struct setup *x,
		   const struct edge *e)
{
	const struct act *up = live_of(r, m).act;
	const char *name = x->u.addr ? live_name(r, x->u.addr) : x->u.what.field;
	struct report rep = {
		.rule = RULE,
		.level = how_sure(r, up, x, e),
		.loc = x->loc,
		.end = s->trace,
		.start = m->when,
	};

	if (e->need)
		rep.message = run_printf(
			r, "%s() comes after %s() made %s() live, which needs it for %s()", x->api,
			up->api, e->handler, e->need->api);
	else
		rep.message = run_printf(
			r, "%s is %s after %s() made %s() live, which uses it in %s()", name,
			x->api ? run_printf(r, "set up by %s()", x->api) : "first set", up->api,
			e->handler, e->touch.in);
	rep.key = run_printf(r, "%s|%s|%s", up->api, x->api ? x->api : "store",
			     x->u.what.field ? x->u.what.field : x->u.kind);
	run_note(r,
		 &(struct unit_note){.topic = intern(RULE),
				     .key = intern(run_printf(r, "%d:%d", m->loc.line, m->loc.col)),
				     .loc = x->loc},
		 &rep);
}

/* What one registration comes too early for is one mistake. */
static void on_unit(const struct unit_end *e)
{
	unit_fold(e, RULE);
}

static void check_setup(struct run *r, struct state *s, const struct setup *x)
{
	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];
		struct live l;
		struct edge e;

		if (!is_live(m))
			continue;
		l = live_of(r, m);
		if (live_uses(r, s, &l, &x->u, &e)) {
			if (is_result(&l, x))
				run_dropped(r, RULE, "what the registration returned");
			else if (x->api && live_second_time(r, l.act, &x->u))
				run_dropped(r, RULE, "set up before as well");
			else
				report(r, s, m, x, &e);
		} else if (e.why_not) {
			run_dropped(r, RULE, e.why_not);
		}
	}
}

static struct setup setup_of(struct run *r, const struct act *a, const struct value *v,
			     struct ir_loc loc)
{
	bool whole = a->at.held || live_is_counted(r, a->at.tag);
	struct setup x = {.api = a->api, .loc = loc};

	x.u = (struct used){.unless = TOUCH_INIT, .kind = a->kind, .at = a->at, .addr = v};
	x.u.what.how = TOUCH_USE;
	x.u.what.rec = whole ? NULL : a->at.rec;
	x.u.what.field = whole ? NULL : a->at.rec ? a->at.field : a->at.global;
	return x;
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	const struct act *a =
		c->fact ? reach_act_of(run_reach(r), run_function(r), c->in, e) : NULL;
	struct setup x;

	if (!a)
		return;
	if (act_is_up(a)) {
		make_live(r, s, a, v && v->kind != V_INT ? v : c->callee, c);
	} else if (act_is_down(a)) {
		end_live(r, s, a);
	} else if (a->op == EFF_SETUP) {
		x = setup_of(r, a, v, c->in->loc);
		check_setup(r, s, &x);
	}
}

static bool has_failed(struct state *s, const struct call_info *c, const struct value *ret)
{
	const struct ir_type *t = c->in->type;
	uint8_t rc = ret ? run_classes(s, ret) : RC_ANY;

	return t && (t->kind == IR_TYPE_PTR ? !(rc & RC_POS) : rc == RC_NEG);
}

/* A callee: what it sets up, except in new memory, comes after what was live; then its own is. */
static void on_called(struct run *r, struct state *s, const struct call_info *c,
		      const struct value *ret)
{
	struct acts acts = {0};
	bool failed = has_failed(s, c, ret);

	if (c->fact || !c->name)
		return;
	reach_acts_at(run_reach(r), run_function(r), c->in, &acts);
	for (int i = 0; i < acts.len; i++)
		if (!failed && live_sets_up(c, acts.data[i])) {
			struct setup x = setup_of(r, acts.data[i], NULL, c->in->loc);

			check_setup(r, s, &x);
		}
	for (int i = 0; i < acts.len; i++)
		if (acts.data[i]->op == EFF_PUBLISH && !failed)
			make_live(r, s, acts.data[i], c->callee, c);
		else if (act_is_down(acts.data[i]))
			end_live(r, s, acts.data[i]);
	vec_fini(&acts);
}

static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	struct setup x = {.loc = in->loc, .u.site = live_site(run_function(r), in)};
	const struct value *had;

	if (!val || val->kind == V_INT || val->kind == V_FUNC || addr->kind != V_FIELD ||
	    !in->type || in->type->kind != IR_TYPE_PTR || !run_is_own_memory(r, addr))
		return;
	had = state_load(s, addr);
	if (had && !(had->kind == V_INT && !had->num) && !(had->kind == V_INIT && had->a == addr))
		return;
	x.val = val;
	x.u.addr = addr;
	x.u.unless = TOUCH_TEST | TOUCH_WRITE | TOUCH_INIT;
	x.u.what = (struct touch){
		.rec = addr->rec, .field = addr->name, .how = TOUCH_FOLLOW | TOUCH_PASS};
	check_setup(r, s, &x);
}

const struct checker publish_before_init_checker = {
	.rule = RULE,
	.on_effect = on_effect,
	.on_called = on_called,
	.on_access = on_access,
	.on_unit = on_unit,
};
