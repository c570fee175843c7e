// SPDX-License-Identifier: GPL-2.0-only
/*
 * use_after_put.c - an object is used after the reference held here was dropped.
 *
 * Finds: reads, writes and calls through a pointer after the put (or free) that may have ended it,
 *	directly, in a callee, or through another member of the same allocation.
 * How: the engine tells when a dead object is touched; this file decides how sure that is.
 * Silent when: another reference is owned or was handed on, the core keeps the object alive during
 *	the callback (ll_alive), the pointer is only compared.
 * Wrong when: a reference is guaranteed by a protocol that no fact describes.
 */
#include <string.h>

#include "checker.h"

static enum level how_sure(const struct object *o, const struct use *u)
{
	if (o->freed || o->fresh)
		return LEVEL_ERROR;
	/* whether a function nobody knows gave us a count is not known either */
	if (o->key->kind == V_SITE)
		return LEVEL_NOTE;
	/* the put went to a member: that it ends the whole is presumed unless a release is known */
	if (u->outside && !o->release_api)
		return o->key->kind == V_PARAM ? LEVEL_NOTE : LEVEL_WARNING;
	return LEVEL_ERROR;
}

static void on_use(struct run *r, struct state *s, const struct object *o, const struct use *u)
{
	const char *what = run_describe(r, u->value->kind == V_FIELD ? o->key : u->value);
	const char *verb = o->freed ? "freed" : "dropped";
	struct report rep = {
		.rule = "use-after-put",
		.level = how_sure(o, u),
		.loc = u->loc,
		.once = o->release_loc,
		.message = run_printf(r, "%s is %s after its %s %s by %s()", what, u->how,
				      o->freed ? "memory was" : "last reference held here was",
				      verb, o->put_api),
		.key = run_printf(r, "%s|%s", o->put_api,
				  u->value->kind == V_FIELD ? u->value->name : u->how),
		.end = s->trace,
		.start = o->acquired ? o->acquired : o->released,
	};

	run_report(r, &rep);
}

const struct checker use_after_put_checker = {
	.rule = "use-after-put",
	.on_use = on_use,
};
