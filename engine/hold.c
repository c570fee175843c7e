// SPDX-License-Identifier: GPL-2.0-only
/*
 * hold.c - the rule headers against a kernel tree, see hold.h.
 *
 * Purpose: knowledge written from memory is held against the code. In: model, tree. Out: mistakes.
 * Idea: facts cite the files that they come from; those are the files to look into, so that no
 * name of a kernel file has to stand here.
 * Invariant: model_load() needs the plan's version, the plan needs a path, and paths come from a
 * model; so a first model, of no known version, is read only for its citations.
 * Short names: o options, m model, u unit.
 */
#include <ctype.h>
#include <string.h>
#include <unistd.h>

#include "base/intern.h"
#include "command.h"
#include "flow/flow.h"
#include "front/front.h"
#include "hold.h"
#include "model/bind.h"
#include "run/hooks.h"

struct names VEC_FIELDS(const char *);

static bool has_name(const struct names *list, const char *name)
{
	for (int i = 0; i < list->len; i++)
		if (list->data[i] == name)
			return true;
	return false;
}

/* Adds the words of @source that end in ".c" and name a file of @kdir. */
static void add_cited(struct names *list, const char *source, const char *kdir)
{
	while (*source) {
		size_t n = strcspn(source, " ,:;()\n");
		const char *name = intern_n(source, n);
		char *path = xasprintf("%s/%s", kdir, name);

		if (n > 2 && !strcmp(name + n - 2, ".c") && !has_name(list, name) &&
		    !access(path, R_OK))
			vec_push(list, name);
		free(path);
		source += n + (source[n] != '\0');
	}
}

static struct names cited_files(const struct options *o)
{
	struct model *m = command_model(o, NULL);
	struct names list = {0};

	for (int i = 0; m && i < m->facts.len; i++) {
		const struct fact *f = m->facts.entries[i].value;

		if (f->source)
			add_cited(&list, f->source, o->plan.kdir);
	}
	return list;
}

/* The plan of @o with @n of the cited files where it names no paths itself; n < 0: of all. */
static struct plan *plan_cited(const struct options *o, const struct names *cited, int n)
{
	struct options with = *o;

	if (!o->plan.npaths && n >= 0 && cited->len) {
		with.plan.paths = cited->data;
		with.plan.npaths = n < cited->len ? n : cited->len;
	}
	return command_plan(&with);
}

int hold_bind(const struct options *o)
{
	struct names cited = cited_files(o);
	struct plan *plan = plan_cited(o, &cited, 1);
	struct model *m = plan ? command_model(o, plan) : NULL;
	int n;

	vec_fini(&cited);
	if (!m || !plan->units.len)
		return EXIT_USAGE;
	n = model_bind(stdout, m, &plan->units.data[0]);
	if (n < 0) {
		fputs("lifelint: the tree's headers could not be read\n", stderr);
		return EXIT_INCOMPLETE;
	}
	printf("%d of %d facts bind to nothing in this tree\n", n, m->facts.len + m->macros.len);
	return n ? EXIT_FINDINGS : EXIT_CLEAN;
}

struct verified {
	int definitions, contradictions, explained, failed;
	struct map told, seen; /* explained facts of which a contradiction was told; all of them */
};

/* Counts what is told of @f, whose definition led to @summary. */
static void verify_fact(const struct fact *f, const struct summary *summary, struct verified *v)
{
	int n = model_verify_summary(stdout, f, summary);

	v->definitions++;
	if (f->explained) {
		v->explained += n;
		map_put(n ? &v->told : &v->seen, f->name, (void *)f);
	} else {
		v->contradictions += n;
	}
}

/* Names the explanations that none of the definitions needs any more. */
static void tell_stale(struct verified *v)
{
	for (int i = 0; i < v->seen.len; i++) {
		const struct fact *f = v->seen.entries[i].value;

		if (map_get(&v->told, f->name))
			continue;
		printf("%s:%d:%d: '%s': nothing is contradicted, ll_explained() is to go\n",
		       f->loc.file, f->loc.line, f->loc.col, f->name);
		v->contradictions++;
	}
	map_fini(&v->told);
	map_fini(&v->seen);
}

static void verify_unit(const struct model *m, const struct plan_unit *pu, const char *root,
			struct verified *v)
{
	struct front_hooks hooks = hooks_make(m);
	struct map summaries = {0};
	char *why = NULL;
	struct ir_unit *u = front_parse(pu, root, &hooks, &why);

	if (!u) {
		fprintf(stderr, "lifelint: %s: %s\n", pu->file, why);
		free(why);
		v->failed++;
		return;
	}
	flow_summaries(u, m, &summaries);
	for (int i = 0; i < u->nfuncs; i++) {
		const struct fact *f = model_fact(m, u->funcs[i]->name);

		if (f && !u->funcs[i]->unlowered)
			verify_fact(f, map_get(&summaries, u->funcs[i]->name), v);
	}
	map_fini(&summaries);
	ir_unit_free(u);
}

int hold_verify(const struct options *o)
{
	struct names cited = cited_files(o);
	struct plan *plan = plan_cited(o, &cited, -1);
	struct model *m = plan ? command_model(o, plan) : NULL;
	struct verified v = {0};

	for (int i = 0; m && i < plan->units.len; i++)
		if (o->plan.npaths || has_name(&cited, intern(plan->units.data[i].file)))
			verify_unit(m, &plan->units.data[i], plan->root, &v);
	vec_fini(&cited);
	if (!m)
		return EXIT_USAGE;
	tell_stale(&v);
	printf("%d contradictions in the definitions of %d facts, %d more are explained\n",
	       v.contradictions, v.definitions, v.explained);
	if (v.failed)
		return EXIT_INCOMPLETE;
	return v.contradictions ? EXIT_FINDINGS : EXIT_CLEAN;
}
