// SPDX-License-Identifier: GPL-2.0-only
/*
 * call.c - applying what is known of a callee.
 *
 * Purpose: facts, summaries and ignorance at call sites. In: a call and its arguments.
 * Out: changed state, returned value. Idea: one fork of the state per outcome of the summary; a
 * function of which nothing is known reads its arguments and writes its out-parameters.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

void call_resolve(struct run *r, struct call *c, const struct value *callee)
{
	c->callee = callee;
	c->name = target_of(r, callee);
	if (!c->name || c->in->opaque)
		return;
	c->fact = model_fact(r->fl->m, c->name);
	if (c->fact && c->fact->summary && !c->fact->summary->unknown) {
		c->summary = c->fact->summary;
	} else if (!c->fact || !c->fact->idiom) {
		c->summary = special_summary(r->fl, c->name, c->args, c->in->nargs);
		c->special = c->summary;
		if (!c->summary)
			c->summary = map_get(&r->fl->summaries, c->name);
	}
	if (c->summary && c->summary->unknown)
		c->summary = NULL;
}

int call_forks(const struct call *c)
{
	return c->summary && c->summary->noutcomes ? c->summary->noutcomes : 1;
}

/* What messages call the function: as the developer wrote it where a macro stands in between. */
const char *call_api(const struct call *c)
{
	if (c->fact && c->fact->spelled)
		return c->fact->spelled;
	return c->name ? c->name : "callback";
}

struct call_info call_info(const struct call *c)
{
	return (struct call_info){c->in,   c->name,	 call_api(c), c->callee,
				  c->args, c->in->nargs, c->fact,     c->summary};
}

/* What @p leads to is not in what its root points to, but what that points to in its turn. */
static bool is_further(const struct path *p)
{
	for (int i = 0; i < p->nsteps; i++)
		if (p->steps[i].kind == PATH_LOAD)
			return true;
	return false;
}

static bool drops_param(const struct call *c, int i)
{
	if (!c->summary)
		return false;
	for (int k = 0; k < c->summary->noutcomes; k++)
		for (int j = 0; j < c->summary->outcomes[k].neffects; j++) {
			const struct effect *e = &c->summary->outcomes[k].effects[j];

			if ((e->op == EFF_PUT || e->op == EFF_FREE) && e->path.root == ROOT_PARAM &&
			    e->path.param == i && !is_further(&e->path))
				return true;
		}
	return false;
}

static bool touches_param(const struct call *c, int i)
{
	if (drops_param(c, i))
		return false;
	if (c->fact)
		return (c->fact->idiom == IDIOM_NONE || c->fact->idiom == IDIOM_STABLE ||
			c->fact->idiom == IDIOM_ASKS || c->fact->idiom == IDIOM_EMPTY) &&
		       !(c->fact->nouse_params >> (i & 31) & 1);
	if (c->summary)
		return c->summary->uses_params >> (i & 31) & 1;
	return true;
}

/* &p->member handed to a function: p is valid from here on. */
static bool members_are_valid(struct state *s, const struct call *c)
{
	for (int i = 0; i < c->in->nargs; i++) {
		const struct value *base = value_base(c->args[i]);

		if (c->args[i]->kind == V_FIELD && value_is_opaque(base) &&
		    !assume_classes(s, base, RC_POS))
			return false;
	}
	return true;
}

static void use_arguments(struct run *r, struct state *s, const struct call *c)
{
	const char *how = run_printf(r, "passed to %s()", call_api(c));

	for (int i = 0; i < c->in->nargs; i++)
		if (c->args[i]->kind != V_LOCAL && c->args[i]->kind != V_INT && touches_param(c, i))
			object_use(r, s, c->args[i], c->in, how);
}

/* A record that the callee copies to its place takes with it what its members own. */
static void note_copied(struct run *r, struct state *s, const struct call *c)
{
	for (int i = 0; i < c->in->nargs && i < 32; i++) {
		if (!(c->summary->copied_params >> i & 1))
			continue;
		if (c->args[i]->kind == V_PARAM && c->args[i]->num < 32)
			r->copied_params |= 1u << c->args[i]->num;
		for (int k = 0; k < s->cells.len; k++)
			if (s->cells.data[k].addr != c->args[i] &&
			    value_mentions(s->cells.data[k].addr, c->args[i]))
				object_keep(r, s, s->cells.data[k].val, NULL);
	}
}

/* A callee that frees its parameter on some outcomes, or can move it, has taken it over on all. */
static void note_freed(struct state *s, const struct call *c)
{
	const struct summary *sum = c->summary;

	for (int i = 0; !c->fact && i < c->in->nargs; i++) {
		const struct value *held = state_load(s, c->args[i]);

		if (held && c->args[i]->kind == V_LOCAL)
			object_escape(s, held, true);
	}
	for (int k = 0; !c->fact && k < sum->noutcomes; k++)
		for (int i = 0; i < sum->outcomes[k].neffects; i++) {
			const struct effect *e = &sum->outcomes[k].effects[i];

			if ((e->op == EFF_FREE || e->op == EFF_PUT) &&
			    e->path.root == ROOT_PARAM && e->path.param < c->in->nargs)
				object_escape(s, c->args[e->path.param], true);
		}
}

/* A function of this unit that is too big to follow: it may do anything to its arguments. */
static bool is_too_big(const struct run *r, const struct call *c)
{
	const struct summary *sum =
		c->name && !c->summary ? map_get(&r->fl->summaries, c->name) : NULL;

	return sum && sum->unknown;
}

static void note_too_big(struct state *s, const struct call *c)
{
	for (int i = 0; i < c->in->nargs; i++) {
		const struct value *whole = value_alloc(c->args[i]);

		for (int k = 0; value_is_opaque(whole) && k < s->objects.len; k++) {
			struct object *o = &s->objects.data[k];

			o->passed_data |= value_mentions(o->key, whole) ||
					  (o->holder && value_mentions(o->holder, whole));
		}
	}
}

bool call_is_ignored(const struct run *r, const struct call *c)
{
	const struct ir_block *b = &r->fn->blocks[c->site / RUN_SITES_PER_BLOCK];
	int dst = c->in->dst;

	for (int i = 0; dst >= 0 && i < b->ninsns; i++) {
		const struct ir_insn *in = &b->insns[i];

		if ((in->a.kind == IR_TEMP && in->a.num == dst) ||
		    (in->b.kind == IR_TEMP && in->b.num == dst))
			return false;
		for (int k = 0; k < in->nargs; k++)
			if (in->args[k].kind == IR_TEMP && in->args[k].num == dst)
				return false;
	}
	return true;
}

/*
 * The callee gives something back on condition of what is not known here, and does not tell: so
 * with the count of @o it may be gone.
 */
static void note_dropped_perhaps(struct run *r, struct state *s, const struct call *c,
				 const struct outcome *o)
{
	bool ignored = call_is_ignored(r, c);

	for (int k = 0; k < c->summary->noutcomes; k++) {
		const struct outcome *x = &c->summary->outcomes[k];

		if (x == o || (x->rc != o->rc && !ignored) ||
		    call_conditions_known(r, s, c, x) < 0)
			continue;
		for (int i = 0; i < x->neffects; i++) {
			struct object *gone = effects_drops_besides(r, s, c, o, &x->effects[i]);

			if (gone)
				gone->passed_data = true;
		}
	}
}

/* What this call gave in an earlier round of a loop is another value now. */
static void renew(struct run *r, struct state *s, const struct call *c, const struct value *v)
{
	const struct value *old = value_old(&r->vt, v);

	if (!state_mentions(s, v))
		return;
	state_age(s, &r->vt, v);
	for (int i = 0; i < c->in->nargs; i++)
		c->args[i] = value_subst(&r->vt, c->args[i], v, old);
	for (int i = 0; i < c->nbefore; i++)
		if (c->before[i])
			c->before[i] = value_subst(&r->vt, c->before[i], v, old);
	for (int i = 0; i < c->temps->n; i++)
		if (c->temps->v[i])
			c->temps->v[i] = value_subst(&r->vt, c->temps->v[i], v, old);
}

/* The result lies in the object that the only argument points to, and is always there. */
static bool is_private_part(const struct call *c)
{
	return c->fact && c->fact->borrowed_from == 1 && c->in->nargs == 1 && c->summary &&
	       c->summary->noutcomes == 1 && c->summary->outcomes[0].rc == RC_POS;
}

static const struct value *fresh_result(struct run *r, struct state *s, const struct call *c)
{
	const struct value *v = value_site(&r->vt, c->site, c->name, NULL);

	if (!v->type)
		((struct value *)v)->type = c->in->type;
	renew(r, s, c, v);
	if (is_private_part(c))
		((struct value *)v)->inside = c->args[0];
	return v;
}

/* The memory at @at holds something new after the call. */
void call_overwrite(struct run *r, struct state *s, const struct call *c, const struct value *at)
{
	const struct value *v = value_site(&r->vt, c->site, NULL, at), *had = state_load(s, at);

	if (!v->type && had)
		((struct value *)v)->type = had->type;
	renew(r, s, c, v);
	state_store(s, at, v);
}

/* A net change: one that is undone within the outcome does not count. */
static bool changes_locks(const struct outcome *o)
{
	for (int i = 0; i < o->neffects; i++) {
		const struct effect *e = &o->effects[i];
		bool undone = false;

		if (e->op != EFF_LOCK && e->op != EFF_UNLOCK)
			continue;
		for (int k = 0; k < o->neffects; k++)
			undone |= o->effects[k].op == (e->op == EFF_LOCK ? EFF_UNLOCK : EFF_LOCK) &&
				  !memcmp(&o->effects[k].path, &e->path, sizeof(e->path));
		if (!undone)
			return true;
	}
	return false;
}

/* A callback that changes locks may run now or not: what is held afterwards is not known. */
static void note_callbacks(struct run *r, struct state *s, const struct call *c)
{
	bool changes = c->summary && c->summary->changes_locks;

	for (int i = 0; i < c->in->nargs; i++) {
		const struct summary *cb = c->args[i]->kind == V_FUNC
						   ? map_get(&r->fl->summaries, c->args[i]->name)
						   : NULL;

		for (int k = 0; cb && k < cb->noutcomes; k++)
			changes |= changes_locks(&cb->outcomes[k]);
		changes |= cb && (cb->changes_locks || cb->unknown);
	}
	for (int l = 0; changes && l < s->locks.len; l++) {
		s->locks.data[l].by_summary = s->locks.data[l].unsure = true;
		s->locks.data[l].unsure_by = NULL;
	}
	r->changes_locks |= changes;
}

static bool is_constant(const struct run *r, const struct value *at)
{
	const struct op_fact *member =
		at->kind == V_FIELD ? model_op(r->fl->m, at->rec, at->name) : NULL;

	return member && member->constant;
}

bool call_only_reads(const struct run *r, const struct call *c, int i)
{
	const struct ir_func *decl = c->name ? map_get(&r->fl->u->decls, c->name) : NULL;

	if (i < 32 && c->in->to_const >> i & 1)
		return true;
	return decl && i < decl->nparams && decl->locals[i].to_const;
}

/* A local that holds one value: without one it was not set before. */
static bool is_plain_local(const struct run *r, const struct value *at)
{
	const struct ir_type *t = at->kind == V_LOCAL ? r->fn->locals[at->num].type : NULL;

	return t && t->kind == IR_TYPE_PTR;
}

/* Locals whose address is handed out may hold anything afterwards. */
static void forget_outputs(struct run *r, struct state *s, const struct call *c)
{
	for (int i = 0; i < c->in->nargs; i++) {
		const struct value *a = c->args[i];

		if ((value_base(a)->kind != V_LOCAL && !state_load(s, a)) ||
		    call_only_reads(r, c, i))
			continue;
		if (is_plain_local(r, a) && !state_load(s, a))
			call_overwrite(r, s, c, a);
		for (int k = 0; k < s->cells.len; k++) {
			const struct value *at = s->cells.data[k].addr;

			if (is_constant(r, at) ||
			    (at != a && (a->kind != V_LOCAL || value_base(at) != a)))
				continue;
			object_escape(s, s->cells.data[k].val, true);
			if (at == a)
				object_lend_pointed(s, a);
			call_overwrite(r, s, c, at);
		}
	}
}

/*
 * A predicate of no object, that nothing is known of, says the same when it is asked again. In a
 * loop somebody waits for another answer.
 */
static bool is_asked_of_nobody(const struct run *r, const struct call *c)
{
	const struct ir_type *t = c->in->type;

	return !c->fact && !c->summary && c->name && !c->in->nargs && !c->in->opaque && t &&
	       t->kind == IR_TYPE_INT && t->bits == 8 &&
	       !r->looped[c->site / RUN_SITES_PER_BLOCK];
}

static const struct value *call_idiom(struct run *r, const struct call *c)
{
	const struct value *a = c->in->nargs ? c->args[0] : NULL, *err;

	if (is_asked_of_nobody(r, c))
		return value_site(&r->vt, SITE_STABLE, c->name, NULL);
	if (c->fact && c->fact->idiom == IDIOM_STABLE) {
		for (int i = 1; i < c->in->nargs; i++)
			a = value_bin(&r->vt, IR_ADD, a, c->args[i]);
		return value_site(&r->vt, SITE_STABLE, c->name, a);
	}
	if (!a || !c->fact)
		return NULL;
	switch (c->fact->idiom) {
	case IDIOM_EQUAL:
		return c->in->nargs < 2 ? NULL : value_bin(&r->vt, IR_EQ, a, c->args[1]);
	case IDIOM_IS_ERR:
		return value_is_err(&r->vt, a);
	case IDIOM_IS_ERR_OR_NULL:
		/* true for NEG and ZERO: !(a > 0), pointers being POS when valid */
		err = value_bin(&r->vt, IR_LT, value_int(&r->vt, 0), a);
		return value_not(&r->vt, err);
	case IDIOM_PTR_ERR:
	case IDIOM_ERR_PTR:
	case IDIOM_EXPECT:
	case IDIOM_IDENTITY:
		return a;
	default:
		return NULL;
	}
}

/* How many of the conditions of @o already hold; -1 when one cannot. */
int call_conditions_known(struct run *r, struct state *s, const struct call *c,
			  const struct outcome *o)
{
	int known = 0;

	for (int i = 0; i < o->nconds; i++) {
		const struct value *v = path_resolve(r, s, &o->conds[i].path, c, NULL);
		uint8_t rc = v ? value_classes(s, v) : RC_ANY;

		if (!(rc & o->conds[i].rc))
			return -1;
		known += !(rc & ~o->conds[i].rc);
	}
	return known;
}
/* The flags that it is given forbid it to fail. */
static bool never_fails(const struct call *c)
{
	const struct fact *f = c->fact;

	return f && f->nofail_mask && f->nofail_param < c->in->nargs &&
	       c->args[f->nofail_param]->kind == V_INT &&
	       (c->args[f->nofail_param]->num & f->nofail_mask);
}

/*
 * An outcome whose conditions all hold is the one that happens: what another demands less of was
 * reached by several ways, whose conditions were lost when they met.
 */
static bool is_ruled_out(struct run *r, struct state *s, const struct call *c, int i)
{
	const struct outcome *o = &c->summary->outcomes[i];

	if (call_conditions_known(r, s, c, o) < 0)
		return true;
	if ((!(o->rc & RC_POS) && never_fails(c)) || effects_end_shared(r, s, c, o))
		return true;
	for (int k = 0; k < c->summary->noutcomes; k++) {
		const struct outcome *x = &c->summary->outcomes[k];

		if (k != i && x->nconds > o->nconds && !(o->rc & ~x->rc) &&
		    call_conditions_known(r, s, c, x) == x->nconds)
			return true;
	}
	return false;
}

static bool assume_conditions(struct run *r, struct state *s, const struct call *c,
			      const struct outcome *o)
{
	for (int i = 0; i < o->nconds; i++) {
		const struct value *v = path_resolve(r, s, &o->conds[i].path, c, NULL);

		if (v && !assume_classes(s, v, o->conds[i].rc))
			return false;
	}
	return true;
}

static const struct value *compared_result(struct run *r, struct state *s, const struct call *c,
					   const struct outcome *o)
{
	const struct value *n = value_int(&r->vt, o->ret_const);
	const struct value *v = path_resolve(r, s, &o->ret_path, c, NULL);

	if (!v)
		return NULL;
	v = value_bin(&r->vt, (enum ir_arith)o->ret_arith, o->ret_swap ? n : v,
		      o->ret_swap ? v : n);
	return o->ret_not ? value_not(&r->vt, v) : v;
}

static const struct value *outcome_result(struct run *r, struct state *s, const struct call *c,
					  const struct outcome *o)
{
	const struct value *v = NULL;

	if (o->what == RET_CONST)
		return value_int(&r->vt, o->ret_const);
	if (o->what == RET_PATH)
		v = path_resolve(r, s, &o->ret_path, c, NULL);
	if (o->what == RET_COMPARE)
		v = compared_result(r, s, c, o);
	return v ? v : fresh_result(r, s, c);
}

/* A record returned by value: its members are found under the result until it is stored. */
static void store_members(struct run *r, struct state *s, const struct call *c,
			  const struct outcome *o, const struct value *ret)
{
	for (int i = 0; i < o->nmembers; i++) {
		const struct result_member *m = &o->members[i];
		const struct value *v = path_resolve(r, s, &m->path, c, NULL);

		if (v)
			state_store(s, value_field(&r->vt, ret, m->rec, m->field), v);
	}
}

/* What the function assumes of NULL or error arguments: a fact need not tell both ways. */
static bool idiom_ptr_err_or_zero(struct run *r, struct state *s, const struct call *c, int i,
				  const struct value **ret)
{
	*ret = i ? value_int(&r->vt, 0) : c->args[0];
	return assume_classes(s, c->args[0], i ? RC_ZERO | RC_POS : RC_NEG);
}

/* A call of which no outcome is known. */
static bool apply_unknown(struct run *r, struct state *s, const struct call *c,
			  const struct value **ret)
{
	*ret = fresh_result(r, s, c);
	zeroed_call(r, s, c);
	if (!c->in->opaque && !c->fact) {
		forget_outputs(r, s, c);
		call_lend(r, s, c, *ret);
		if (is_too_big(r, c))
			note_too_big(s, c);
		if (!c->special)
			note_callbacks(r, s, c);
	}
	steps_called(r, s, c, NULL, *ret);
	return !c->summary || !c->summary->noreturn;
}

bool call_apply(struct run *r, struct state *s, const struct call *call, int i,
		const struct value **ret)
{
	const struct outcome *o =
		call->summary && call->summary->noutcomes ? &call->summary->outcomes[i] : NULL;
	const struct value *before[(o ? o->neffects : 0) + 1];
	struct call copy = *call, *c = &copy;

	memset(before, 0, sizeof(before));
	c->before = before;
	c->nbefore = o ? o->neffects : 0;

	*ret = call_idiom(r, c);
	copy.ret = *ret;
	copy.outcome = o;
	if (*ret && o)
		effects_resolve(r, s, c, o);
	if (*ret && o)
		effects_apply(r, s, c, o, *ret);
	if (*ret && (!c->fact || c->fact->idiom != IDIOM_STABLE))
		return true;
	if (!members_are_valid(s, c))
		return false;
	if (i == 0 || c->summary)
		use_arguments(r, s, c);
	if (*ret)
		return true;
	if (c->fact && c->fact->idiom == IDIOM_PTR_ERR_OR_ZERO && c->in->nargs)
		return idiom_ptr_err_or_zero(r, s, c, 1, ret)
			       ? true
			       : idiom_ptr_err_or_zero(r, s, c, 0, ret);
	if (!o)
		return apply_unknown(r, s, c, ret);
	if (is_ruled_out(r, s, c, i))
		return false;
	if (!c->fact)
		note_dropped_perhaps(r, s, c, o);
	if (!assume_conditions(r, s, c, o))
		return false;
	effects_resolve(r, s, c, o);
	zeroed_call(r, s, c);
	note_freed(s, c);
	if (c->summary->believed)
		forget_outputs(r, s, c);
	for (int k = 0; !c->fact && k < RELINKS; k++)
		call_forget_links(r, s, c, c->summary->relinks[k]);
	effects_apply_stores(r, s, c, o);
	*ret = outcome_result(r, s, c, o);
	if (c->in->type && c->in->type->kind != IR_TYPE_VOID && o->rc && o->rc != RC_ANY &&
	    !assume_classes(s, *ret, o->rc))
		return false;
	store_members(r, s, c, o, *ret);
	copy.ret = *ret;
	effects_apply(r, s, c, o, *ret);
	zeroed_filled(r, s, c);
	note_copied(r, s, c);
	call_lend(r, s, c, *ret);
	/* a callee that was analysed with its callbacks shows what they do, unless it kept them */
	if (!c->special || !changes_locks(o))
		note_callbacks(r, s, c);
	steps_called(r, s, c, o, *ret);
	return true;
}
