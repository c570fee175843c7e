// SPDX-License-Identifier: GPL-2.0-only
/*
 * op_without_lock.c - an operation or function is called without the lock that it wants held.
 *
 * Finds: a call, direct or through a table of operations, at a place where the lock of the callee's
 *	contract is certainly free: released on this path, or taken by no caller.
 *	The latter is a warning: the core may call back while the driver itself holds the lock.
 * How: contracts come from the model and from lockdep assertions that the callee always passes;
 *	what callers hold comes from the contexts of the engine.
 * Silent when: functions of other units may be the callers; another lock of the same identity is
 *	held, which may be the one.
 * Wrong when: a caller holds the lock through a pointer that the engine does not see to be equal.
 */
#include "checker.h"

#define MAX_CONTRACTS 4

static void file_finding(struct run *r, struct state *s, const struct call_info *c,
			 const struct value *lock)
{
	const struct lock *l = state_lock(s, lock);
	bool released = l && l->when && l->touched;
	struct report rep = {
		.rule = "op-without-lock",
		.level = released ? LEVEL_ERROR : LEVEL_WARNING,
		.loc = c->in->loc,
		.end = s->trace,
		.start = released ? l->when : NULL,
	};
	const char *callee = c->in->via_field ? c->in->via_field : c->api;

	rep.message = run_printf(r, "%s() is called without %s%s", callee, run_describe(r, lock),
				 released ? ", which was released before" : "");
	rep.key = run_printf(r, "%s|%s", callee, run_lock_id(lock));
	run_report(r, &rep);
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	const struct value *locks[MAX_CONTRACTS];
	int n = run_contracts(r, s, c, locks, MAX_CONTRACTS);

	for (int i = 0; i < n; i++) {
		if (s->warned || run_holds(r, s, locks[i]))
			continue;
		if (run_lacks(r, s, locks[i]))
			file_finding(r, s, c, locks[i]);
		else
			run_dropped(r, "op-without-lock", "a caller may hold the lock");
	}
}

const struct checker op_without_lock_checker = {
	.rule = "op-without-lock",
	.on_call = on_call,
};
