// SPDX-License-Identifier: GPL-2.0-only
/*
 * unlocked_counter.c - a counter is tested and changed without the lock that others hold for it.
 *
 * Finds: a test and a change of an atomic counter that are two steps, and a change of a plain one,
 *	at a place without the lock under which other functions touch it; test and change in an
 *	operation that the core does not serialise, with no lock at all.
 * How: each change, and each read under a lock, is noted with the locks that cover it; at the end
 *	of the unit the notes of one member are held against each other.
 * Silent when: the function runs in probe or init only; fewer than two other places agree on a
 *	lock; other functions change the counter without it as well; a caller may hold it.
 * Wrong when: something else than a lock keeps the users apart.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define CHANGE NOTE_CHANGE
#define TESTED 2
#define ATOMIC 4
#define ALONE NOTE_ALONE
#define CONCURRENT 16
#define LATE 32 /* the change is covered by a lock, the test is not */
#define OPEN 64 /* other units may call the function */

/* Members of objects and variables; what was made on this path is nobody else's yet. */
static bool is_shared(const struct state *s, const struct value *addr)
{
	const struct value *base = value_base(addr);
	const struct object *mem = state_object(s, value_alloc(addr), intern("mem"));

	return (addr->kind == V_FIELD || addr->kind == V_GLOBAL || addr->kind == V_INDEX) &&
	       base->kind != V_LOCAL && !(mem && mem->fresh) && run_lock_id(addr);
}

static bool reads(const struct value *v, const struct value *addr)
{
	for (; v; v = v->a) {
		if (v->kind == V_INIT && v->a == addr)
			return true;
		if (v->b && reads(v->b, addr))
			return true;
		if (v->kind != V_BIN && v->kind != V_UN)
			return false;
	}
	return false;
}

/* The step on this path at which the counter was tested, or NULL. */
static const struct trace *find_test(const struct state *s, const struct value *addr)
{
	for (const struct trace *t = s->trace; t; t = t->prev)
		if (t->branch ? t->about && reads(t->about, addr) : t->about == addr)
			return t;
	return NULL;
}

static int64_t situation(struct run *r, const struct state *s, const struct trace *test)
{
	return (test ? TESTED : 0) | (test && run_covering(r, s, NULL)[1] ? LATE : 0) |
	       (run_is_alone(r) ? ALONE : 0) | (run_is_concurrent(r) ? CONCURRENT : 0) |
	       (run_has_own_callers(r) ? 0 : OPEN);
}

static void note(struct run *r, struct state *s, const struct value *addr, int64_t how,
		 struct ir_loc loc)
{
	const struct trace *test = how & CHANGE ? find_test(s, addr) : NULL;
	struct unit_note n = {
		.topic = intern("counter"),
		.key = run_lock_id(addr),
		.n = how | situation(r, s, test),
		.text = run_covering(r, s, test),
		.loc = loc,
	};
	struct report rep = {
		.rule = "unlocked-counter",
		.loc = loc,
		.message = run_describe(r, addr),
		.key = n.key,
		.end = s->trace,
		.start = test,
		.last = "changed here",
	};
	bool candidate = (n.n & CHANGE) && !(n.n & ALONE) && !n.text[1];

	if (candidate || n.text[1])
		run_note(r, &n, candidate ? &rep : NULL);
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	if (e->op != EFF_COUNT || !v || !is_shared(s, v) || s->warned)
		return;
	if (!strcmp(e->kind, "change"))
		note(r, s, v, CHANGE | ATOMIC, c->in->loc);
	else
		note(r, s, v, ATOMIC, c->in->loc);
}

/* What a function that reads the counter returned: a later branch on it is the test. */
static void on_called(struct run *r, struct state *s, const struct call_info *c,
		      const struct value *ret)
{
	const struct outcome *o = c->fact && c->fact->summary && c->fact->summary->noutcomes
					  ? c->fact->summary->outcomes
					  : NULL;

	for (int i = 0; o && i < o->neffects; i++) {
		const struct effect *e = &o->effects[i];

		if (e->op == EFF_COUNT && !strcmp(e->kind, "read") && e->path.param < c->nargs &&
		    is_shared(s, c->args[e->path.param]))
			state_mark_make(s, intern("counter read"), ret, c->args[e->path.param]);
	}
	(void)r;
}

static void on_branch(struct run *r, struct state *s, const struct value *cond, bool truth,
		      const struct ir_insn *in)
{
	(void)truth;
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what == intern("counter read") && value_mentions(cond, m->a))
			run_note_event(r, s, in->loc, m->b,
				       run_printf(r, "%s is tested here", run_describe(r, m->b)));
	}
}

static bool is_integer(const struct ir_insn *in)
{
	return in->type && in->type->kind == IR_TYPE_INT;
}

/* x = x + n, x |= n: what is stored is made from what is there. */
static bool is_update(const struct state *s, const struct value *addr, const struct value *val)
{
	const struct value *old = state_load(s, addr);

	return val && val->kind == V_BIN && old && (val->arith == IR_ADD || val->arith == IR_SUB) &&
	       ((val->a == old && val->b->kind == V_INT) ||
		(val->b == old && val->a->kind == V_INT));
}

static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	if (!is_integer(in) || s->warned || !is_shared(s, addr))
		return;
	if (is_update(s, addr, val))
		note(r, s, addr, CHANGE, in->loc);
	else if (s->locks.len)
		note(r, s, addr, 0, in->loc);
}

static void judge(const struct unit_end *e, const struct unit_note *c, const char *what)
{
	struct agreement ag = unit_agreed_lock(e, c, c->n & ATOMIC ? 1 : 2);
	const char *id = ag.lock;
	enum level level = LEVEL_WARNING;

	if (!id && (c->n & CONCURRENT) && (c->n & TESTED)) {
		unit_report_as(e, c, level,
			       intern_printf("%s is tested and changed in two steps, and the core "
					     "does not serialise this operation",
					     what));
		return;
	}
	if (!id) {
		unit_dropped(e, "unlocked-counter", "no lock that others agree on");
		return;
	}
	if (!unit_takes(e, c->fn, id) && !unit_entry_lacks(e, c->fn, id))
		level = LEVEL_NOTE;
	/* a test too early may be covered by a lock of whoever calls from another unit */
	if ((c->n & LATE) && (c->n & OPEN))
		level = LEVEL_NOTE;
	unit_report_as(e, c, level,
		       intern_printf("%s is %s without %s, which is held at %d other %s", what,
				     c->n & LATE     ? "tested"
				     : c->n & TESTED ? "tested and changed"
						     : "changed",
				     id, ag.places, ag.places == 1 ? "place" : "places"));
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *c = &e->notes[i];
		bool first = c->topic == intern("counter") && c->candidate >= 0;

		if (first && (c->n & ATOMIC) && !(c->n & TESTED))
			continue;
		for (int k = 0; first && k < i; k++)
			first = e->notes[k].topic != c->topic || e->notes[k].candidate < 0 ||
				!unit_same_place(&e->notes[k], c);
		if (first)
			judge(e, c, unit_message(e, c));
	}
}

const struct checker unlocked_counter_checker = {
	.rule = "unlocked-counter",
	.on_effect = on_effect,
	.on_called = on_called,
	.on_branch = on_branch,
	.on_access = on_access,
	.on_unit = on_unit,
};
