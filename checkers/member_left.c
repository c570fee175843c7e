// SPDX-License-Identifier: GPL-2.0-only
/*
 * member_left.c - an object is freed, and what was got with it is not; a part of ref-leak.
 *
 * Finds: the free of an object of whose members one got memory, or a counted reference, in the
 *	function that makes such objects, and that nothing in the unit gives back but that function
 *	when it fails.
 * How: calls and the places of their results and arguments, over the whole unit (run_part).
 * Silent when: the member is copied, cleared, returned or given to a function that may free it;
 *	another function frees it; the object goes through a function that may do so.
 * Wrong when: another unit frees the member and calls the function that is told of.
 */
#include "checker.h"

#define RULE "ref-leak"

static void report(struct run *r, const struct state *s, const struct call_info *c, const char *rec,
		   const char *field)
{
	struct report rep = {
		.rule = RULE,
		.level = LEVEL_WARNING,
		.loc = c->in->loc,
		.end = s->trace,
	};

	rep.message = run_printf(r,
				 "nobody gives back %s of struct %s when the object is freed: "
				 "its maker does so when it fails",
				 field, rec);
	rep.key = run_printf(r, "%s|%s|member", rec, field);
	run_report(r, &rep);
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	const struct ir_record *rec = NULL;

	if (v && c->fact && e->op == EFF_FREE && e->path.root == ROOT_PARAM && !e->path.nsteps)
		rec = run_freed_whole(r, c, e->path.param);
	for (int i = 0; rec && i < rec->nfields; i++) {
		const struct ir_field *f = &rec->fields[i];
		enum part part = f->type && f->type->kind == IR_TYPE_PTR
					 ? run_part(r, rec->tag, f->name)
					 : PART_NONE;

		if (part == PART_LEFT)
			report(r, s, c, rec->tag, f->name);
		else if (part == PART_TAKEN)
			run_dropped(r, RULE, "memory of a member that others may free");
	}
}

const struct checker member_left_checker = {
	.rule = RULE,
	.on_effect = on_effect,
};
