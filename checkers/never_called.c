// SPDX-License-Identifier: GPL-2.0-only
/*
 * never_called.c - the helper that undoes something is there and nobody calls it; a part of
 *	teardown-missing.
 *
 * Finds: a static function that by its name undoes what another one of the unit does, and that ends
 *	something, while the unit uses the one and never names the other.
 * How: the operands of all instructions and the tables of the unit (pairs_is_unused).
 * Silent when: anything names the function; it ends nothing; the other is not used either.
 * Wrong when: a configuration leaves both the call and the need for it out.
 */
#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "teardown-missing"

static bool ends_something(const struct ir_func *fn)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const char *name = pairs_callee(&fn->blocks[k].insns[i]);

			if (name && !fn->blocks[k].insns[i].opaque && pairs_sounds_like_undo(name))
				return true;
		}
	return false;
}

/* What the unit does and @down would undo. */
static const struct ir_func *what_it_undoes(const struct unit_end *e, const struct ir_func *down)
{
	for (int f = 0; f < e->u->nfuncs; f++) {
		const struct ir_func *up = e->u->funcs[f];

		if (up != down && !up->in_header && up->nblocks &&
		    pairs_same_family(up->name, down->name) &&
		    pairs_names_match(up->name, down->name) &&
		    !pairs_is_unused(unit_pairs(e), up))
			return up;
	}
	return NULL;
}

static void report(const struct unit_end *e, const struct ir_func *down, const struct ir_func *up)
{
	struct finding f = {
		.rule = RULE,
		.level = LEVEL_WARNING,
		.engine = "clang",
		.file = down->loc.file,
		.line = down->loc.line,
		.col = down->loc.col,
		.function = down->name,
		.key = "never called",
	};

	f.message = intern_printf("%s() is called by nobody: what %s() does is never undone",
				  down->name, up->name);
	findings_add(e->out, &f);
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->u->nfuncs; i++) {
		const struct ir_func *down = e->u->funcs[i], *up;

		if (down->in_header || !down->nblocks || !pairs_sounds_like_undo(down->name) ||
		    !ends_something(down) || !pairs_is_unused(unit_pairs(e), down))
			continue;
		up = what_it_undoes(e, down);
		if (up)
			report(e, down, up);
	}
}

const struct checker never_called_checker = {
	.rule = RULE,
	.on_unit = on_unit,
};
