// SPDX-License-Identifier: GPL-2.0-only
/*
 * stored_managed.c - what was stored in memory that devres frees.
 *
 * Finds: nothing by itself. Marks a result that is stored in managed memory: when the
 *	function fails that memory goes, and the pointer in it is lost (rule unwind-missing).
 * How: a mark on the value, which stays when nothing leads to the memory any more.
 * Silent when: always.
 * Wrong when: the pointer is stored elsewhere as well.
 */
#include "../engine/base/intern.h"
#include "checker.h"

/* Devres frees the memory, and does not look at what is in it. */
static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	const struct value *root = value_root(addr);
	const struct fact *f =
		root->kind == V_SITE && root->name ? model_fact(run_model(r), root->name) : NULL;
	struct mark *m = NULL;

	(void)in;
	if (val && val->kind == V_SITE && f && f->managed)
		m = state_mark_make(s, intern(MARK_MANAGED), val, NULL);
	if (m)
		m->keep = true;
}

const struct checker stored_managed_checker = {
	.rule = "unwind-missing",
	.on_access = on_access,
};
