// SPDX-License-Identifier: GPL-2.0-only
/*
 * live.c - use edges between what is live and what it uses, see live.h.
 *
 * Purpose: reach over-approximates; values on the path tell objects apart. In: marks of checkers.
 * Out: yes with handler and member, or no with a reason.
 */
#include "live.h"

#include <string.h>

#include "../base/intern.h"
#include "run.h"

#define BLOCK_OF(site) ((int)((site) / RUN_SITES_PER_BLOCK))

int64_t live_site(const struct ir_func *fn, const struct ir_insn *in)
{
	for (int b = 0; b < fn->nblocks; b++)
		if (in >= fn->blocks[b].insns && in < fn->blocks[b].insns + fn->blocks[b].ninsns)
			return (int64_t)b * RUN_SITES_PER_BLOCK + (in - fn->blocks[b].insns);
	return 0;
}

bool live_sets_up(const struct call_info *c, const struct act *a)
{
	bool given = a->at.global;

	for (int i = 0; i < c->nargs; i++)
		given |= c->args[i]->kind != V_INT && c->args[i]->kind != V_STR;
	return given && a->op == EFF_SETUP && !a->is_new;
}

const char *live_name(struct run *r, const struct value *addr)
{
	const char *text = run_describe(r, addr);

	if (addr->kind == V_FIELD && strchr(text, '('))
		return run_printf(r, "%s.%s", addr->rec, addr->name);
	return *text == '&' ? text + 1 : text;
}

/* A whole device is not made usable by the set up of one of its properties (a wake interrupt). */
bool live_is_counted(const struct run *r, const char *tag)
{
	const struct record_fact *f = tag ? model_record(r->fl->m, tag) : NULL;

	return f && f->refcount_field;
}

bool run_is_own_memory(const struct run *r, const struct value *v)
{
	const struct value *root = value_base(v);
	const struct fact *f =
		root->kind == V_SITE && root->name ? model_fact(r->fl->m, root->name) : NULL;
	const struct summary *sum = f ? f->summary : NULL;

	for (int k = 0; sum && k < sum->noutcomes; k++)
		for (int j = 0; j < sum->outcomes[k].neffects; j++)
			if (sum->outcomes[k].effects[j].op == EFF_GET &&
			    sum->outcomes[k].effects[j].path.root == ROOT_RET &&
			    sum->outcomes[k].effects[j].kind == intern("mem"))
				return true;
	return false;
}

/* The object of record @rec that @v is, or is a member of. */
static const struct value *object_around(const struct value *v, const char *rec)
{
	const struct ir_type *t = v->type;

	if (t && t->kind == IR_TYPE_PTR && t->elem && t->elem->tag == rec)
		return v;
	for (; v->kind == V_FIELD; v = v->a)
		if (v->rec == rec)
			return v->a;
	return NULL;
}

static bool is_element(const struct value *v)
{
	for (; v->kind == V_FIELD || v->kind == V_INDEX; v = v->a)
		if (v->kind == V_INDEX)
			return true;
	return false;
}

/*
 * What is set up above the call that made something live is, in the next round of their loop,
 * another element, or a new object.
 */
static bool is_of_next_round(struct run *r, const struct live *l, const struct used *u)
{
	const struct value *root = value_root(u->addr);
	int from = BLOCK_OF(l->site);

	if (!u->site || u->site > l->site || !solve_leads_to(r, from, BLOCK_OF(u->site)))
		return false;
	return is_element(u->addr) || (root->kind == V_SITE && root->num < u->site &&
				       solve_leads_to(r, from, BLOCK_OF(root->num)));
}

/* What is used may belong to another object than the one that is live. */
static bool is_other_object(struct run *r, const struct live *l, const struct used *u)
{
	const struct value *base = u->addr && u->addr->kind == V_FIELD ? u->addr->a : NULL;
	const struct value *around, *root;

	if (!base || !l->a)
		return false;
	if (l->a == u->addr) /* itself */
		return true;
	around = object_around(l->a, u->what.rec);
	if (around)
		return around != base;
	if (!l->when)
		return false;
	if (is_of_next_round(r, l, u))
		return true;
	root = value_root(base);
	/* an earlier round of a loop made that one live, or this one came after it */
	if (value_is_stale(l->a))
		return value_root(l->a) != root;
	return root->kind == V_SITE && root->num > l->site;
}

/* A lock held over both that the handler has to take. */
static bool is_locked_out(struct run *r, const struct state *s, const struct live *l,
			  const char *handler)
{
	for (int i = 0; l->when && i < s->locks.len; i++) {
		const struct lock *k = &s->locks.data[i];
		const char *rec = k->addr->kind == V_FIELD ? k->addr->rec : NULL;
		struct touch t;

		if (k->depth <= 0 || !k->when || k->when->depth > l->when->depth)
			continue;
		if ((k->addr->kind == V_FIELD || k->addr->kind == V_GLOBAL) &&
		    reach_touch(run_reach(r), handler, rec, k->addr->name, &t) &&
		    (t.how & TOUCH_LOCK))
			return true;
	}
	return false;
}

/* What is_met() compares. */
struct meeting {
	const struct state *s;
	const struct live *l;
	const struct used *u;
};

/* The member that the need looks into holds the device that is set up, on this path. */
static bool is_held_there(const struct meeting *q, const struct need *n)
{
	for (int i = 0; i < q->s->cells.len; i++) {
		const struct cell *c = &q->s->cells.data[i];

		if (c->addr->kind == V_FIELD && c->addr->rec == n->at.rec &&
		    c->addr->name == n->at.field && c->val->kind != V_INT &&
		    value_alloc(c->val) == value_alloc(q->u->addr))
			return true;
	}
	return false;
}

/*
 * Whether a parameter of the handler can be @b, the first argument of the registration: it is not
 * where the registration makes the object, and not a member of a record that @b is not.
 */
static bool can_be_owner(const struct meeting *q, const struct need *n)
{
	const struct value *b = q->l->b;
	const struct act *up = q->l->act;

	if (!b || up->arg < 0)
		return false;
	if (!n->at.rec || b == q->l->a)
		return true;
	return n->at.rec != up->at.tag && (b->kind != V_FIELD || b->rec == n->at.rec);
}

/* A need is met by the device that was set up, not by any device. */
static bool is_met(void *ctx, const struct need *n)
{
	const struct meeting *q = ctx;
	const struct value *a = q->l->a, *b = q->l->b, *addr = q->u->addr;

	if (n->kind != q->u->kind)
		return false;
	if (addr && n->from_param)
		return (a && value_alloc(a) == value_alloc(addr)) ||
		       (can_be_owner(q, n) && value_alloc(b) == value_alloc(addr));
	if (addr && n->at.rec && n->at.held && is_held_there(q, n))
		return true;
	return place_same(&n->at, &q->u->at);
}

bool live_uses(struct run *r, const struct state *s, const struct live *l, const struct used *u,
	       struct edge *e)
{
	struct meeting q = {s, l, u};

	memset(e, 0, sizeof(*e));
	if (u->kind && reach_is_needed(run_reach(r), u->kind)) {
		if (!reach_need_edge(run_reach(r), l->act, is_met, &q, e))
			return false;
	} else {
		if (!u->what.field || !reach_edge(run_reach(r), l->act, &u->what, u->unless, e))
			return false;
		if (is_other_object(r, l, u))
			e->why_not = "another object";
	}
	if (is_locked_out(r, s, l, e->handler))
		e->why_not = "the handler waits for a lock";
	if (s->warned)
		e->why_not = "an assertion failed on this path";
	return !e->why_not;
}

/* It is the end of the module, or of a driver that nothing else unbinds. */
static bool runs_with_module_end(const struct run *r)
{
	const struct acts *all = reach_all_acts(r->fl->reach);

	if (r->fn->name == pairs_exit(r->fl->pairs))
		return true;
	for (int i = 0; i < all->len; i++) {
		const struct act *a = all->data[i];
		const struct ir_global *g =
			a->op == EFF_PUBLISH && a->for_good && a->at.global
				? map_get(&r->fl->u->global_by_name, a->at.global)
				: NULL;

		for (int k = 0; g && k < g->ninits; k++)
			if (g->inits[k].value.kind == IR_FUNC &&
			    g->inits[k].value.str == r->fn->name)
				return true;
	}
	return false;
}

bool live_keeps_module(const struct run *r, const char *handler)
{
	const struct ir_unit *u = r->fl->u;
	bool pins = false, listed = false;

	if (!runs_with_module_end(r))
		return false;
	for (int g = 0; g < u->nglobals && !(pins && listed); g++) {
		pins = listed = false;
		for (int i = 0; i < u->globals[g]->ninits; i++) {
			const struct ir_init *in = &u->globals[g]->inits[i];
			const struct op_fact *op = in->rec && in->field
							   ? model_op(r->fl->m, in->rec, in->field)
							   : NULL;

			pins |= op && op->pins;
			listed |= in->value.kind == IR_FUNC && in->value.str == handler;
		}
	}
	return pins && listed;
}

/* disable_irq() and its like: the handler is waited for, and does not run again. */
static bool stops_interrupts(const struct fact *f)
{
	for (int i = 0; f->summary && i < f->summary->noutcomes; i++)
		for (int k = 0; k < f->summary->outcomes[i].neffects; k++) {
			const struct effect *e = &f->summary->outcomes[i].effects[k];

			if (e->op == EFF_STOP && e->kind == intern("irq"))
				return true;
		}
	return false;
}

bool live_may_be_quiet(const struct run *r, struct ir_loc loc)
{
	const struct ir_func *fn = r->fn;

	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];
			const struct fact *f = in->op == IR_CALL && in->a.kind == IR_FUNC
						       ? model_fact(r->fl->m, in->a.str)
						       : NULL;

			if (in->op == IR_CALL && !in->opaque && in->loc.line < loc.line &&
			    (!f || f->idiom == IDIOM_IGNORE || stops_interrupts(f)))
				return true;
		}
	return false;
}

void live_note_lost(struct state *s, const char *what)
{
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];
		const struct object *o =
			m->what == what ? state_object(s, value_alloc(m->a), intern("ref")) : NULL;

		if (o && o->put && !o->owned)
			m->id = intern("lost");
	}
}

static bool is_flag(struct run *r, const struct value *addr)
{
	const struct ir_field *f = ir_record_field(r->fl->u, addr->rec, addr->name);

	return f && f->type && f->type->kind == IR_TYPE_INT;
}

bool live_is_told(struct run *r, const struct state *s, const char *handler)
{
	for (int i = 0; i < s->cells.len; i++) {
		const struct cell *c = &s->cells.data[i];
		struct touch t;

		if (c->addr->kind == V_FIELD && c->val->kind == V_INT && is_flag(r, c->addr) &&
		    reach_touch(run_reach(r), handler, c->addr->rec, c->addr->name, &t) &&
		    (t.how & TOUCH_TEST))
			return true;
	}
	return false;
}

const char *live_user(const struct edge *e)
{
	return e->need ? e->need->fn->name : e->touch.in;
}

bool live_always(struct run *r, const struct edge *e)
{
	return live_user(e) == e->handler &&
	       reach_always(run_reach(r), e->handler, e->need ? e->need->loc : e->touch.loc);
}

bool live_second_time(struct run *r, const struct act *up, const struct used *u)
{
	const struct acts *all = reach_acts(run_reach(r), r->fn->name);

	for (int i = 0; all && i < all->len && all->data[i] != up; i++)
		if (all->data[i]->op == EFF_SETUP && all->data[i]->kind == u->kind &&
		    place_same(&all->data[i]->at, &u->at))
			return true;
	return false;
}
