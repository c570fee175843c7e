// SPDX-License-Identifier: GPL-2.0-only
/*
 * borrow.c - functions of other files that do not own what they are given.
 *
 * Purpose: whether a function that got a pointer into memory may be the one that frees it. In: all
 * functions of a unit. Out: calls after which the unit frees such memory by hand.
 * Idea: who frees what he gave to a function that cannot fail (its result is none, or nobody looks
 * at it) believes that it did not take it over. True on failure only: a function that registers
 * what it gets keeps it until that is undone.
 */
#include <string.h>

#include "../base/intern.h"
#include "../ir/walk.h"
#include "run.h"

static bool is_temp(struct ir_operand o, int num)
{
	return o.kind == IR_TEMP && o.num == num;
}

/* Nothing looks at what @in returns. */
static bool is_ignored(const struct ir_block *b, const struct ir_insn *in)
{
	for (int i = 0; in->dst >= 0 && i < b->ninsns; i++) {
		const struct ir_insn *x = &b->insns[i];

		if (is_temp(x->a, in->dst) || is_temp(x->b, in->dst))
			return false;
		for (int k = 0; k < x->nargs; k++)
			if (is_temp(x->args[k], in->dst))
				return false;
	}
	return true;
}

/* A function that is not seen and of which nothing is known. */
static const char *stranger(const struct run *r, const struct ir_insn *in)
{
	const char *name =
		in->op == IR_CALL && !in->opaque && in->a.kind == IR_FUNC ? in->a.str : NULL;

	return name && !model_fact(r->fl->m, name) && !map_get(&r->fl->u->func_by_name, name)
		       ? name
		       : NULL;
}

/* The record with a count in it that the member at @rec.@field is, or NULL. */
static const char *counted_part(const struct run *r, const char *rec, const char *field)
{
	const struct ir_field *f = rec && field ? ir_record_field(r->fl->u, rec, field) : NULL;

	return f && f->type && f->type->kind == IR_TYPE_RECORD && counts_inside(r->fl, f->type)
		       ? f->type->tag
		       : NULL;
}

/* @fn frees by hand what it gave a part of: two such functions, and a count in it frees nothing. */
static void note_part(const struct run *r, const struct ir_func *fn, const struct ir_block *b,
		      struct ir_operand o)
{
	const struct ir_insn *def = ir_def(b, o);
	const char *tag = def && def->op == IR_FIELD ? counted_part(r, def->rec, def->field) : NULL;
	const void *first = tag ? map_get(&r->fl->borrowers, intern_printf("first|%s", tag)) : NULL;

	if (!tag)
		return;
	if (!first)
		map_put(&r->fl->borrowers, intern_printf("first|%s", tag), (void *)fn);
	else if (first != fn)
		map_put(&r->fl->borrowers, intern_printf("part|%s", tag), r->fl);
}

/* The strangers that @fn gave @place to before @line. */
static void note_given(const struct run *r, const struct ir_func *fn, const char *place, int line)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];
			const char *name = stranger(r, in);

			if (!name || in->loc.line >= line || !is_ignored(b, in))
				continue;
			for (int n = 0; n < in->nargs; n++)
				if (ir_place_of_pointer(b, in->args[n]) == place) {
					map_put(&r->fl->borrowers, intern_printf("%s|%d", name, n),
						r->fl);
					note_part(r, fn, b, in->args[n]);
				}
		}
}

/* The local whose value the operand is, by name; or NULL. */
static const char *local_of(const struct ir_block *b, struct ir_operand o)
{
	const struct ir_insn *def = ir_def(b, o);
	const char *place;

	while (def && def->op == IR_CAST)
		def = ir_def(b, def->a);
	place = def && def->op == IR_LOAD ? ir_place(b, def->a) : NULL;
	return place && !strncmp(place, "local ", 6) ? place : NULL;
}

static void note_frees(const struct run *r, const struct ir_func *fn)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];

			for (int n = 0; in->op == IR_CALL && n < in->nargs; n++) {
				const char *place = local_of(b, in->args[n]);

				if (place && parts_does(r, in, EFF_FREE, n))
					note_given(r, fn, place, in->loc.line);
			}
		}
}

bool borrow_is_known(const struct run *r, const struct call *c, int i)
{
	const char *tag;

	if (!c->name || c->fact || c->summary || c->in->opaque)
		return false;
	if (!r->fl->borrowers_known) {
		r->fl->borrowers_known = true;
		for (int f = 0; f < r->fl->u->nfuncs; f++)
			if (!r->fl->u->funcs[f]->in_header)
				note_frees(r, r->fl->u->funcs[f]);
	}
	if (map_get(&r->fl->borrowers, intern_printf("%s|%d", c->name, i)))
		return true;
	tag = c->args[i]->kind == V_FIELD ? counted_part(r, c->args[i]->rec, c->args[i]->name)
					  : NULL;
	return tag && map_get(&r->fl->borrowers, intern_printf("part|%s", tag));
}

void borrow_part(struct state *s, const struct value *v)
{
	for (int i = 0; i < s->objects.len; i++) {
		struct object *o = &s->objects.data[i];

		o->borrowed |= object_is_memory(o) && value_alloc(v) == o->key;
	}
}
