// SPDX-License-Identifier: GPL-2.0-only
/*
 * async_outlives.c - work, a timer or a tasklet may still run when the memory it is in is gone.
 *
 * Finds: a work item, timer or tasklet inside a record that devres or remove() frees, which some
 *	function of the unit starts and no function stops synchronously; and one that remove()
 *	stops while an interrupt or another user that only devres takes away starts it again.
 * How: partners by tables of operations; what ends with them (flow/ends.h); what is armed, stopped
 *	and by whom (flow/reach.h).
 * Silent when: another function stops it, or the queue it is on is drained; the handler frees the
 *	record; remove() hands the record to a function that is not known; a flag tells the handler.
 * Wrong when: the device is told to be quiet before, and nothing can be pending any more.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "async-outlives"

struct pair {
	const struct unit_end *e;
	struct reach *x;
	const struct ir_func *up, *down;
	struct ends ends;
};

/* The handler gives up the record that it runs in, or a reference that keeps it. */
static bool handler_owns(const struct pair *p, const struct act *arm)
{
	for (int h = 0; h < arm->nhandlers; h++) {
		const struct acts *acts = reach_acts(p->x, arm->handlers[h]);

		for (int i = 0; acts && i < acts->len; i++) {
			const struct act *a = acts->data[i];

			if ((a->op == EFF_FREE || a->op == EFF_PUT) &&
			    (a->at.tag == arm->at.rec || a->at.rec == arm->at.rec))
				return true;
		}
	}
	return false;
}

static void file(const struct pair *p, const struct ir_func *fn, struct ir_loc loc,
		 struct finding f)
{
	f.rule = RULE;
	f.engine = "clang";
	f.file = loc.file;
	f.line = loc.line;
	f.col = loc.col;
	f.function = fn->name;
	findings_add(p->e->out, &f);
}

static void report_never_stopped(const struct pair *p, const struct act *arm, const struct end *end)
{
	const struct ir_func *at = p->down ? p->down : p->up;
	struct step steps[] = {
		{end->loc.file, end->loc.line, end->loc.col,
		 intern_printf("struct %s is %s by %s() here", end->tag,
			       end->managed ? "left to devres" : "freed", end->api)},
		{arm->in->loc.file, arm->in->loc.line, arm->in->loc.col,
		 intern_printf("%s.%s started by %s() in %s()", arm->at.rec, arm->at.field,
			       arm->api, arm->fn->name)},
		{at->loc.file, at->loc.line, at->loc.col, NULL},
	};
	struct finding f = {
		.level = p->down ? LEVEL_ERROR : LEVEL_WARNING,
		.key = intern_printf("%s.%s|%s", arm->at.rec, arm->at.field, arm->kind),
		.steps = steps,
		.nsteps = 3,
	};

	f.message = p->down ? intern_printf("%s() ends struct %s, but the %s %s that %s() started "
					    "may still run: nothing stops it",
					    p->down->name, end->tag, arm->kind, arm->at.field,
					    arm->fn->name)
			    : intern_printf("struct %s ends when the driver leaves the device, but "
					    "the %s %s that %s() started may still run: there is "
					    "no %s that stops it",
					    end->tag, arm->kind, arm->at.field, arm->fn->name,
					    "teardown");
	steps[2].message = f.message;
	file(p, at, at->loc, f);
}

static void report_rearmed(const struct pair *p, const struct act *stop, const struct act *user,
			   const struct act *arm)
{
	struct ir_loc loc = stop->in->loc;
	struct step steps[] = {
		{user->in->loc.file, user->in->loc.line, user->in->loc.col,
		 intern_printf("%s() leaves the handler to devres here", user->api)},
		{arm->in->loc.file, arm->in->loc.line, arm->in->loc.col,
		 intern_printf("the handler starts %s.%s by %s() here", arm->at.rec, arm->at.field,
			       arm->api)},
		{loc.file, loc.line, loc.col, NULL},
	};
	struct finding f = {
		.level = ends_maybe_quiet(p->e->m, stop) ? LEVEL_NOTE : LEVEL_WARNING,
		.key = intern_printf("%s.%s|%s|%s", arm->at.rec, arm->at.field, stop->api,
				     user->api),
		.steps = steps,
		.nsteps = 3,
	};

	f.message =
		intern_printf("%s() stops %s, but %s() starts it again until devres undoes %s()",
			      stop->api, arm->at.field, arm->fn->name, user->api);
	steps[2].message = f.message;
	file(p, stop->fn, loc, f);
}

/* Where @handler, or what it calls, starts the same as @arm, or NULL. */
static const struct act *start_in(const struct pair *p, const char *handler, const struct act *arm)
{
	const struct acts *acts = reach_acts(p->x, handler);

	for (int i = 0; acts && i < acts->len; i++)
		if (acts->data[i]->op == EFF_ARM && place_same(&acts->data[i]->at, &arm->at))
			return acts->data[i];
	return NULL;
}

/*
 * An interrupt or the like that devres ends after the teardown, and that starts the same as @arm.
 */
static bool check_user(const struct pair *p, const struct act *user, const struct act *arm,
		       const struct act *stop)
{
	for (int h = 0; h < user->nhandlers; h++) {
		const struct act *start = start_in(p, user->handlers[h], arm);

		if (start && ends_is_flagged(p->x, p->e->u, p->down->name, user->handlers[h]))
			unit_dropped(p->e, RULE, "a flag tells the handler");
		else if (start)
			report_rearmed(p, stop, user, start);
		if (start)
			return true;
	}
	return false;
}

static void check_rearmed(const struct pair *p, const struct act *arm, const struct act *stop)
{
	const struct acts *all = reach_all_acts(p->x), *down = reach_acts(p->x, p->down->name);

	if (stop->op != EFF_STOP || stop->for_good || stop->at.rec != arm->at.rec ||
	    stop->at.field != arm->at.field)
		return;
	for (int i = 0; i < all->len; i++) {
		const struct act *user = all->data[i];

		if (user->op == EFF_PUBLISH && user->managed && !ends_takes_off(down, user) &&
		    reach_calls(p->x, p->up->name, user->fn->name) &&
		    check_user(p, user, arm, stop))
			return;
	}
}

static void check_arm(const struct pair *p, const struct act *arm, const struct end *end)
{
	const struct act *stop =
		p->down ? ends_stop_in(p->x, reach_acts(p->x, p->down->name), arm) : NULL;

	if (stop && end->managed)
		check_rearmed(p, arm, stop);
	if (stop)
		return;
	if (ends_stop_in(p->x, reach_all_acts(p->x), arm))
		unit_dropped(p->e, RULE, "another function stops it");
	else if (handler_owns(p, arm))
		unit_dropped(p->e, RULE, "the handler ends the record");
	else if (p->down && ends_hands_out(p->x, p->e->u, p->e->m, p->down->name, end->tag))
		unit_dropped(p->e, RULE, "an unknown function may stop it");
	else
		report_never_stopped(p, arm, end);
}

static bool is_first(const struct acts *all, int at)
{
	for (int i = 0; i < at; i++)
		if (all->data[i]->op == EFF_ARM && all->data[i]->at.rec == all->data[at]->at.rec &&
		    all->data[i]->at.field == all->data[at]->at.field)
			return false;
	return true;
}

static void check_pair(void *data, const struct ir_func *up, const struct ir_func *down)
{
	const struct unit_end *e = data;
	struct pair p = {.e = e, .x = unit_reach(e), .up = up, .down = down};
	const char *const names[2] = {up->name, down ? down->name : NULL};
	const struct acts *all = reach_all_acts(p.x);

	ends_collect(p.x, e->u, e->m, names, &p.ends);
	for (int i = 0; i < all->len; i++) {
		const struct act *arm = all->data[i];
		const struct end *end = ends_find(&p.ends, arm->at.rec);

		if (arm->op == EFF_ARM && end && !arm->at.held && arm->at.field && is_first(all, i))
			check_arm(&p, arm, end);
	}
	vec_fini(&p.ends);
}

static void on_unit(const struct unit_end *e)
{
	ends_pairs(e->u, e->m, check_pair, (void *)e);
}

const struct checker async_outlives_checker = {
	.rule = RULE,
	.on_unit = on_unit,
};
