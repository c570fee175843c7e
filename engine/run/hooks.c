// SPDX-License-Identifier: GPL-2.0-only
/*
 * hooks.c - what the model tells the front end, see hooks.h.
 *
 * Purpose: no kernel name in front/. In: interned names. Out: treatments.
 */
#include "hooks.h"

static enum front_treatment treat_function(void *ctx, const char *name)
{
	const struct fact *fact = model_fact(ctx, name);

	if (!fact || fact->has_body)
		return fact ? FRONT_DO_NOT_DESCEND : FRONT_NORMAL;
	if (fact->idiom == IDIOM_UNREACHABLE)
		return FRONT_NORETURN;
	if (fact->summary || fact->idiom != IDIOM_NONE)
		return FRONT_DO_NOT_DESCEND;
	return FRONT_NORMAL;
}

static enum front_treatment treat_macro(void *ctx, const char *name)
{
	const struct fact *fact = model_macro(ctx, name);

	return fact && (fact->idiom == IDIOM_OPAQUE_MACRO || fact->idiom == IDIOM_ASSERT_HELD)
		       ? FRONT_OPAQUE_MACRO
		       : FRONT_NORMAL;
}

struct front_hooks hooks_make(const struct model *m)
{
	return (struct front_hooks){NULL, NULL, (void *)m, treat_function, treat_macro};
}
