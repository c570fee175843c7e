// SPDX-License-Identifier: GPL-2.0-only
/*
 * pairs_types.c - whether two functions can be about one thing, going by what they take and return,
 * and by who else is there.
 *
 * Purpose: names alone pair init of a request with free of its transform, and init with teardown
 * where setup is there. In: declarations, names. Out: whether some record that the one makes or is
 * given is one that the other is given; whether the other has a better partner.
 */
#include "pairs_unit.h"

/* The record that @t leads to through pointers, or NULL. */
static const char *record_of(const struct ir_type *t)
{
	while (t && t->kind == IR_TYPE_PTR)
		t = t->elem;
	return t && t->kind == IR_TYPE_RECORD ? t->tag : NULL;
}

static const char *record_at(const struct ir_func *fn, int i)
{
	return record_of(i < 0 ? fn->ret : fn->locals[i].type);
}

bool pairs_share_record(const struct ir_unit *u, const char *up, const char *down)
{
	const struct ir_func *a = map_get(&u->decls, up), *b = map_get(&u->decls, down);
	bool any = false;

	a = a ? a : map_get(&u->func_by_name, up);
	b = b ? b : map_get(&u->func_by_name, down);
	for (int i = -1; a && b && i < a->nparams; i++)
		for (int k = 0; record_at(a, i) && k < b->nparams; k++) {
			if (record_at(a, i) == record_at(b, k))
				return true;
			any |= record_at(b, k) != NULL;
		}
	return !any;
}

struct rival {
	const struct pairs *p;
	const char *down;
};

/* A function of the unit, or one that it calls. */
static bool is_there(const void *arg, const char *name)
{
	const struct rival *x = arg;

	return (map_get(&x->p->seen, name) || map_get(&x->p->callers, name)) &&
	       pairs_share_record(x->p->u, name, x->down);
}

bool pairs_is_anothers(const struct pairs *p, const char *up, const char *down)
{
	const struct rival x = {p, down};
	int rank = pairs_names_rank(up, down);

	return rank > 1 && pairs_each_setup(down, rank, is_there, &x);
}
