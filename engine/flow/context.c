// SPDX-License-Identifier: GPL-2.0-only
/*
 * context.c - what is held at each call, and so on entry of each function; see context.h.
 *
 * Purpose: records of call sites and their fixpoint. In: states at calls. Out: contexts.
 * Idea: a caller's lock becomes the callee's by replacing the path of an argument by the parameter;
 * where that cannot be done the identity of the lock remains.
 */
#include "context.h"

#include <string.h>

#include "../base/intern.h"
#include "run.h"

#define MAX_ROUNDS 60

static bool same_path(const struct path *a, const struct path *b)
{
	return !memcmp(a, b, sizeof(*a));
}

static bool same_lock(const struct lock_ref *a, const struct lock_ref *b)
{
	if (a->id != b->id)
		return false;
	return !a->has_path || !b->has_path || same_path(&a->path, &b->path);
}

static struct lock_ref *find_lock(struct lock_set *set, const struct lock_ref *l)
{
	for (int i = 0; i < set->len; i++)
		if (same_lock(&set->data[i], l))
			return &set->data[i];
	return NULL;
}

/* Adds @l unless it is there; true when the set grew. */
static bool add_lock(struct lock_set *set, const struct lock_ref *l)
{
	if (!l->id || find_lock(set, l) || set->len == CONTEXT_MAX_LOCKS)
		return false;
	set->data[set->len++] = *l;
	return true;
}

static bool add_all(struct lock_set *set, const struct lock_set *more)
{
	bool grew = false;

	for (int i = 0; i < more->len; i++)
		grew |= add_lock(set, &more->data[i]);
	return grew;
}

/* What both sets hold; a path that differs is forgotten. True when @set changed. */
static bool intersect(struct lock_set *set, struct lock_set *other)
{
	bool changed = false;
	int kept = 0;

	for (int i = 0; i < set->len; i++) {
		struct lock_ref l = set->data[i];
		struct lock_ref any = {.id = l.id};
		const struct lock_ref *o = find_lock(other, &l);

		if (!o)
			o = find_lock(other, &any);
		if (!o) {
			changed = true;
			continue;
		}
		if (l.has_path && (!o->has_path || !same_path(&l.path, &o->path))) {
			l.has_path = false;
			changed = true;
		}
		set->data[kept++] = l;
	}
	set->len = kept;
	return changed;
}

static struct context *make_context(struct flow *fl, const char *name)
{
	struct context *ctx = map_get(&fl->contexts.of, name);

	if (!ctx) {
		ctx = arena_alloc(&fl->u->arena, sizeof(*ctx));
		map_put(&fl->contexts.of, name, ctx);
	}
	return ctx;
}

const struct context *context_of(const struct flow *fl, const char *name)
{
	return map_get(&fl->contexts.of, name);
}

/* Whether every way from the entry to a return goes through block @bb. */
static bool is_on_all_paths(const struct ir_func *fn, int bb)
{
	bool seen[fn->nblocks];
	int stack[fn->nblocks], n = 0;

	if (!bb)
		return true;
	memset(seen, 0, sizeof(seen));
	stack[n++] = 0;
	seen[0] = seen[bb] = true;
	while (n) {
		const struct ir_block *b = &fn->blocks[stack[--n]];
		const struct ir_insn *end = &b->insns[b->ninsns - 1];

		if (end->op == IR_RETURN)
			return false;
		for (int i = 0; i < end->nsucc; i++)
			if (!seen[end->succ[i]]) {
				seen[end->succ[i]] = true;
				stack[n++] = end->succ[i];
			}
	}
	return true;
}

static int block_of(const struct ir_func *fn, const struct ir_insn *in)
{
	for (int b = 0; b < fn->nblocks; b++)
		if (in >= fn->blocks[b].insns && in < fn->blocks[b].insns + fn->blocks[b].ninsns)
			return b;
	return 0;
}

void context_assert(struct run *r, const struct ir_insn *in, const struct value *lock)
{
	struct lock_ref l = {.id = lock_id(lock), .kind = intern("mutex"), .has_path = true};

	if (!path_of(lock, &l.path) || !is_on_all_paths(r->fn, block_of(r->fn, in)))
		return;
	add_lock(&make_context(r->fl, r->fn->name)->asserted, &l);
}

/* @v as a path from one of the arguments of @c; the shortest one wins. */
static bool callee_path(const struct state *s, const struct call *c, const struct value *v,
			struct path *p)
{
	struct path_step *st;

	memset(p, 0, sizeof(*p));
	for (int i = 0; i < c->in->nargs && i < CONTEXT_MAX_ARGS; i++)
		if (c->args[i] == v) {
			p->param = i;
			return true;
		}
	if (v->kind == V_GLOBAL)
		return path_of(v, p);
	if (v->kind != V_FIELD && v->kind != V_INIT && v->kind != V_CONTAINER)
		return false;
	if (v->kind == V_INIT) {
		const struct value *now = state_load(s, v->a);

		if (v->a->kind == V_LOCAL || (now && now != v))
			return false;
	}
	if (!callee_path(s, c, v->a, p) || p->nsteps == PATH_MAX_STEPS)
		return false;
	st = &p->steps[p->nsteps++];
	st->kind = v->kind == V_FIELD ? PATH_FIELD : v->kind == V_INIT ? PATH_LOAD : PATH_CONTAINER;
	st->rec = v->kind == V_INIT ? NULL : v->rec;
	st->field = v->kind == V_INIT ? NULL : v->name;
	return true;
}

static void read_state(struct state *s, const struct call *c, struct call_edge *e)
{
	for (int i = 0; i < s->locks.len; i++) {
		const struct lock *l = &s->locks.data[i];
		struct lock_ref ref = {.id = lock_id(l->addr), .kind = l->kind};

		if (l->depth < 0) {
			ref.has_path = path_of(l->addr, &ref.path);
			add_lock(&e->released, &ref);
			continue;
		}
		ref.has_path = callee_path(s, c, l->addr, &ref.path);
		if (l->depth > 0)
			add_lock(&e->must, &ref);
		if (l->depth > 0 || l->unsure)
			add_lock(&e->may, &ref);
	}
	for (int i = 0; i < c->in->nargs && i < CONTEXT_MAX_ARGS; i++)
		e->has_arg[i] = path_of(c->args[i], &e->args[i]);
}

static struct call_edge *edge_at(struct flow *fl, const struct call_edge *now)
{
	for (int i = fl->contexts.edges.len - 1; i >= 0; i--) {
		struct call_edge *e = fl->contexts.edges.data[i];

		if (e->caller != now->caller)
			break;
		if (e->site == now->site && e->callee == now->callee)
			return e;
	}
	return NULL;
}

static void note_edge(struct run *r, struct state *s, const struct call *c, const char *callee)
{
	const struct ir_func *fn = callee ? map_get(&r->fl->u->func_by_name, callee) : NULL;
	struct call_edge now = {.caller = r->fn->name, .callee = callee, .site = c->site}, *e;

	if (!fn || fn->in_header || s->warned)
		return;
	now.handed = callee != c->name;
	read_state(s, c, &now);
	e = edge_at(r->fl, &now);
	if (!e) {
		e = arena_alloc(&r->fl->u->arena, sizeof(*e));
		*e = now;
		vec_push(&r->fl->contexts.edges, e);
		return;
	}
	intersect(&e->must, &now.must);
	add_all(&e->may, &now.may);
	add_all(&e->released, &now.released);
	for (int i = 0; i < CONTEXT_MAX_ARGS; i++)
		e->has_arg[i] &= now.has_arg[i] && same_path(&e->args[i], &now.args[i]);
}

void context_call(struct run *r, struct state *s, const struct call *c)
{
	note_edge(r, s, c, c->name);
	for (int i = 0; i < c->in->nargs; i++)
		if (c->args[i]->kind == V_FUNC && c->args[i]->name != c->name)
			note_edge(r, s, c, c->args[i]->name);
}

static bool is_prefix(const struct path *a, const struct path *p)
{
	if (a->root != p->root || a->param != p->param || a->name != p->name ||
	    a->nsteps > p->nsteps)
		return false;
	return !memcmp(a->steps, p->steps, sizeof(a->steps[0]) * (size_t)a->nsteps);
}

/* @p, a path of the caller, as one of the callee from parameter @i; false when it is none. */
static bool translate_by(const struct call_edge *e, int i, const struct path *p, struct path *out)
{
	struct path a = e->args[i];

	memset(out, 0, sizeof(*out));
	out->param = i;
	/* the argument may point into what the path goes through: back to the whole first */
	while (!is_prefix(&a, p)) {
		struct path_step *last = a.nsteps ? &a.steps[a.nsteps - 1] : NULL;

		if (!last || last->kind != PATH_FIELD || out->nsteps == PATH_MAX_STEPS)
			return false;
		out->steps[out->nsteps] = *last;
		out->steps[out->nsteps++].kind = PATH_CONTAINER;
		memset(last, 0, sizeof(*last));
		a.nsteps--;
	}
	if (out->nsteps + p->nsteps - a.nsteps > PATH_MAX_STEPS)
		return false;
	for (int k = a.nsteps; k < p->nsteps; k++)
		out->steps[out->nsteps++] = p->steps[k];
	return true;
}

static struct lock_ref translate(const struct call_edge *e, const struct lock_ref *l)
{
	struct lock_ref out = {.id = l->id, .kind = l->kind};

	if (!l->has_path)
		return out;
	if (l->path.root == ROOT_GLOBAL)
		return *l;
	for (int i = 0; i < CONTEXT_MAX_ARGS && !out.has_path; i++)
		out.has_path = e->has_arg[i] && translate_by(e, i, &l->path, &out.path);
	return out;
}

/* What the callers of the caller hold and it did not release. */
static void pass_on(const struct call_edge *e, const struct lock_set *from, bool sure,
		    struct lock_set *to)
{
	for (int i = 0; i < from->len; i++) {
		struct lock_ref l = from->data[i];

		if (sure && find_lock((struct lock_set *)&e->released, &l))
			continue;
		l = translate(e, &l);
		add_lock(to, &l);
	}
}

/* The function itself is one that runs alone. */
static bool is_alone(struct flow *fl, const char *name)
{
	const struct op_fact *role = map_get(&fl->roles, name);

	return (role && role->alone) || map_get(&fl->contexts.entries, name);
}

/* One call; true when the context of the callee changed. */
static bool flow_edge(struct flow *fl, const struct call_edge *e)
{
	struct context *from = make_context(fl, e->caller), *to = make_context(fl, e->callee);
	struct lock_set must = e->must;
	bool changed = from->callers > to->callers;
	struct lock_set may = e->may;

	if (changed)
		to->callers = from->callers;
	if (from->concurrent && !to->concurrent)
		to->concurrent = changed = true;
	if (!from->alone && to->alone && !is_alone(fl, e->callee))
		to->alone = false, changed = true;
	pass_on(e, &from->may, false, &may);
	changed |= add_all(&to->may, &may);
	if (from->top || e->handed)
		return changed;
	pass_on(e, &from->must, true, &must);
	if (to->top) {
		to->must = must;
		to->top = false;
		add_all(&to->must, &to->asserted);
		return true;
	}
	add_all(&must, &to->asserted);
	return intersect(&to->must, &must) || changed;
}

static void note_operand(struct flow *fl, struct ir_operand o)
{
	if (o.kind == IR_FUNC)
		map_put(&fl->contexts.taken, o.str, fl);
}

bool context_is_own(const struct ir_unit *u, const char *rec)
{
	const char *slash = strrchr(u->file, '/');
	const struct ir_record *x = rec ? map_get(&u->records, rec) : NULL;

	return slash && x && x->loc.file &&
	       !strncmp(x->loc.file, u->file, (size_t)(slash - u->file + 1));
}

/* The record whose member the instruction writes, or NULL. */
static const char *stored_in(const struct ir_block *b, const struct ir_insn *in)
{
	for (int i = 0; in->op == IR_STORE && in->a.kind == IR_TEMP && i < b->ninsns; i++)
		if (b->insns[i].dst == in->a.num && b->insns[i].op == IR_FIELD)
			return b->insns[i].rec;
	return NULL;
}

static void find_taken_in(struct flow *fl, const struct ir_block *b)
{
	for (int i = 0; i < b->ninsns; i++) {
		const struct ir_insn *in = &b->insns[i];

		const struct fact *f = in->macro ? model_macro(fl->m, in->macro) : NULL;

		if (in->op != IR_CALL)
			note_operand(fl, in->a);
		if (f && in->a.kind == IR_FUNC &&
		    (f->idiom == IDIOM_INIT_FUNC || f->idiom == IDIOM_EXIT_FUNC))
			map_put(&fl->contexts.entries, in->a.str, fl);
		note_operand(fl, in->b);
		if (in->op == IR_STORE && in->b.kind == IR_FUNC &&
		    (!stored_in(b, in) || context_is_own(fl->u, stored_in(b, in))))
			map_put(&fl->contexts.stored, in->b.str, fl);
		for (int k = 0; k < in->nargs; k++)
			note_operand(fl, in->args[k]);
	}
}

static void find_taken(struct flow *fl)
{
	for (int f = 0; f < fl->u->nfuncs; f++)
		for (int b = 0; b < fl->u->funcs[f]->nblocks; b++)
			find_taken_in(fl, &fl->u->funcs[f]->blocks[b]);
	for (int g = 0; g < fl->u->nglobals; g++)
		for (int i = 0; i < fl->u->globals[g]->ninits; i++) {
			const struct ir_init *in = &fl->u->globals[g]->inits[i];

			note_operand(fl, in->value);
			if (in->value.kind == IR_FUNC &&
			    (!in->rec || context_is_own(fl->u, in->rec)))
				map_put(&fl->contexts.stored, in->value.str, fl);
		}
}

/* What the model demands of whoever calls @fn, as itself or as an operation. */
static void add_contracts(struct flow *fl, const struct ir_func *fn, struct context *ctx)
{
	const struct op_fact *role = map_get(&fl->roles, fn->name);
	const struct contract *ct = model_contract(fl->m, fn->name);
	struct lock_ref l = {.kind = intern("mutex"), .has_path = true};

	for (int i = 0; i < 2; i++) {
		const struct contract *x = i ? ct : role ? role->called_with : NULL;

		if (!x || !contract_path(fl->u, x, &l.path))
			continue;
		l.id = l.path.nsteps ? intern_printf("%s.%s", l.path.steps[l.path.nsteps - 1].rec,
						     l.path.steps[l.path.nsteps - 1].field)
				     : intern_printf("@%s", l.path.name);
		add_lock(&ctx->asserted, &l);
	}
}

void context_solve(struct flow *fl)
{
	bool changed = true;

	find_taken(fl);
	for (int i = 0; i < fl->u->nfuncs; i++) {
		struct ir_func *fn = fl->u->funcs[i];
		struct context *ctx = make_context(fl, fn->name);
		const struct op_fact *role = map_get(&fl->roles, fn->name);

		add_contracts(fl, fn, ctx);
		ctx->callers =
			map_get(&fl->contexts.taken, fn->name) ? CALLERS_CORE : CALLERS_KNOWN;
		if (!fn->is_static || map_get(&fl->contexts.stored, fn->name))
			ctx->callers = CALLERS_ANY;
		ctx->alone = ctx->callers == CALLERS_KNOWN || is_alone(fl, fn->name);
		ctx->concurrent = role && role->concurrent;
		ctx->top = ctx->callers == CALLERS_KNOWN && !fn->in_header;
	}
	for (int i = 0; i < fl->contexts.of.len; i++) {
		struct context *ctx = fl->contexts.of.entries[i].value;

		if (!ctx->top)
			add_all(&ctx->must, &ctx->asserted);
	}
	for (int round = 0; changed && round < MAX_ROUNDS; round++) {
		changed = false;
		for (int i = 0; i < fl->contexts.edges.len; i++)
			changed |= flow_edge(fl, fl->contexts.edges.data[i]);
	}
}

void context_fini(struct flow *fl)
{
	map_fini(&fl->contexts.of);
	map_fini(&fl->contexts.taken);
	map_fini(&fl->contexts.stored);
	map_fini(&fl->contexts.entries);
	vec_fini(&fl->contexts.edges);
}
