// SPDX-License-Identifier: GPL-2.0-only
/*
 * zero_then_erase.c - an entry leaves its container in another section than its count reached zero.
 *
 * Finds: a count that reaches zero under a lock, and the removal of the entry after that lock was
 *	dropped: a lookup in between raises the count again (rule xa-check-then-act).
 * How: a mark at the count against the critical section of the removal; that lookups raise the
 *	count under that lock is what the rest of the unit shows.
 * Silent when: one section covers both, here or in every caller; no lookup of the unit raises it.
 * Wrong when: something that is not a lock keeps lookups away.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define TOPIC_LEFT "left after its count was zero"
#define TOPIC_RAISED "count of an entry raised"

#define MARK_ZERO "count is zero"

static const char *member_id(const struct value *v)
{
	return v->kind == V_FIELD ? intern_printf("%s.%s", v->rec, v->name) : NULL;
}

static void note_zero(struct run *r, struct state *s, const struct value *counter)
{
	const char *ids = run_held_ids(r, s), *id = member_id(counter);
	struct mark *m = id && ids[1] ? state_mark_make(s, intern(MARK_ZERO), counter, NULL) : NULL;

	if (!m)
		return;
	m->join = MARK_MUST;
	m->id = id;
	m->under = ids;
	m->when = s->trace;
}

/* if (!--x->count): the memory whose value less one decides. */
static void on_branch(struct run *r, struct state *s, const struct value *cond, bool truth,
		      const struct ir_insn *in)
{
	(void)truth;
	(void)in;
	while ((cond->kind == V_UN && cond->arith == IR_NOT) ||
	       (cond->kind == V_BIN && cond->arith == IR_EQ && cond->b->kind == V_INT &&
		!cond->b->num))
		cond = cond->a;
	if (cond->kind == V_BIN && (cond->arith == IR_SUB || cond->arith == IR_ADD) &&
	    cond->b->kind == V_INT && cond->a->a && run_classes(s, cond) == RC_ZERO)
		note_zero(r, s, cond->a->a);
}

static void leave(struct run *r, struct state *s, const struct call_info *c, const char *container)
{
	struct unit_note n = {.topic = TOPIC_LEFT, .loc = c->in->loc};
	struct report rep = {.rule = "xa-check-then-act", .level = LEVEL_ERROR,
			     .loc = c->in->loc, .end = s->trace};

	for (int i = 0; container && i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];

		if (strcmp(m->what, MARK_ZERO) || run_cover(r, s, m, false) != COVER_NONE)
			continue;
		rep.message = run_printf(r,
					 "%s() removes an entry whose count reached zero under a "
					 "lock that was dropped since: a lookup may have raised %s",
					 c->api, m->id);
		rep.key = run_printf(r, "%s|%s", c->api, m->id);
		rep.start = m->when;
		n.key = intern_printf("%s|%s", container, m->id);
		n.text = m->under;
		run_note(r, &n, &rep);
	}
}

static void raise(struct run *r, struct state *s, const struct value *counter)
{
	const char *id = member_id(counter);

	for (int i = 0; id && i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];
		struct unit_note n = {.topic = TOPIC_RAISED, .text = m->under};

		if (strcmp(m->what, MARK_ENTRY) || m->a != value_base(counter) || !m->id)
			continue;
		n.key = intern_printf("%s|%s", m->id, id);
		run_note(r, &n, NULL);
	}
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	if (!v)
		return;
	if (e->op == EFF_PUT && e->death == DEATH_LAST)
		note_zero(r, s, v);
	else if (e->op == EFF_GET)
		raise(r, s, v);
	else if (run_erases(c, e))
		leave(r, s, c, run_lock_id(v));
	else if (e->op == EFF_UNPUBLISH)
		leave(r, s, c, member_id(v));
}

static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	(void)in;
	if (val && val->kind == V_BIN && val->arith == IR_ADD)
		raise(r, s, addr);
}

static void on_unit(const struct unit_end *e)
{
	struct ir_loc last = {0};

	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];
		bool raised = false;

		if (strcmp(n->topic, TOPIC_LEFT) ||
		    (n->loc.line == last.line && n->loc.col == last.col))
			continue;
		for (int k = 0; k < e->nnotes && !raised; k++)
			raised = !strcmp(e->notes[k].topic, TOPIC_RAISED) &&
				 !strcmp(e->notes[k].key, n->key) &&
				 run_ids_meet(e->notes[k].text, n->text);
		if (raised) {
			unit_report(e, n, LEVEL_ERROR);
			last = n->loc;
		} else {
			unit_dropped(e, "xa-check-then-act", "no lookup raises that count");
		}
	}
}

const struct checker zero_then_erase_checker = {
	.rule = "xa-check-then-act",
	.on_effect = on_effect,
	.on_access = on_access,
	.on_branch = on_branch,
	.on_unit = on_unit,
};
