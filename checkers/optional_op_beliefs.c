// SPDX-License-Identifier: GPL-2.0-only
/*
 * optional_op_beliefs.c - what a file shows of its beliefs about NULL operations.
 *
 * Finds: a parameter that points to a record with operations (a descriptor, a table), read on a
 *	path on which it is tested for NULL afterwards. Reported as optional-op-call. Notes for that
 *	checker which operations a function refuses to do without.
 * How: the first read leaves a mark, the branch on the pointer meets it; returns behind a test.
 * Silent when: the test stands in a macro; the pointer is tested before, or set in between.
 * Wrong when: the test is left over from a time when the pointer could be NULL.
 */
#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "optional-op-call"
#define READ "read untested"

static bool has_operations(const struct run *r, const struct value *param)
{
	const struct ir_type *t = param->type;
	const struct ir_record *rec = t && t->kind == IR_TYPE_PTR && t->elem && t->elem->tag
					      ? map_get(&run_unit(r)->records, t->elem->tag)
					      : NULL;

	for (int i = 0; rec && i < rec->nfields; i++) {
		const struct ir_type *f = rec->fields[i].type;

		if (f && f->kind == IR_TYPE_PTR && f->elem && f->elem->kind == IR_TYPE_FUNC)
			return true;
	}
	return false;
}

/* Whether @fn asks anywhere if parameter @num is NULL. */
static bool asks_for(const struct ir_func *fn, int64_t num)
{
	for (int k = 0; k < fn->nblocks; k++) {
		const struct ir_block *b = &fn->blocks[k];

		for (int i = 0; i < b->ninsns; i++) {
			const struct ir_insn *in = &b->insns[i], *load = ir_def(b, in->a);

			if ((in->op == IR_BRANCH || in->op == IR_UN || in->op == IR_BIN) && load &&
			    load->op == IR_LOAD && load->a.kind == IR_LOCAL && load->a.num == num)
				return true;
		}
	}
	return false;
}

static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	const struct value *param = addr->kind == V_FIELD ? addr->a : NULL;
	struct mark *m;

	if (val || !param || param->kind != V_PARAM || !(run_classes(s, param) & RC_ZERO) ||
	    !has_operations(r, param) || !asks_for(run_function(r), param->num))
		return;
	m = state_mark_make(s, intern(READ), param, NULL);
	if (!m || m->loc.line)
		return;
	m->loc = in->loc;
	m->api = addr->name;
	m->when = run_note_event(r, s, in->loc, param,
				 run_printf(r, "%s is read", run_describe(r, addr)));
}

/* The pointer that @cond tests for NULL, or NULL. */
static const struct value *tested(const struct value *cond)
{
	while ((cond->kind == V_UN && cond->arith == IR_NOT) ||
	       (cond->kind == V_BIN && cond->arith == IR_EQ && cond->b->kind == V_INT &&
		!cond->b->num))
		cond = cond->a;
	return cond->kind == V_PARAM ? cond : NULL;
}

/* The function fails at once when the operation is NULL: it has to be there. */
static void note_refusal(struct run *r, struct state *s, const struct value *cond,
			 const struct ir_block *next)
{
	const struct ir_insn *end = next->ninsns ? &next->insns[next->ninsns - 1] : NULL;
	struct unit_note n = {.topic = intern("op refused")};

	while (cond->kind == V_UN || cond->kind == V_BIN)
		cond = cond->a;
	if (!end || end->op != IR_RETURN || end->a.kind != IR_CONST || end->a.num >= 0 ||
	    cond->kind != V_INIT || cond->a->kind != V_FIELD || !cond->a->rec ||
	    run_classes(s, cond) != RC_ZERO)
		return;
	n.key = intern_printf("%s.%s", cond->a->rec, cond->a->name);
	run_note(r, &n, NULL);
}

static void on_branch(struct run *r, struct state *s, const struct value *cond, bool truth,
		      const struct ir_insn *in)
{
	const struct value *param = tested(cond);
	const struct mark *m = param ? state_mark(s, intern(READ), param, NULL) : NULL;
	struct report rep = {.rule = RULE, .level = LEVEL_WARNING, .end = s->trace};

	note_refusal(r, s, cond, &run_function(r)->blocks[in->succ[truth ? 0 : 1]]);
	if (!m || in->macro || s->warned)
		return;
	rep.loc = m->loc;
	rep.start = m->when;
	rep.key = run_printf(r, "%s|%s", m->api, "tested later");
	rep.message = run_printf(r, "%s is read before %s is tested for NULL", m->api,
				 run_describe(r, param));
	rep.last = run_printf(r, "%s is tested for NULL in line %d", run_describe(r, param),
			      in->loc.line);
	run_report(r, &rep);
}

const struct checker optional_op_beliefs_checker = {
	.rule = RULE,
	.on_access = on_access,
	.on_branch = on_branch,
};
