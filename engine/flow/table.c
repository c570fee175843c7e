// SPDX-License-Identifier: GPL-2.0-only
/*
 * table.c - calls through tables of functions, see table.h.
 *
 * Purpose: from a called value back to the table, and from an index to the values it can have.
 * In: values or instructions. Out: struct table_use, grades.
 * Idea: the unit is searched for what it stores in a member and passes as a parameter; the search
 * follows parameters of setters a few levels up.
 */
#include "table.h"

#include <string.h>

#include "../ir/walk.h"

#include "assume.h"
#include "opuse.h"
#include "state.h"

#define MAX_DEPTH 3
#define MAX_COUNT 1024

static bool is_stored_local(const struct ir_func *fn, int64_t local)
{
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];

			if (in->op == IR_STORE && in->a.kind == IR_LOCAL && in->a.num == local)
				return true;
		}
	return false;
}

/* Where the operand @o of @b comes from. */
static struct table_index index_of_operand(const struct ir_func *fn, const struct ir_block *b,
					   struct ir_operand o)
{
	struct table_index x = {.kind = INDEX_OTHER, .fn = fn, .lo = 0, .hi = INT64_MAX};
	const struct ir_insn *load = ir_def(b, o), *field;

	while (load && load->op == IR_CAST)
		load = ir_def(b, load->a);
	if (o.kind == IR_CONST) {
		x.kind = INDEX_CONST;
		x.num = x.lo = x.hi = o.num;
	} else if (load && load->op == IR_LOAD && load->a.kind == IR_LOCAL &&
		   load->a.num < fn->nparams && !is_stored_local(fn, load->a.num)) {
		x.kind = INDEX_PARAM;
		x.num = load->a.num;
	} else if (load && load->op == IR_LOAD) {
		field = ir_def(b, load->a);
		if (field && field->op == IR_FIELD) {
			x.kind = INDEX_MEMBER;
			x.rec = field->rec;
			x.field = field->field;
		}
	}
	return x;
}

static const struct value *value_of(const struct state *s, const struct ir_block *b,
				    struct ir_operand o);

static const struct value *load_of(const struct state *s, const struct ir_block *b,
				   struct ir_operand at)
{
	const struct ir_insn *field = ir_def(b, at);
	const struct value *base = NULL;

	if (field && field->op == IR_FIELD)
		base = value_of(s, b, field->a);
	for (int i = 0; i < s->cells.len; i++) {
		const struct value *a = s->cells.data[i].addr;

		if (at.kind == IR_LOCAL && a->kind == V_LOCAL && a->num == at.num)
			return s->cells.data[i].val;
		if (base && a->kind == V_FIELD && a->a == base && a->rec == field->rec &&
		    a->name == field->field)
			return s->cells.data[i].val;
	}
	return NULL;
}

static const struct value *value_of(const struct state *s, const struct ir_block *b,
				    struct ir_operand o)
{
	const struct ir_insn *in = ir_def(b, o);

	while (in && in->op == IR_CAST)
		in = ir_def(b, in->a);
	return in && in->op == IR_LOAD ? load_of(s, b, in->a) : NULL;
}

static bool is_loop_value(const struct value *v)
{
	return v->kind == V_PHI || v->kind == V_OLD ||
	       ((v->kind == V_BIN || v->kind == V_UN) && is_loop_value(v->a));
}

/* What the path says of the index @o. */
static void narrow(struct state *s, const struct ir_block *b, struct ir_operand o,
		   struct table_use *t, struct table_index *x)
{
	const struct ir_insn *in = ir_def(b, o);
	const struct value *v = value_of(s, b, o);
	const struct value_fact *f = v ? state_fact(s, v) : NULL;

	if (in && in->op == IR_BIN && in->arith == IR_AND && in->b.kind == IR_CONST) {
		x->hi = in->b.num;
		x->bounded = true;
	}
	if (!v)
		return;
	t->by_loop |= is_loop_value(v);
	if (v->kind == V_INT) {
		x->kind = INDEX_CONST;
		x->num = x->lo = x->hi = v->num;
	}
	if (v->kind == V_PARAM) {
		x->kind = INDEX_PARAM;
		x->num = v->num;
	}
	if (f) {
		x->lo = f->lo > 0 ? f->lo : 0;
		x->hi = f->hi < x->hi ? f->hi : x->hi;
		x->bounded |= f->hi < MAX_COUNT;
	}
}

static const struct ir_type *step_type(const struct ir_unit *u, const struct ir_type *t,
				       const struct table_step *st, const char *rec)
{
	const struct ir_field *field;

	if (!st->field)
		return t && t->kind == IR_TYPE_ARRAY ? t->elem : NULL;
	field = rec ? ir_record_field(u, rec, st->field) : NULL;
	return field ? field->type : NULL;
}

/* Ranges end where the arrays end; false when an array has no length. */
static bool clip(const struct ir_unit *u, struct table_use *t, const char *const *recs)
{
	const struct ir_type *type = t->table->type;

	for (int i = 0; i < t->nsteps; i++) {
		struct table_index *x = &t->steps[i].index;

		if (!t->steps[i].field) {
			if (!type || type->kind != IR_TYPE_ARRAY || type->count <= 0 ||
			    type->count > MAX_COUNT)
				return false;
			x->bounded &= x->hi < type->count;
			x->hi = x->hi < type->count ? x->hi : type->count - 1;
		}
		if (i + 1 < t->nsteps)
			type = step_type(u, type, &t->steps[i], recs[i]);
	}
	return true;
}

static void reverse(struct table_use *t, const char **recs)
{
	for (int i = 0, k = t->nsteps - 1; i < k; i++, k--) {
		struct table_step st = t->steps[i];
		const char *rec = recs[i];

		t->steps[i] = t->steps[k];
		t->steps[k] = st;
		recs[i] = recs[k];
		recs[k] = rec;
	}
}

/* Another member of the same element was tested: it may say that there is no function. */
static bool is_guarded(const struct state *s, const struct table_use *t)
{
	const char *last = t->steps[t->nsteps - 1].field;

	for (int i = 0; last && i < s->facts.len; i++) {
		const struct value *v = s->facts.data[i].v;

		if (v->kind == V_INIT && v->a->kind == V_FIELD && v->a->name != last &&
		    value_root(v)->kind == V_GLOBAL && value_root(v)->name == t->table->name)
			return true;
	}
	return false;
}

/* Whether @fn tests what it loads from @g. */
static bool tests_entry(const struct ir_func *fn, const struct ir_block *b,
			const struct ir_insn *load)
{
	for (int i = 0; i < b->ninsns; i++) {
		const struct ir_insn *in = &b->insns[i];

		if ((in->op == IR_BRANCH || in->op == IR_BIN || in->op == IR_UN ||
		     in->op == IR_STORE) &&
		    ((in->a.kind == IR_TEMP && in->a.num == load->dst) ||
		     (in->b.kind == IR_TEMP && in->b.num == load->dst)))
			return true;
	}
	/* several loads: one of them may be the test */
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op == IR_LOAD && in != load && in->type == load->type)
				return true;
		}
	return false;
}

/* The one place where the local that holds the called pointer is set. */
static const struct ir_insn *find_store(const struct ir_func *fn, int64_t local,
					const struct ir_block **at)
{
	const struct ir_insn *found = NULL;

	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op != IR_STORE || in->a.kind != IR_LOCAL || in->a.num != local)
				continue;
			if (found)
				return NULL;
			found = in;
			*at = &fn->blocks[k];
		}
	return found;
}

static const struct ir_insn *find_load(const struct ir_func *fn, struct ir_operand callee,
				       const struct ir_block **b)
{
	const struct ir_insn *load = ir_def(*b, callee), *store;

	if (load && load->op == IR_LOAD && load->a.kind == IR_LOCAL) {
		store = find_store(fn, load->a.num, b);
		load = store ? ir_def(*b, store->b) : NULL;
	}
	return load && load->op == IR_LOAD ? load : NULL;
}

/* The steps from the table to @o, last first; returns the name of the global or NULL. */
static const char *collect_steps(const struct ir_block *b, struct ir_operand o, struct state *s,
				 struct table_use *t, const char **recs)
{
	const struct ir_insn *at;
	bool indexed = false;

	while ((at = ir_def(b, o)) && (at->op == IR_FIELD || at->op == IR_INDEX)) {
		struct table_step *st = &t->steps[t->nsteps];

		if (t->nsteps == TABLE_MAX_STEPS)
			return NULL;
		recs[t->nsteps] = at->rec;
		st->field = at->op == IR_FIELD ? at->field : NULL;
		if (at->op == IR_INDEX) {
			st->index = index_of_operand(t->fn, b, at->b);
			if (s)
				narrow(s, b, at->b, t, &st->index);
			indexed = true;
		}
		t->nsteps++;
		o = at->a;
	}
	return o.kind == IR_GLOBAL && indexed ? o.str : NULL;
}

bool table_of_call(const struct ir_unit *u, struct state *s, const struct ir_insn *in,
		   struct table_use *t)
{
	const char *recs[TABLE_MAX_STEPS] = {0}, *name;
	const struct ir_block *b = ir_block_of(t->fn, in);
	const struct ir_insn *load = b ? find_load(t->fn, in->a, &b) : NULL;

	if (!load || (!s && tests_entry(t->fn, b, load)))
		return false;
	name = collect_steps(b, load->a, s, t, recs);
	t->table = name ? map_get(&u->global_by_name, name) : NULL;
	if (!t->table || !t->table->ninits)
		return false;
	reverse(t, recs);
	t->guarded = s && is_guarded(s, t);
	return clip(u, t, recs);
}

/* Whether the address @o of @b lies in @g. */
static bool points_into(const struct ir_block *b, struct ir_operand o, const char *g)
{
	const struct ir_insn *at;

	while ((at = ir_def(b, o)) && (at->op == IR_FIELD || at->op == IR_INDEX))
		o = at->a;
	return o.kind == IR_GLOBAL && o.str == g;
}

bool table_is_written(const struct ir_unit *u, const struct ir_global *g)
{
	for (int f = 0; f < u->nfuncs; f++)
		for (int k = 0; k < u->funcs[f]->nblocks; k++) {
			const struct ir_block *b = &u->funcs[f]->blocks[k];

			for (int i = 0; i < b->ninsns; i++)
				if ((b->insns[i].op == IR_STORE || b->insns[i].op == IR_ZERO) &&
				    points_into(b, b->insns[i].a, g->name))
					return true;
		}
	return false;
}

static enum grade grade_at(const struct ir_unit *u, const struct table_index *x, int64_t num,
			   int depth);

static bool stores_member(const struct ir_block *b, const struct ir_insn *in,
			  const struct table_index *x)
{
	const struct ir_insn *field = in->op == IR_STORE ? ir_def(b, in->a) : NULL;

	return field && field->op == IR_FIELD && field->rec == x->rec && field->field == x->field;
}

/* What the unit stores in a member. */
static enum grade grade_member(const struct ir_unit *u, const struct table_index *x, int64_t num,
			       int depth)
{
	enum grade best = GRADE_NO, g;
	bool stored = false;

	for (int f = 0; f < u->nfuncs; f++)
		for (int k = 0; k < u->funcs[f]->nblocks; k++) {
			const struct ir_block *b = &u->funcs[f]->blocks[k];

			for (int i = 0; i < b->ninsns; i++) {
				struct table_index src;

				if (!stores_member(b, &b->insns[i], x))
					continue;
				stored = true;
				src = index_of_operand(u->funcs[f], b, b->insns[i].b);
				g = grade_at(u, &src, num, depth + 1);
				best = g > best ? g : best;
			}
		}
	return stored ? best : GRADE_MAY;
}

/* What the unit passes as a parameter. */
static enum grade grade_param(const struct ir_unit *u, const struct table_index *x, int64_t num,
			      int depth)
{
	enum grade best = func_is_local(u, x->fn) ? GRADE_NO : GRADE_MAY, g;

	for (int f = 0; f < u->nfuncs; f++)
		for (int k = 0; k < u->funcs[f]->nblocks; k++) {
			const struct ir_block *b = &u->funcs[f]->blocks[k];

			for (int i = 0; i < b->ninsns; i++) {
				const struct ir_insn *in = &b->insns[i];
				struct table_index src;

				if (in->op != IR_CALL || in->a.kind != IR_FUNC ||
				    in->a.str != x->fn->name || x->num >= in->nargs)
					continue;
				src = index_of_operand(u->funcs[f], b, in->args[x->num]);
				g = grade_at(u, &src, num, depth + 1);
				best = g > best ? g : best;
			}
		}
	return best;
}

static enum grade grade_at(const struct ir_unit *u, const struct table_index *x, int64_t num,
			   int depth)
{
	if (x->kind == INDEX_CONST)
		return x->num == num ? GRADE_SURE : GRADE_NO;
	if (depth > MAX_DEPTH)
		return GRADE_MAY;
	if (x->kind == INDEX_MEMBER)
		return grade_member(u, x, num, depth);
	if (x->kind == INDEX_PARAM)
		return grade_param(u, x, num, depth);
	return GRADE_MAY;
}

enum grade table_grade(const struct ir_unit *u, const struct table_index *x, int64_t num)
{
	enum grade g;

	if (num < x->lo || num > x->hi)
		return GRADE_NO;
	g = grade_at(u, x, num, 0);
	/* input whose only test is the bound of the table */
	return g == GRADE_MAY && x->bounded ? GRADE_SURE : g;
}
