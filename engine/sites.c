// SPDX-License-Identifier: GPL-2.0-only
/*
 * sites.c - where in a unit a lifecycle bug could be planted, see sites.h.
 *
 * Purpose: `lifelint ir --sites`. In: units, facts, summaries. Out: one site a line, fields parted
 * by tabs; positions are those of the text as written, so that an editor can go there.
 * Idea: what a call does is what the engine knows of it, a fact or the summary of a function of
 * the unit; the text around it is the editor's business.
 * Short names: u unit, fn function, b block, in instruction, e effect.
 */
#include <string.h>

#include "base/intern.h"
#include "command.h"
#include "flow/flow.h"
#include "flow/opuse.h"
#include "front/front.h"
#include "ir/walk.h"
#include "run/hooks.h"
#include "sites.h"

struct sites {
	struct ir_unit *u;
	const struct model *m;
	struct map summaries;
	const struct ir_func *fn;
};

static const char *what_ends(const struct effect *e)
{
	switch (e->op) {
	case EFF_PUT:
		return "put";
	case EFF_FREE:
		return "free";
	case EFF_UNLOCK:
		return "unlock";
	case EFF_UNPUBLISH:
		return "unpublish";
	case EFF_STOP:
		return "stop";
	default:
		return NULL;
	}
}

/* A lock that the callee took itself. */
static bool is_own_lock(const struct outcome *o, const struct effect *e)
{
	for (int i = 0; e->op == EFF_UNLOCK && i < o->neffects; i++)
		if (o->effects[i].op == EFF_LOCK &&
		    !memcmp(&o->effects[i].path, &e->path, sizeof(e->path)))
			return true;
	return false;
}

/* The effect of @sum that ends something whatever it returns, or NULL. */
static const struct effect *ending(const struct summary *sum)
{
	const struct effect *found = NULL;

	for (int k = 0; k < sum->noutcomes; k++) {
		const struct outcome *o = &sum->outcomes[k];
		const struct effect *own = NULL;

		for (int i = 0; i < o->neffects && !own; i++)
			if (what_ends(&o->effects[i]) && !o->effects[i].may &&
			    o->effects[i].path.root != ROOT_RET && !is_own_lock(o, &o->effects[i]))
				own = &o->effects[i];
		if (!own)
			return NULL;
		found = found ? found : own;
	}
	return found;
}

static const struct effect *call_ends(const struct sites *s, const struct ir_insn *in)
{
	const char *name = in->a.kind == IR_FUNC ? in->a.str : NULL;
	const struct fact *fact = name ? model_fact(s->m, name) : NULL;
	const struct summary *sum = fact ? fact->summary : NULL;

	if (name && !fact)
		sum = map_get(&s->summaries, name);
	return sum && !sum->unknown ? ending(sum) : NULL;
}

/* The pointer at @place is followed by @in: read or written through, or given away. */
static bool uses(const struct ir_block *b, const struct ir_insn *in, const char *place)
{
	bool follows = in->op == IR_LOAD || in->op == IR_STORE;
	const char *at = follows ? ir_place_of_pointer(b, in->a) : NULL;
	const struct ir_insn *def = at ? ir_def(b, in->a) : NULL;

	if (at == place && def && def->op != IR_LOAD)
		return true;
	for (int i = 0; in->op == IR_CALL && i < in->nargs; i++)
		if (ir_place_of_pointer(b, in->args[i]) == place)
			return true;
	return false;
}

/* The line of the last use before @in of the object that it ends, or 0. */
static int line_of_use(const struct ir_block *b, const struct ir_insn *in, const char *place)
{
	for (const struct ir_insn *i = in - 1; place && i >= b->insns; i--) {
		if (i->op == IR_STORE && ir_place(b, i->a) == place)
			return 0;
		if (i->loc.line < in->loc.line && i->loc.file == in->loc.file && uses(b, i, place))
			return i->loc.line;
	}
	return 0;
}

/* Some call in @fn gave what is stored at @place. */
static bool comes_from_call(const struct ir_func *fn, const char *place)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++)
			if (fn->blocks[k].insns[i].op == IR_CALL &&
			    ir_place_of_result(fn, &fn->blocks[k].insns[i]) == place)
				return true;
	return false;
}

/* Where the unit shows that the object at @place was taken: in this function, another, nowhere. */
static const char *origin(const struct sites *s, const char *place)
{
	bool is_local = place && !strncmp(place, "local ", 6);

	if (!place)
		return "-";
	if (comes_from_call(s->fn, place))
		return "here";
	for (int i = 0; !is_local && i < s->u->nfuncs; i++)
		if (!s->u->funcs[i]->in_header && comes_from_call(s->u->funcs[i], place))
			return "unit";
	return "-";
}

/*
 * The callee also takes the object off a list, and another function of the unit calls it too: left
 * alone, the object is still on the list, where that one finds it.
 */
static bool stays_listed(const struct sites *s, const struct ir_insn *call)
{
	const struct ir_func *callee = map_get(&s->u->func_by_name, call->a.str);
	const struct ir_type *t = callee && callee->nparams ? callee->locals[0].type : NULL;

	if (!t || t->kind != IR_TYPE_PTR || !t->elem || !t->elem->tag ||
	    !flow_takes_off(s->m, callee, t->elem->tag))
		return false;
	for (int f = 0; f < s->u->nfuncs; f++) {
		const struct ir_func *fn = s->u->funcs[f];

		for (int k = 0; fn != s->fn && k < fn->nblocks; k++)
			for (int i = 0; i < fn->blocks[k].ninsns; i++)
				if (fn->blocks[k].insns[i].op == IR_CALL &&
				    fn->blocks[k].insns[i].a.kind == IR_FUNC &&
				    fn->blocks[k].insns[i].a.str == call->a.str)
					return true;
	}
	return false;
}

/* As origin(); "later": without the call the object is ended all the same. */
static const char *origin_of(const struct sites *s, const struct ir_insn *in,
			     const struct effect *e, const char *place)
{
	const struct fact *f = model_fact(s->m, in->a.str);

	return e->managed || (f && f->managed) || stays_listed(s, in) ? "later" : origin(s, place);
}

static void print_call(const struct sites *s, const struct ir_block *b, const struct ir_insn *in)
{
	const struct effect *e = call_ends(s, in);
	int n = e && e->path.root == ROOT_PARAM ? e->path.param : -1;
	const char *place = n >= 0 && n < in->nargs ? ir_place_of_pointer(b, in->args[n]) : NULL;

	if (e)
		printf("call\t%d\t%d\t%s\t%s\t%s\t%d\t%s\t%d\n", in->loc.line, in->loc.col,
		       in->a.str, what_ends(e), e->kind ? e->kind : "-", line_of_use(b, in, place),
		       origin_of(s, in, e, place), n);
}

static bool calls_through(const struct ir_func *fn, const struct ir_insn *field)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++)
			if (fn->blocks[k].insns[i].via_field == field->field &&
			    fn->blocks[k].insns[i].via_rec == field->rec)
				return true;
	return false;
}

/* All tables of the unit have the operation: there it is never NULL. */
static bool is_filled_in(const struct sites *s, const struct ir_insn *field)
{
	const struct op_member m = {field->rec, field->field};

	return op_is_set(s->u, &m) && !op_is_left_out(s->u, &m);
}

/* A branch on a member that the function calls through. */
static void print_check(const struct sites *s, const struct ir_block *b, const struct ir_insn *in)
{
	const struct ir_insn *cond = ir_def(b, in->a), *field;

	if (cond && (cond->op == IR_UN || cond->op == IR_BIN))
		cond = ir_def(b, cond->a);
	field = cond && cond->op == IR_LOAD ? ir_def(b, cond->a) : NULL;
	if (field && field->op == IR_FIELD && calls_through(s->fn, field) &&
	    !is_filled_in(s, field))
		printf("check\t%d\t%d\t%s\t%s\n", cond->loc.line, cond->loc.col, field->rec,
		       field->field);
}

static void print_block(const struct sites *s, const struct ir_block *b)
{
	for (int i = 0; i < b->ninsns; i++) {
		const struct ir_insn *in = &b->insns[i];

		if (in->loc.file != s->u->file)
			continue;
		if (in->op == IR_CALL && !in->opaque)
			print_call(s, b, in);
		else if (in->op == IR_GOTO)
			printf("goto\t%d\t%d\n", in->loc.line, in->loc.col);
		else if (in->op == IR_BRANCH)
			print_check(s, b, in);
	}
}

static void print_function(const struct sites *s)
{
	const struct ir_func *fn = s->fn;

	printf("func\t%s\t%d\t%d\n", fn->name, fn->loc.line, fn->end.line);
	for (int i = 0; i < fn->nlocals; i++)
		if (!fn->locals[i].synthetic && *fn->locals[i].name != '?')
			printf("%s\t%d\t%d\t%s\n", fn->locals[i].is_param ? "param" : "local",
			       fn->locals[i].loc.line, fn->locals[i].loc.col, fn->locals[i].name);
	for (int k = 0; k < fn->nblocks; k++)
		print_block(s, &fn->blocks[k]);
}

static void print_unit(struct ir_unit *u, const struct model *m)
{
	struct sites s = {.u = u, .m = m};

	printf("unit\t%s\n", u->file);
	flow_summaries(u, m, &s.summaries);
	for (int i = 0; i < u->nfuncs; i++) {
		s.fn = u->funcs[i];
		if (!s.fn->in_header && !s.fn->is_macro_made && !s.fn->unlowered)
			print_function(&s);
	}
	map_fini(&s.summaries);
}

int sites_print(const struct plan *plan, const struct model *m)
{
	int status = EXIT_CLEAN;

	for (int i = 0; i < plan->units.len; i++) {
		struct front_hooks hooks = hooks_make(m);
		char *why = NULL;
		struct ir_unit *u = front_parse(&plan->units.data[i], plan->root, &hooks, &why);

		if (!u) {
			fprintf(stderr, "lifelint: %s: %s\n", plan->units.data[i].file, why);
			free(why);
			status = EXIT_INCOMPLETE;
			continue;
		}
		print_unit(u, m);
		ir_unit_free(u);
	}
	return status;
}
