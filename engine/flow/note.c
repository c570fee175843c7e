// SPDX-License-Identifier: GPL-2.0-only
/*
 * note.c - the path that a finding shows.
 *
 * Purpose: remember events and branches. In: instructions. Out: a persistent list, newest first.
 * Idea: states share the tail of the list, so a step costs one node.
 */
#include "run.h"

const struct trace *note_event(struct run *r, struct state *s, struct ir_loc loc,
			       const struct value *about, const char *text)
{
	struct trace *t;

	if (!r->judge)
		return s->trace;
	t = arena_alloc(&r->arena, sizeof(*t));
	*t = (struct trace){s->trace, loc, text, false, about, s->trace ? s->trace->depth + 1 : 1};
	s->trace = t;
	return t;
}

static const char *relation(const struct value *c, bool truth)
{
	if (c->arith == IR_EQ)
		return truth ? "is" : "is not";
	return truth ? "is less than" : "is at least";
}

static const char *branch_text(struct run *r, const struct value *c, bool truth)
{
	const char *a;

	while (c->kind == V_UN && c->arith == IR_NOT) {
		c = c->a;
		truth = !truth;
	}
	if (c->kind == V_IS_ERR) {
		a = value_describe(&r->arena, r->fn, c->a);
		return a ? run_printf(r, "%s is %s error pointer", a, truth ? "an" : "no") : NULL;
	}
	if (c->kind == V_BIN && (c->arith == IR_EQ || c->arith == IR_LT)) {
		const char *b = value_describe(&r->arena, r->fn, c->b);

		a = value_describe(&r->arena, r->fn, c->a);
		return a && b ? run_printf(r, "%s %s %s", a, relation(c, truth), b) : NULL;
	}
	a = value_describe(&r->arena, r->fn, c);
	if (!a)
		return NULL;
	if (c->type && c->type->kind == IR_TYPE_PTR)
		return run_printf(r, "%s is %s", a, truth ? "not NULL" : "NULL");
	return run_printf(r, "%s is %s", a, truth ? "not 0" : "0");
}

void note_branch(struct run *r, struct state *s, const struct ir_insn *in, const struct value *cond,
		 bool truth)
{
	const char *text;
	struct trace *t;

	if (!r->judge || cond->kind == V_INT)
		return;
	text = branch_text(r, cond, truth);
	if (!text)
		return;
	t = arena_alloc(&r->arena, sizeof(*t));
	*t = (struct trace){s->trace, in->loc, text,
			    true,     cond,    s->trace ? s->trace->depth + 1 : 1};
	s->trace = t;
}
