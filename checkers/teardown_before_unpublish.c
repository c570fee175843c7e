// SPDX-License-Identifier: GPL-2.0-only
/*
 * teardown_before_unpublish.c - what a live handler uses ends before the handler does.
 *
 * Finds: on one path, memory is freed or unmapped, a lock or queue destroyed, a work item or timer
 *	stopped, a pointer cleared; and a later step stops the live thing (device, interrupt,
 *	netdev, sysfs file, timer, work) whose handler uses, re-arms or dereferences just that.
 * How: what has ended stands in the state as a mark; each later step that takes something down is
 *	asked whether its handlers touch it (reach). No use edge, no finding.
 * Silent when: the handler tests the pointer that was cleared, or a flag that this path sets; is of
 *	another object (or what ended went as a whole record) or cannot start again; it was set up
 *	anew; the file's users keep the module.
 * Wrong when: what no fact describes keeps the handler from running (a device told to be quiet).
 */
#include "../engine/base/intern.h"
#include "checker.h"
#include "teardown_why.h"

#define RULE TEARDOWN_MARK

/* How something ended; the number of the mark. */
enum ending {
	BY_FREE,
	BY_CLEANUP,
	BY_STOP,
	BY_NULL,
	BY_FREE_AND_NULL, /* in one critical section: who tests the pointer there is safe */
};

static const unsigned wanted[] = {
	[BY_FREE] = TOUCH_FOLLOW | TOUCH_PASS,
	[BY_CLEANUP] = TOUCH_LOCK | TOUCH_ADDRESS | TOUCH_ARM,
	[BY_STOP] = TOUCH_ARM,
	[BY_NULL] = TOUCH_FOLLOW,
	[BY_FREE_AND_NULL] = TOUCH_FOLLOW | TOUCH_PASS,
};

static const char *ending_text(struct run *r, const struct mark *m)
{
	static const char *const verbs[] = {"given up", "destroyed", "stopped", "cleared",
					    "given up"};

	return m->api ? run_printf(r, "%s by %s()", verbs[m->n], m->api) : "cleared";
}

/* A member that leads to another record of its kind: a list's first entry goes, not the list. */
static bool is_link(struct run *r, const struct value *addr)
{
	bool field = addr->kind == V_FIELD;
	const struct ir_field *f = field ? ir_record_field(run_unit(r), addr->rec, addr->name) : 0;
	return f && f->type && f->type->kind == IR_TYPE_PTR && f->type->elem &&
	       f->type->elem->tag == addr->rec;
}

static struct touch touch_of(const struct value *addr, enum ending how)
{
	return (struct touch){.rec = addr->kind == V_FIELD ? addr->rec : NULL,
			      .field = addr->name,
			      .how = wanted[how]};
}

static void end(struct run *r, struct state *s, const struct value *addr, enum ending how,
		const struct call_info *c)
{
	struct touch what;
	struct mark *m;

	if (!addr || (addr->kind != V_FIELD && addr->kind != V_GLOBAL) || value_is_weak(addr) ||
	    (how == BY_FREE && is_link(r, addr)))
		return;
	what = touch_of(addr, how);
	if (!reach_matters(run_reach(r), run_function(r)->name, &what))
		return;
	m = state_mark_make(s, intern(RULE), addr, NULL);
	if (!m || m->when)
		return;
	m->n = how;
	m->keep = true;
	m->api = c->api;
	m->loc = c->in->loc;
	m->id = teardown_is_off(s, value_alloc(addr)) ? intern("lost") : NULL;
	m->when = run_note_event(r, s, m->loc, addr,
				 run_printf(r, "%s is %s", live_name(r, addr), ending_text(r, m)));
}

/* What was given up is cleared now; true when it was, false when nothing is known of it. */
static bool clear(struct state *s, const struct value *addr)
{
	struct mark *m = state_mark(s, intern(RULE), addr, NULL);

	for (int i = 0; m && m->when && i < s->locks.len; i++) {
		const struct lock *k = &s->locks.data[i];

		if (m->n == BY_FREE && k->depth > 0 && k->when && k->when->depth <= m->when->depth)
			m->n = BY_FREE_AND_NULL;
	}
	return m && m->when;
}

/* What is stored there again has not ended. */
static void begin_again(struct state *s, const struct value *addr)
{
	struct mark *m = state_mark(s, intern(RULE), addr, NULL);

	if (m)
		state_unmark(s, m);
}

static enum level how_sure(struct run *r, const struct mark *m, const struct act *down,
			   const struct edge *e)
{
	/* a flag, which may be set by now, tells the handler to leave at once */
	if (reach_asks_first(run_reach(r), e->handler) && !live_always(r, e))
		return LEVEL_NOTE;
	/* the handler takes it down as well: both ask what is left, or neither would work */
	if (m->n != BY_STOP && m->n != BY_CLEANUP && pairs_sounds_like_undo(e->touch.in))
		return LEVEL_NOTE;
	if (down->kind != intern("irq"))
		return m->n == BY_STOP ? LEVEL_WARNING : LEVEL_ERROR;
	return live_may_be_quiet(r, m->loc) ? LEVEL_NOTE : LEVEL_WARNING;
}

static void report(struct run *r, struct state *s, const struct mark *m, const struct act *down,
		   const struct edge *e)
{
	struct report rep = {
		.rule = RULE,
		.level = how_sure(r, m, down, e),
		.loc = m->loc,
		.end = s->trace,
		.start = m->when,
	};

	rep.message = run_printf(r, "%s is %s while %s() is live until %s() and %s it in %s()",
				 live_name(r, m->a), ending_text(r, m), e->handler, down->api,
				 m->n == BY_STOP ? "starts" : "uses", e->touch.in);
	rep.key = run_printf(r, "%s|%s|%s", m->api ? m->api : "store", down->api, m->a->name);
	run_report(r, &rep);
}

/* A callee answers itself for the order in which it ends things and takes others down. */
static bool is_of_call(const struct mark *m, const struct call_info *c)
{
	return m->loc.line == c->in->loc.line && m->loc.col == c->in->loc.col;
}

static unsigned not_counted(const struct mark *m)
{
	if (m->n == BY_NULL || m->n == BY_FREE_AND_NULL)
		return TOUCH_TEST;
	return m->n == BY_CLEANUP ? TOUCH_INIT : 0;
}

static void check_down(struct run *r, struct state *s, const struct act *down,
		       const struct value *v, const struct call_info *c)
{
	struct live l = {.act = down, .a = v};

	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];
		struct used u = {.addr = m->a, .unless = not_counted(m)};
		struct edge e;

		if (m->what != intern(RULE) || is_of_call(m, c))
			continue;
		u.what = touch_of(m->a, (enum ending)m->n);
		if (live_uses(r, s, &l, &u, &e))
			e.why_not =
				teardown_why_not(r, s, &(struct late_stop){m, &l, c, e.handler});
		if (e.why_not) {
			run_dropped(r, RULE, e.why_not);
		} else if (e.handler) {
			run_note_event(
				r, s, c->in->loc, v,
				run_printf(r, "%s() stops %s() only here", down->api, e.handler));
			report(r, s, m, down, &e);
		}
	}
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	const struct act *a =
		c->fact ? reach_act_of(run_reach(r), run_function(r), c->in, e) : NULL;

	if (a && act_is_down(a))
		check_down(r, s, a, v, c);
	else if (a && act_is_up(a))
		teardown_note_up(s, a);
	if (!v)
		return;
	if (e->op == EFF_FREE || (e->op == EFF_PUT && e->kind && e->kind != intern("ref") &&
				  reach_is_owned(run_reach(r), e->kind)))
		end(r, s, teardown_holder(s, v), BY_FREE, c);
	else if (e->op == EFF_CLEANUP && a && !live_is_counted(r, a->at.tag))
		end(r, s, v, BY_CLEANUP, c);
	else if (e->op == EFF_STOP && !e->for_good)
		end(r, s, v, BY_STOP, c);
	else if (e->op == EFF_SETUP || e->op == EFF_ARM)
		begin_again(s, v);
	else if (e->op == EFF_UNPUBLISH && (!e->kind || e->kind == intern("ref")))
		teardown_note_off(s, v);
}

/* A callee with a body takes things down that this function ended before. */
static void on_called(struct run *r, struct state *s, const struct call_info *c,
		      const struct value *ret)
{
	struct acts acts = {0};

	(void)ret;
	if (c->fact || !c->name)
		return;
	reach_acts_at(run_reach(r), run_function(r), c->in, &acts);
	for (int i = 0; i < acts.len; i++)
		if (act_is_down(acts.data[i]))
			check_down(r, s, acts.data[i], NULL, c);
		else if (act_is_up(acts.data[i]))
			teardown_note_up(s, acts.data[i]);
	vec_fini(&acts);
	live_note_lost(s, intern(RULE));
}

static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	struct call_info store = {.in = in};

	if (!val || (addr->kind != V_FIELD && addr->kind != V_GLOBAL) || !in->type ||
	    in->type->kind != IR_TYPE_PTR)
		return;
	if (val->kind != V_INT || val->num)
		begin_again(s, addr);
	else if (in->b.kind == IR_CONST && /* what failed to give something clears nothing */
		 !run_is_own_memory(r, addr) && !clear(s, addr)) /* else nobody had it yet */
		end(r, s, addr, BY_NULL, &store);
}

const struct checker teardown_before_unpublish_checker = {
	.rule = RULE,
	.on_effect = on_effect,
	.on_called = on_called,
	.on_access = on_access,
};
