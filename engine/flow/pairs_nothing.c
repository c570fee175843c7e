// SPDX-License-Identifier: GPL-2.0-only
/*
 * pairs_nothing.c - functions that sound like a set-up and set up nothing, see pairs.h.
 *
 * Purpose: keep names from making steps (foo_init() that fills in a struct, foo_pack() of bytes).
 * In: bodies of the unit, facts. Out: yes or no, by name.
 * Idea: a body that calls nothing, or only what sets up nothing or is left to devres, computes and
 * stores; nothing of that has to be undone.
 */
#include <string.h>

#include "pairs_unit.h"

#define MAX_DEPTH 6

static bool is_harmless_effect(const struct effect *e)
{
	switch (e->op) {
	case EFF_LOCK:
	case EFF_UNLOCK:
	case EFF_USE:
	case EFF_STORE:
	case EFF_LOOKUP:
	case EFF_NEED:
		return true;
	default:
		return e->managed;
	}
}

static bool is_harmless_fact(const struct fact *f)
{
	bool any = false;

	if (f->idiom)
		return true;
	for (int o = 0; f->summary && o < f->summary->noutcomes; o++)
		for (int k = 0; k < f->summary->outcomes[o].neffects; k++) {
			if (!is_harmless_effect(&f->summary->outcomes[o].effects[k]))
				return false;
			any = true;
		}
	return any || f->managed;
}

/* Of the compiler and the library: memory, strings. */
static bool is_library(const char *name)
{
	return !strncmp(name, "mem", 3) || !strncmp(name, "str", 3) ||
	       !strncmp(name, "__builtin_", 10);
}

static bool is_harmless(const struct pairs *p, const char *name, int depth);

static bool is_harmless_block(const struct pairs *p, const struct ir_block *b, int depth)
{
	if (b->ninsns && b->insns[b->ninsns - 1].op == IR_UNREACHABLE)
		return true;
	for (int i = 0; i < b->ninsns; i++) {
		const struct ir_insn *in = &b->insns[i];

		if (in->op == IR_ASM)
			return false;
		if (in->op == IR_CALL && !in->opaque &&
		    (in->a.kind != IR_FUNC || !is_harmless(p, in->a.str, depth + 1)))
			return false;
	}
	return true;
}

static bool is_harmless(const struct pairs *p, const char *name, int depth)
{
	const struct fact *f = model_fact(p->m, name);
	const struct ir_func *fn = map_get(&p->u->func_by_name, name);

	if (f)
		return is_harmless_fact(f);
	if (!fn || !fn->nblocks)
		return is_library(name) || pairs_is_managed_name(name);
	if (depth > MAX_DEPTH)
		return false;
	for (int b = 0; b < fn->nblocks; b++)
		if (!is_harmless_block(p, &fn->blocks[b], depth))
			return false;
	return true;
}

bool pairs_sets_up_nothing(const struct pairs *p, const char *name)
{
	return !model_fact(p->m, name) && map_get(&p->u->func_by_name, name) &&
	       is_harmless(p, name, 0);
}
