// SPDX-License-Identifier: GPL-2.0-only
/*
 * holding.c - memory that is reached from one member or static variable only.
 *
 * Purpose: whether a pointer that is cleared was the last one. In: all functions of a unit. Out:
 * who puts new memory there, and whether what is found there is freed or handed on.
 * Idea: names of places; a local that was loaded from the place stands for it in its function.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "../base/intern.h"
#include "../ir/walk.h"
#include "run.h"

#define MAX_ALIASES 8 /* locals of one function that hold what the place holds */

/* One function, and its locals that stand for what is found at @place. */
struct scan {
	const struct run *r;
	const struct ir_func *fn;
	const char *place;
	const char *names[MAX_ALIASES + 1];
	int n;
	bool strict; /* who is not seen keeps what it is given */
	bool counts; /* a counted reference is as good as new memory */
};

static bool is_name(const struct scan *sc, const char *place)
{
	for (int i = 0; place && i < sc->n; i++)
		if (sc->names[i] == place)
			return true;
	return false;
}

static bool is_it(const struct scan *sc, const struct ir_block *b, struct ir_operand o)
{
	return is_name(sc, ir_place_of_pointer(b, o)) || ir_place(b, o) == sc->place;
}

static bool is_local(const char *place)
{
	return place && !strncmp(place, "local ", 6);
}

/* Locals that are set to what the place holds, and locals set to those. */
static void find_names(struct scan *sc)
{
	int before;

	sc->names[0] = sc->place;
	sc->n = 1;
	do {
		before = sc->n;
		for (int k = 0; k < sc->fn->nblocks; k++)
			for (int i = 0; i < sc->fn->blocks[k].ninsns; i++) {
				const struct ir_block *b = &sc->fn->blocks[k];
				const struct ir_insn *in = &b->insns[i];
				const char *to = in->op == IR_STORE ? ir_place(b, in->a) : NULL;

				if (is_local(to) && is_it(sc, b, in->b) && !is_name(sc, to) &&
				    sc->n <= MAX_ALIASES)
					sc->names[sc->n++] = to;
			}
	} while (sc->n > before);
}

/* The result of a function of the unit is memory that it allocated. */
static bool returns_memory(const struct run *r, const char *name)
{
	const struct summary *sum = name ? map_get(&r->fl->summaries, name) : NULL;

	for (int k = 0; sum && !sum->unknown && k < sum->noutcomes; k++)
		for (int i = 0; i < sum->outcomes[k].neffects; i++) {
			const struct effect *e = &sum->outcomes[k].effects[i];

			if (e->op == EFF_GET && e->kind == intern("mem") &&
			    e->path.root == ROOT_RET && !e->path.nsteps && !e->managed)
				return true;
		}
	return false;
}

static bool allocates(const struct run *r, const struct ir_insn *in)
{
	const char *name = in->op == IR_CALL ? pairs_callee(in) : NULL;

	if (!name)
		return false;
	return model_fact(r->fl->m, name) ? parts_does(r, in, EFF_GET, -1)
					  : returns_memory(r, name);
}

/* What the call @in returns is counted for the caller. */
static bool counts(const struct run *r, const struct ir_insn *in)
{
	const char *name = in->op == IR_CALL ? pairs_callee(in) : NULL;
	const struct fact *f = name ? model_fact(r->fl->m, name) : NULL;

	if (!f || !f->summary || !in->type || in->type->kind != IR_TYPE_PTR)
		return false;
	for (int k = 0; k < f->summary->noutcomes; k++)
		for (int i = 0; i < f->summary->outcomes[k].neffects; i++) {
			const struct effect *e = &f->summary->outcomes[k].effects[i];

			if (e->op == EFF_GET && e->kind == intern("ref") && !e->path.nsteps &&
			    (e->path.root == ROOT_RET || e->path.root == ROOT_PARAM) && !e->managed)
				return true;
		}
	return false;
}

/* New memory at @from, a local of @sc->fn, is stored at the place. */
static bool moves_there(const struct scan *sc, const char *from)
{
	for (int k = 0; is_local(from) && k < sc->fn->nblocks; k++)
		for (int i = 0; i < sc->fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &sc->fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];

			if (in->op == IR_STORE && ir_place(b, in->a) == sc->place &&
			    ir_place_of_pointer(b, in->b) == from)
				return true;
		}
	return false;
}

/* The function puts new memory there, at a line before @line. */
static bool makes(const struct scan *sc, int line)
{
	for (int k = 0; k < sc->fn->nblocks; k++)
		for (int i = 0; i < sc->fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &sc->fn->blocks[k].insns[i];
			bool gets = allocates(sc->r, in) || (sc->counts && counts(sc->r, in));
			const char *to =
				in->loc.line < line && gets ? ir_place_of_result(sc->fn, in) : NULL;

			if (to && (to == sc->place || moves_there(sc, to)))
				return true;
		}
	return false;
}

static bool hands_on(enum effect_op op)
{
	return op == EFF_KEEP || op == EFF_INSERT || op == EFF_CLAIM || op == EFF_PUBLISH ||
	       op == EFF_ARM || op == EFF_CALLBACK || op == EFF_ERASE || op == EFF_UNPUBLISH;
}

/* What a call with the summary @sum does to what its argument @arg points to or into. */
static void note_effects(const struct summary *sum, int arg, struct holding *h)
{
	for (int k = 0; k < sum->noutcomes; k++)
		for (int i = 0; i < sum->outcomes[k].neffects; i++) {
			const struct effect *e = &sum->outcomes[k].effects[i];

			if (e->path.root != ROOT_PARAM || e->path.param != arg)
				continue;
			h->freed |= e->op == EFF_FREE || e->op == EFF_PUT;
			h->given |= hands_on(e->op);
		}
}

static void note_call(const struct run *r, const struct ir_insn *in, int arg, bool strict,
		      struct holding *h)
{
	const char *name = pairs_callee(in);
	const struct fact *f = name ? model_fact(r->fl->m, name) : NULL;
	const struct summary *sum = f ? f->summary : name ? map_get(&r->fl->summaries, name) : NULL;

	if (in->opaque)
		return;
	if (sum && !sum->unknown)
		note_effects(sum, arg, h);
	if (!name || (sum && (sum->unknown || (sum->passed_params >> (arg & 31) & 1))))
		h->given = true;
	else if (!f)
		h->given |= pairs_sounds_like_undo(name) || (strict && !sum);
}

/* What @sc->fn does with what it finds at the place. */
static void note_uses(struct scan *sc, struct holding *h)
{
	find_names(sc);
	for (int k = 0; k < sc->fn->nblocks; k++)
		for (int i = 0; i < sc->fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &sc->fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];

			if (in->op == IR_RETURN && is_it(sc, b, in->a))
				h->given = true;
			if (in->op == IR_STORE && is_it(sc, b, in->b) &&
			    !is_local(ir_place(b, in->a)))
				h->given |= !is_name(sc, ir_place(b, in->a));
			for (int n = 0; n < in->nargs; n++) {
				if (!is_it(sc, b, in->args[n]))
					continue;
				if (in->op == IR_CALL)
					note_call(sc->r, in, n, sc->strict, h);
				else
					h->given = true;
			}
		}
}

/* The operand is what is found at the place, or points into it. */
static bool is_in_it(const struct scan *sc, const struct ir_block *b, struct ir_operand o)
{
	const struct ir_insn *def = ir_def(b, o);

	if (is_it(sc, b, o))
		return true;
	while (def && (def->op == IR_FIELD || def->op == IR_CAST)) {
		if (is_it(sc, b, def->a))
			return true;
		def = ir_def(b, def->a);
	}
	return false;
}

/* The maker returns what it made, or shows it to somebody who may lead others to it. */
static bool is_shown(const struct scan *sc)
{
	for (int k = 0; k < sc->fn->nblocks; k++)
		for (int i = 0; i < sc->fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &sc->fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];
			const char *name = in->op == IR_CALL ? pairs_callee(in) : NULL;

			if (in->op == IR_RETURN && is_in_it(sc, b, in->a))
				return true;
			if (in->op != IR_CALL || in->opaque ||
			    (name &&
			     (model_fact(sc->r->fl->m, name) || pairs_sounds_like_undo(name))))
				continue;
			for (int n = 0; n < in->nargs; n++)
				if (is_in_it(sc, b, in->args[n]))
					return true;
		}
	return false;
}

static struct holding *holding_of(const struct run *r, const char *place)
{
	struct holding *h = map_get(&r->fl->holdings, place);

	if (h)
		return h;
	h = arena_alloc(&r->fl->u->arena, sizeof(*h));
	for (int i = 0; i < r->fl->u->nfuncs; i++) {
		struct scan sc = {.r = r, .fn = r->fl->u->funcs[i], .place = place};

		if (sc.fn->in_header)
			continue;
		struct holding own = {0};

		note_uses(&sc, &own);
		h->freed |= own.freed;
		h->given |= own.given;
		if (!makes(&sc, INT_MAX))
			continue;
		h->maker = sc.fn->name;
		h->shared |= own.given || is_shown(&sc);
	}
	map_put(&r->fl->holdings, place, h);
	return h;
}

static bool same_target(const struct ir_type *a, const struct ir_type *b)
{
	if (!a || !b || a->kind != IR_TYPE_PTR || b->kind != IR_TYPE_PTR || !a->elem || !b->elem ||
	    a->elem->kind == IR_TYPE_VOID || b->elem->kind == IR_TYPE_VOID)
		return true;
	return a->elem->kind == b->elem->kind && a->elem->tag == b->elem->tag;
}

/*
 * The function ends something that may be what the place holds: it goes by another name; or it
 * gives @rec, which the place lies in, to a function that may end its parts.
 */
static bool may_end_it(const struct run *r, const struct ir_insn *in, int arg,
		       const struct ir_type *type, const char *rec)
{
	const struct ir_block *b = ir_block_of(r->fn, in);
	const struct ir_insn *def = ir_def(b, in->args[arg]);
	const char *place = ir_place_of_pointer(b, in->args[arg]);
	const char *name = pairs_callee(in);
	struct holding h = {0};
	const struct ir_type *t = def ? def->type : NULL;

	if (in->opaque)
		return false;
	note_call(r, in, arg, false, &h);
	if (rec && name && !model_fact(r->fl->m, name) && !map_get(&r->fl->u->func_by_name, name) &&
	    pairs_sounds_like_undo(name) && t && t->kind == IR_TYPE_PTR && t->elem &&
	    t->elem->tag == rec)
		return true;
	return h.freed && (!place || is_local(place)) && same_target(t, type);
}

static bool ends_another_name(const struct run *r, const struct ir_type *type, const char *rec)
{
	for (int k = 0; k < r->fn->nblocks; k++)
		for (int i = 0; i < r->fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &r->fn->blocks[k].insns[i];

			for (int n = 0; in->op == IR_CALL && n < in->nargs; n++)
				if (may_end_it(r, in, n, type, rec))
					return true;
		}
	return false;
}

static const char *place_of(const struct run *r, const struct value *addr)
{
	const struct ir_global *g;

	if (value_is_weak(addr) || value_is_stale(addr))
		return NULL;
	if (addr->kind == V_FIELD && addr->rec)
		return intern_printf("member %s.%s", addr->rec, addr->name);
	g = addr->kind == V_GLOBAL ? map_get(&r->fl->u->global_by_name, addr->name) : NULL;
	return g && g->is_static ? intern_printf("global %s", addr->name) : NULL;
}

/* What is at @addr was there when the function began, or is memory that nobody has freed since. */
static bool is_untouched(const struct run *r, const struct state *s, const struct value *addr,
			 const struct value *had)
{
	if (!(had->kind == V_INIT && had->a == addr) && !run_is_own_memory(r, had) &&
	    !(had->kind == V_SITE && !had->a && returns_memory(r, had->name)))
		return false;
	for (int i = 0; i < s->objects.len; i++)
		if (object_whole(&s->objects.data[i]) == value_alloc(had) &&
		    (s->objects.data[i].freed || s->objects.data[i].put))
			return false;
	return true;
}

/* @maker is the setup function that the one under analysis is the teardown of. */
static bool is_partner(const struct run *r, const char *maker)
{
	return pairs_partner(r->fl->pairs, maker) == r->fn || pairs_names_match(maker, r->fn->name);
}

/*
 * There is memory: a branch said so, the function itself made it further up, or it takes down, by
 * its name, what others made.
 */
static bool is_there(const struct scan *sc, uint8_t rc, bool made, int line)
{
	if (!(rc & RC_POS))
		return false;
	if (rc == RC_POS || (made && makes(sc, line)))
		return true;
	return pairs_sounds_like_undo(sc->fn->name) && !makes(sc, INT_MAX);
}

const struct holding *run_loses(struct run *r, struct state *s, const struct value *addr,
				const struct ir_insn *in)
{
	struct scan sc = {.r = r, .fn = r->fn, .place = place_of(r, addr), .strict = true};
	const struct value *had = state_load(s, addr);
	struct holding *h, own = {0};

	if (!sc.place || run_is_own_memory(r, addr) || value_base(addr)->kind == V_LOCAL)
		return NULL;
	if (!had)
		had = value_init(&r->vt, addr, NULL);
	if (!is_untouched(r, s, addr, had) ||
	    !is_there(&sc, value_classes(s, had), had->kind != V_INIT, in->loc.line))
		return NULL;
	note_uses(&sc, &own);
	if (own.freed || own.given)
		return NULL;
	h = holding_of(r, sc.place);
	if (!h->maker || h->shared || (!h->freed && h->given && !is_partner(r, h->maker)) ||
	    ends_another_name(r, had->type, addr->kind == V_FIELD ? addr->rec : NULL))
		return NULL;
	return h;
}

/* A record that is described in the file under analysis itself. */
static bool is_own_record(const struct run *r, const char *tag)
{
	const struct ir_record *rec = tag ? map_get(&r->fl->u->records, tag) : NULL;

	return rec && rec->loc.file && r->fn->loc.file && !strcmp(rec->loc.file, r->fn->loc.file);
}

/* The function calls its own teardown, when it fails: so that undoes all that it has set up. */
static bool calls_own_teardown(const struct run *r)
{
	const struct ir_func *down = run_partner(r);

	for (int k = 0; down && k < r->fn->nblocks; k++)
		for (int i = 0; i < r->fn->blocks[k].ninsns; i++) {
			const char *name = pairs_callee(&r->fn->blocks[k].insns[i]);

			if (name && !strcmp(name, down->name))
				return true;
		}
	return false;
}

/* What the function has set up there in its parameter is for its own teardown to undo. */
static bool is_all(const struct run *r, const struct value *addr)
{
	const struct op_fact *op = model_op(r->fl->m, addr->rec, addr->name);

	return addr->a->kind == V_PARAM && !(op && (op->owns || op->pins)) && calls_own_teardown(r);
}

bool run_left_in(const struct run *r, const struct value *addr)
{
	const char *place = place_of(r, addr);
	struct holding h = {0};

	if (!place || addr->kind != V_FIELD || (!is_own_record(r, addr->rec) && !is_all(r, addr)))
		return false;
	for (int i = 0; i < r->fl->u->nfuncs; i++) {
		struct scan sc = {.r = r, .fn = r->fl->u->funcs[i], .place = place, .strict = true};
		struct holding own = {0};

		if (sc.fn->in_header)
			continue;
		note_uses(&sc, &own);
		h.freed |= own.freed && (sc.fn != r->fn);
		h.given |= own.given;
	}
	return !h.freed && !h.given;
}

/* What a callee with the summary @sum does to its argument @arg; @whole: not to a part of it. */
static void note_part_effects(const struct summary *sum, int arg, bool whole, struct holding *h)
{
	for (int k = 0; k < sum->noutcomes; k++)
		for (int i = 0; i < sum->outcomes[k].neffects; i++) {
			const struct effect *e = &sum->outcomes[k].effects[i];

			if (e->path.root != ROOT_PARAM || e->path.param != arg || e->path.nsteps)
				continue;
			h->freed |= (e->op == EFF_FREE && whole) ||
				    (e->op == EFF_PUT && (whole || e->kind == intern("ref")));
			h->given |= hands_on(e->op);
		}
}

/* What the call @in does to what it finds at the place; @o: its argument @arg. */
static void note_part_call(const struct scan *sc, const struct ir_block *b,
			   const struct ir_insn *in, int arg, struct holding *h)
{
	const char *name = pairs_callee(in);
	const struct fact *f = name ? model_fact(sc->r->fl->m, name) : NULL;
	const struct summary *sum = f	   ? f->summary
				    : name ? map_get(&sc->r->fl->summaries, name)
					   : NULL;
	const struct ir_insn *def = ir_def(b, in->args[arg]);

	while (def && def->op == IR_CAST)
		def = ir_def(b, def->a);
	if (in->opaque)
		return;
	if (sum && !sum->unknown)
		note_part_effects(sum, arg, def && def->op == IR_LOAD, h);
	else if (!f)
		h->given |= !name || sum || pairs_sounds_like_undo(name);
}

static void note_part_uses(struct scan *sc, struct holding *h)
{
	find_names(sc);
	for (int k = 0; k < sc->fn->nblocks; k++)
		for (int i = 0; i < sc->fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &sc->fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];

			if (in->op == IR_RETURN && is_it(sc, b, in->a))
				h->given = true;
			if (in->op == IR_STORE && is_it(sc, b, in->b) &&
			    !is_local(ir_place(b, in->a)))
				h->given |= !is_name(sc, ir_place(b, in->a));
			for (int n = 0; in->op == IR_CALL && n < in->nargs; n++)
				if (is_it(sc, b, in->args[n]))
					note_part_call(sc, b, in, n, h);
		}
}

enum part holding_part(const struct run *r, const char *rec, const char *place)
{
	bool undone = false, taken = false;

	for (int i = 0; i < r->fl->u->nfuncs; i++) {
		struct scan sc = {.r = r, .fn = r->fl->u->funcs[i], .place = place, .counts = true};
		struct holding own = {0};
		bool gets;

		if (sc.fn->in_header)
			continue;
		note_part_uses(&sc, &own);
		gets = makes(&sc, INT_MAX);
		if (gets && parts_makes(r, sc.fn, rec))
			undone |= own.freed;
		else
			taken |= own.freed || gets;
		taken |= own.given;
	}
	return !undone ? PART_NONE : taken ? PART_TAKEN : PART_LEFT;
}
