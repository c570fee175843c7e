// SPDX-License-Identifier: GPL-2.0-only
/*
 * outcome.c - from drafts of effects to a summary, see fact.h.
 *
 * Purpose: says what happens for each way of returning. In: drafts with their return classes.
 * Out: struct summary. Idea: find the classes that the function can return at all, then put
 * classes with the same effects into one outcome, so that a caller forks only where it must.
 * Invariant: each class that can be returned is in exactly one outcome.
 *
 * Short names: rc return class, on the classes an effect happens in.
 */
#include <stdbool.h>

#include "../base/intern.h"
#include "fact.h"

/* Classes of an int: an errno unless its conditions say otherwise. */
static uint8_t int_classes(const struct builder *b)
{
	if (!b->conditions)
		return RC_ANY;
	if (b->conditions & RC_PREDICATE)
		return RC_ZERO | RC_POS;
	if (b->conditions & RC_POS)
		return RC_ANY;
	return RC_NEG | RC_ZERO;
}

static uint8_t pointer_classes(const struct builder *b)
{
	if (b->what == RET_PATH) {
		bool null = b->ret_param >= 0 && (b->f->maybe_null_params & (1u << b->ret_param));

		return null ? RC_POS | RC_ZERO : RC_POS;
	}
	if (b->f->borrowed_from && !b->ret_classes)
		return RC_POS | RC_ZERO;
	return b->ret_classes ? b->ret_classes | RC_POS : RC_ANY;
}

static uint8_t all_classes(const struct builder *b)
{
	switch (b->d->ret) {
	case DECL_BOOL:
	case DECL_UNSIGNED:
		return RC_ZERO | RC_POS;
	case DECL_POINTER:
		return pointer_classes(b);
	case DECL_INT:
		return int_classes(b);
	default:
		return RC_ANY;
	}
}

/* Classes in which draft @dr happens. */
static uint8_t happens_on(const struct builder *b, const struct draft *dr)
{
	if (dr->on)
		return dr->on;
	if (dr->eff.path.root == ROOT_RET && b->d->ret == DECL_POINTER)
		return RC_POS;
	if (b->on)
		return b->on;
	if (dr->eff.path.root == ROOT_RET)
		return RC_ZERO | RC_POS;
	return RC_ANY;
}

static uint32_t drafts_on(const struct builder *b, uint8_t rc)
{
	uint32_t set = 0;

	for (int i = 0; i < b->ndrafts; i++)
		if (happens_on(b, &b->drafts[i]) & rc)
			set |= 1u << i;
	return set;
}

/* Whether a caller has to tell the classes @x and @y apart. */
static bool differ(const struct builder *b, uint8_t x, uint8_t y)
{
	if (drafts_on(b, x) != drafts_on(b, y))
		return true;
	if (!(b->dies_on & x) != !(b->dies_on & y) || !(b->last_on & x) != !(b->last_on & y))
		return true;
	return b->what == RET_FRESH && b->d->ret == DECL_POINTER && b->ret_classes &&
	       (x == RC_POS || y == RC_POS);
}

static struct effect finished(const struct builder *b, const struct draft *dr, uint8_t rc)
{
	struct effect eff = dr->eff;

	eff.api = b->f->spelled;
	eff.managed = b->f->managed;
	if (eff.path.root == ROOT_PARAM && (b->f->maybe_null_params & (1u << eff.path.param)))
		eff.null_ok = true;
	if (eff.op == EFF_PUT) {
		eff.release_param = b->release_param;
		if (b->dies_on & rc)
			eff.death = DEATH_SURE;
		else if (b->last_on & rc)
			eff.death = DEATH_LAST;
	}
	return eff;
}

static void fill_value(const struct builder *b, struct outcome *o)
{
	if (b->what == RET_PATH && b->ret_param >= 0) {
		o->what = RET_PATH;
		o->ret_path.root = ROOT_PARAM;
		o->ret_path.param = b->ret_param;
	} else if (o->rc == RC_ZERO || (o->rc == RC_POS && b->d->ret == DECL_BOOL)) {
		o->what = RET_CONST;
		o->ret_const = o->rc == RC_POS;
	} else if ((o->rc & RC_POS) && b->what == RET_FRESH) {
		o->what = RET_FRESH;
	}
}

/* What a description has below its first parameter is not there when that is NULL. */
static bool needs_first(const struct builder *b, uint8_t rc)
{
	if (rc != RC_POS || !b->f->is_described || !(b->f->maybe_null_params & 1))
		return false;
	for (int i = 0; i < b->ndrafts; i++)
		if (b->drafts[i].eff.path.root == ROOT_PARAM &&
		    !b->drafts[i].eff.path.param && b->drafts[i].eff.op != EFF_USE)
			return false;
	return true;
}

static void fill_outcome(struct builder *b, struct outcome *o, uint8_t rc)
{
	static struct condition given = { .path = { .root = ROOT_PARAM }, .rc = RC_POS };
	uint32_t set = drafts_on(b, rc);

	if (needs_first(b, rc)) {
		o->conds = &given;
		o->nconds = 1;
	}

	o->rc = rc;
	o->effects = arena_alloc(&b->m->arena, sizeof(*o->effects) * (size_t)(b->ndrafts + 1));
	for (int i = 0; i < b->ndrafts; i++)
		if (set & (1u << i))
			o->effects[o->neffects++] = finished(b, &b->drafts[i], rc);
}

static void add_class(struct builder *b, struct summary *s, uint8_t rc)
{
	for (int i = 0; i < s->noutcomes; i++) {
		uint8_t first = s->outcomes[i].rc & -s->outcomes[i].rc;

		if (!differ(b, first, rc)) {
			s->outcomes[i].rc |= rc;
			return;
		}
	}
	fill_outcome(b, &s->outcomes[s->noutcomes++], rc);
}

static void check_pointer(struct builder *b)
{
	if (b->d->ret != DECL_POINTER || b->ret_classes || b->what != RET_FRESH ||
	    b->f->borrowed_from)
		return;
	header_mistake(b->src, b->d->loc, "say what '%s' returns when it fails: "
		       "ll_returns_null, ll_returns_err or, if it never does, ll_returns_valid",
		       b->d->name);
}

struct summary *summary_build(struct builder *b)
{
	static const uint8_t order[] = { RC_POS, RC_ZERO, RC_NEG };
	struct summary *s;
	uint8_t classes;

	check_pointer(b);
	b->f->returns_null = b->ret_classes & RC_ZERO;
	b->f->returns_err = b->ret_classes & RC_NEG;
	if (b->f->idiom != IDIOM_NONE && !b->ndrafts && !b->noreturn)
		return NULL;
	s = arena_alloc(&b->m->arena, sizeof(*s));
	s->name = b->f->name;
	s->is_fact = true;
	s->noreturn = b->noreturn;
	s->unknown = b->f->has_body;
	s->outcomes = arena_alloc(&b->m->arena, sizeof(*s->outcomes) * 3);
	if (b->noreturn)
		return s;
	classes = all_classes(b);
	for (int i = 0; i < 3; i++)
		if (classes & order[i])
			add_class(b, s, order[i]);
	for (int i = 0; i < s->noutcomes; i++)
		fill_value(b, &s->outcomes[i]);
	return s;
}
