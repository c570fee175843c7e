// SPDX-License-Identifier: GPL-2.0-only
/*
 * pairs_calls.c - who calls an undoing, see pairs.h.
 *
 * Purpose: reachability over the calls of one unit. In: tables of pairs.c. Out: yes or no.
 * Idea: depth first by name; a function that is handed out counts as called where that is asked.
 */
#include <string.h>

#include "pairs_unit.h"

/* Depth first over the functions of the unit; @seen holds those that were entered. */
static bool reach(const struct pairs *p, const char *from, const struct names *any,
		  struct map *seen)
{
	const struct caller *c = map_get(&p->callers, from);

	if (!c || map_get(seen, from))
		return false;
	map_put(seen, from, seen);
	for (int i = 0; i < c->calls.len; i++)
		if (pairs_among(any, c->calls.data[i]) || reach(p, c->calls.data[i], any, seen))
			return true;
	for (int i = 0; i < c->hands_out.len; i++)
		if (pairs_among(any, c->hands_out.data[i]) ||
		    reach(p, c->hands_out.data[i], any, seen))
			return true;
	return false;
}

bool pairs_reach(const struct pairs *p, const char *from, const struct names *any)
{
	struct map seen = {0};
	bool found = reach(p, from, any, &seen);

	map_fini(&seen);
	return found;
}

/* @c calls @fn by its name, or through the member of a table that leads to it. */
static bool calls_it(const struct pairs *p, const struct caller *c, const char *fn)
{
	const char *member = map_get(&p->in_table, fn);

	return pairs_among(&c->calls, fn) || (member && pairs_among(&c->calls, member));
}

/* Callers of @fn, and theirs; @up holds the chain, which is not entered from above. */
static bool callers_reach(const struct pairs *p, const char *fn, const struct names *any,
			  struct map *up)
{
	map_put(up, fn, up);
	for (int i = 0; i < p->callers.len; i++) {
		const struct caller *c = p->callers.entries[i].value;
		struct map seen = {0};
		bool found;

		if (map_get(up, c->fn->name) || !calls_it(p, c, fn))
			continue;
		for (int k = 0; k < up->len; k++)
			map_put(&seen, up->entries[k].key, &seen);
		found = reach(p, c->fn->name, any, &seen);
		map_fini(&seen);
		if (found || callers_reach(p, c->fn->name, any, up))
			return true;
	}
	return false;
}

bool pairs_caller_reaches(const struct pairs *p, const char *fn, const struct names *any)
{
	struct map up = {0};
	bool found = callers_reach(p, fn, any, &up);

	map_fini(&up);
	return found;
}

bool pairs_caller_ends(const struct pairs *p, const char *down, const char *up,
		       const struct names *any)
{
	struct map chain = {0};
	bool found;

	map_put(&chain, up, &chain);
	found = callers_reach(p, down, any, &chain);
	map_fini(&chain);
	return found;
}

bool pairs_called_outside(const struct pairs *p, const char *fn, const struct names *any)
{
	for (int i = 0; i < p->callers.len; i++) {
		const struct caller *c = p->callers.entries[i].value;

		if (c->fn->name == fn)
			continue;
		for (int k = 0; k < c->calls.len; k++)
			if (pairs_among(any, c->calls.data[k]))
				return true;
	}
	return false;
}

static bool calls_any(const struct caller *c, const struct names *any)
{
	for (int k = 0; k < c->calls.len; k++)
		if (pairs_among(any, c->calls.data[k]))
			return true;
	for (int k = 0; k < c->hands_out.len; k++)
		if (pairs_among(any, c->hands_out.data[k]))
			return true;
	return false;
}

/* @from calls @to, directly or through others; what is only handed out is not called. */
static bool leads_to(const struct pairs *p, const char *from, const char *to, struct map *seen)
{
	const struct caller *c = map_get(&p->callers, from);

	if (!c || map_get(seen, from))
		return false;
	map_put(seen, from, seen);
	for (int i = 0; i < c->calls.len; i++)
		if (c->calls.data[i] == to || leads_to(p, c->calls.data[i], to, seen))
			return true;
	return false;
}

static bool takes_lock(const struct pairs *p, const char *name)
{
	const struct fact *f = name ? model_fact(p->m, name) : NULL;

	for (int o = 0; f && f->summary && o < f->summary->noutcomes; o++)
		for (int e = 0; e < f->summary->outcomes[o].neffects; e++)
			if (f->summary->outcomes[o].effects[e].op == EFF_LOCK)
				return true;
	return false;
}

/* Right after it took a lock @fn calls what leads back to it. */
static bool comes_back_locked(const struct pairs *p, const struct ir_func *fn)
{
	for (int b = 0; b < fn->nblocks; b++) {
		bool locked = false;

		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const char *name = pairs_callee(&fn->blocks[b].insns[i]);
			struct map way = {0};

			if (locked && name && leads_to(p, name, fn->name, &way)) {
				map_fini(&way);
				return true;
			}
			map_fini(&way);
			locked |= takes_lock(p, name);
		}
	}
	return false;
}

static bool recurs(const struct pairs *p, const char *from, struct map *seen)
{
	const struct caller *c = map_get(&p->callers, from);
	bool found;

	if (!c || map_get(seen, from))
		return false;
	map_put(seen, from, seen);
	found = comes_back_locked(p, c->fn);
	for (int i = 0; i < c->calls.len && !found; i++)
		found = recurs(p, c->calls.data[i], seen);
	return found;
}

bool pairs_recurs_locked(const struct pairs *p, const char *from)
{
	struct map seen = {0};
	bool found = recurs(p, from, &seen);

	map_fini(&seen);
	return found;
}

bool pairs_made_elsewhere(const struct pairs *p, const char *fn, const char *up)
{
	for (int i = 0; i < p->callers.len; i++) {
		const struct caller *c = p->callers.entries[i].value;
		const struct ir_func *down = c->fn->name != fn && pairs_among(&c->calls, up)
						     ? pairs_partner(p, c->fn->name)
						     : NULL;
		struct map seen = {0};
		bool inside = down && leads_to(p, c->fn->name, fn, &seen);

		map_fini(&seen);
		if (down && !inside && pairs_reach(p, down->name, pairs_undos(p, up)))
			return true;
	}
	return false;
}

static bool is_function(struct ir_operand o, const char *name)
{
	return o.kind == IR_FUNC && o.str == name;
}

static bool is_named_in(const struct ir_func *fn, const char *name)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (is_function(in->a, name) || is_function(in->b, name))
				return true;
			for (int n = 0; n < in->nargs; n++)
				if (is_function(in->args[n], name))
					return true;
		}
	return false;
}

bool pairs_is_unused(const struct pairs *p, const struct ir_func *fn)
{
	const struct ir_unit *u = p->u;

	if (!fn->is_static)
		return false;
	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; i < u->globals[g]->ninits; i++)
			if (is_function(u->globals[g]->inits[i].value, fn->name))
				return false;
	for (int f = 0; f < u->nfuncs; f++)
		if (u->funcs[f] != fn &&
		    (u->funcs[f]->unlowered || is_named_in(u->funcs[f], fn->name)))
			return false;
	return true;
}

bool pairs_called_beside(const struct pairs *p, const char *fn, const struct names *any)
{
	for (int i = 0; i < p->callers.len; i++) {
		const struct caller *c = p->callers.entries[i].value;
		struct map seen = {0};
		bool inside;

		if (c->fn->name == fn || !calls_any(c, any))
			continue;
		inside = leads_to(p, fn, c->fn->name, &seen);
		map_fini(&seen);
		if (!inside && !pairs_is_unused(p, c->fn))
			return true;
	}
	return false;
}

bool pairs_callback_reaches(const struct pairs *p, const struct names *any)
{
	for (int i = 0; i < p->taken.len; i++)
		if (pairs_among(any, p->taken.data[i]) || pairs_reach(p, p->taken.data[i], any))
			return true;
	return false;
}

/* Whether a function that is handed out on the way calls one of @any; @seen as in reach(). */
static bool hands_out(const struct pairs *p, const char *from, const struct names *any,
		      struct map *seen)
{
	const struct caller *c = map_get(&p->callers, from);

	if (!c || map_get(seen, from))
		return false;
	map_put(seen, from, seen);
	for (int i = 0; i < c->hands_out.len; i++)
		if (pairs_reach(p, c->hands_out.data[i], any))
			return true;
	for (int i = 0; i < c->calls.len; i++)
		if (hands_out(p, c->calls.data[i], any, seen))
			return true;
	return false;
}

bool pairs_hands_out(const struct pairs *p, const char *from, const struct names *any)
{
	struct map seen = {0};
	bool found = hands_out(p, from, any, &seen);

	map_fini(&seen);
	return found;
}

void pairs_ends_parts(const struct pairs *p, const char *down, struct names *out)
{
	const struct caller *c = map_get(&p->callers, down);

	for (int i = 0; c && i < c->calls.len; i++)
		if (pairs_sounds_like_undo(c->calls.data[i]))
			vec_push(out, c->calls.data[i]);
}

static bool has_count(const struct fact *f, enum effect_op op)
{
	for (int o = 0; f && f->summary && o < f->summary->noutcomes; o++)
		for (int e = 0; e < f->summary->outcomes[o].neffects; e++) {
			const struct effect *x = &f->summary->outcomes[o].effects[e];

			if (x->op == op && x->kind && !strcmp(x->kind, "ref"))
				return true;
		}
	return false;
}

static bool counts(const struct pairs *p, const char *from, enum effect_op op, struct map *seen)
{
	const struct caller *c = map_get(&p->callers, from);

	if (!c || map_get(seen, from))
		return false;
	map_put(seen, from, seen);
	for (int i = 0; i < c->calls.len; i++)
		if (has_count(model_fact(p->m, c->calls.data[i]), op) ||
		    counts(p, c->calls.data[i], op, seen))
			return true;
	return false;
}

bool pairs_counts(const struct pairs *p, const char *from, enum effect_op op)
{
	struct map seen = {0};
	bool found = counts(p, from, op, &seen);

	map_fini(&seen);
	return found;
}

static bool is_release(const struct pairs *p, const char *rec, const char *field)
{
	const struct op_fact *op = rec && field ? model_op(p->m, rec, field) : NULL;

	return op && op->at_end;
}

static bool stores_release(const struct pairs *p, const struct ir_block *b)
{
	for (int i = 0; i < b->ninsns; i++)
		for (int k = 0; b->insns[i].op == IR_STORE && k < i; k++)
			if (b->insns[k].op == IR_FIELD && b->insns[i].a.kind == IR_TEMP &&
			    b->insns[k].dst == b->insns[i].a.num &&
			    is_release(p, b->insns[k].rec, b->insns[k].field))
				return true;
	return false;
}

bool pairs_has_release(const struct pairs *p)
{
	for (int g = 0; g < p->u->nglobals; g++)
		for (int i = 0; i < p->u->globals[g]->ninits; i++)
			if (is_release(p, p->u->globals[g]->inits[i].rec,
				       p->u->globals[g]->inits[i].field))
				return true;
	for (int i = 0; i < p->callers.len; i++) {
		const struct caller *c = p->callers.entries[i].value;

		for (int b = 0; b < c->fn->nblocks; b++)
			if (stores_release(p, &c->fn->blocks[b]))
				return true;
	}
	return false;
}
