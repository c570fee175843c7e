// SPDX-License-Identifier: GPL-2.0-only
/*
 * lookup.c - containers that are asked, filled and emptied, and the critical sections around that.
 *
 * Purpose: what checkers of check-then-act ask: which entry was looked up where, what came of it,
 * and whether a lock was held from then until now. In: effects of calls, branches. Out: marks of a
 * path (see checker.h); for callers, what the function does to containers.
 * Idea: a mark remembers when; a lock remembers when its critical section began: the younger one
 * tells whether the section covers the lookup.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

#define MAX_HELD 16

static const char *did_name(enum effect_op op)
{
	switch (op) {
	case EFF_LOOKUP:
		return intern("did look up");
	case EFF_INSERT:
		return intern("did insert");
	case EFF_CLAIM:
		return intern("did claim");
	case EFF_ERASE:
		return intern("did erase");
	default:
		return intern("did relock");
	}
}

const struct value *run_key(const struct call_info *c, const struct effect *e,
			    const struct value *ret)
{
	if (e->key == KEY_RET)
		return ret;
	if (e->key >= KEY_PARAM && e->key - KEY_PARAM < c->nargs)
		return c->args[e->key - KEY_PARAM];
	return NULL;
}

static bool excludes(const char *kind)
{
	return strcmp(kind, "rcu") && strcmp(kind, "srcu") && strcmp(kind, "read");
}

/* Bits of what is held now: any lock, and one that keeps others out. */
static int64_t held_bits(struct run *r, const struct state *s)
{
	struct held held[MAX_HELD];
	int n = run_held(r, s, held, MAX_HELD);
	int64_t bits = 0;

	for (int i = 0; i < n; i++)
		bits |= excludes(held[i].kind) ? MARK_LOCKED | MARK_GUARDED : MARK_GUARDED;
	return bits;
}

static bool is_younger(const struct trace *a, const struct trace *b)
{
	return a && a->depth > (b ? b->depth : 0);
}

enum cover run_cover(struct run *r, const struct state *s, const struct mark *m, bool readers)
{
	struct held held[MAX_HELD];
	int n = run_held(r, s, held, MAX_HELD);
	enum cover c = COVER_NONE;

	for (int i = 0; i < s->locks.len; i++)
		if (s->locks.data[i].unsure)
			return COVER_HELD;
	for (int i = 0; i < n; i++) {
		const struct lock *l = held[i].addr ? state_lock(s, held[i].addr) : NULL;

		if (!readers && !excludes(held[i].kind))
			continue;
		if (held[i].on_entry || !l)
			return COVER_HELD;
		if (!is_younger(l->section, m->when))
			return COVER_HELD;
		if (!is_younger(l->when, m->when))
			c = COVER_RELOCKED;
	}
	return c;
}

/* The lock at @v, if held, is dropped and taken again inside the call. */
static void relock(struct run *r, struct state *s, const struct call *c, const struct effect *e,
		   const struct value *v)
{
	const struct call_info info = call_info(c);
	const struct value *flags = run_key(&info, e, NULL);
	struct lock *l = v ? state_lock(s, v) : NULL;
	struct mark *m;

	if (e->mask && (!flags || flags->kind != V_INT || !(flags->num & e->mask)))
		return;
	if (!l || l->depth <= 0) {
		m = v && !r->judge ? state_mark_make(s, did_name(e->op), v, NULL) : NULL;
		if (m)
			m->join = MARK_MAY;
		return;
	}
	l->section =
		note_event(r, s, c->in->loc, v,
			   run_printf(r, "%s may be dropped and taken again inside %s()",
				      run_describe(r, v), info.api));
}

/* A lookup by key; that of a list is known by its end. */
static void look_up(struct run *r, struct state *s, const struct call *c, const struct value *v,
		    const struct value *key)
{
	struct mark *m = state_mark_make(s, intern(MARK_LOOKED_UP), v, key);

	if (!m)
		return;
	m->n = held_bits(r, s) | MARK_PENDING;
	m->join = MARK_MUST;
	m->api = call_info(c).api;
	m->loc = c->in->loc;
	m->when = key ? note_event(r, s, c->in->loc, v,
				   run_printf(r, "%s asked here by %s()", run_describe(r, v),
					      m->api))
		      : s->trace;
}

/* Whatever was looked up at @key is settled by the call. */
static void settle(struct state *s, const struct value *v, const struct value *key)
{
	struct mark *m = state_mark(s, intern(MARK_LOOKED_UP), v, key);

	if (m)
		state_unmark(s, m);
}

void lookup_effect(struct run *r, struct state *s, const struct call *c, const struct effect *e,
		   const struct value *v)
{
	const struct call_info info = call_info(c);
	const struct value *key = run_key(&info, e, c->ret);
	struct mark *m;

	if (e->op == EFF_RELOCK) {
		relock(r, s, c, e, v);
		return;
	}
	if (!v || value_root(v)->kind == V_LOCAL)
		return;
	if (r->judge && e->op == EFF_LOOKUP && (key || e->key == KEY_NONE))
		look_up(r, s, c, v, key);
	else if (r->judge && e->op != EFF_LOOKUP)
		settle(s, v, key);
	if (r->judge)
		return;
	m = state_mark_make(s, did_name(e->op), v, key);
	if (m)
		m->join = MARK_MAY;
	if (m && !key)
		m->n = e->key == KEY_NONE ? KEY_NONE : KEY_UNKNOWN;
}

/* The entry @entry of the container @of was found by @m, or by a lookup without key. */
static void found(struct run *r, struct state *s, const struct value *entry, const struct value *of,
		  const struct mark *m)
{
	struct mark *x;

	if (entry->kind == V_INT || value_root(entry)->kind == V_LOCAL)
		return;
	x = state_mark_make(s, intern(MARK_ENTRY), entry, of);
	if (!x)
		return;
	x->n = held_bits(r, s);
	x->join = MARK_MUST;
	x->api = m ? m->api : NULL;
	x->when = m ? m->when : s->trace;
	x->loc = m ? m->loc : (struct ir_loc){0};
}

/* What a lookup without a key returned. */
static void found_by_any(struct run *r, struct state *s, const struct call *c,
			 const struct value *ret)
{
	const struct call_info info = call_info(c);

	for (int i = 0; i < c->fact->summary->outcomes[0].neffects; i++) {
		const struct effect *e = &c->fact->summary->outcomes[0].effects[i];
		struct mark m = {.api = info.api, .loc = c->in->loc};

		if (e->op != EFF_LOOKUP || e->key != KEY_UNKNOWN ||
		    e->path.root != ROOT_PARAM || e->path.param >= info.nargs)
			continue;
		m.when = note_event(r, s, c->in->loc, ret,
				    run_printf(r, "%s asked here by %s()",
					       run_describe(r, info.args[e->path.param]),
					       info.api));
		found(r, s, ret, info.args[e->path.param], &m);
	}
}

void lookup_called(struct run *r, struct state *s, const struct call *c, const struct value *ret)
{
	if (!r->judge)
		return;
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what != intern(MARK_LOOKED_UP) || !(m->n & MARK_PENDING))
			continue;
		m->n &= ~(int64_t)MARK_PENDING;
		if (!m->b)
			continue;
		if (ret->kind == V_INT)
			m->n |= MARK_ABSENT;
		else if (ret != m->b)
			found(r, s, ret, m->a, m);
	}
	if (c->fact && c->fact->summary && c->fact->summary->noutcomes)
		found_by_any(r, s, c, ret);
}

/* Which way the branch on what @x found went. */
static void test_entry(struct state *s, const struct mark *x)
{
	uint8_t rc = value_classes(s, x->a);

	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what != intern(MARK_LOOKED_UP) || m->a != x->b ||
		    m->loc.line != x->loc.line || m->loc.col != x->loc.col)
			continue;
		m->n |= MARK_TESTED;
		m->n &= ~(int64_t)(MARK_ABSENT | MARK_PRESENT);
		if (!(rc & RC_POS))
			m->n |= MARK_ABSENT;
		else if (rc == RC_POS)
			m->n |= MARK_PRESENT;
	}
}

/* &pos->member == head: the end of a list, or another entry of it. */
static void test_end(struct run *r, struct state *s, const struct value *cond, bool truth,
		     const struct ir_insn *in)
{
	struct mark *m = state_mark(s, intern(MARK_LOOKED_UP), cond->b, NULL);
	const struct value *pos = cond->a;

	if (!m) {
		m = state_mark(s, intern(MARK_LOOKED_UP), cond->a, NULL);
		pos = cond->b;
	}
	if (!m)
		return;
	m->n &= ~(int64_t)(MARK_ABSENT | MARK_PRESENT | MARK_TESTED);
	m->n |= MARK_TESTED | (truth ? MARK_ABSENT : MARK_PRESENT);
	m->loc = in->loc;
	m->when = s->trace;
	if (!truth)
		found(r, s, value_alloc(pos), m->a, m);
}

void lookup_branch(struct run *r, struct state *s, const struct value *cond, bool truth,
		   const struct ir_insn *in)
{
	if (!r->judge)
		return;
	while (cond->kind == V_UN && cond->arith == IR_NOT) {
		cond = cond->a;
		truth = !truth;
	}
	if (cond->kind == V_BIN && cond->arith == IR_EQ)
		test_end(r, s, cond, truth, in);
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what == intern(MARK_LOOKED_UP) && cond->kind == V_INT &&
		    (m->n & MARK_ABSENT))
			m->n |= MARK_TESTED;
		else if (m->what == intern(MARK_ENTRY) && value_mentions(cond, m->a))
			test_entry(s, m);
	}
}

static int key_for_caller(const struct mark *m, const struct function_exit *e)
{
	if (!m->b)
		return (int)m->n;
	if (m->b == e->ret)
		return KEY_RET;
	return m->b->kind == V_PARAM ? KEY_PARAM + (int)m->b->num : KEY_UNKNOWN;
}

int lookup_effects(const struct function_exit *e, struct effect *out, int max)
{
	static const enum effect_op ops[] = {EFF_LOOKUP, EFF_INSERT, EFF_CLAIM, EFF_ERASE,
					     EFF_RELOCK};
	int n = 0;

	for (int i = 0; i < e->state->marks.len && n < max; i++) {
		const struct mark *m = &e->state->marks.data[i];

		for (size_t k = 0; k < sizeof(ops) / sizeof(ops[0]); k++) {
			if (m->what != did_name(ops[k]) || !path_of(m->a, &out[n].path))
				continue;
			out[n].op = ops[k];
			out[n].api = NULL;
			out[n].key = ops[k] == EFF_RELOCK ? KEY_NONE : key_for_caller(m, e);
			n++;
			break;
		}
	}
	return n;
}
