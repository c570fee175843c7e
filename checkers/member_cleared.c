// SPDX-License-Identifier: GPL-2.0-only
/*
 * member_cleared.c - the only pointer to memory is set to NULL; a part of ref-leak.
 *
 * Finds: a member or static variable into which the unit puts memory that it allocates, and that is
 *	set to NULL while it still holds it: nobody can free that memory any more.
 * How: what the place held on this path, and what the unit does with what it finds there
 *	(run_loses).
 * Silent when: the function frees it, gives it to somebody or copies the pointer; nothing says that
 *	there is memory (a branch, or the name of a function that takes down); the unit hands such
 *	memory on and never frees it there.
 * Wrong when: another pointer to the memory was kept where it was allocated.
 */
#include "checker.h"

#define RULE "ref-leak"

static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	const struct holding *h;
	const char *name;
	struct report rep = {
		.rule = RULE,
		.level = LEVEL_WARNING,
		.loc = in->loc,
		.end = s->trace,
	};

	if (!val || val->kind != V_INT || val->num || s->warned)
		return;
	h = run_loses(r, s, addr, in);
	if (!h)
		return;
	name = run_describe(r, addr);
	rep.message = run_printf(
		r, "%s is set to NULL while it points to memory that %s() allocated: it is lost",
		name + (*name == '&'), h->maker);
	rep.key = run_printf(r, "%s|cleared", addr->name);
	run_report(r, &rep);
}

const struct checker member_cleared_checker = {
	.rule = RULE,
	.on_access = on_access,
};
