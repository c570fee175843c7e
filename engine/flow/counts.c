// SPDX-License-Identifier: GPL-2.0-only
/*
 * counts.c - which member of an object a reference is counted in.
 *
 * Purpose: an object may have several counts (users and waiters, a device and a kref).
 * In: the unit. Out: the value that a count is kept under. Idea: a record of which several members
 * are counted somewhere in the unit has one count for each; any other object has a single one,
 * whatever member of it a caller names.
 */
#include "run.h"

#include "../base/intern.h"

static const struct ir_insn *defines(const struct ir_block *b, struct ir_operand o)
{
	for (int i = 0; o.kind == IR_TEMP && i < b->ninsns; i++)
		if (b->insns[i].dst == o.num)
			return &b->insns[i];
	return NULL;
}

/* The members that lead to @o are counted. */
static void note_members(struct flow *fl, const struct ir_block *b, struct ir_operand o)
{
	const struct ir_insn *in = defines(b, o);

	for (; in && in->op == IR_FIELD; in = defines(b, in->a)) {
		const char *had = map_get(&fl->counted, in->rec);

		if (!had)
			map_put(&fl->counted, in->rec, (void *)in->field);
		else if (had != in->field)
			map_put(&fl->several, in->rec, fl);
	}
}

/* Handles that stand for a count kept elsewhere (fwnode_handle) do not count themselves. */
static bool is_counter(const struct flow *fl, const struct fact *f, int param)
{
	return param < 12 && f->param_tags[param] && model_record(fl->m, f->param_tags[param]);
}

static bool counts_param(const struct summary *sum, int param)
{
	for (int i = 0; i < sum->noutcomes; i++)
		for (int k = 0; k < sum->outcomes[i].neffects; k++) {
			const struct effect *e = &sum->outcomes[i].effects[k];

			if ((e->op == EFF_GET || e->op == EFF_PUT || e->op == EFF_INIT) &&
			    e->kind == intern("ref") && e->path.root == ROOT_PARAM &&
			    e->path.param == param && !e->path.nsteps)
				return true;
		}
	return false;
}

static bool starts_count(const struct summary *sum, int param)
{
	for (int i = 0; i < sum->noutcomes; i++)
		for (int k = 0; k < sum->outcomes[i].neffects; k++) {
			const struct effect *e = &sum->outcomes[i].effects[k];

			if (e->op == EFF_INIT && e->path.root == ROOT_PARAM &&
			    e->path.param == param && !e->path.nsteps)
				return true;
		}
	return false;
}

/* The function that the table at @o names as the one to call at the end of a count, or NULL. */
static const char *release_in(const struct flow *fl, struct ir_operand o)
{
	const struct ir_global *g =
		o.kind == IR_GLOBAL ? map_get(&fl->u->global_by_name, o.str) : NULL;

	for (int i = 0; g && i < g->ninits; i++) {
		const struct op_fact *op = model_op(fl->m, g->inits[i].rec, g->inits[i].field);

		if (op && op->at_end && g->inits[i].value.kind == IR_FUNC)
			return g->inits[i].value.str;
	}
	return NULL;
}

/* The count at the member @o is started with a type that names its release. */
static void note_release(struct flow *fl, const struct ir_block *b, const struct ir_insn *in,
			 struct ir_operand o)
{
	const struct ir_insn *at = defines(b, o);

	for (int k = 0; at && at->op == IR_FIELD && k < in->nargs; k++) {
		const char *name = release_in(fl, in->args[k]);

		if (name)
			map_put(&fl->releases, intern_printf("%s.%s", at->rec, at->field),
				(void *)name);
	}
}

static bool calls_nothing(const struct ir_func *fn)
{
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++)
			if (fn->blocks[b].insns[i].op == IR_CALL && !fn->blocks[b].insns[i].opaque)
				return false;
	return fn->nblocks > 0;
}

/*
 * The release of the device or the like at a member is stored there: x->dev.release = fn. What is
 * of interest is one that does nothing.
 */
static void note_stored_release(struct flow *fl, const struct ir_block *b, const struct ir_insn *in)
{
	const struct ir_insn *at = in->op == IR_STORE && in->b.kind == IR_FUNC
					   ? defines(b, in->a)
					   : NULL;
	const struct op_fact *op =
		at && at->op == IR_FIELD ? model_op(fl->m, at->rec, at->field) : NULL;
	const struct ir_insn *outer = op && op->at_end ? defines(b, at->a) : NULL;
	const struct ir_func *fn = outer ? map_get(&fl->u->func_by_name, in->b.str) : NULL;
	const char *key, *had;

	if (!outer || outer->op != IR_FIELD)
		return;
	key = intern_printf("%s.%s", outer->rec, outer->field);
	had = map_get(&fl->releases, key);
	/* of several nobody knows which */
	map_put(&fl->releases, key,
		(void *)((had && had != in->b.str) || !fn || !calls_nothing(fn) ? intern("")
									       : in->b.str));
}

static void find_in_block(struct flow *fl, const struct ir_block *b)
{
	for (int i = 0; i < b->ninsns; i++) {
		const struct ir_insn *in = &b->insns[i];
		const struct fact *f = in->op == IR_CALL && in->a.kind == IR_FUNC
					       ? model_fact(fl->m, in->a.str)
					       : NULL;

		for (int k = 0; f && f->summary && k < in->nargs; k++) {
			if (is_counter(fl, f, k) && counts_param(f->summary, k))
				note_members(fl, b, in->args[k]);
			if (starts_count(f->summary, k))
				note_release(fl, b, in, in->args[k]);
		}
		note_stored_release(fl, b, in);
	}
}

void counts_find(struct flow *fl)
{
	for (int i = 0; i < fl->u->nfuncs; i++)
		for (int b = 0; b < fl->u->funcs[i]->nblocks; b++)
			find_in_block(fl, &fl->u->funcs[i]->blocks[b]);
}

const struct value *count_key(const struct flow *fl, const struct value *v, const char *kind)
{
	if (kind == intern("mem"))
		return value_alloc(v);
	if (kind != intern("ref"))
		return v;
	for (const struct value *m = v; m->kind == V_FIELD || m->kind == V_CONTAINER; m = m->a)
		if (m->kind == V_FIELD && map_get(&fl->several, m->rec))
			return m;
	return value_alloc(v);
}

bool counts_inside(const struct flow *fl, const struct ir_type *t)
{
	const struct ir_record *rec;

	if (!t || t->kind != IR_TYPE_RECORD || !t->tag)
		return false;
	if (model_record(fl->m, t->tag))
		return true;
	rec = map_get(&fl->u->records, t->tag);
	for (int i = 0; rec && i < rec->nfields; i++)
		if (counts_inside(fl, rec->fields[i].type))
			return true;
	return false;
}

/* To the unit that has the body of a function with a fact, what it gave out is what it counts. */
static const struct object *count_of_unit(const struct run *r, const struct state *s,
					  const struct event *e, const struct value *v,
					  const char *kind)
{
	const struct ir_func *fn =
		!e->by_summary && e->in->a.kind == IR_FUNC
			? map_get(&r->fl->u->func_by_name, e->in->a.str)
			: NULL;
	const struct object *o;

	if (kind == intern("ref") || !fn || !fn->nblocks || fn->in_header)
		return NULL;
	o = state_object(s, count_key(r->fl, v, kind), kind);
	if (o && o->owned > 0)
		return NULL;
	for (int i = 0; i < s->objects.len; i++) {
		o = &s->objects.data[i];
		if (o->kind == intern("ref") && o->owned > 0 && (o->by_summary || o->returned) &&
		    object_whole(o) == value_alloc(v))
			return o;
	}
	return NULL;
}

void counts_put(struct run *r, struct state *s, const struct value *v, const char *kind,
		const struct event *e)
{
	const struct object *own = count_of_unit(r, s, e, v, kind);

	object_put(r, s, own ? own->key : v, own ? own->kind : kind, e);
}

/* A callee does not free a part of something else: it saw that the pointer leads back there. */
void counts_free(struct run *r, struct state *s, const struct value *v, const struct effect *eff,
		 const struct event *e)
{
	int n = eff->path.nsteps;

	if (!e->by_summary || v->kind != V_FIELD || !n || eff->path.steps[n - 1].kind != PATH_LOAD)
		object_free(r, s, v, e);
}
