// SPDX-License-Identifier: GPL-2.0-only
/*
 * open_close_pair.c - a table of operations with one half of a pair.
 *
 * Finds: a static table of operations that fills in one member and leaves out the one that undoes
 *	it, where the contract (ll_pair_required) says that they go together.
 * How: the initialisers of the unit's globals against the contracts of the model.
 * Silent when: the contract does not demand both, the table fills in neither, or the unit assigns
 *	the missing half at run time, to whichever table of that type.
 * Wrong when: another unit assigns it.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

static bool fills_in(const struct ir_global *g, const char *rec, const char *field)
{
	for (int i = 0; i < g->ninits; i++) {
		const struct ir_init *in = &g->inits[i];

		if (in->rec == rec && in->field == field)
			return !(in->value.kind == IR_CONST && in->value.num == 0);
	}
	return false;
}

/* Some function of the unit assigns the member. */
static bool is_assigned(const struct ir_func *fn, const char *rec, const char *field)
{
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i], *at;

			at = in->op == IR_STORE ? ir_def(&fn->blocks[b], in->a) : NULL;
			if (at && at->op == IR_FIELD && at->rec == rec && at->field == field)
				return true;
		}
	return false;
}

static bool is_filled_in_later(const struct ir_unit *u, const char *rec, const char *field)
{
	for (int i = 0; i < u->nfuncs; i++)
		if (is_assigned(u->funcs[i], rec, field))
			return true;
	return false;
}

static void file_finding(const struct ir_global *g, const struct ir_init *in,
			 const struct op_fact *op, struct findings *out)
{
	const char *message = intern_printf("%s sets .%s but not .%s, which undoes it", g->name,
					    op->field, op->pair);
	struct step step = {in->loc.file, in->loc.line, in->loc.col, message};
	struct finding f = {
		.rule = "open-close-pair",
		.level = LEVEL_ERROR,
		.engine = "clang",
		.file = in->loc.file,
		.line = in->loc.line,
		.col = in->loc.col,
		.function = g->name,
		.message = message,
		.key = intern_printf("%s.%s|%s", op->rec, op->field, op->pair),
		.steps = &step,
		.nsteps = 1,
	};

	findings_add(out, &f);
}

static void on_unit(const struct unit_end *e)
{
	const struct ir_unit *u = e->u;

	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; i < u->globals[g]->ninits; i++) {
			const struct ir_init *in = &u->globals[g]->inits[i];
			const struct op_fact *op;

			if (!in->rec || !in->field || in->value.kind != IR_FUNC)
				continue;
			op = model_op(e->m, in->rec, in->field);
			if (op && op->pair && op->required_pair &&
			    !fills_in(u->globals[g], in->rec, op->pair) &&
			    !is_filled_in_later(u, in->rec, op->pair))
				file_finding(u->globals[g], in, op, e->out);
		}
}

const struct checker open_close_pair_checker = {
	.rule = "open-close-pair",
	.on_unit = on_unit,
};
