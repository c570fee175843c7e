// SPDX-License-Identifier: GPL-2.0-only
/*
 * free_after_init.c - memory of a counted object is freed by hand.
 *
 * Finds: kfree() and kin of an object whose embedded reference count is already started: the name
 *	and whatever the release function gives back leak, and other holders keep a dangling
 *	pointer.
 * How: the engine announces each free with the counted object in the same allocation.
 * Silent when: the count is at zero (the release function itself), or was never started here.
 * Wrong when: the count is started but has no release function and no name, on purpose.
 */
#include <string.h>

#include "checker.h"

static void on_free(struct run *r, struct state *s, const struct object *o, const struct use *u)
{
	struct report rep = {
		.rule = "free-after-init",
		.level = LEVEL_ERROR,
		.loc = u->loc,
		.end = s->trace,
	};

	if (!o || !o->init || !o->put_only || o->owned <= 0)
		return;
	rep.start = o->acquired;
	rep.message = run_printf(r,
				 "%s is %s although %s() started its reference count: "
				 "drop the reference instead",
				 run_describe(r, u->value), u->how, o->acquire_api);
	rep.key = run_printf(r, "%s|%s", o->acquire_api, u->how);
	run_report(r, &rep);
}

const struct checker free_after_init_checker = {
	.rule = "free-after-init",
	.on_free = on_free,
};
