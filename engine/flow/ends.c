// SPDX-License-Identifier: GPL-2.0-only
/*
 * ends.c - what is gone after a teardown, see ends.h.
 *
 * Purpose: which records devres or a function frees. In: the IR, the model. Out: struct ends.
 * Idea: the type of the pointer that a managed allocation is stored into is what it allocates; what
 * lies inside another managed object (private data behind a device) ends with that one.
 */
#include "ends.h"

#include <string.h>

#include "../base/intern.h"

/* The record that the result of @in is stored as, or NULL. */
static const char *stored_as(const struct ir_func *fn, const struct ir_insn *in)
{
	int num = in->dst;

	for (int b = 0; num >= 0 && b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *s = &fn->blocks[b].insns[i];
			const struct ir_type *t = NULL;

			if (s->op == IR_CAST && s->a.kind == IR_TEMP && s->a.num == num)
				num = s->dst;
			if (s->op != IR_STORE || s->b.kind != IR_TEMP || s->b.num != num)
				continue;
			if (s->a.kind == IR_LOCAL)
				t = fn->locals[s->a.num].type;
			else
				t = s->type;
			if (t && t->kind == IR_TYPE_PTR && t->elem &&
			    t->elem->kind == IR_TYPE_RECORD)
				return t->elem->tag;
		}
	return NULL;
}

static bool is_managed_memory(const struct fact *f)
{
	for (int k = 0; f->managed && f->summary && k < f->summary->noutcomes; k++)
		for (int i = 0; i < f->summary->outcomes[k].neffects; i++) {
			const struct effect *e = &f->summary->outcomes[k].effects[i];

			if (e->op == EFF_GET && e->path.root == ROOT_RET && !e->path.nsteps &&
			    e->kind && (!strcmp(e->kind, "mem") || !strcmp(e->kind, "ref")))
				return true;
		}
	return false;
}

const struct end *ends_find(const struct ends *e, const char *tag)
{
	for (int i = 0; i < e->len; i++)
		if (tag && e->data[i].tag == tag)
			return &e->data[i];
	return NULL;
}

static void add_end(struct ends *out, const char *tag, struct end e)
{
	e.tag = tag;
	if (tag && !ends_find(out, tag))
		vec_push(out, e);
}

/* What lies inside something that devres frees: the private part behind a managed device. */
static bool is_inside(struct reach *x, const struct ir_func *fn, const struct ir_insn *in,
		      const struct fact *f, const struct ends *out)
{
	for (int i = 0; i < in->nargs && i < 31; i++) {
		struct place p;

		if (!(f->borrowed_from & (1u << i)))
			continue;
		p = reach_place(x, fn, in->args[i]);
		if (ends_find(out, p.tag) && ends_find(out, p.tag)->managed)
			return true;
	}
	return false;
}

static void collect_managed(struct reach *x, const struct model *m, const struct ir_func *fn,
			    struct ends *out)
{
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];
			const struct fact *f = in->op == IR_CALL && in->a.kind == IR_FUNC
						       ? model_fact(m, in->a.str)
						       : NULL;
			struct end e = {.managed = true, .fn = fn, .loc = in->loc};

			if (!f || (!is_managed_memory(f) && !is_inside(x, fn, in, f, out)))
				continue;
			e.api = f->spelled;
			add_end(out, stored_as(fn, in), e);
		}
}

static void collect_freed(struct reach *x, const char *down, struct ends *out)
{
	const struct acts *acts = reach_acts(x, down);

	for (int i = 0; acts && i < acts->len; i++) {
		const struct act *a = acts->data[i];
		struct end e = {.api = a->api, .fn = a->fn, .loc = a->in->loc};

		if (a->op == EFF_FREE && !a->managed)
			add_end(out, a->at.tag, e);
	}
}

void ends_collect(struct reach *x, const struct ir_unit *u, const struct model *m,
		  const char *const names[2], struct ends *out)
{
	for (int i = 0; names[0] && i < u->nfuncs; i++)
		if (!u->funcs[i]->in_header && reach_calls(x, names[0], u->funcs[i]->name))
			collect_managed(x, m, u->funcs[i], out);
	if (names[1])
		collect_freed(x, names[1], out);
}

static const struct ir_func *entry_of(const struct ir_unit *u, const struct ir_global *g,
				      const struct ir_init *like, const char *field)
{
	for (int i = 0; i < g->ninits; i++)
		if (g->inits[i].rec == like->rec && g->inits[i].field == field &&
		    g->inits[i].value.kind == IR_FUNC)
			return map_get(&u->func_by_name, g->inits[i].value.str);
	return NULL;
}

void ends_pairs(const struct ir_unit *u, const struct model *m,
		void (*each)(void *data, const struct ir_func *up, const struct ir_func *down),
		void *data)
{
	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; !u->globals[g]->in_header && i < u->globals[g]->ninits; i++) {
			const struct ir_init *in = &u->globals[g]->inits[i];
			const struct op_fact *op;
			const struct ir_func *up;

			if (!in->rec || !in->field || in->value.kind != IR_FUNC)
				continue;
			op = model_op(m, in->rec, in->field);
			up = map_get(&u->func_by_name, in->value.str);
			if (op && op->pair && up)
				each(data, up, entry_of(u, u->globals[g], in, op->pair));
		}
}

/* A stop of the member itself, or of a member inside of it (the work in a delayed work). */
static bool is_stop_of(const struct act *stop, const struct act *arm)
{
	bool ends = stop->op == EFF_STOP || stop->op == EFF_CLEANUP ||
		    (stop->op == EFF_SETUP && stop->managed);

	return ends &&
	       (place_same(&stop->at, &arm->at) || (arm->at.tag && stop->at.rec == arm->at.tag));
}

/* Draining the queue that @arm uses; delayed items wait for their timer elsewhere. */
static bool is_drain_of(struct reach *x, const struct act *stop, const struct act *arm)
{
	if (stop->op != EFF_STOP || stop->kind != arm->kind)
		return false;
	for (int i = 0; i < arm->in->nargs; i++) {
		struct place queue = reach_place(x, arm->fn, arm->in->args[i]);

		if (i != arm->arg && place_same(&queue, &stop->at))
			return true;
	}
	return arm->in->nargs == 1 && stop->at.global; /* the system's queue is flushed */
}

const struct act *ends_stop_in(struct reach *x, const struct acts *acts, const struct act *arm)
{
	const struct act *last = NULL;

	for (int i = 0; acts && i < acts->len; i++)
		if (is_stop_of(acts->data[i], arm) || is_drain_of(x, acts->data[i], arm))
			last = acts->data[i];
	return last;
}

/* @fn gives a pointer to the record to a function of which nothing is known. */
static bool hands_out(struct reach *x, const struct ir_unit *u, const struct model *m,
		      const struct ir_func *fn, const char *tag)
{
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];
			const char *name = in->a.kind == IR_FUNC ? in->a.str : NULL;

			if (in->op != IR_CALL || in->opaque ||
			    (name && (model_fact(m, name) || map_get(&u->func_by_name, name))))
				continue;
			for (int k = 0; k < in->nargs; k++) {
				struct place at = reach_place(x, fn, in->args[k]);

				if (at.tag == tag)
					return true;
			}
		}
	return false;
}

bool ends_hands_out(struct reach *x, const struct ir_unit *u, const struct model *m,
		    const char *down, const char *tag)
{
	for (int i = 0; i < u->nfuncs; i++)
		if (!u->funcs[i]->in_header && reach_calls(x, down, u->funcs[i]->name) &&
		    hands_out(x, u, m, u->funcs[i], tag))
			return true;
	return false;
}

/* A member that @fn sets, and that the handler looks at: also through a call (an atomic). */
static bool sets_flag_of(struct reach *x, const struct ir_func *fn, const char *handler)
{
	const unsigned other = TOUCH_LOCK | TOUCH_ARM | TOUCH_END | TOUCH_INIT;
	int n;
	const struct touch *t = reach_touches(x, fn->name, &n);
	struct touch seen;

	for (int i = 0; i < n; i++) {
		if (!t[i].rec || !(t[i].how & (TOUCH_WRITE | TOUCH_ADDRESS)) || t[i].how & other ||
		    !reach_touch(x, handler, t[i].rec, t[i].field, &seen))
			continue;
		if (seen.how & TOUCH_TEST || (seen.how & TOUCH_ADDRESS && !(seen.how & other)))
			return true;
	}
	return false;
}

bool ends_is_flagged(struct reach *x, const struct ir_unit *u, const char *down,
		     const char *handler)
{
	for (int i = 0; i < u->nfuncs; i++) {
		const struct ir_func *fn = u->funcs[i];

		if (!fn->in_header && reach_calls(x, down, fn->name) &&
		    sets_flag_of(x, fn, handler))
			return true;
	}
	return false;
}

/* It only reads, locks or ends something of the driver's own: the device hears nothing of it. */
static bool is_inward(const struct fact *f)
{
	for (int i = 0; f && f->summary && i < f->summary->noutcomes; i++)
		for (int k = 0; k < f->summary->outcomes[i].neffects; k++) {
			enum effect_op op = f->summary->outcomes[i].effects[k].op;

			if (op == EFF_STOP || op == EFF_CLEANUP || op == EFF_LOCK ||
			    op == EFF_UNLOCK || op == EFF_FREE)
				return true;
		}
	return f && f->borrowed_from;
}

/*
 * Something before the stop may have told the device to be quiet: a call without a known purpose.
 */
bool ends_maybe_quiet(const struct model *m, const struct act *stop)
{
	for (int b = 0; b < stop->fn->nblocks; b++)
		for (int i = 0; i < stop->fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &stop->fn->blocks[b].insns[i];

			if (in == stop->in)
				return false;
			if (in->op == IR_CALL && !in->opaque &&
			    (in->a.kind != IR_FUNC || !is_inward(model_fact(m, in->a.str))))
				return true;
		}
	return false;
}

/* Something in the teardown ends @user: it is taken off or held still. */
bool ends_takes_off(const struct acts *down, const struct act *user)
{
	for (int i = 0; down && i < down->len; i++) {
		const struct act *a = down->data[i];

		if ((a->op == EFF_UNPUBLISH || a->op == EFF_STOP) && a->kind == user->kind)
			return true;
	}
	return false;
}

bool ends_goes_on(const struct acts *all, const struct ir_insn *in)
{
	for (int i = 0; i < all->len; i++)
		if (all->data[i]->in == in && all->data[i]->op == EFF_UNPUBLISH)
			return true;
	return false;
}

bool ends_takes_off_too(const struct summary *su, const struct effect *e)
{
	for (int o = 0; su && su->is_fact && o < su->noutcomes; o++)
		for (int k = 0; k < su->outcomes[o].neffects; k++) {
			const struct effect *x = &su->outcomes[o].effects[k];

			if (x->op == EFF_UNPUBLISH && x->path.root == e->path.root &&
			    x->path.param == e->path.param)
				return true;
		}
	return false;
}
