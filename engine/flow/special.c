// SPDX-License-Identifier: GPL-2.0-only
/*
 * special.c - summaries of functions that are given functions.
 *
 * Purpose: a function that calls its parameter does what the parameter does. In: a call with the
 * address of a function among its arguments. Out: the callee's summary with that parameter known.
 * Idea: the callee is summarised once more for each set of functions that it is given.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

#define MAX_SPECIAL 200 /* per unit */
#define MAX_DEPTH 4

/* "walk(1=visit)": the name of the specialised summary, or NULL when @args give no function. */
static const char *special_name(const struct flow *fl, const struct ir_func *fn,
				const struct value **args, int nargs)
{
	const char *name = fn->name;

	for (int i = 0; i < nargs && i < fn->nparams; i++)
		if (args[i]->kind == V_FUNC && map_get(&fl->u->func_by_name, args[i]->name))
			name = intern_printf("%s(%d=%s)", name, i, args[i]->name);
	return name == fn->name ? NULL : name;
}

const struct summary *special_summary(struct flow *fl, const char *callee,
				      const struct value **args, int nargs)
{
	struct ir_func *fn = map_get(&fl->u->func_by_name, callee);
	const char *bound[16] = {NULL}, *name;
	struct summary *sum;

	if (!fn || !fn->nblocks || fn->unlowered || nargs > 16)
		return NULL;
	name = special_name(fl, fn, args, nargs);
	if (!name)
		return NULL;
	sum = map_get(&fl->special, name);
	if (sum)
		return sum;
	if (fl->special.len >= MAX_SPECIAL || fl->special_depth >= MAX_DEPTH)
		return NULL;
	for (int i = 0; i < nargs && i < fn->nparams; i++)
		if (args[i]->kind == V_FUNC)
			bound[i] = args[i]->name;
	/* until it is known, for a callee that passes its parameter back to itself */
	sum = arena_alloc(&fl->u->arena, sizeof(*sum));
	sum->name = fn->name;
	sum->unknown = true;
	map_put(&fl->special, name, sum);
	fl->special_depth++;
	sum = flow_specialise(fl, fn, bound);
	fl->special_depth--;
	map_put(&fl->special, name, sum);
	return sum;
}
