// SPDX-License-Identifier: GPL-2.0-only
/*
 * believed.c - functions of other files that return a counted reference, by what callers do.
 *
 * Purpose: the contract of a lookup of which only the declaration is seen. In: a unit, summaries.
 * Out: a summary for such a function. Idea (Engler et al., SOSP 2001): where function after
 * function drops what it got from the same lookup, they believe that they own it, and one that
 * neither drops it nor hands it on is mistaken.
 */
#include <limits.h>
#include <string.h>

#include "../base/intern.h"
#include "../ir/walk.h"
#include "run.h"

#define MIN_DROPPING 2 /* functions that drop what they got */

struct belief {
	int dropping, bare; /* functions that drop it, and that do nothing of the kind */
	const struct ir_func *seen;
	const char *api;
};

/* The call @in drops a count of what the pointer at @place leads to. */
static bool drops(const struct flow *fl, const struct ir_block *b, const struct ir_insn *in,
		  const char *place, const char *kind)
{
	enum effect_op op = !strcmp(kind, "mem") ? EFF_FREE : EFF_PUT;
	const char *name = in->op == IR_CALL && in->a.kind == IR_FUNC ? in->a.str : NULL;
	const struct fact *f = name ? model_fact(fl->m, name) : NULL;
	const struct summary *sum = f ? f->summary : name ? map_get(&fl->summaries, name) : NULL;

	for (int k = 0; sum && !sum->unknown && k < sum->noutcomes; k++)
		for (int i = 0; i < sum->outcomes[k].neffects; i++) {
			const struct effect *e = &sum->outcomes[k].effects[i];

			if (e->op == op && (op == EFF_FREE || e->kind == kind) &&
			    e->path.root == ROOT_PARAM && e->path.param < in->nargs &&
			    ir_place_of_pointer(b, in->args[e->path.param]) == place)
				return true;
		}
	return false;
}

/* @in gives the pointer at @place to somebody who may drop it later. */
static bool hands_on(const struct ir_block *b, const struct ir_insn *in, const char *place)
{
	struct ir_operand o = in->op == IR_STORE ? in->b : in->a;
	const struct ir_insn *def;

	if (in->op != IR_STORE && in->op != IR_RETURN)
		return false;
	for (def = ir_def(b, o); def && (def->op == IR_CAST || def->op == IR_FIELD);
	     def = ir_def(b, o))
		o = def->a;
	return def && def->op == IR_LOAD && ir_place(b, def->a) == place;
}

static void note_call(const struct flow *fl, const struct ir_func *fn, const char *place,
		      struct belief *x, const char *kind)
{
	bool dropped = false, handed = false;

	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			dropped |= drops(fl, &fn->blocks[k], in, place, kind);
			handed |= hands_on(&fn->blocks[k], in, place);
		}
	if (x->seen != fn)
		x->dropping += dropped;
	x->bare += !dropped && !handed;
	x->seen = fn;
}

static bool is_believed(const struct belief *x)
{
	return x->dropping >= MIN_DROPPING && x->dropping >= 2 * x->bare;
}

static bool returns_it(const struct ir_func *fn, const char *place)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++)
			if (fn->blocks[k].insns[i].op == IR_RETURN &&
			    hands_on(&fn->blocks[k], &fn->blocks[k].insns[i], place))
				return true;
	return false;
}

/* A record with one count, and nothing else known of the callee. */
static bool is_candidate(const struct flow *fl, const struct ir_insn *in)
{
	const struct ir_type *t = in->op == IR_CALL ? in->type : NULL;

	return t && t->kind == IR_TYPE_PTR && t->elem && t->elem->kind == IR_TYPE_RECORD &&
	       t->elem->tag && !map_get(&fl->several, t->elem->tag) && in->a.kind == IR_FUNC &&
	       !in->opaque && !map_get(&fl->u->func_by_name, in->a.str) &&
	       !model_fact(fl->m, in->a.str);
}

/* Functions of the unit that return what they got from a candidate, by name: what that is. */
static void note_wrapper(const struct flow *fl, const struct ir_func *fn, struct map *wrappers)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];
			const char *place =
				is_candidate(fl, in) ? ir_place_of_result(fn, in) : NULL;

			if (place && !strncmp(place, "local ", 6) && returns_it(fn, place))
				map_put(wrappers, fn->name, (void *)in->a.str);
		}
}

/* The candidate whose result @in is, itself or through a function of the unit; or NULL. */
static const char *source_of(const struct flow *fl, const struct map *wrappers,
			     const struct ir_insn *in)
{
	if (is_candidate(fl, in))
		return in->a.str;
	return in->op == IR_CALL && in->a.kind == IR_FUNC ? map_get(wrappers, in->a.str) : NULL;
}

static void note_calls(const struct flow *fl, const struct ir_func *fn, struct map *beliefs,
		       const struct map *wrappers, struct arena *a)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];
			const char *api = source_of(fl, wrappers, in);
			const char *place = api ? ir_place_of_result(fn, in) : NULL;
			struct belief *x = place ? map_get(beliefs, api) : NULL;

			if (!place || strncmp(place, "local ", 6))
				continue;
			if (!x) {
				x = arena_alloc(a, sizeof(*x));
				map_put(beliefs, api, x);
			}
			note_call(fl, fn, place, x, intern("ref"));
		}
}

static struct summary *make_summary(struct arena *a, const char *name)
{
	struct summary *sum = arena_alloc(a, sizeof(*sum));
	struct effect *got = arena_alloc(a, sizeof(*got));

	sum->name = name;
	sum->noutcomes = 2;
	sum->outcomes = arena_alloc(a, 2 * sizeof(*sum->outcomes));
	sum->uses_params = sum->passed_params = ~0u;
	sum->changes_locks = sum->believed = true;
	sum->outcomes[0] =
		(struct outcome){.rc = RC_POS, .what = RET_FRESH, .effects = got, .neffects = 1};
	sum->outcomes[1] = (struct outcome){.rc = RC_ZERO | RC_NEG};
	*got = (struct effect){.op = EFF_GET,
			       .kind = intern("ref"),
			       .path.root = ROOT_RET,
			       .context_param = -1,
			       .release_param = -1,
			       .api = name};
	return sum;
}

void believed_find(struct flow *fl)
{
	struct arena *a = &fl->u->arena;
	struct map beliefs = {0}, wrappers = {0};

	for (int i = 0; i < fl->u->nfuncs; i++)
		if (!fl->u->funcs[i]->in_header && fl->u->funcs[i]->is_static)
			note_wrapper(fl, fl->u->funcs[i], &wrappers);
	for (int i = 0; i < fl->u->nfuncs; i++)
		if (!fl->u->funcs[i]->in_header)
			note_calls(fl, fl->u->funcs[i], &beliefs, &wrappers, a);
	for (int i = 0; i < beliefs.len; i++) {
		const char *name = beliefs.entries[i].key;
		const struct belief *x = beliefs.entries[i].value;

		if (is_believed(x))
			map_put(&fl->summaries, name, make_summary(a, name));
	}
	map_fini(&beliefs);
	map_fini(&wrappers);
}

/* What the function @fn does with the results of its calls of @api. */
static void note_function(const struct flow *fl, const struct ir_func *fn, const char *api,
			  struct belief *x, const char *kind)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];
			const char *place = in->op == IR_CALL && in->a.kind == IR_FUNC &&
							    in->a.str == api
						    ? ir_place_of_result(fn, in)
						    : NULL;

			if (place && !strncmp(place, "local ", 6))
				note_call(fl, fn, place, x, kind);
		}
}

bool run_callers_drop(const struct run *r, const char *api, const char *kind)
{
	struct belief x = {0};

	for (int f = 0; f < r->fl->u->nfuncs; f++)
		note_function(r->fl, r->fl->u->funcs[f], api, &x, kind);
	return is_believed(&x);
}

bool run_others_drop(const struct run *r, const char *api, const char *kind)
{
	struct belief x = {0};

	for (int f = 0; f < r->fl->u->nfuncs; f++)
		if (r->fl->u->funcs[f] != r->fn && strcmp(r->fl->u->funcs[f]->name, api))
			note_function(r->fl, r->fl->u->funcs[f], api, &x, kind);
	return x.dropping > 0 && !x.bare && map_get(&r->fl->u->func_by_name, api);
}

/* The line at which @place gets something else after @line; INT_MAX: it does not. */
static int next_store(const struct ir_func *fn, const char *place, int line)
{
	int next = INT_MAX;

	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op == IR_STORE && in->loc.line > line && in->loc.line < next &&
			    ir_place(&fn->blocks[k], in->a) == place)
				next = in->loc.line;
		}
	return next;
}

static bool drops_between(const struct run *r, const char *place, const char *kind, int first,
			  int next)
{
	for (int k = 0; k < r->fn->nblocks; k++)
		for (int i = 0; i < r->fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &r->fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];

			if (in->loc.line >= first && in->loc.line < next &&
			    drops(r->fl, b, in, place, kind))
				return true;
		}
	return false;
}

bool run_drops_itself(const struct run *r, const struct object *o)
{
	for (int k = 0; o->acquire_api && k < r->fn->nblocks; k++)
		for (int i = 0; i < r->fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &r->fn->blocks[k].insns[i];
			const char *place = NULL;

			if (in->op == IR_CALL && in->loc.line == o->acquire_loc.line &&
			    in->loc.col == o->acquire_loc.col && in->a.kind == IR_FUNC &&
			    in->a.str == o->acquire_api)
				place = ir_place_of_result(r->fn, in);
			if (place && !strncmp(place, "local ", 6) &&
			    drops_between(r, place, o->kind, in->loc.line,
					  next_store(r->fn, place, in->loc.line)))
				return true;
		}
	return false;
}
