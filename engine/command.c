// SPDX-License-Identifier: GPL-2.0-only
/*
 * command.c - the subcommands that do not check: ir, rules, explain.
 *
 * Purpose: look into the tool. In: argv. Out: text on standard output, an exit status.
 */
#include <string.h>

#include "base/intern.h"
#include "command.h"
#include "flow/flow.h"
#include "front/front.h"
#include "hold.h"
#include "plain.h"
#include "run/hooks.h"
#include "share.h"
#include "sites.h"

struct plan *command_plan(const struct options *o)
{
	if (plain_wanted(o))
		return plain_plan(o);
	if (o->args) {
		fputs("lifelint: compiler arguments behind -- are for plain C files; with --kdir, "
		      "-M and -p they come from the tree\n", stderr);
		return NULL;
	}
	return plan_make(&o->plan);
}

struct model *command_model(const struct options *o, const struct plan *plan)
{
	VEC(const char *) dirs = {0};
	const char *own = share_rules_dir();
	struct model *m = NULL;

	if (own) {
		vec_push(&dirs, own);
		for (int i = 0; i < o->rules.len; i++)
			vec_push(&dirs, o->rules.data[i]);
		m = model_load(dirs.data, dirs.len, plan ? plan->version : 0,
			       plan ? plan->autoconf : NULL);
		if (m)
			flow_model(m);
	}
	vec_fini(&dirs);
	return m;
}

/* Returns false when the IR breaks its own rules, which is our bug. */
static bool dump_function(struct ir_unit *u, const struct ir_func *fn)
{
	const char *broken = fn->unlowered ? NULL : ir_verify(u, fn);

	ir_dump(stdout, fn);
	if (broken)
		fprintf(stderr, "lifelint: %s: %s\n", u->file, broken);
	return !broken;
}

static int dump_unit(struct ir_unit *u, const char *function)
{
	int found = 0, broken = 0;

	for (int i = 0; !function && i < u->nglobals; i++)
		if (!u->globals[i]->in_header && u->globals[i]->ninits)
			ir_dump_global(stdout, u->globals[i]);
	for (int i = 0; i < u->nfuncs; i++) {
		const struct ir_func *fn = u->funcs[i];

		if (function ? strcmp(fn->name, function) : fn->in_header)
			continue;
		found++;
		broken += !dump_function(u, fn);
	}
	for (int i = 0; i < u->errors.len; i++)
		fprintf(stderr, "lifelint: %s: %s\n", u->file, u->errors.data[i]);
	if (function && !found) {
		fprintf(stderr, "lifelint: %s has no function %s\n", u->file, function);
		return EXIT_USAGE;
	}
	return broken || u->errors.len ? EXIT_INCOMPLETE : EXIT_CLEAN;
}

static int dump_file(const struct options *o, const char *function)
{
	struct plan *plan = command_plan(o);
	struct model *m = plan ? command_model(o, plan) : NULL;
	int status = EXIT_CLEAN;

	if (!m)
		return EXIT_USAGE;
	for (int i = 0; i < plan->units.len; i++) {
		struct front_hooks hooks = hooks_make(m);
		char *why = NULL;
		struct ir_unit *u = front_parse(&plan->units.data[i], plan->root, &hooks, &why);
		int one;

		if (u) {
			one = dump_unit(u, function);
			ir_unit_free(u);
		} else {
			fprintf(stderr, "lifelint: %s: %s\n", plan->units.data[i].file, why);
			free(why);
			one = EXIT_INCOMPLETE;
		}
		status = one > status ? one : status;
	}
	plan_free(plan);
	return status;
}

static int list_sites(const struct options *o)
{
	struct plan *plan = command_plan(o);
	struct model *m = plan ? command_model(o, plan) : NULL;
	int status = m ? sites_print(plan, m) : EXIT_USAGE;

	plan_free(plan);
	return status;
}

int command_ir(int argc, char **argv)
{
	struct options o = {0};
	const char *function;

	if (options_parse(&o, "ir", argc, argv))
		return EXIT_USAGE;
	if (o.sites)
		return list_sites(&o);
	if (o.plan.npaths < 1 || o.plan.npaths > 2) {
		fputs("lifelint: usage: lifelint ir FILE [FUNCTION] [--kdir DIR | -- clang args]\n",
		      stderr);
		return EXIT_USAGE;
	}
	function = o.plan.npaths == 2 ? o.plan.paths[1] : NULL;
	o.plan.npaths = 1;
	return dump_file(&o, function);
}

static void list_rules(const struct model *m)
{
	char *dir = share_rules_dir();

	puts("Rules:");
	share_list_rules(stdout, dir);
	puts("\nFacts:");
	model_print(stdout, m);
	free(dir);
}

int command_rules(int argc, char **argv)
{
	struct options o = {0};
	struct model *m;

	if (options_parse(&o, "rules", argc, argv))
		return EXIT_USAGE;
	if (o.verify && !o.plan.kdir) {
		fputs("lifelint: rules --verify needs --kdir: facts are held against a tree\n",
		      stderr);
		return EXIT_USAGE;
	}
	if (o.plan.kdir)
		return o.verify ? hold_verify(&o) : hold_bind(&o);
	m = command_model(&o, NULL);
	if (!m)
		return EXIT_USAGE;
	list_rules(m);
	return EXIT_CLEAN;
}

int command_explain(int argc, char **argv)
{
	char *dir;
	int err;

	if (argc != 2) {
		fputs("lifelint: usage: lifelint explain RULE; `lifelint rules` lists them\n",
		      stderr);
		return EXIT_USAGE;
	}
	dir = share_rules_dir();
	err = dir ? share_explain_rule(stdout, dir, argv[1]) : -1;
	free(dir);
	return err ? EXIT_USAGE : EXIT_CLEAN;
}
