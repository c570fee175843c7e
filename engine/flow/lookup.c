// SPDX-License-Identifier: GPL-2.0-only
/*
 * lookup.c - containers that are asked, filled and emptied, and the critical sections around that.
 *
 * Purpose: what checkers of check-then-act ask: which entry was looked up where, what came of it,
 * and whether a lock was held from then until now. In: effects of calls, branches. Out: marks of a
 * path (see checker.h); for callers, what the function does to containers.
 * Idea: a mark remembers when; a lock remembers when its critical section began: the younger one
 * tells whether the section covers the lookup.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

#define MAX_HELD 16

static const char *did_name(enum effect_op op)
{
	switch (op) {
	case EFF_LOOKUP:
		return intern("did look up");
	case EFF_INSERT:
		return intern("did insert");
	case EFF_CLAIM:
		return intern("did claim");
	case EFF_ERASE:
		return intern("did erase");
	default:
		return intern("did relock");
	}
}

const struct value *run_key(const struct call_info *c, const struct effect *e,
			    const struct value *ret)
{
	if (e->key == KEY_RET)
		return ret;
	if (e->key >= KEY_PARAM && e->key - KEY_PARAM < c->nargs)
		return c->args[e->key - KEY_PARAM];
	return NULL;
}

static bool excludes(const char *kind)
{
	return strcmp(kind, "rcu") && strcmp(kind, "srcu") && strcmp(kind, "read");
}

/* Bits of what is held now: any lock, and one that keeps others out. */
static int64_t held_bits(struct run *r, const struct state *s)
{
	struct held held[MAX_HELD];
	int n = run_held(r, s, held, MAX_HELD);
	int64_t bits = 0;

	for (int i = 0; i < n; i++)
		bits |= excludes(held[i].kind) ? MARK_LOCKED | MARK_GUARDED : MARK_GUARDED;
	return bits;
}

const char *run_held_ids(struct run *r, const struct state *s)
{
	struct held held[MAX_HELD];
	int n = run_held(r, s, held, MAX_HELD);
	const char *ids = "|";

	for (int i = 0; i < n; i++)
		if (held[i].id)
			ids = run_printf(r, "%s%s|", ids, held[i].id);
	return intern(ids);
}

static bool is_younger(const struct trace *a, const struct trace *b)
{
	return a && a->depth > (b ? b->depth : 0);
}

enum cover run_cover(struct run *r, const struct state *s, const struct mark *m, bool readers)
{
	struct held held[MAX_HELD];
	int n = run_held(r, s, held, MAX_HELD);
	enum cover c = COVER_NONE;

	for (int i = 0; i < s->locks.len; i++)
		if (s->locks.data[i].unsure)
			return COVER_HELD;
	for (int i = 0; i < n; i++) {
		const struct lock *l = held[i].addr ? state_lock(s, held[i].addr) : NULL;

		if (!readers && !excludes(held[i].kind))
			continue;
		if (held[i].on_entry || !l)
			return COVER_HELD;
		if (!is_younger(l->section, m->when))
			return COVER_HELD;
		if (!is_younger(l->when, m->when))
			c = COVER_RELOCKED;
	}
	return c;
}

bool run_relocks(const struct call_info *c, const struct effect *e)
{
	const struct value *flags = run_key(c, e, NULL);

	return e->op == EFF_RELOCK &&
	       (!e->mask || (flags && flags->kind == V_INT && (flags->num & e->mask)));
}

/* The lock at @v, if held, is dropped and taken again inside the call. */
static void relock(struct run *r, struct state *s, const struct call *c, const struct effect *e,
		   const struct value *v)
{
	const struct call_info info = call_info(c);
	struct lock *l = v ? state_lock(s, v) : NULL;
	struct mark *m;

	if (!run_relocks(&info, e))
		return;
	if (!l || l->depth <= 0) {
		m = v && !r->judge ? state_mark_make(s, did_name(e->op), v, NULL) : NULL;
		if (m)
			m->join = MARK_MAY;
		return;
	}
	l->section =
		note_event(r, s, c->in->loc, v,
			   run_printf(r, "%s may be dropped and taken again inside %s()",
				      run_describe(r, v), info.api));
}

/* The list that @v is: of a table of lists the whole. */
static const struct value *list_of(const struct value *v)
{
	return v->kind == V_INDEX ? v->a : v;
}

/* A lookup by key; that of a list is known by its end. */
static void look_up(struct run *r, struct state *s, const struct call *c, const struct effect *e,
		    const struct value *v)
{
	const struct call_info info = call_info(c);
	const struct value *key = run_key(&info, e, c->ret);
	struct mark *m = state_mark_make(s, intern(MARK_LOOKED_UP), v, key);

	if (!m)
		return;
	m->n = held_bits(r, s) | MARK_PENDING | (e->key == KEY_RET ? MARK_FOUND_KEY : 0);
	m->join = MARK_MUST;
	m->api = key || !c->fact ? info.api : NULL;
	m->id = run_lock_id(v);
	m->under = run_held_ids(r, s);
	m->loc = c->in->loc;
	m->when = key ? note_event(r, s, c->in->loc, v,
				   run_printf(r, "%s asked here by %s()", run_describe(r, v),
					      m->api))
		      : s->trace;
}

/* Whatever was looked up at @key is settled by the call. */
static void settle(struct state *s, const struct value *v, const struct value *key)
{
	struct mark *m = state_mark(s, intern(MARK_LOOKED_UP), v, key);

	if (m)
		state_unmark(s, m);
}

void lookup_effect(struct run *r, struct state *s, const struct call *c, const struct effect *e,
		   const struct value *v)
{
	const struct call_info info = call_info(c);
	const struct value *key = run_key(&info, e, c->ret);
	struct mark *m;

	if (e->op == EFF_RELOCK) {
		relock(r, s, c, e, v);
		return;
	}
	if (e->op == EFF_ERASE && v)
		object_take_out(s, v);
	if (!v || value_root(v)->kind == V_LOCAL)
		return;
	if (e->key == KEY_NONE) /* one chain of a hash table stands for the table */
		v = list_of(v);
	if (r->judge && e->op == EFF_LOOKUP && (key || e->key == KEY_NONE))
		look_up(r, s, c, e, v);
	else if (r->judge && e->op != EFF_LOOKUP)
		settle(s, v, key);
	if (r->judge)
		return;
	m = state_mark_make(s, did_name(e->op), v, key);
	if (m)
		m->join = MARK_MAY;
	if (m && !key)
		m->n = e->key == KEY_NONE ? KEY_NONE : KEY_UNKNOWN;
}

/* The entry @entry of the container @of was found by @m, or by a lookup without key. */
static void found(struct run *r, struct state *s, const struct value *entry, const struct value *of,
		  const struct mark *m)
{
	struct mark *x;

	entry = value_base(entry);
	if (entry->kind == V_INT || entry->kind == V_LOCAL)
		return;
	x = state_mark_make(s, intern(MARK_ENTRY), entry, of);
	if (!x)
		return;
	x->n = held_bits(r, s) | (m->b ? MARK_FOUND_KEY : 0);
	x->join = MARK_MAY;
	x->api = m->api;
	x->when = m->when;
	x->loc = m->loc;
	x->id = m->id;
	x->under = run_held_ids(r, s);
}

/* Lookups without a key that this path knows, and what was there instead of what was claimed. */
static bool returns_entry(const struct effect *e)
{
	return e->path.root == ROOT_PARAM && !e->path.nsteps &&
	       ((e->op == EFF_LOOKUP && e->key == KEY_UNKNOWN) || e->op == EFF_CLAIM);
}

/* One step of going through all entries of a container that has keys. */
static void search(struct run *r, struct state *s, const struct value *of, const struct value *ret,
		   const struct mark *step)
{
	struct mark *m = state_mark_make(s, intern(MARK_LOOKED_UP), of, NULL);

	if (!m || value_root(of)->kind == V_LOCAL)
		return;
	m->join = MARK_MUST;
	m->n = held_bits(r, s) | (ret->kind == V_INT ? MARK_ABSENT : 0);
	m->api = step->api;
	m->id = step->id;
	m->loc = step->loc;
	m->when = step->when;
	m->under = run_held_ids(r, s);
}

static void found_by_any(struct run *r, struct state *s, const struct call *c,
			 const struct value *ret)
{
	const struct call_info info = call_info(c);

	for (int i = 0; i < c->fact->summary->outcomes[0].neffects; i++) {
		const struct effect *e = &c->fact->summary->outcomes[0].effects[i];
		struct mark m = {.api = info.api, .loc = c->in->loc};

		if (!returns_entry(e) || e->path.param >= info.nargs)
			continue;
		m.id = run_lock_id(info.args[e->path.param]);
		m.when = note_event(r, s, c->in->loc, ret,
				    run_printf(r, "%s asked here by %s()",
					       run_describe(r, info.args[e->path.param]),
					       info.api));
		if (e->op == EFF_LOOKUP)
			search(r, s, info.args[e->path.param], ret, &m);
		found(r, s, ret, info.args[e->path.param], &m);
	}
}

/* Whether the callee's body takes a lock of its own around what it does. */
static bool locks_inside(const struct call *c)
{
	for (int i = 0; !c->fact && c->summary && i < c->summary->noutcomes; i++)
		for (int k = 0; k < c->summary->outcomes[i].neffects; k++) {
			const struct effect *e = &c->summary->outcomes[i].effects[k];

			if (e->op == EFF_LOCK && excludes(e->kind))
				return true;
		}
	return false;
}

/* A call looks at an entry: what it returns may tell of it (try_get()). */
static void note_examined(struct state *s, const struct call *c, const struct value *ret)
{
	int n = s->marks.len;

	for (int i = 0; i < n; i++) {
		struct mark *x;

		if (s->marks.data[i].what != intern(MARK_ENTRY))
			continue;
		for (int k = 0; k < c->in->nargs; k++) {
			if (value_base(c->args[k]) != s->marks.data[i].a)
				continue;
			s->marks.data[i].n |= MARK_PENDING;
			if (ret->kind != V_SITE)
				continue;
			x = state_mark_make(s, intern("examined"), ret, s->marks.data[i].a);
			if (x)
				x->join = MARK_MUST;
		}
	}
}

void lookup_called(struct run *r, struct state *s, const struct call *c, const struct value *ret)
{
	if (!r->judge)
		return;
	note_examined(s, c, ret);
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what != intern(MARK_LOOKED_UP) || !(m->n & MARK_PENDING))
			continue;
		m->n &= ~(int64_t)MARK_PENDING;
		if (!m->b && c->fact)
			continue;
		if (locks_inside(c))
			m->n |= MARK_LOCKED;
		if (ret->kind == V_INT)
			m->n |= MARK_ABSENT;
		else if (ret != m->b)
			found(r, s, ret, m->a, m);
	}
	if (c->fact && c->fact->summary && c->fact->summary->noutcomes && c->in->type &&
	    c->in->type->kind == IR_TYPE_PTR)
		found_by_any(r, s, c, ret);
}

void lookup_load(struct run *r, struct state *s, const struct value *addr, const struct value *v,
		 const struct ir_insn *in)
{
	const struct op_fact *op =
		addr->kind == V_FIELD ? model_op(r->fl->m, addr->rec, addr->name) : NULL;
	const struct value *list;
	struct mark *m;

	if (!op || !op->leads || value_root(addr)->kind == V_LOCAL)
		return;
	list = list_of(addr->a);
	m = state_mark_make(s, intern(r->judge ? MARK_LOOKED_UP : "did look up"), list, NULL);
	if (!m)
		return;
	m->join = r->judge ? MARK_MUST : MARK_MAY;
	m->n = KEY_NONE;
	if (!r->judge)
		return;
	m->n = held_bits(r, s) | MARK_TESTED;
	m->under = run_held_ids(r, s);
	m->id = run_lock_id(list);
	m->loc = in->loc;
	m->when = s->trace;
	found(r, s, v, list, m);
}

/* Which way the branch on what @x found went. */
static void test_entry(struct state *s, const struct mark *x)
{
	uint8_t rc = value_classes(s, x->a);

	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what != intern(MARK_LOOKED_UP) || m->a != x->b ||
		    m->loc.line != x->loc.line || m->loc.col != x->loc.col)
			continue;
		m->n |= MARK_TESTED;
		m->n &= ~(int64_t)(MARK_ABSENT | MARK_PRESENT);
		if (!(rc & RC_POS))
			m->n |= MARK_ABSENT;
		else if (rc == RC_POS)
			m->n |= MARK_PRESENT;
	}
}

/* "record.member" by which entries hang in the list; @pos is the address of that member. */
static const char *link_id(const struct state *s, const struct value *pos, const char *otherwise)
{
	if (pos->kind == V_FIELD)
		return intern_printf("%s.%s", pos->rec, pos->name);
	for (int i = 0; i < s->cells.len; i++) {
		const struct value *v = s->cells.data[i].val;

		if (v->kind == V_CONTAINER && v->a == pos)
			return intern_printf("%s.%s", v->rec, v->name);
	}
	return otherwise;
}

/* &pos->member == head: the end of a list, or another entry of it. */
static void test_end(struct run *r, struct state *s, const struct value *cond, bool truth,
		     const struct ir_insn *in)
{
	struct mark *m = state_mark(s, intern(MARK_LOOKED_UP), cond->b, NULL);
	const struct value *pos = cond->a;

	if (!m) {
		m = state_mark(s, intern(MARK_LOOKED_UP), cond->a, NULL);
		pos = cond->b;
	}
	if (!m)
		return;
	m->n &= ~(int64_t)(MARK_ABSENT | MARK_PRESENT | MARK_TESTED);
	m->n |= MARK_TESTED | (truth ? MARK_ABSENT : MARK_PRESENT);
	m->loc = in->loc;
	m->when = s->trace;
	m->under = run_held_ids(r, s);
	m->id = link_id(s, pos, m->id);
	if (!truth)
		found(r, s, pos, m->a, m);
}

/* Whether @cond tells of the entry @x, or of what a call made of it. */
static bool tells_of(const struct state *s, const struct value *cond, const struct mark *x)
{
	if (cond->kind == V_INT)
		return x->n & MARK_PENDING;
	if (value_mentions(cond, x->a))
		return true;
	for (int i = 0; i < s->marks.len; i++)
		if (s->marks.data[i].what == intern("examined") && s->marks.data[i].b == x->a &&
		    value_mentions(cond, s->marks.data[i].a))
			return true;
	return false;
}

void lookup_branch(struct run *r, struct state *s, const struct value *cond, bool truth,
		   const struct ir_insn *in)
{
	if (!r->judge)
		return;
	while (cond->kind == V_UN && cond->arith == IR_NOT) {
		cond = cond->a;
		truth = !truth;
	}
	if (cond->kind == V_BIN && cond->arith == IR_EQ)
		test_end(r, s, cond, truth, in);
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what == intern(MARK_LOOKED_UP) && cond->kind == V_INT &&
		    (m->n & MARK_ABSENT))
			m->n |= MARK_TESTED;
		else if (m->what == intern(MARK_ENTRY) && tells_of(s, cond, m))
			test_entry(s, m);
	}
}

static int key_for_caller(const struct mark *m, const struct function_exit *e)
{
	if (!m->b)
		return (int)m->n;
	if (m->b == e->ret)
		return KEY_RET;
	return m->b->kind == V_PARAM ? KEY_PARAM + (int)m->b->num : KEY_UNKNOWN;
}

int lookup_effects(const struct function_exit *e, struct effect *out, int max)
{
	static const enum effect_op ops[] = {EFF_LOOKUP, EFF_INSERT, EFF_CLAIM, EFF_ERASE,
					     EFF_RELOCK};
	int n = 0;

	for (int i = 0; i < e->state->marks.len && n < max; i++) {
		const struct mark *m = &e->state->marks.data[i];

		for (size_t k = 0; k < sizeof(ops) / sizeof(ops[0]); k++) {
			if (m->what != did_name(ops[k]) || !path_of(m->a, &out[n].path))
				continue;
			out[n].op = ops[k];
			out[n].api = NULL;
			out[n].key = ops[k] == EFF_RELOCK ? KEY_NONE : key_for_caller(m, e);
			n++;
			break;
		}
	}
	return n;
}

const struct mark *run_mark(const struct state *s, const char *what, const struct value *a,
			    const struct value *b)
{
	return state_mark(s, intern(what), a, b);
}

bool run_ids_meet(const char *ours, const char *theirs)
{
	for (const char *at = ours + 1; *at; at += strcspn(at, "|") + 1) {
		size_t n = strcspn(at, "|");

		for (const char *hit = theirs; (hit = strchr(hit, '|')) && *++hit;)
			if (!strncmp(hit, at, n) && hit[n] == '|')
				return true;
	}
	return false;
}

bool run_is_new(const struct state *s, const struct value *v)
{
	const struct value *base = value_base(v);

	for (int i = 0; i < s->objects.len; i++)
		if (s->objects.data[i].key == base && s->objects.data[i].fresh &&
		    !s->objects.data[i].kept)
			return true;
	return base->kind == V_LOCAL;
}

static const char *tag_of_type(const struct ir_type *t)
{
	return t && t->kind == IR_TYPE_PTR && t->elem ? t->elem->tag : NULL;
}

const char *run_record_of(const struct value *v)
{
	const char *tag = v->kind == V_CONTAINER ? v->rec : tag_of_type(v->type);

	for (; v->kind == V_FIELD || v->kind == V_INDEX; v = v->a)
		tag = v->kind == V_FIELD ? v->rec : tag;
	return tag;
}

const char *run_param_record(struct run *r, const struct call_info *c, int i)
{
	const struct ir_func *decl = c->name ? map_get(&r->fl->u->decls, c->name) : NULL;

	return decl && i < decl->nparams ? tag_of_type(decl->locals[i].type) : NULL;
}

bool run_erases(const struct call_info *c, const struct effect *e)
{
	const struct outcome *o = c->fact && c->fact->summary ? c->fact->summary->outcomes : NULL;

	if (e->op != EFF_INSERT && e->op != EFF_CLAIM)
		return e->op == EFF_ERASE;
	for (int i = 0; o && i < c->fact->summary->noutcomes; i++)
		for (int k = 0; k < o[i].neffects; k++) {
			const struct effect *x = &o[i].effects[k];

			if (x->op == EFF_PUBLISH && x->path.root == ROOT_PARAM &&
			    x->path.param < c->nargs && c->args[x->path.param]->kind == V_INT)
				return true;
		}
	return false;
}

static bool has_effect(const struct outcome *o, const struct effect *like)
{
	for (int k = 0; k < o->neffects; k++)
		if (o->effects[k].op == like->op && o->effects[k].path.root == like->path.root &&
		    o->effects[k].path.param == like->path.param)
			return true;
	return false;
}

bool run_is_plain(const struct call_info *c, const struct effect *e)
{
	for (int i = 0; c->summary && i < c->summary->noutcomes; i++)
		if (!has_effect(&c->summary->outcomes[i], e))
			return false;
	return c->summary != NULL;
}

bool run_only_reads(const struct call_info *c, int i)
{
	if (!c->summary || !c->summary->noutcomes)
		return false;
	for (int k = 0; k < c->summary->noutcomes; k++)
		for (int j = 0; j < c->summary->outcomes[k].neffects; j++) {
			const struct effect *e = &c->summary->outcomes[k].effects[j];

			if (e->path.root == ROOT_PARAM && e->path.param == i)
				return false;
		}
	return !(c->summary->passed_params >> (i & 31) & 1);
}

bool run_is_assertion(const struct run *r)
{
	return r->assertion;
}
