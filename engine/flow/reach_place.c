// SPDX-License-Identifier: GPL-2.0-only
/*
 * reach_place.c - what an operand names.
 *
 * Purpose: "the member foo.lock", "the pointer in foo.buf", "some foo", for functions that never
 * meet on one path (probe and remove). In: operands. Out: places.
 * Idea: back along the definitions of temporaries, through locals that have few origins.
 */
#include <string.h>

#include "reach_in.h"

#define MAX_DEPTH 12

static void note_origin(struct defs *d, const struct ir_insn *in)
{
	struct origins *o;

	if (in->op != IR_STORE || in->a.kind != IR_LOCAL)
		return;
	o = &d->locals[in->a.num];
	if (in->b.kind == IR_CONST && !in->b.num)
		return;
	if (o->n < MAX_ORIGINS)
		o->from[o->n] = in->b;
	o->n++;
}

void defs_make(struct reach *x, struct defs *d, const struct ir_func *fn)
{
	d->fn = fn;
	d->temps = arena_alloc(&x->arena, sizeof(*d->temps) * (size_t)(fn->ntemps + 1));
	d->locals = arena_alloc(&x->arena, sizeof(*d->locals) * (size_t)(fn->nlocals + 1));
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];

			if (in->dst >= 0 && in->dst < fn->ntemps)
				d->temps[in->dst] = in;
			note_origin(d, in);
		}
}

const struct ir_insn *defs_of(const struct defs *d, struct ir_operand op)
{
	return op.kind == IR_TEMP && op.num < d->fn->ntemps ? d->temps[op.num] : NULL;
}

struct ir_operand defs_table(const struct defs *d, struct ir_operand op)
{
	for (int depth = 0; depth < MAX_DEPTH; depth++) {
		const struct ir_insn *in = defs_of(d, op);

		if (op.kind == IR_FUNC || op.kind == IR_GLOBAL)
			return op;
		if (!in)
			break;
		if (in->op == IR_CAST || in->op == IR_INDEX || in->op == IR_FIELD)
			op = in->a;
		else if (in->op == IR_LOAD && in->a.kind == IR_LOCAL &&
			 d->locals[in->a.num].n == 1 && !d->fn->locals[in->a.num].is_param)
			op = d->locals[in->a.num].from[0];
		else
			break;
	}
	return (struct ir_operand){.kind = IR_NONE};
}

/* The record behind @t: what it is, points to, or has elements of. */
static const char *record_of(const struct ir_type *t)
{
	while (t && (t->kind == IR_TYPE_PTR || t->kind == IR_TYPE_ARRAY))
		t = t->elem;
	return t && t->kind == IR_TYPE_RECORD && t->tag && *t->tag ? t->tag : NULL;
}

static const char *member_tag(struct reach *x, const struct ir_insn *in)
{
	const struct ir_field *f = ir_record_field(x->u, in->rec, in->field);

	return f ? record_of(f->type) : NULL;
}

bool defs_is_identity(const struct reach *x, const struct ir_insn *in)
{
	const struct fact *f =
		in->op == IR_CALL && in->a.kind == IR_FUNC ? model_fact(x->m, in->a.str) : NULL;

	return f && f->idiom == IDIOM_IDENTITY && in->nargs;
}

static bool allocates(const struct reach *x, const struct ir_insn *in)
{
	const struct fact *f = in->a.kind == IR_FUNC ? model_fact(x->m, in->a.str) : NULL;

	for (int o = 0; f && f->summary && o < f->summary->noutcomes; o++)
		for (int i = 0; i < f->summary->outcomes[o].neffects; i++) {
			const struct effect *e = &f->summary->outcomes[o].effects[i];

			if (e->op == EFF_GET && e->path.root == ROOT_RET && e->kind &&
			    !strcmp(e->kind, "mem"))
				return true;
		}
	return false;
}

static struct place place_at(struct reach *x, const struct defs *d, struct ir_operand op,
			     int depth);

/* The union of what the origins of a local say, as far as they agree. */
static struct place place_of_local(struct reach *x, const struct defs *d, int64_t num, int depth)
{
	const struct origins *o = &d->locals[num];
	struct place p = {.tag = record_of(d->fn->locals[num].type)};

	if (d->fn->locals[num].is_param || o->n > MAX_ORIGINS)
		return p;
	for (int i = 0; i < o->n; i++) {
		struct place q = place_at(x, d, o->from[i], depth + 1);

		if (q.rec && p.rec && (q.rec != p.rec || q.field != p.field))
			return (struct place){.tag = p.tag};
		p.tag = p.tag ? p.tag : q.tag;
		if (q.rec) {
			p.rec = q.rec;
			p.field = q.field;
			p.held = q.held;
		}
		p.global = q.global ? q.global : p.global;
		p.alone = q.alone && (p.alone || !i);
	}
	return p;
}

static struct place place_of_load(struct reach *x, const struct defs *d, const struct ir_insn *in,
				  int depth)
{
	struct place p;

	if (in->a.kind == IR_LOCAL)
		return place_of_local(x, d, in->a.num, depth);
	p = place_at(x, d, in->a, depth + 1);
	p.tag = record_of(in->type);
	p.held = true;
	p.alone = false;
	return p;
}

static struct place place_of_field(struct reach *x, const struct defs *d, const struct ir_insn *in)
{
	struct place p = {.tag = member_tag(x, in), .rec = in->rec, .field = in->field};
	struct ir_operand root = defs_table(d, in->a);

	if (root.kind == IR_GLOBAL)
		p.global = root.str;
	return p;
}

static struct place place_at(struct reach *x, const struct defs *d, struct ir_operand op, int depth)
{
	const struct ir_insn *in = defs_of(d, op);
	const struct ir_global *g;

	if (op.kind == IR_GLOBAL) {
		g = map_get(&x->u->global_by_name, op.str);
		return (struct place){.global = op.str, .tag = g ? record_of(g->type) : NULL};
	}
	if (op.kind == IR_LOCAL)
		return (struct place){.tag = record_of(d->fn->locals[op.num].type)};
	if (!in || depth > MAX_DEPTH)
		return (struct place){0};
	switch (in->op) {
	case IR_FIELD:
		return place_of_field(x, d, in);
	case IR_INDEX:
	case IR_CAST:
	case IR_BIN:
		return place_at(x, d, in->a, depth + 1);
	case IR_CONTAINER_OF:
		return (struct place){.tag = in->rec};
	case IR_LOAD:
		return place_of_load(x, d, in, depth);
	case IR_CALL:
		if (defs_is_identity(x, in))
			return place_at(x, d, in->args[0], depth + 1);
		return (struct place){.tag = record_of(in->type), .alone = allocates(x, in)};
	default:
		return (struct place){0};
	}
}

struct place defs_place(struct reach *x, const struct defs *d, struct ir_operand op)
{
	return place_at(x, d, op, 0);
}

static bool is_new(const struct reach *x, const struct defs *d, struct ir_operand op, int depth)
{
	const struct ir_insn *in = defs_of(d, op);
	const struct origins *o;

	if (!in || depth > MAX_DEPTH)
		return false;
	if (in->op == IR_CALL)
		return allocates(x, in);
	if (in->op != IR_LOAD)
		return (in->op == IR_FIELD || in->op == IR_INDEX || in->op == IR_CAST) &&
		       is_new(x, d, in->a, depth + 1);
	if (in->a.kind != IR_LOCAL || d->fn->locals[in->a.num].is_param)
		return false;
	o = &d->locals[in->a.num];
	for (int i = 0; i < o->n && o->n <= MAX_ORIGINS; i++)
		if (is_new(x, d, o->from[i], depth + 1))
			return true;
	return false;
}

bool defs_is_new(const struct reach *x, const struct defs *d, struct ir_operand op)
{
	return is_new(x, d, op, 0);
}

/* Where the value of @op is stored: directly, or by way of one local. */
static void find_store(struct reach *x, const struct defs *d, struct ir_operand op, struct place *p)
{
	for (int b = 0; b < d->fn->nblocks; b++)
		for (int i = 0; i < d->fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &d->fn->blocks[b].insns[i], *from;
			struct place q;

			if (in->op != IR_STORE || in->a.kind == IR_LOCAL)
				continue;
			from = defs_of(d, in->b);
			if (!(op.kind == IR_TEMP && in->b.kind == IR_TEMP && in->b.num == op.num) &&
			    !(op.kind == IR_LOCAL && from && from->op == IR_LOAD &&
			      from->a.kind == IR_LOCAL && from->a.num == op.num))
				continue;
			q = defs_place(x, d, in->a);
			p->rec = q.rec;
			p->field = q.field;
			p->global = q.global;
			p->held = true;
			return;
		}
}

struct place defs_result(struct reach *x, const struct defs *d, const struct ir_insn *in)
{
	struct place p = {.tag = record_of(in->type)};
	struct ir_operand op = {.kind = IR_TEMP, .num = in->dst};

	if (in->dst < 0)
		return p;
	find_store(x, d, op, &p);
	for (int i = 0; !p.rec && !p.global && i < d->fn->nlocals; i++)
		for (int k = 0; k < d->locals[i].n && k < MAX_ORIGINS; k++)
			if (d->locals[i].from[k].kind == IR_TEMP &&
			    d->locals[i].from[k].num == in->dst)
				find_store(x, d, (struct ir_operand){.kind = IR_LOCAL, .num = i},
					   &p);
	return p;
}

struct place reach_place(struct reach *x, const struct ir_func *fn, struct ir_operand op)
{
	struct part *f = reach_part(x, fn->name);

	return f ? defs_place(x, &f->d, op) : (struct place){0};
}

/* A member or variable itself, and memory that was allocated as a whole. */
static bool is_apart(const struct place *member, const struct place *whole)
{
	return whole->alone && (member->rec || member->global) && !member->held;
}

bool place_same(const struct place *a, const struct place *b)
{
	if (is_apart(a, b) || is_apart(b, a))
		return false;
	if (a->tag && b->tag && a->tag != b->tag)
		return false;
	if (a->global && b->global && a->global != b->global)
		return false;
	if (a->rec && b->rec)
		return a->rec == b->rec && a->field == b->field;
	if (a->global && b->global)
		return true;
	return a->tag && a->tag == b->tag;
}
