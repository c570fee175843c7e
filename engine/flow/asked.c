// SPDX-License-Identifier: GPL-2.0-only
/*
 * asked.c - a question about memory that is asked twice.
 *
 * Purpose: `if (list_empty(l)) set_up(); ... if (list_empty(l)) undo();` takes both branches or
 * none. In: calls. Out: the answer that the same question got before. Idea: an answer is a cell
 * whose address is the question; it is forgotten when something may have changed what was asked:
 * a call that is given the memory, a store into it, something taken off a list, the last lock
 * released, another round of a loop.
 */
#include <stdint.h>
#include <string.h>

#include "run.h"

#define MAX_DEPTH 3  /* of functions that only look */
#define MAX_BLOCKS 8 /* of one */

#define EMPTY "empty" /* what all ask who ask whether a container is */

/* What a function does to memory. */
enum doing {
	DOES = 1, /* something */
	LOOKS,	  /* nothing */
	ASKS,	  /* nothing, and returns the answer to a question */
};

static enum doing doing_of(const struct run *r, const char *name, int depth);

static enum doing insn_doing(const struct run *r, const struct ir_insn *in, int depth)
{
	if (in->op == IR_STORE)
		return in->a.kind == IR_LOCAL ? LOOKS : DOES;
	if (in->op == IR_ASM)
		return DOES;
	if (in->op != IR_CALL || in->opaque)
		return LOOKS;
	return in->a.kind == IR_FUNC ? doing_of(r, in->a.str, depth + 1) : DOES;
}

static enum doing body_doing(const struct run *r, const struct ir_func *fn, int depth)
{
	enum doing what = LOOKS;

	if (!fn || !fn->nblocks || fn->nblocks > MAX_BLOCKS || depth > MAX_DEPTH)
		return DOES;
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			enum doing x = insn_doing(r, &fn->blocks[b].insns[i], depth);

			if (x == DOES)
				return DOES;
			what = x == ASKS ? ASKS : what;
		}
	return what;
}

static enum doing doing_of(const struct run *r, const char *name, int depth)
{
	const struct fact *f = model_fact(r->fl->m, name);
	enum doing what;

	if (f && (f->idiom == IDIOM_ASKS || f->idiom == IDIOM_EMPTY))
		return ASKS;
	if (f)
		return f->idiom ? LOOKS : DOES;
	what = (enum doing)(uintptr_t)map_get(&r->fl->doings, name);
	if (!what) {
		what = body_doing(r, map_get(&r->fl->u->func_by_name, name), depth);
		if (!depth)
			map_put(&r->fl->doings, name, (void *)(uintptr_t)what);
	}
	return what;
}

static bool is_question(const struct value *v)
{
	return v->kind == V_SITE && v->num == SITE_ASKED;
}

/* The address of the answer: the same for calls that ask the same. */
static const struct value *question(struct run *r, const struct call *c)
{
	const struct value *about = NULL;
	bool empty = c->fact && c->fact->idiom == IDIOM_EMPTY;

	for (int i = 0; i < c->in->nargs; i++)
		if (c->args[i]->kind != V_INT)
			about = about ? value_bin(&r->vt, IR_ADD, about, c->args[i]) : c->args[i];
	for (int i = 0; about && i < c->in->nargs; i++)
		if (c->args[i]->kind == V_INT)
			about = value_bin(&r->vt, IR_ADD, about, c->args[i]);
	return about ? value_site(&r->vt, SITE_ASKED, empty ? EMPTY : c->name, about) : NULL;
}

/* The memory that the question at address @q is about. */
static const struct value *asked_memory(const struct value *q)
{
	const struct value *at = q->a;

	while (at->kind == V_BIN)
		at = at->a;
	return value_base(at);
}

/* Forgets answers about the memory that @at points into, or all; @empty: about containers only. */
static void forget(struct state *s, const struct value *at, bool empty)
{
	int kept = 0;

	for (int i = 0; i < s->cells.len; i++) {
		struct cell c = s->cells.data[i];

		if (!is_question(c.addr) || (empty && strcmp(c.addr->name, EMPTY)) ||
		    (at && asked_memory(c.addr) != value_base(at)))
			s->cells.data[kept++] = c;
	}
	s->cells.len = kept;
}

void asked_forget(struct state *s, const struct value *at)
{
	forget(s, at, false);
}

/* Something is put on a list, or taken off one that is not named. */
static bool moves_elements(const struct call *c)
{
	for (int o = 0; c->summary && o < c->summary->noutcomes; o++)
		for (int k = 0; k < c->summary->outcomes[o].neffects; k++) {
			enum effect_op op = c->summary->outcomes[o].effects[k].op;

			if (op == EFF_UNPUBLISH || op == EFF_INSERT || op == EFF_PUBLISH)
				return true;
		}
	return false;
}

static void forget_changed(struct run *r, struct state *s, const struct call *c)
{
	const struct ir_func *body =
		c->name && !c->fact ? map_get(&r->fl->u->func_by_name, c->name) : NULL;

	if (c->in->opaque || (c->name && doing_of(r, c->name, 0) == LOOKS))
		return;
	if (body && !body->in_header)
		asked_forget(s, NULL);
	if (moves_elements(c))
		forget(s, NULL, true);
	for (int i = 0; i < c->in->nargs; i++)
		if (c->args[i]->kind != V_INT && c->args[i]->kind != V_STR)
			asked_forget(s, c->args[i]);
}

bool asked_apply(struct run *r, struct state *s, const struct call *c, int i,
		 const struct value **ret)
{
	bool asks = c->name && !c->in->opaque && doing_of(r, c->name, 0) == ASKS;
	const struct value *q = asks ? question(r, c) : NULL, *known = q ? state_load(s, q) : NULL;
	bool locked = state_holds_locks(s), ok;

	if (known) {
		*ret = known;
		return !i;
	}
	if (!asks)
		forget_changed(r, s, c);
	ok = call_apply(r, s, c, i, ret);
	if (ok && q)
		state_store(s, q, *ret);
	if (ok && locked && !state_holds_locks(s))
		asked_forget(s, NULL);
	return ok;
}
