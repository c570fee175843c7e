// SPDX-License-Identifier: GPL-2.0-only
/*
 * member_kept.c - what a setup function leaves in a member is given back by nobody; a part of
 *	teardown-missing.
 *
 * Finds: memory, or a reference, that a setup function gets and leaves in a member of the driver's
 *	own record when it succeeds, while nothing in the unit gives back what it finds there.
 * How: the cells of the successful exits, and what the unit does with the member (run_left_in).
 * Silent when: the function has no partner in the unit; other files know the record; the
 *	member's content is handed on, copied or given to who is not seen; devres undoes it.
 * Wrong when: it is found again through something else than the member.
 */
#include "checker.h"

#define RULE "teardown-missing"

/* The member that holds @o, and only that. */
static const struct value *member_of(const struct state *s, const struct object *o)
{
	const struct value *found = NULL;

	for (int i = 0; i < s->cells.len; i++) {
		const struct cell *c = &s->cells.data[i];

		if (value_alloc(c->val) != object_whole(o) || c->addr->kind == V_LOCAL)
			continue;
		if (found || c->val != object_whole(o) || c->addr->kind != V_FIELD)
			return NULL;
		found = c->addr;
	}
	return found;
}

static bool is_left(const struct object *o)
{
	return o->fresh && !o->init && !o->put && !o->freed && !o->managed && !o->by_return &&
	       !o->published && !o->passed_data && !o->element && !o->spread &&
	       (o->handed > 0 || o->kept);
}

static void report(struct run *r, const struct function_exit *e, const struct object *o,
		   const struct value *at, const struct ir_func *down)
{
	struct report rep = {
		.rule = RULE,
		.level = LEVEL_WARNING,
		.loc = down->loc,
		.function = down->name,
		.end = e->state->trace,
		.start = o->acquired,
		.once = o->acquire_loc,
		.last = run_printf(r, "%s() does not give it back", down->name),
		.key = run_printf(r, "%s|%s|kept", o->acquire_api, at->name),
	};

	rep.message = run_printf(r, "%s() does not give back %s, which %s() left there by %s()",
				 down->name, run_printf(r, "%s.%s", at->rec, at->name),
				 run_function(r)->name, o->acquire_api);
	run_report(r, &rep);
}

static void check_exit(struct run *r, const struct function_exit *e, const struct ir_func *down)
{
	for (int i = 0; i < e->state->objects.len; i++) {
		const struct object *o = &e->state->objects.data[i];
		const struct value *at = is_left(o) ? member_of(e->state, o) : NULL;

		if (at && o->acquire_api && run_left_in(r, at))
			report(r, e, o, at, down);
	}
}

static void on_end(struct run *r, const struct exits *exits)
{
	const struct ir_func *down = run_partner(r);

	for (int i = 0; down && i < exits->len; i++)
		if (!exits->data[i].is_failure && !exits->data[i].state->warned)
			check_exit(r, &exits->data[i], down);
}

const struct checker member_kept_checker = {
	.rule = RULE,
	.on_end = on_end,
};
