// SPDX-License-Identifier: GPL-2.0-only
/*
 * fsm_hole.c - a jump table has an entry missing, and the entry is called without a NULL check.
 *
 * Finds: a call through an element of a static table of functions (of one or more dimensions, or a
 *	member of a table of records), where the path allows that the element is one that the
 *	initialiser leaves out.
 * How: the indexes that the path allows against the initialisers; a finding stands at the table,
 *	where the entry is missing, with the call as its step.
 * Silent when: the element is tested for NULL before the call; the table is written at run time;
 *	every value that the index can have has an entry.
 * Wrong when: something else than the index says that the entry is not called.
 */
#include <stdio.h>
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define MAX_HOLES 4096

/* One call through a table. */
struct visit {
	const struct ir_unit *u;
	const struct table_use *t;
	const struct ir_func *fn;
	struct ir_loc loc;
	const struct ir_init *near; /* the last entry before the hole under inspection */
	const char *first;	    /* path of the first hole to be reported */
	struct ir_loc at;
	enum grade grade;
	int holes, entries, reported;
	bool opened; /* the reported hole has entries before it... */
	bool inside; /* ...and behind it */
};

static const struct ir_init *find_init(const struct ir_global *g, const char *path, bool *twice)
{
	const struct ir_init *found = NULL;

	for (int i = 0; i < g->ninits; i++)
		if (!strcmp(g->inits[i].path, path)) {
			*twice |= found != NULL;
			found = &g->inits[i];
		}
	return found;
}

/* Another member of the element that @path lies in. */
static const struct ir_init *find_sibling(const struct ir_global *g, const char *path)
{
	const char *end = strrchr(path, ']');
	size_t n = end && end[1] ? (size_t)(end + 1 - path) : 0;

	for (int i = 0; n && i < g->ninits; i++)
		if (!strncmp(g->inits[i].path, path, n))
			return &g->inits[i];
	return NULL;
}

static bool is_filled(const struct ir_init *in)
{
	return in && !(in->value.kind == IR_CONST && in->value.num == 0);
}

/* How sure it is that the indexes of the path @at are met there. */
static enum grade grade_of(const struct visit *v, const int64_t *at)
{
	enum grade all = GRADE_SURE;
	bool any = false;

	for (int i = 0; i < v->t->nsteps; i++) {
		const struct table_step *st = &v->t->steps[i];
		enum grade g;

		if (st->field)
			continue;
		g = table_grade(v->u, &st->index, at[i]);
		any |= g == GRADE_SURE;
		all = g < all ? g : all;
	}
	return all == GRADE_MAY && any ? GRADE_LIKELY : all;
}

static void visit_entry(struct visit *v, const char *path, const int64_t *at)
{
	bool twice = false;
	const struct ir_init *in = find_init(v->t->table, path, &twice);
	enum grade g;

	v->entries++;
	if (is_filled(in)) {
		v->near = in;
		v->inside |= v->reported && v->opened;
		return;
	}
	v->holes++;
	g = grade_of(v, at);
	if (g == GRADE_NO || (v->reported && (g < v->grade || (g == v->grade && v->opened))))
		return;
	v->reported++;
	v->opened = v->near != NULL;
	v->inside = false;
	v->grade = g;
	v->first = path;
	in = in ? in : find_sibling(v->t->table, path);
	in = in ? in : v->near;
	v->at = in ? in->loc : v->t->table->loc;
}

/* Goes through the entries that the indexes allow, in order. */
static void visit_from(struct visit *v, int step, const char *path, int64_t *at)
{
	const struct table_step *st = &v->t->steps[step];

	if (v->entries > MAX_HOLES)
		return;
	if (step == v->t->nsteps) {
		visit_entry(v, path, at);
		return;
	}
	if (st->field) {
		visit_from(v, step + 1, intern_printf("%s%s%s", path, *path ? "." : "", st->field),
			   at);
		return;
	}
	for (at[step] = st->index.lo; at[step] <= st->index.hi; at[step]++)
		visit_from(v, step + 1, intern_printf("%s[%lld]", path, (long long)at[step]), at);
}

static enum level level_of(const struct visit *v)
{
	bool sparse = v->holes * 2 > v->entries;

	if (v->t->by_loop || v->t->guarded)
		return LEVEL_NOTE;
	if (v->grade < GRADE_LIKELY)
		return v->inside && v->holes * 4 <= v->entries ? LEVEL_WARNING : LEVEL_NOTE;
	return v->grade == GRADE_LIKELY && sparse ? LEVEL_NOTE : LEVEL_ERROR;
}

static void file_finding(const struct visit *v, struct findings *out)
{
	const struct ir_global *g = v->t->table;
	const char *rest = v->holes > 1 ? intern_printf(" (%d entries are missing)", v->holes) : "";
	const char *message =
		intern_printf("%s%s has no function, and %s() calls it without a NULL check%s",
			      g->name, v->first, v->fn->name, rest);
	struct step steps[] = {
		{v->at.file, v->at.line, v->at.col,
		 intern_printf("%s%s is missing here", g->name, v->first)},
		{v->loc.file, v->loc.line, v->loc.col,
		 intern_printf("%s() calls what stands in the table", v->fn->name)},
	};
	struct finding f = {
		.rule = "fsm-hole",
		.level = level_of(v),
		.engine = "clang",
		.file = v->at.file,
		.line = v->at.line,
		.col = v->at.col,
		.function = g->in_func ? g->in_func : g->name,
		.message = message,
		.key = intern_printf("%s|%s", g->name, v->fn->name),
		.steps = steps,
		.nsteps = 2,
	};

	findings_add(out, &f);
}

static void judge(const struct ir_unit *u, const struct table_use *t, struct ir_loc loc,
		  struct findings *out)
{
	struct visit v = {.u = u, .t = t, .fn = t->fn, .loc = loc};
	int64_t at[TABLE_MAX_STEPS] = {0};

	if (table_is_written(u, t->table))
		return;
	visit_from(&v, 0, "", at);
	if (v.reported)
		file_finding(&v, out);
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	struct table_use t = {.fn = run_function(r)};

	if (!(run_classes(s, c->callee) & RC_ZERO))
		return;
	if (table_of_call(run_unit(r), s, c->in, &t))
		judge(run_unit(r), &t, c->in->loc, run_findings(r));
}

/* Functions in headers are not judged, but the table they use may stand in this file. */
static void on_unit(const struct unit_end *e)
{
	for (int f = 0; f < e->u->nfuncs; f++) {
		const struct ir_func *fn = e->u->funcs[f];

		for (int k = 0; fn->in_header && k < fn->nblocks; k++)
			for (int i = 0; i < fn->blocks[k].ninsns; i++) {
				const struct ir_insn *in = &fn->blocks[k].insns[i];
				struct table_use t = {.fn = fn};

				if (in->op == IR_CALL && table_of_call(e->u, NULL, in, &t) &&
				    !t.table->in_header)
					judge(e->u, &t, in->loc, e->out);
			}
	}
}

const struct checker fsm_hole_checker = {
	.rule = "fsm-hole",
	.on_call = on_call,
	.on_unit = on_unit,
};
