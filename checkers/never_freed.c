// SPDX-License-Identifier: GPL-2.0-only
/*
 * never_freed.c - the function that ends an object does not free it; a part of teardown-missing.
 *
 * Finds: a record of the driver's own that the unit allocates and that nobody in it frees, in the
 *	function whose name says that it ends such a record.
 * How: calls and the types of their arguments, over the whole unit (run_maker_of_left).
 * Silent when: anything that may be such a record is given to what may free it; the record comes
 *	from a header of the kernel; the function gives it to another one that may be the end.
 * Wrong when: the record is meant to stay, or its memory is that of another record.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "teardown-missing"

static bool says(const char *name, const char *const *words, int n)
{
	for (int i = 0; i < n; i++)
		if (strstr(name, words[i]))
			return true;
	return false;
}

/* Its name says that it ends such a record; or it takes one off a list, for good by its name. */
static bool is_end(const struct run *r, const char *rec)
{
	static const char *const words[] = {"free",   "destroy", "release",
					    "remove", "dealloc", "delete"};
	static const char *const unlinks[] = {"close", "unregister", "detach", "unbind",
					      "disconnect"};

	return says(run_function(r)->name, words, sizeof(words) / sizeof(*words)) ||
	       (run_takes_off(r, rec) &&
		says(run_function(r)->name, unlinks, sizeof(unlinks) / sizeof(*unlinks)));
}

static void report(struct run *r, const struct exits *exits, const char *rec, const char *maker)
{
	const struct function_exit *e = &exits->data[exits->len - 1];
	struct report rep = {
		.rule = RULE,
		.level = LEVEL_WARNING,
		.loc = e->loc,
		.end = e->state->trace,
		.last = "returns here",
	};

	rep.message = run_printf(
		r, "struct %s, allocated in %s(), is freed by nobody, not by %s() either", rec,
		maker, run_function(r)->name);
	rep.key = run_printf(r, "%s|never freed", rec);
	run_report(r, &rep);
}

static void on_end(struct run *r, const struct exits *exits)
{
	const struct ir_func *fn = run_function(r);

	for (int i = 0; exits->len && i < fn->nlocals; i++) {
		const struct ir_type *t = fn->locals[i].type;
		const char *rec =
			t && t->kind == IR_TYPE_PTR && t->elem && t->elem->kind == IR_TYPE_RECORD
				? t->elem->tag
				: NULL;
		bool frees, named = rec && !fn->locals[i].synthetic && *fn->locals[i].name != '?';
		bool ends = named && is_end(r, rec);
		const char *maker = ends ? run_maker_of_left(r, rec, &frees) : NULL;
		const char *around = ends && !maker ? run_made_around(r, rec) : NULL;

		if (around) {
			rec = around;
			maker = run_maker_of_left(r, rec, &frees);
		}
		if (!maker || !strcmp(maker, fn->name))
			continue;
		if (!run_is_subject(r, i) && !run_takes_off(r, rec))
			run_dropped(r, RULE, "the function is about another object");
		else if (run_passes_to_end(r, i))
			run_dropped(r, RULE, "another function may end the record");
		else
			report(r, exits, rec, maker);
	}
}

const struct checker never_freed_checker = {
	.rule = RULE,
	.on_end = on_end,
};
