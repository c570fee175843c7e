// SPDX-License-Identifier: GPL-2.0-only
/*
 * main.c - the subcommands.
 *
 * Purpose: from the command line to the command. In: argv. Out: what the command prints, its exit
 * status.
 * Idea: a command that checks sets up a struct job; the others are in command.c.
 */
#include <string.h>

#include "base/version.h"
#include "command.h"
#include "front/front.h"
#include "job.h"

static int command_check(int argc, char **argv)
{
	struct job job = {0};

	if (options_parse(&job.o, "check", argc, argv))
		return EXIT_USAGE;
	return job_run(&job);
}

static int command_check_patch(int argc, char **argv)
{
	struct job job = {0};

	if (options_parse(&job.o, "check-patch", argc, argv))
		return EXIT_USAGE;
	if (job.o.plan.npaths != 1) {
		fputs("lifelint: usage: lifelint check-patch [OPTIONS] --kdir DIR FILE|-\n",
		      stderr);
		return EXIT_USAGE;
	}
	job.o.patch = job.o.plan.paths[0];
	job.o.plan.npaths = 0;
	return job_run(&job);
}

static int show_baseline(const char *file)
{
	struct baseline b = {0};
	int err = baseline_load(&b, file, false);

	if (!err)
		baseline_print(stdout, &b);
	baseline_fini(&b);
	return err ? EXIT_USAGE : EXIT_CLEAN;
}

/* Findings are no failure here: they go into the file. */
static int command_baseline(int argc, char **argv)
{
	static const char *const actions[] = {"show", "write", "prune"};
	struct job job = {0};
	int action = 0, status;

	while (action < 3 && (argc < 2 || strcmp(argv[1], actions[action])))
		action++;
	if (action == 3 || options_parse(&job.o, "baseline", argc - 1, argv + 1) ||
	    !job.o.baseline) {
		fputs("lifelint: usage: lifelint baseline show|write|prune --baseline FILE "
		      "[--reason TEXT] [OPTIONS] [PATH...]\n", stderr);
		return EXIT_USAGE;
	}
	if (!action)
		return show_baseline(job.o.baseline);
	job.action = action == 1 ? BASELINE_WRITE : BASELINE_PRUNE;
	job.o.outputs.len = 0;
	job.o.fail_on = GATE_NONE;
	status = job_run(&job);
	return status == EXIT_FINDINGS ? EXIT_CLEAN : status;
}

/*
 * kbuild runs this beside the compiler, and a status other than 0 would stop the build as an error
 * of the compiler does; so findings do that only where --fail-on asks for it.
 */
static int command_cc(int argc, char **argv)
{
	int own = options_split_cc(argc, argv), status;
	struct job job = {0};

	if (options_parse(&job.o, "cc", own, argv))
		return EXIT_USAGE;
	job.o.jobs = 1;
	job.cc_argc = argc - own;
	job.cc_argv = argv + own;
	if (!job.o.fail_on_given)
		job.o.fail_on = GATE_NONE;
	status = job_run(&job);
	return status == EXIT_INCOMPLETE && !job.o.fail_on_given ? EXIT_CLEAN : status;
}

static int command_version(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	printf("lifelint %s (%s)\n", LIFELINT_VERSION, front_version());
	return EXIT_CLEAN;
}

static int command_help(int argc, char **argv);

static const struct {
	const char *name;
	int (*run)(int argc, char **argv);
	const char *help;
} commands[] = {
	{"check", command_check, "[OPTIONS] [PATH...] [-- CLANG ARGS]  find lifecycle bugs"},
	{"check-patch", command_check_patch,
	 "[OPTIONS] --kdir DIR FILE|-  what a diff or a mail with one brings"},
	{"baseline", command_baseline,
	 "show|write|prune --baseline FILE [OPTIONS] [PATH...]  findings that are accepted"},
	{"cc", command_cc, "[OPTIONS] CC ARGS... FILE.c  check one file, as kbuild's CHECK"},
	{"ir", command_ir, "FILE [FUNCTION]  print what the analysis sees of a file"},
	{"rules", command_rules, "[--kdir DIR] [--verify]  list rules and facts"},
	{"explain", command_explain, "RULE  print the page of a rule"},
	{"help", command_help, "this text"},
	{"version", command_version, "versions of lifelint and libclang"},
};

#define COMMANDS (sizeof(commands) / sizeof(*commands))

static void print_usage(FILE *out)
{
	fputs("usage: lifelint COMMAND ...\n\nCommands:\n", out);
	for (size_t i = 0; i < COMMANDS; i++)
		fprintf(out, "  %-11s %s\n", commands[i].name, commands[i].help);
	fputs("\nOptions:\n", out);
	options_print_help(out);
	fputs("\nExit status: 0 nothing at or above --fail-on, 1 findings, 2 bad usage or "
	      "configuration,\n3 some input could not be analysed (the rest is reported).\n", out);
}

static int command_help(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	print_usage(stdout);
	return EXIT_CLEAN;
}

static const char *without_dashes(const char *word)
{
	return !strcmp(word, "--help") || !strcmp(word, "-h") ? "help"
	       : !strcmp(word, "--version") ? "version" : word;
}

int main(int argc, char **argv)
{
	if (argc < 2) {
		print_usage(stderr);
		return EXIT_USAGE;
	}
	if (argc == 3 && !strcmp(without_dashes(argv[2]), "help"))
		return command_help(argc, argv);
	for (size_t i = 0; i < COMMANDS; i++)
		if (!strcmp(commands[i].name, without_dashes(argv[1])))
			return commands[i].run(argc - 1, argv + 1);
	fprintf(stderr, "lifelint: unknown command '%s'; `lifelint help` lists them\n", argv[1]);
	return EXIT_USAGE;
}
