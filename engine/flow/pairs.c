// SPDX-License-Identifier: GPL-2.0-only
/*
 * pairs.c - which call undoes which, see pairs.h.
 *
 * Purpose: tables of one unit. In: IR and facts. Out: answers by name.
 * Idea: every pair of names that the main file calls is compared once; who calls whom is a list per
 * function, walked when asked.
 */
#include "pairs.h"

#include <string.h>

#include "../base/intern.h"
#include "pairs_unit.h"

const char *pairs_callee(const struct ir_insn *in)
{
	if (in->op != IR_CALL || in->opaque)
		return NULL;
	if (in->a.kind == IR_FUNC)
		return in->a.str;
	if (in->via_rec && in->via_field)
		return intern_printf("%s.%s", in->via_rec, in->via_field);
	return NULL;
}

static void note_taken(struct pairs *p, struct caller *c, struct ir_operand o)
{
	if (o.kind != IR_FUNC)
		return;
	if (c)
		vec_push(&c->hands_out, o.str);
	if (!c || !c->fn->is_macro_made)
		vec_push(&p->taken, o.str);
}

static void read_insn(struct pairs *p, struct caller *c, const struct ir_insn *in)
{
	const char *name = pairs_callee(in);

	if (name) {
		vec_push(&c->calls, name);
		if (!map_get(&p->seen, name)) {
			map_put(&p->seen, name, p);
			vec_push(&p->called, name);
		}
	}
	if (in->op != IR_CALL)
		note_taken(p, c, in->a);
	note_taken(p, c, in->b);
	for (int k = 0; k < in->nargs; k++)
		if (in->args[k].kind == IR_FUNC)
			vec_push(&c->hands_out, in->args[k].str);
}

/* module_init() and module_exit() make a function that returns the one they name. */
static void read_entry(struct pairs *p, const struct ir_func *fn)
{
	const struct ir_block *b = fn->nblocks ? &fn->blocks[0] : NULL;
	const struct ir_insn *end = b && b->ninsns ? &b->insns[b->ninsns - 1] : NULL;
	const struct fact *f;

	if (!fn->is_macro_made || !end || end->op != IR_RETURN || end->a.kind != IR_FUNC)
		return;
	f = fn->macro ? model_macro(p->m, fn->macro) : NULL;
	f = !f && fn->macro ? model_fact(p->m, fn->macro) : f;
	if (f && f->idiom == IDIOM_INIT_FUNC)
		p->init = end->a.str;
	if (f && f->idiom == IDIOM_EXIT_FUNC)
		p->exit = end->a.str;
}

static void read_function(struct pairs *p, const struct ir_func *fn)
{
	struct caller *c = xcalloc(1, sizeof(*c));

	read_entry(p, fn);
	c->fn = fn;
	map_put(&p->callers, fn->name, c);
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++)
			read_insn(p, c, &fn->blocks[b].insns[i]);
}

/* What facts say that a function does and undoes beyond counts of references. */
static bool is_step(const struct effect *e, bool up)
{
	bool registers = e->op == (up ? EFF_PUBLISH : EFF_UNPUBLISH);
	bool counts = e->op == (up ? EFF_GET : EFF_PUT) && e->kind && strcmp(e->kind, "ref") &&
		      strcmp(e->kind, "mem");

	return !e->managed && (registers || counts);
}

/*
 * A set-up that can fail takes something: memory, regions. One that cannot is an initialisation,
 * and one that says how many it got may be given back for being too few.
 */
static bool can_fail(const struct fact *f, const struct effect *e)
{
	for (int i = 0; f->summary && i < f->summary->noutcomes; i++) {
		const struct outcome *o = &f->summary->outcomes[i];

		if (e >= o->effects && e < o->effects + o->neffects)
			return f->summary->noutcomes > 1 && o->rc == RC_ZERO;
	}
	return false;
}

static bool is_half(const struct fact *f, const struct effect *e, bool up)
{
	return is_step(e, up) || (!e->managed && e->op == (up ? EFF_SETUP : EFF_CLEANUP) &&
				  (!up || can_fail(f, e)));
}

static bool same_object(const struct fact *up, const struct effect *a, const struct fact *down,
			const struct effect *b)
{
	const char *tag_a, *tag_b;

	if (a->kind != b->kind || (a->op == EFF_GET) != (b->op == EFF_PUT))
		return false;
	if (a->op == EFF_GET || (a->kind && strcmp(a->kind, "ref")))
		return true;
	if (a->path.root != ROOT_PARAM || b->path.root != ROOT_PARAM)
		return false;
	tag_a = a->path.param < 12 ? up->param_tags[a->path.param] : NULL;
	tag_b = b->path.param < 12 ? down->param_tags[b->path.param] : NULL;
	return tag_a && tag_a == tag_b;
}

#define EACH_EFFECT(f, o, e)                                                                       \
	for (int o = 0; (f)->summary && o < (f)->summary->noutcomes; o++)                          \
		for (int e = 0; e < (f)->summary->outcomes[o].neffects; e++)

static bool kinds_match(const struct fact *up, const struct fact *down)
{
	if (up->release_api && up->release_api == down->name)
		return true;
	EACH_EFFECT(up, i, k)
	{
		const struct effect *a = &up->summary->outcomes[i].effects[k];

		if (!is_half(up, a, true))
			continue;
		EACH_EFFECT(down, j, l)
		{
			const struct effect *b = &down->summary->outcomes[j].effects[l];

			if (is_half(down, b, false) && same_object(up, a, down, b))
				return true;
		}
	}
	return false;
}

/* The first half of a pair: close_device may name open_device as its pair, too. */
static bool is_setup(const struct op_fact *op)
{
	return op && op->pair && !pairs_names_match(op->pair, op->field);
}

static bool ops_match(const struct pairs *p, const char *up, const char *down)
{
	const char *dot = strchr(up, '.'), *other = strchr(down, '.');
	const struct op_fact *op;

	if (!dot || !other || other - down != dot - up || memcmp(up, down, (size_t)(dot - up)))
		return false;
	op = model_op(p->m, intern_n(up, (size_t)(dot - up)), intern(dot + 1));
	return is_setup(op) && !strcmp(op->pair, other + 1);
}

/* Counts of references and memory are the business of others; so is what devres undoes. */
static bool can_be_step(const struct pairs *p, const char *name)
{
	const struct fact *f = model_fact(p->m, name);
	bool other = false;

	if (pairs_is_managed_name(name))
		return false;
	if (!f)
		return true;
	if (f->managed || f->idiom)
		return false;
	if (pairs_holds(p, name))
		return true;
	EACH_EFFECT(f, o, e)
	{
		const struct effect *x = &f->summary->outcomes[o].effects[e];

		if (x->op == EFF_KEEP || x->op == EFF_STOP)
			return false;
		if (is_half(f, x, true))
			return true;
		other |= x->op == EFF_GET || x->op == EFF_INIT || x->op == EFF_LOCK ||
			 x->op == EFF_UNLOCK || x->op == EFF_SETUP || x->op == EFF_ARM;
	}
	return !other;
}

static bool sets_up(const struct model *m, const char *kind)
{
	for (int i = 0; kind && i < m->facts.len; i++) {
		const struct fact *f = m->facts.entries[i].value;

		EACH_EFFECT(f, o, e)
		if (f->summary->outcomes[o].effects[e].op == EFF_SETUP &&
		    f->summary->outcomes[o].effects[e].kind == kind)
			return true;
	}
	return false;
}

/* The model knows which set-up it is that @down takes back: no other, whatever its name says. */
static bool undoes_another(const struct pairs *p, const struct fact *down)
{
	EACH_EFFECT(down, o, e)
	if (down->summary->outcomes[o].effects[e].op == EFF_CLEANUP &&
	    sets_up(p->m, down->summary->outcomes[o].effects[e].kind))
		return true;
	return false;
}

/* The model lists it and knows of nothing that it does: skb_put() puts no reference. */
static bool does_nothing(const struct fact *f)
{
	EACH_EFFECT(f, o, e)
	if (f->summary->outcomes[o].effects[e].op != EFF_USE)
		return false;
	return !f->same && !f->has_body && f->summary;
}

/* foo_put() beside foo_unref() is the other half of foo_get(), and ends no foo. */
static bool ends_no_object(const struct pairs *p, const char *down)
{
	size_t n = strlen(down);
	const char *stem, *unref, *get;

	if (n < 5 || strcmp(down + n - 4, "_put") != 0)
		return false;
	stem = intern_n(down, n - 4);
	unref = intern_printf("%s_unref", stem);
	get = intern_printf("%s_get", stem);
	for (int k = 0; k < p->u->declared.len; k++)
		if (p->u->declared.data[k] == unref)
			return map_get(&p->seen, get) != NULL;
	return false;
}

static bool find_undo(const struct pairs *p, const char *up, const char *down)
{
	const struct fact *a = model_fact(p->m, up), *b = model_fact(p->m, down);

	if (up == down || pairs_is_managed_name(down))
		return false;
	if (strchr(up, '.') || strchr(down, '.'))
		return ops_match(p, up, down);
	if (a && b && kinds_match(a, b))
		return true;
	return pairs_names_match(up, down) && pairs_share_record(p->u, up, down) &&
	       !ends_no_object(p, down) && !pairs_is_anothers(p, up, down) &&
	       !(b && (undoes_another(p, b) || (strstr(down, "_put") && does_nothing(b))));
}

static void match_all(struct pairs *p)
{
	for (int i = 0; i < p->called.len; i++) {
		struct names *undos = NULL;

		if (!can_be_step(p, p->called.data[i]))
			continue;
		for (int k = 0; k < p->called.len; k++) {
			if (!find_undo(p, p->called.data[i], p->called.data[k]))
				continue;
			if (!undos)
				undos = xcalloc(1, sizeof(*undos));
			vec_push(undos, p->called.data[k]);
			map_put(&p->is_undo, p->called.data[k], p);
		}
		if (undos)
			map_put(&p->undos, p->called.data[i], undos);
	}
}

/*
 * remove, close_device...: called for what probe, open_device did, not when a count drops to zero.
 */
static bool is_half_of_pair(const struct model *m, const struct ir_global *g,
			    const struct ir_init *in)
{
	const struct op_fact *op;

	if (!in->rec || !in->field)
		return true;
	op = model_op(m, in->rec, in->field);
	if (op && op->pair)
		return true;
	for (int i = 0; i < g->ninits; i++) {
		if (g->inits[i].rec != in->rec || !g->inits[i].field)
			continue;
		op = model_op(m, in->rec, g->inits[i].field);
		if (op && op->pair && !strcmp(op->pair, in->field))
			return true;
	}
	return false;
}

/* The function of the model that takes off what @up registers, or NULL. */
static const char *undo_in_model(const struct pairs *p, const char *up)
{
	const struct fact *f = model_fact(p->m, up);

	for (int i = 0; f && pairs_is_live_name(up) && i < p->m->facts.len; i++) {
		const struct fact *down = p->m->facts.entries[i].value;

		if (!down->managed && kinds_match(f, down) && pairs_names_match(up, down->name))
			return down->name;
	}
	return NULL;
}

static const char *undo_in_headers(const struct pairs *p, const char *up)
{
	if (model_fact(p->m, up) || map_get(&p->u->func_by_name, up))
		return NULL;
	for (int k = 0; k < p->u->declared.len; k++)
		if (pairs_names_match(up, p->u->declared.data[k]) &&
		    pairs_same_family(up, p->u->declared.data[k]))
			return p->u->declared.data[k];
	return NULL;
}

static bool uses_devres(const struct caller *c)
{
	for (int i = 0; i < c->calls.len; i++)
		if (pairs_is_managed_name(c->calls.data[i]))
			return true;
	return false;
}

/*
 * What a function sets up that has a partner: the undoing need not be called in this unit, that a
 * header of the driver or the model knows it is enough.
 */
static void match_declared(struct pairs *p, const struct caller *c)
{
	for (int i = 0; i < c->calls.len; i++) {
		const char *up = c->calls.data[i], *down;
		struct names *undos;

		if (map_get(&p->undos, up) || strchr(up, '.') || !can_be_step(p, up))
			continue;
		/* devres may take off what stands on something that it owns */
		down = uses_devres(c) ? NULL : undo_in_model(p, up);
		down = down ? down : undo_in_headers(p, up);
		if (!down || map_get(&p->seen, down))
			continue;
		undos = xcalloc(1, sizeof(*undos));
		vec_push(undos, down);
		map_put(&p->undos, up, undos);
	}
}

static void match_partners(struct pairs *p)
{
	for (int i = 0; i < p->callers.len; i++) {
		const struct caller *c = p->callers.entries[i].value;

		if (!pairs_partner(p, c->fn->name))
			continue;
		match_declared(p, c);
		for (int k = 0; k < c->calls.len; k++)
			if (map_get(&p->callers, c->calls.data[k]))
				match_declared(p, map_get(&p->callers, c->calls.data[k]));
	}
}

struct pairs *pairs_new(const struct ir_unit *u, const struct model *m)
{
	struct pairs *p = xcalloc(1, sizeof(*p));

	p->u = u;
	p->m = m;
	for (int i = 0; i < u->nfuncs; i++)
		if (!u->funcs[i]->in_header)
			read_function(p, u->funcs[i]);
	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; i < u->globals[g]->ninits; i++) {
			const struct ir_init *in = &u->globals[g]->inits[i];

			if (in->value.kind != IR_FUNC)
				continue;
			if (in->rec)
				map_put(&p->in_table, in->value.str,
					(void *)intern_printf("%s.%s", in->rec,
							      in->field ? in->field : ""));
			if (!is_half_of_pair(m, u->globals[g], in))
				note_taken(p, NULL, in->value);
		}
	match_all(p);
	match_partners(p);
	return p;
}

void pairs_free(struct pairs *p)
{
	for (int i = 0; i < p->callers.len; i++) {
		struct caller *c = p->callers.entries[i].value;

		vec_fini(&c->calls);
		vec_fini(&c->hands_out);
		free(c);
	}
	for (int i = 0; i < p->undos.len; i++) {
		struct names *n = p->undos.entries[i].value;

		vec_fini(n);
		free(n);
	}
	map_fini(&p->callers);
	map_fini(&p->undos);
	map_fini(&p->seen);
	map_fini(&p->is_undo);
	map_fini(&p->in_table);
	vec_fini(&p->called);
	vec_fini(&p->taken);
	free(p);
}

const struct names *pairs_undos(const struct pairs *p, const char *up)
{
	return map_get(&p->undos, up);
}

const char *pairs_undo(const struct pairs *p, const char *up)
{
	const struct names *undos = pairs_undos(p, up);

	for (int i = 0; i < undos->len; i++)
		if (pairs_names_match(up, undos->data[i]))
			return undos->data[i];
	return undos->data[0];
}

bool pairs_holds(const struct pairs *p, const char *up)
{
	const struct fact *f = model_fact(p->m, up);

	if (!f || !f->release_api)
		return false;
	EACH_EFFECT(f, o, e)
	{
		const struct effect *x = &f->summary->outcomes[o].effects[e];

		if (x->op == EFF_GET && x->path.root == ROOT_RET && !strcmp(x->kind, "ref"))
			return true;
	}
	return false;
}

bool pairs_among(const struct names *n, const char *name)
{
	for (int i = 0; n && i < n->len; i++)
		if (n->data[i] == name)
			return true;
	return false;
}

bool pairs_undoes(const struct pairs *p, const char *down, const char *up)
{
	return pairs_among(pairs_undos(p, up), down);
}

bool pairs_is_believed(const struct pairs *p, const char *down)
{
	return map_get(&p->seen, down) || model_fact(p->m, down);
}

bool pairs_is_undo(const struct pairs *p, const char *down)
{
	return map_get(&p->is_undo, down) != NULL;
}

static const struct ir_func *body_of(const struct pairs *p, const struct ir_init *in)
{
	return in->value.kind == IR_FUNC ? map_get(&p->u->func_by_name, in->value.str) : NULL;
}

/* Both in one table of operations, members that the model pairs. */
static const struct ir_func *partner_in_table(const struct pairs *p, const struct ir_global *g,
					      const char *setup)
{
	for (int i = 0; i < g->ninits; i++) {
		const struct ir_init *in = &g->inits[i];
		const struct op_fact *op;

		if (in->value.kind != IR_FUNC || in->value.str != setup || !in->rec || !in->field)
			continue;
		op = model_op(p->m, in->rec, in->field);
		for (int k = 0; is_setup(op) && k < g->ninits; k++)
			if (g->inits[k].rec == in->rec && g->inits[k].field &&
			    !strcmp(g->inits[k].field, op->pair) && body_of(p, &g->inits[k]))
				return body_of(p, &g->inits[k]);
	}
	return NULL;
}

static bool can_be_partner(const struct pairs *p, const char *setup, const char *name)
{
	return name != setup && !map_get(&p->in_table, name) && !pairs_among(&p->taken, name) &&
	       !map_get(&p->in_table, setup) && !pairs_is_managed_name(name) &&
	       pairs_names_match(setup, name) && !pairs_is_anothers(p, setup, name);
}

/* foo_detach() before __foo_detach() for foo_attach(). */
static bool same_underscores(const char *a, const char *b)
{
	return strspn(a, "_") == strspn(b, "_");
}

const struct ir_func *pairs_partner(const struct pairs *p, const char *setup)
{
	const struct ir_func *found = NULL, *likely = NULL;

	if (pairs_is_managed_name(setup))
		return NULL;
	for (int g = 0; g < p->u->nglobals && !found; g++)
		found = partner_in_table(p, p->u->globals[g], setup);
	if (!found && setup == p->init)
		found = map_get(&p->u->func_by_name, p->exit);
	for (int i = 0; i < p->callers.len && !found; i++) {
		const struct caller *c = p->callers.entries[i].value;

		if (can_be_partner(p, setup, c->fn->name) && same_underscores(setup, c->fn->name))
			found = c->fn;
		else if (!likely && can_be_partner(p, setup, c->fn->name))
			likely = c->fn;
	}
	found = found ? found : likely;
	return found && found->nblocks ? found : NULL;
}

const char *pairs_init(const struct pairs *p)
{
	return p->init;
}

const char *pairs_exit(const struct pairs *p)
{
	return p->exit;
}

const struct ir_func *pairs_setup(const struct pairs *p, const char *teardown)
{
	for (int i = 0; i < p->callers.len; i++) {
		const struct caller *c = p->callers.entries[i].value;
		const struct ir_func *down = pairs_partner(p, c->fn->name);

		if (down && down->name == teardown)
			return c->fn;
	}
	return NULL;
}

static bool has_effect(const struct fact *f, enum effect_op op)
{
	if (!f)
		return false;
	EACH_EFFECT(f, o, e)
	if (f->summary->outcomes[o].effects[e].op == op)
		return true;
	return false;
}

bool pairs_registers(const struct pairs *p, const char *up)
{
	const struct fact *f = model_fact(p->m, up);

	return can_be_step(p, up) && (f ? has_effect(f, EFF_PUBLISH) : pairs_is_live_name(up));
}

bool pairs_unregisters(const struct pairs *p, const char *down)
{
	const struct fact *f = model_fact(p->m, down);

	return f ? has_effect(f, EFF_UNPUBLISH) : pairs_is_live_name(down);
}
