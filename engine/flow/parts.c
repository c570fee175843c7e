// SPDX-License-Identifier: GPL-2.0-only
/*
 * parts.c - memory that a function allocates along with the object that holds it.
 *
 * Purpose: whose business a member's memory is. In: all functions of a unit. Out: whether only the
 * function that makes the object ever frees it. Idea: calls, and the places of their results and
 * arguments; what is copied, returned or given to what may free it is somebody else's business.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/intern.h"
#include "../ir/walk.h"
#include "run.h"

/* Whether what @in calls has @op on memory by its fact: of its result, or of argument @arg. */
bool parts_does(const struct run *r, const struct ir_insn *in, enum effect_op op, int arg)
{
	const char *name = in->op == IR_CALL && in->a.kind == IR_FUNC ? in->a.str : NULL;
	const struct fact *f = name ? model_fact(r->fl->m, name) : NULL;

	for (int k = 0; f && f->summary && k < f->summary->noutcomes; k++)
		for (int i = 0; i < f->summary->outcomes[k].neffects; i++) {
			const struct effect *e = &f->summary->outcomes[k].effects[i];

			if (e->op == op && !strcmp(e->kind ? e->kind : "mem", "mem") &&
			    !e->managed && !e->path.nsteps &&
			    (arg < 0 ? e->path.root == ROOT_RET
				     : e->path.root == ROOT_PARAM && e->path.param == arg))
				return true;
		}
	return false;
}

/* The record that a local at @place points to. */
const char *parts_record_at(const struct ir_func *fn, const char *place)
{
	int n = place && !strncmp(place, "local ", 6) ? atoi(place + 6) : -1;
	const struct ir_type *t = n >= 0 && n < fn->nlocals ? fn->locals[n].type : NULL;

	return t && t->kind == IR_TYPE_PTR && t->elem && t->elem->kind == IR_TYPE_RECORD
		       ? t->elem->tag
		       : NULL;
}

/* Where the result of @call goes, through the untyped local of an allocating macro. */
static const char *place_of_result(const struct ir_func *fn, const struct ir_insn *call)
{
	const char *place = ir_place_of_result(fn, call);

	if (!place || strncmp(place, "local ", 6) || parts_record_at(fn, place))
		return place;
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];

			if (in->op == IR_STORE && in->loc.line >= call->loc.line &&
			    ir_place_of_pointer(b, in->b) == place)
				return ir_place(b, in->a);
		}
	return place;
}

struct member {
	const char *rec, *place;
	bool made;  /* by a function that makes the record */
	bool freed; /* that function frees it when it fails */
	bool taken; /* somebody else got it, or frees it */
};

/* The operand @o of @b is what the member holds, or its address. */
static bool is_member(const struct ir_block *b, struct ir_operand o, const char *place)
{
	return ir_place_of_pointer(b, o) == place || ir_place(b, o) == place;
}

static bool makes(const struct run *r, const struct ir_func *fn, const char *rec)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++)
			if (parts_does(r, &fn->blocks[k].insns[i], EFF_GET, -1) &&
			    parts_record_at(fn, place_of_result(fn, &fn->blocks[k].insns[i])) ==
				    rec)
				return true;
	return false;
}

bool parts_makes(const struct run *r, const struct ir_func *fn, const char *rec)
{
	const char *key = intern_printf("%s|%s", fn->name, rec);
	bool *known = map_get(&r->fl->makers, key);

	if (!known) {
		known = arena_alloc(&r->fl->u->arena, sizeof(*known));
		*known = makes(r, fn, rec);
		map_put(&r->fl->makers, key, known);
	}
	return *known;
}

static bool is_known(const struct run *r, const char *name)
{
	return name && model_fact(r->fl->m, name);
}

/* Calls something that is not seen and may be there to end what it is given. */
static bool may_end(const struct run *r, const struct ir_insn *in)
{
	const char *name = pairs_callee(in);

	return !name || (!is_known(r, name) && !map_get(&r->fl->u->func_by_name, name) &&
			 pairs_sounds_like_undo(name));
}

/* What the call @in may do to the member among its arguments. */
static void note_call(const struct run *r, const struct ir_block *b, const struct ir_insn *in,
		      struct member *m, bool maker)
{
	const char *name = pairs_callee(in);
	bool ends =
		!is_known(r, name) && (may_end(r, in) || map_get(&r->fl->u->func_by_name, name));

	for (int i = 0; i < in->nargs; i++) {
		if (!is_member(b, in->args[i], m->place))
			continue;
		m->taken |= parts_does(r, in, EFF_FREE, i) ? !maker : ends;
		m->freed |= parts_does(r, in, EFF_FREE, i);
	}
}

static void note_function(const struct run *r, const struct ir_func *fn, struct member *m)
{
	bool maker = parts_makes(r, fn, m->rec);

	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];

			if (in->op == IR_CALL)
				note_call(r, b, in, m, maker);
			if (parts_does(r, in, EFF_GET, -1) && place_of_result(fn, in) == m->place) {
				m->made |= maker;
				m->taken |= !maker;
			}
			m->taken |= in->op == IR_STORE && is_member(b, in->b, m->place);
			m->taken |= !maker && in->op == IR_STORE && ir_place(b, in->a) == m->place;
			m->taken |= in->op == IR_RETURN && is_member(b, in->a, m->place);
		}
}

/* A function of another file that by its name ends things is called with the object in @fn. */
static bool goes_through(const struct run *r, const struct ir_func *fn, const char *place)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op != IR_CALL || !may_end(r, in))
				continue;
			for (int n = 0; n < in->nargs; n++) {
				const struct ir_insn *def = ir_def(&fn->blocks[k], in->args[n]);

				if (def && def->op == IR_LOAD &&
				    ir_place(&fn->blocks[k], def->a) == place)
					return true;
			}
		}
	return false;
}

static enum part part_of(const struct run *r, const char *rec, const char *place)
{
	struct member m = {.rec = rec, .place = place};

	for (int i = 0; i < r->fl->u->nfuncs && !m.taken; i++)
		if (!r->fl->u->funcs[i]->in_header)
			note_function(r, r->fl->u->funcs[i], &m);
	if (!m.made || !m.freed)
		return PART_NONE;
	return m.taken ? PART_TAKEN : PART_LEFT;
}

enum part run_part(const struct run *r, const char *rec, const char *field)
{
	const char *place = intern_printf("member %s.%s", rec, field);
	enum part *known = map_get(&r->fl->parts, place);

	if (!known) {
		known = arena_alloc(&r->fl->u->arena, sizeof(*known));
		*known = part_of(r, rec, place);
		if (*known == PART_NONE)
			*known = holding_part(r, rec, place);
		map_put(&r->fl->parts, place, known);
	}
	return *known;
}

const struct ir_record *run_freed_whole(const struct run *r, const struct call_info *c, int arg)
{
	const struct ir_block *b = ir_block_of(r->fn, c->in);
	const char *place = b && arg < c->nargs ? ir_place_of_pointer(b, c->in->args[arg]) : NULL;
	const char *rec = parts_record_at(r->fn, place);

	if (!rec || parts_makes(r, r->fn, rec) || goes_through(r, r->fn, place))
		return NULL;
	return map_get(&r->fl->u->records, rec);
}
