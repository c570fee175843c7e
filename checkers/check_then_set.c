// SPDX-License-Identifier: GPL-2.0-only
/*
 * check_then_set.c - a slot that was found empty is filled after the lock was dropped.
 *
 * Finds: a pointer or flag tested for zero under a lock and set outside of that section (rule
 *	check-then-insert).
 * How: a mark at the test against the critical section of the write; that the lock is the slot's
 *	shows in another write under it.
 * Silent when: the slot is tested again in the second section, some lock is held across both here
 *	or in every caller, the memory is this path's own.
 * Wrong when: the lock protects something else, and the slot has one writer.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define TOPIC_FILLED "slot filled in another section"
#define TOPIC_WRITTEN "slot written under lock"

#define MARK_EMPTY "slot empty"
#define MARK_ASSERTED "slot asserted empty"

/* What a slot is called in all functions: the member, the global, or the type it has. */
static const char *slot_id(const struct value *addr)
{
	const struct ir_type *t = addr->type;

	if (addr->kind == V_FIELD)
		return intern_printf("%s.%s", addr->rec, addr->name);
	if (addr->kind == V_GLOBAL)
		return addr->name;
	while (t && t->kind == IR_TYPE_PTR)
		t = t->elem;
	return t && t->tag ? intern_printf("*%s", t->tag) : NULL;
}

/* The memory whose value decides @cond, or NULL. */
static const struct value *slot_of(const struct value *cond)
{
	while (cond->kind == V_UN && cond->arith == IR_NOT)
		cond = cond->a;
	if (cond->kind == V_BIN && cond->arith == IR_EQ && cond->b->kind == V_INT &&
	    cond->b->num == 0)
		cond = cond->a;
	if ((cond->kind != V_INIT && cond->kind != V_SITE && cond->kind != V_PHI) || !cond->a ||
	    cond->a->kind == V_LOCAL)
		return NULL;
	return cond->a;
}

static void on_branch(struct run *r, struct state *s, const struct value *cond, bool truth,
		      const struct ir_insn *in)
{
	const struct value *slot = slot_of(cond);
	const struct value *now = slot ? state_load(s, slot) : NULL;
	struct mark *m;

	(void)truth;
	if (slot && run_is_assertion(r)) {
		m = state_mark_make(s, intern(MARK_ASSERTED), slot, NULL);
		if (m)
			m->join = MARK_MUST;
	}
	if (!now || state_mark(s, intern(MARK_ASSERTED), slot, NULL) ||
	    run_classes(s, now) != RC_ZERO || strlen(run_held_ids(r, s)) < 2)
		return;
	m = state_mark_make(s, intern(MARK_EMPTY), slot, NULL);
	if (!m)
		return;
	m->join = MARK_MUST;
	m->when = s->trace;
	m->loc = in->loc;
	m->under = run_held_ids(r, s);
}

static void fill(struct run *r, struct state *s, const struct mark *m, const struct ir_insn *in)
{
	struct report rep = {
		.rule = "check-then-insert",
		.level = LEVEL_ERROR,
		.loc = in->loc,
		.end = s->trace,
		.start = m->when,
		.last = "sets what another task may have set since",
	};
	const struct unit_note n = {.topic = TOPIC_FILLED,
				    .key = slot_id(m->a),
				    .n = (int64_t)in->loc.line * 1000 + in->loc.col,
				    .text = m->under,
				    .loc = in->loc};
	const char *what = run_describe(r, m->a);

	if (!n.key || s->warned || run_is_new(s, m->a))
		return;
	rep.message = run_printf(r,
				 "%s was tested under a lock that was dropped before it is set "
				 "here: another task may set it, too",
				 what[0] == '&' ? what + 1 : run_printf(r, "*%s", what));
	rep.key = n.key;
	run_note(r, &n, &rep);
}

static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	struct unit_note n = {.topic = TOPIC_WRITTEN, .text = NULL, .loc = in->loc};
	struct mark *m = val ? state_mark(s, intern(MARK_EMPTY), addr, NULL) : NULL;

	if (!val)
		return;
	if (m && run_classes(s, val) != RC_ZERO && run_cover(r, s, m, false) == COVER_NONE)
		fill(r, s, m, in);
	if (m)
		state_unmark(s, m);
	n.key = slot_id(addr);
	n.n = (int64_t)in->loc.line * 1000 + in->loc.col;
	n.text = run_held_ids(r, s);
	if (n.key && strlen(n.text) > 1)
		run_note(r, &n, NULL);
}

/* Whether another write to the slot holds a lock that the test held. */
static bool is_guarded(const struct unit_end *e, const struct unit_note *fill)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (!strcmp(n->topic, TOPIC_WRITTEN) && !strcmp(n->key, fill->key) &&
		    n->n != fill->n && run_ids_meet(n->text, fill->text))
			return true;
	}
	return false;
}

static void judge_slot(const struct unit_end *e, int at)
{
	for (int i = 0; i < at; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_FILLED) && e->notes[i].n == e->notes[at].n)
			return;
	if (is_guarded(e, &e->notes[at]))
		unit_report(e, &e->notes[at], LEVEL_ERROR);
	else
		unit_dropped(e, "check-then-insert", "no other write to it holds that lock");
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_FILLED))
			judge_slot(e, i);
}

const struct checker check_then_set_checker = {
	.rule = "check-then-insert",
	.on_access = on_access,
	.on_branch = on_branch,
	.on_unit = on_unit,
};
