// SPDX-License-Identifier: GPL-2.0-only
/*
 * targets.c - what a function pointer points to where there is one answer only.
 *
 * Purpose: calls through pointers that the unit itself decides. In: initialisers and stores of the
 * unit; a called value. Out: the function, if it is the only one.
 * Idea: members of records that only this file knows, and its static pointers, hold what the file
 * puts into them; a table with a static initialiser holds what stands there.
 */
#include <stdio.h>
#include <string.h>

#include "../base/intern.h"
#include "run.h"

static bool is_private(const struct flow *fl, const char *tag)
{
	const struct ir_record *rec = tag ? map_get(&fl->u->records, tag) : NULL;

	return rec && rec->loc.file == fl->u->file;
}

static const char *member_place(const char *rec, const char *field)
{
	return intern_printf("%s.%s", rec, field);
}

/* Under this name stands whether some function writes the member: tables may change then. */
static const char *written_place(const char *rec, const char *field)
{
	return intern_printf("%s.%s=", rec, field);
}

/* The place named @place receives @what; IR_NONE stands for several or unknown contents. */
static void note(struct flow *fl, const char *place, const struct ir_operand *what)
{
	struct ir_operand *had = map_get(&fl->targets, place);

	if (what->kind == IR_CONST && !what->num)
		return;
	if (!had) {
		had = arena_alloc(&fl->u->arena, sizeof(*had));
		*had = *what;
		map_put(&fl->targets, place, had);
		return;
	}
	if (had->kind != what->kind || had->str != what->str)
		had->kind = IR_NONE;
}

static bool is_pointer_variable(const struct ir_global *g)
{
	return g && g->is_static && !g->is_extern && g->type && g->type->kind == IR_TYPE_PTR;
}

static void note_initialiser(struct flow *fl, const struct ir_global *g)
{
	for (int i = 0; i < g->ninits; i++) {
		const struct ir_init *in = &g->inits[i];

		if (in->rec && in->field && is_private(fl, in->rec))
			note(fl, member_place(in->rec, in->field), &in->value);
		else if (!in->rec && is_pointer_variable(g))
			note(fl, g->name, &in->value);
	}
}

static const struct ir_insn *defines(const struct ir_block *b, struct ir_operand o)
{
	for (int i = 0; o.kind == IR_TEMP && i < b->ninsns; i++)
		if (b->insns[i].dst == o.num)
			return &b->insns[i];
	return NULL;
}

static const struct ir_operand several = {.kind = IR_NONE};

/* @o is the address of a place that others may change from now on. */
static void note_escape(struct flow *fl, const struct ir_block *b, struct ir_operand o)
{
	const struct ir_insn *at = defines(b, o);

	if (o.kind == IR_GLOBAL && is_pointer_variable(map_get(&fl->u->global_by_name, o.str)))
		note(fl, o.str, &several);
	else if (at && at->op == IR_FIELD && at->type && at->type->kind == IR_TYPE_PTR &&
		 is_private(fl, at->rec))
		note(fl, member_place(at->rec, at->field), &several);
}

static void note_store(struct flow *fl, const struct ir_block *b, const struct ir_insn *in)
{
	const struct ir_insn *at = defines(b, in->a);

	if (in->a.kind == IR_GLOBAL &&
	    is_pointer_variable(map_get(&fl->u->global_by_name, in->a.str)))
		note(fl, in->a.str, in->b.kind == IR_TEMP ? &several : &in->b);
	else if (at && at->op == IR_FIELD && is_private(fl, at->rec))
		note(fl, member_place(at->rec, at->field),
		     in->b.kind == IR_TEMP ? &several : &in->b);
	if (at && at->op == IR_FIELD && in->type && in->type->kind == IR_TYPE_PTR &&
	    in->type->elem && in->type->elem->kind == IR_TYPE_FUNC)
		map_put(&fl->targets, written_place(at->rec, at->field), (void *)&several);
	note_escape(fl, b, in->b);
}

static void note_block(struct flow *fl, const struct ir_block *b)
{
	for (int i = 0; i < b->ninsns; i++) {
		const struct ir_insn *in = &b->insns[i];

		if (in->op == IR_STORE)
			note_store(fl, b, in);
		for (int k = 0; in->op == IR_CALL && k < in->nargs; k++)
			note_escape(fl, b, in->args[k]);
	}
}

void targets_find(struct flow *fl)
{
	for (int i = 0; i < fl->u->nglobals; i++)
		note_initialiser(fl, fl->u->globals[i]);
	for (int i = 0; i < fl->u->nfuncs; i++)
		for (int b = 0; b < fl->u->funcs[i]->nblocks; b++)
			note_block(fl, &fl->u->funcs[i]->blocks[b]);
}

/* What the unit puts into the place at @at, or NULL. */
static const struct ir_operand *content(const struct flow *fl, const struct value *at)
{
	const struct ir_operand *o = NULL;

	if (at->kind == V_GLOBAL)
		o = map_get(&fl->targets, at->name);
	else if (at->kind == V_FIELD && is_private(fl, at->rec))
		o = map_get(&fl->targets, member_place(at->rec, at->name));
	return o && o->kind != IR_NONE ? o : NULL;
}

static const struct value *read_from(const struct value *v)
{
	return v->kind == V_INIT || v->kind == V_SITE || v->kind == V_PHI ? v->a : NULL;
}

/* The address @at with a pointer in it replaced by the global that it can only point to. */
static const struct value *settle(struct run *r, const struct value *at)
{
	const struct ir_operand *o;
	const struct value *from;

	if (at->kind == V_FIELD)
		return value_field(&r->vt, settle(r, at->a), at->rec, at->name);
	if (at->kind == V_INDEX)
		return value_index(&r->vt, settle(r, at->a), at->b);
	from = read_from(at);
	o = from ? content(r->fl, from) : NULL;
	return o && o->kind == IR_GLOBAL ? value_named(&r->vt, V_GLOBAL, o->str) : at;
}

/* Writes the path of @at below its global, as initialisers have it; returns the global or NULL. */
static const struct value *table_path(const struct value *at, char *buf, size_t size)
{
	const struct value *g;
	size_t n;

	if (at->kind == V_GLOBAL) {
		*buf = 0;
		return at;
	}
	if (at->kind != V_FIELD && (at->kind != V_INDEX || !at->b || at->b->kind != V_INT))
		return NULL;
	g = table_path(at->a, buf, size);
	n = strlen(buf);
	if (at->kind == V_FIELD)
		snprintf(buf + n, size - n, "%s%s", n ? "." : "", at->name);
	else
		snprintf(buf + n, size - n, "[%lld]", (long long)at->b->num);
	return g;
}

static const char *in_table(const struct flow *fl, const struct value *at)
{
	char path[200];
	const struct value *v = table_path(at, path, sizeof(path));
	const struct ir_global *g = v ? map_get(&fl->u->global_by_name, v->name) : NULL;

	if (at->kind != V_FIELD || map_get(&fl->targets, written_place(at->rec, at->name)))
		return NULL;
	for (int i = 0; g && !g->is_extern && i < g->ninits; i++)
		if (g->inits[i].value.kind == IR_FUNC && !strcmp(g->inits[i].path, path))
			return g->inits[i].value.str;
	return NULL;
}

const char *target_of(struct run *r, const struct value *callee)
{
	const struct value *at = read_from(callee);
	const struct ir_operand *o;
	const char *name;

	if (callee->kind == V_FUNC)
		return callee->name;
	if (!at)
		return NULL;
	at = settle(r, at);
	name = in_table(r->fl, at);
	o = content(r->fl, at);
	return name ? name : o && o->kind == IR_FUNC ? o->str : NULL;
}
