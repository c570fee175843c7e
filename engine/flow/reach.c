// SPDX-License-Identifier: GPL-2.0-only
/*
 * reach.c - closures over the calls of a unit, see reach.h.
 *
 * Purpose: answers about a function and all that it calls or starts. In: the parts of functions.
 * Out: touches, needs, acts. Idea: parts are made once; closures when asked for, by a search over
 * call edges, so that recursion costs nothing.
 */
#include "reach.h"

#include <string.h>

#include "../base/intern.h"
#include "reach_in.h"

#define MAX_CLOSURE 400
#define MAX_ACTS 300

bool names_add(struct names *n, const char *name)
{
	for (int i = 0; i < n->len; i++)
		if (n->data[i] == name)
			return false;
	vec_push(n, name);
	return true;
}

struct part *reach_part(struct reach *x, const char *function)
{
	return map_get(&x->parts, function);
}

/* Functions that run because of the call @in: the callee, callbacks, what is queued. */
static void add_callees(struct reach *x, struct part *f, const struct ir_insn *in)
{
	const struct names *targets = NULL;

	if (in->a.kind == IR_FUNC)
		names_add(&f->callees, in->a.str);
	else if (in->via_rec && in->via_field)
		targets = map_get(&x->targets, intern_printf("%s.%s", in->via_rec, in->via_field));
	/* of several possible ones nobody knows which */
	if (targets && targets->len == 1)
		names_add(&f->callees, targets->data[0]);
	for (int i = 0; i < in->nargs; i++)
		if (in->args[i].kind == IR_FUNC)
			names_add(&f->callees, in->args[i].str);
}

static void part_callees(struct reach *x, struct part *f)
{
	for (int b = 0; b < f->fn->nblocks; b++)
		for (int i = 0; i < f->fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &f->fn->blocks[b].insns[i];

			if (in->op == IR_CALL && !in->opaque)
				add_callees(x, f, in);
		}
	for (int i = 0; i < f->own.len; i++)
		for (int k = 0; f->own.data[i].op == EFF_ARM && k < f->own.data[i].nhandlers; k++)
			names_add(&f->callees, f->own.data[i].handlers[k]);
}

static void find_handlers(struct reach *x)
{
	for (int i = 0; i < x->all.len; i++)
		if (act_is_up(x->all.data[i]) && x->all.data[i]->kind != intern("ref"))
			reach_handlers(x, (struct act *)x->all.data[i]);
	for (int i = 0; i < x->all.len; i++)
		if (act_is_down(x->all.data[i]) && x->all.data[i]->kind != intern("ref"))
			reach_handlers_until(x, (struct act *)x->all.data[i]);
}

static void number_acts(struct reach *x, struct part *f)
{
	for (int i = 0; i < f->own.len; i++) {
		f->own.data[i].id = x->all.len;
		vec_push(&x->all, &f->own.data[i]);
	}
}

static void find_needed(struct reach *x);

struct reach *reach_make(const struct ir_unit *u, const struct model *m)
{
	struct reach *x = xcalloc(1, sizeof(*x));

	x->u = u;
	x->m = m;
	for (int i = 0; i < u->nfuncs; i++) {
		struct part *f;

		if (!u->funcs[i]->nblocks || u->funcs[i]->unlowered ||
		    (u->funcs[i]->in_header && model_fact(m, u->funcs[i]->name)))
			continue;
		f = arena_alloc(&x->arena, sizeof(*f));
		f->fn = u->funcs[i];
		map_put(&x->parts, f->fn->name, f);
		defs_make(x, &f->d, f->fn);
	}
	reach_targets(x);
	find_needed(x);
	for (int i = 0; i < x->parts.len; i++) {
		struct part *f = x->parts.entries[i].value;

		part_touches(x, f);
		part_links(x, f);
		part_acts(x, f);
		number_acts(x, f);
	}
	reach_passes(x);
	find_handlers(x);
	for (int i = 0; i < x->parts.len; i++)
		part_callees(x, x->parts.entries[i].value);
	return x;
}

static void part_fini(struct part *f)
{
	vec_fini(&f->touches);
	vec_fini(&f->needs);
	vec_fini(&f->own);
	vec_fini(&f->callees);
	if (f->closure)
		vec_fini(f->closure);
	if (f->acts)
		vec_fini(f->acts);
}

void reach_free(struct reach *x)
{
	if (!x)
		return;
	for (int i = 0; i < x->parts.len; i++)
		part_fini(x->parts.entries[i].value);
	for (int i = 0; i < x->targets.len; i++)
		vec_fini((struct names *)x->targets.entries[i].value);
	map_fini(&x->parts);
	map_fini(&x->targets);
	vec_fini(&x->links);
	vec_fini(&x->all);
	vec_fini(&x->needed);
	map_fini(&x->matters);
	vec_fini(&x->owned);
	vec_fini(&x->passes);
	arena_fini(&x->arena);
	free(x);
}

static const struct names *closure(struct reach *x, const char *function)
{
	struct part *f = reach_part(x, function);
	struct names *n;

	if (!f)
		return NULL;
	if (f->closure)
		return f->closure;
	n = f->closure = arena_alloc(&x->arena, sizeof(*n));
	names_add(n, f->fn->name);
	for (int i = 0; i < n->len; i++) {
		const struct part *g = reach_part(x, n->data[i]);

		for (int k = 0; g && k < g->callees.len && n->len < MAX_CLOSURE; k++)
			if (reach_part(x, g->callees.data[k]))
				names_add(n, g->callees.data[k]);
	}
	return n;
}

bool reach_calls(struct reach *x, const char *function, const char *callee)
{
	const struct names *n = closure(x, function);

	for (int i = 0; n && i < n->len; i++)
		if (n->data[i] == callee)
			return true;
	return false;
}

static const struct touch *own_touch(const struct part *f, const char *rec, const char *field)
{
	for (int i = 0; i < f->touches.len; i++)
		if (f->touches.data[i].rec == rec && f->touches.data[i].field == field)
			return &f->touches.data[i];
	return NULL;
}

/* What a function without a body reads, by its fact. */
static bool fact_touch(const struct reach *x, const char *function, const char *rec,
		       const char *field, struct touch *out)
{
	const struct fact *f = model_fact(x->m, function);

	for (int k = 0; f && f->summary && k < f->summary->noutcomes; k++)
		for (int j = 0; j < f->summary->outcomes[k].neffects; j++) {
			const struct effect *e = &f->summary->outcomes[k].effects[j];

			if (e->op != EFF_USE || !e->path.nsteps || e->path.steps[0].rec != rec ||
			    e->path.steps[0].field != field)
				continue;
			*out = (struct touch){.rec = rec, .field = field, .in = function};
			out->how = TOUCH_READ | TOUCH_FOLLOW;
			return true;
		}
	return false;
}

bool reach_touch(struct reach *x, const char *function, const char *rec, const char *field,
		 struct touch *out)
{
	const struct names *n = closure(x, function);

	memset(out, 0, sizeof(*out));
	if (!n)
		return fact_touch(x, function, rec, field, out);
	for (int i = 0; i < n->len; i++) {
		const struct touch *t = own_touch(reach_part(x, n->data[i]), rec, field);
		unsigned how = out->how;

		if (!t)
			continue;
		/* the first that uses it tells more than one that only reads or ends it */
		if (!out->in ||
		    ((t->how & TOUCH_USE & ~TOUCH_READ) && !(how & TOUCH_USE & ~TOUCH_READ)))
			*out = *t;
		out->how = how | t->how;
	}
	return out->in;
}

const struct touch *reach_touches(struct reach *x, const char *function, int *n)
{
	const struct part *f = reach_part(x, function);

	*n = f ? f->touches.len : 0;
	return f ? f->touches.data : NULL;
}

const struct need *reach_need(struct reach *x, const char *function, const char *kind,
			      const struct place *at)
{
	const struct names *n = closure(x, function);

	for (int i = 0; n && i < n->len; i++) {
		const struct part *f = reach_part(x, n->data[i]);

		for (int k = 0; k < f->needs.len; k++)
			if (f->needs.data[k].kind == kind &&
			    (!at || place_same(&f->needs.data[k].at, at)))
				return &f->needs.data[k];
	}
	return NULL;
}

/* ---- acts ---- */

static void add_acts(struct reach *x, const struct part *f, struct acts *out, struct names *seen);

/* Acts of the call @in of @f: those of its fact, else those of its callee's body. */
static void add_acts_at(struct reach *x, const struct part *f, const struct ir_insn *in,
			struct acts *out, struct names *seen)
{
	const struct part *callee = in->a.kind == IR_FUNC ? reach_part(x, in->a.str) : NULL;
	int had = out->len;

	for (int i = 0; i < f->own.len; i++)
		if (f->own.data[i].in == in)
			vec_push(out, &f->own.data[i]);
	if (had == out->len && callee && out->len < MAX_ACTS && !model_fact(x->m, in->a.str) &&
	    names_add(seen, in->a.str))
		add_acts(x, callee, out, seen);
}

static void add_acts(struct reach *x, const struct part *f, struct acts *out, struct names *seen)
{
	for (int b = 0; b < f->fn->nblocks; b++)
		for (int i = 0; i < f->fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &f->fn->blocks[b].insns[i];

			if (in->op == IR_CALL && !in->opaque)
				add_acts_at(x, f, in, out, seen);
		}
}

const struct acts *reach_acts(struct reach *x, const char *function)
{
	struct part *f = reach_part(x, function);
	struct names seen = {0};

	if (!f)
		return NULL;
	if (!f->acts) {
		f->acts = arena_alloc(&x->arena, sizeof(*f->acts));
		names_add(&seen, function);
		add_acts(x, f, f->acts, &seen);
		vec_fini(&seen);
	}
	return f->acts;
}

void reach_acts_at(struct reach *x, const struct ir_func *fn, const struct ir_insn *in,
		   struct acts *out)
{
	const struct part *f = reach_part(x, fn->name);
	struct names seen = {0};

	if (!f)
		return;
	names_add(&seen, fn->name);
	add_acts_at(x, f, in, out, &seen);
	vec_fini(&seen);
}

const struct act *reach_act_of(struct reach *x, const struct ir_func *fn, const struct ir_insn *in,
			       const struct effect *e)
{
	const struct part *f = reach_part(x, fn->name);
	int arg = e->path.root == ROOT_PARAM ? e->path.param : -1;

	for (int i = 0; f && i < f->own.len; i++) {
		const struct act *a = &f->own.data[i];

		if (a->in == in && a->op == e->op && a->arg == arg &&
		    (!e->kind || a->kind == e->kind))
			return a;
	}
	return NULL;
}

const struct acts *reach_all_acts(struct reach *x)
{
	return &x->all;
}

/* ---- edges ---- */

static void find_needed(struct reach *x)
{
	for (int i = 0; i < x->m->facts.len; i++) {
		const struct fact *f = x->m->facts.entries[i].value;

		for (int k = 0; f->summary && k < f->summary->noutcomes; k++)
			for (int j = 0; j < f->summary->outcomes[k].neffects; j++) {
				const struct effect *e = &f->summary->outcomes[k].effects[j];

				if (e->op == EFF_NEED)
					names_add(&x->needed, e->kind);
				if (e->op == EFF_GET && e->path.root == ROOT_RET)
					names_add(&x->owned, e->kind);
			}
	}
}

bool reach_is_owned(const struct reach *x, const char *kind)
{
	for (int i = 0; i < x->owned.len; i++)
		if (x->owned.data[i] == kind)
			return true;
	return false;
}

bool reach_is_needed(const struct reach *x, const char *kind)
{
	for (int i = 0; i < x->needed.len; i++)
		if (x->needed.data[i] == kind)
			return true;
	return false;
}

bool reach_edge(struct reach *x, const struct act *a, const struct touch *want, unsigned unless,
		struct edge *e)
{
	memset(e, 0, sizeof(*e));
	for (int i = 0; i < a->nhandlers; i++) {
		if (!reach_touch(x, a->handlers[i], want->rec, want->field, &e->touch) ||
		    !(e->touch.how & want->how) || (e->touch.how & unless))
			continue;
		e->handler = a->handlers[i];
		return true;
	}
	return false;
}

bool reach_matters(struct reach *x, const char *function, const struct touch *want)
{
	const char *key = intern_printf("%s|%s|%s|%u", function, want->rec ? want->rec : "",
					want->field ? want->field : "", want->how);
	const char *known = map_get(&x->matters, key);
	const struct acts *acts = known ? NULL : reach_acts(x, function);
	struct edge e;

	if (known)
		return *known == 'y';
	known = "no";
	for (int i = 0; acts && i < acts->len && *known == 'n'; i++)
		if (act_is_down(acts->data[i]) && reach_edge(x, acts->data[i], want, 0, &e))
			known = "yes";
	map_put(&x->matters, key, (void *)known);
	return *known == 'y';
}

bool reach_need_edge(struct reach *x, const struct act *a,
		     bool (*is_met)(void *ctx, const struct need *n), void *ctx, struct edge *e)
{
	memset(e, 0, sizeof(*e));
	for (int i = 0; i < a->nhandlers; i++) {
		const struct names *n = closure(x, a->handlers[i]);

		for (int k = 0; n && k < n->len; k++) {
			const struct part *f = reach_part(x, n->data[k]);

			for (int j = 0; j < f->needs.len; j++) {
				if (!is_met(ctx, &f->needs.data[j]))
					continue;
				e->need = &f->needs.data[j];
				e->handler = a->handlers[i];
				return true;
			}
		}
	}
	return false;
}
