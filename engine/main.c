// SPDX-License-Identifier: GPL-2.0-only
/*
 * main.c - the subcommands, and checking as one list of passes.
 *
 * Purpose: from the command line to the exit status. In: argv. Out: reports, 0, 1, 2 or 3.
 * Idea: `check` and `cc` run the same passes over struct job and differ only in where the plan
 * comes from and in what the exit status is for.
 * Invariant: whatever was found before an interruption or a failure is reported.
 * Short names: o options, r report.
 */
#include <errno.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/version.h"
#include "command.h"
#include "compare.h"
#include "front/front.h"
#include "report/suppress.h"
#include "run/interrupt.h"
#include "run/run.h"
#include "share.h"

struct job {
	struct options o;
	int cc_argc;		/* lifelint cc: the compiler's arguments */
	char **cc_argv;
	struct plan *plan;
	struct model *model;
	struct report report;
	struct compare compare;	/* with --since or a patch */
	FILE **streams;		/* of o.outputs */
	double start;
};

static double now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec + 1e-9 * (double)ts.tv_nsec;
}

static int open_outputs(struct job *job)
{
	job->streams = xcalloc((size_t)job->o.outputs.len, sizeof(*job->streams));
	for (int i = 0; i < job->o.outputs.len; i++) {
		const char *file = job->o.outputs.data[i].file;

		job->streams[i] = file ? fopen(file, "we") : stdout;
		if (!job->streams[i]) {
			fprintf(stderr, "lifelint: -o %s: %s\n", file, strerror(errno));
			return EXIT_USAGE;
		}
	}
	return 0;
}

/* An interruption while planning leaves an empty plan, so that there is a report all the same. */
static int make_plan(struct job *job)
{
	job->plan = job->cc_argv ? plan_from_cc(job->cc_argc, job->cc_argv)
		    : compare_wanted(&job->o) ? compare_plan(&job->compare, &job->o)
		    : command_plan(&job->o);
	if (!job->plan && interrupt_seen())
		job->plan = xcalloc(1, sizeof(*job->plan));
	if (!job->plan)
		return EXIT_USAGE;
	job->report.plan_seconds = job->plan->seconds;
	job->report.root = job->plan->root;
	job->report.overlay = &job->compare.changes.after;
	return 0;
}

static int load_model(struct job *job)
{
	job->model = command_model(&job->o, job->plan);
	return job->model || interrupt_seen() ? 0 : EXIT_USAGE;
}

static int analyse(struct job *job)
{
	struct run_request rq = {
		.batches = {{job->plan->units.data, job->plan->units.len, &job->report},
			    {job->compare.old_units.data, job->compare.old_units.len,
			     &job->compare.old}},
		.nbatches = 2,
		.root = job->plan->root,
		.model = job->model,
		.jobs = job->o.jobs,
		.unit_seconds = job->o.unit_seconds,
	};
	int err = job->model ? run_units(&rq) : 0;

	job->report.interrupted |= interrupt_seen() && !job->report.units_done;
	if (!err)
		return 0;
	fprintf(stderr, "lifelint: no worker process can be started: %s\n", strerror(-err));
	return EXIT_INCOMPLETE;
}

static int finish_report(struct job *job)
{
	job->report.level = job->o.level;
	job->report.show_waived = job->o.show_suppressed;
	job->report.with_stats = job->o.stats;
	report_finish(&job->report);
	return 0;
}

static int apply_comments(struct job *job)
{
	int n = job->plan->units.len;
	const char **files = xcalloc((size_t)n + 1, sizeof(*files));

	for (int i = 0; i < n; i++)
		files[i] = job->plan->units.data[i].file;
	suppress_apply(&job->report, files, n);
	free(files);
	report_finish(&job->report);
	return 0;
}

static int describe_rules(struct job *job)
{
	char *dir = share_rules_dir();

	if (dir)
		share_describe_rules(&job->report, dir);
	free(dir);
	return 0;
}

static bool wants_color(const struct options *o, FILE *out)
{
	const char *term = getenv("TERM");

	if (o->color != WHEN_AUTO)
		return o->color == WHEN_ALWAYS;
	return isatty(fileno(out)) && !getenv("NO_COLOR") && term && strcmp(term, "dumb");
}

static int write_reports(struct job *job)
{
	int status = 0;

	job->report.seconds = now() - job->start;
	for (int i = 0; i < job->o.outputs.len; i++) {
		const struct output *output = &job->o.outputs.data[i];
		struct report_style style = {wants_color(&job->o, job->streams[i])};
		FILE *out = job->streams[i];

		output->writer->write(out, &job->report, &style);
		if (fflush(out) || ferror(out) || (output->file && fclose(out))) {
			fprintf(stderr, "lifelint: %s: the report could not be written: %s\n",
				output->file ? output->file : "standard output", strerror(errno));
			status = EXIT_USAGE;
		}
	}
	return status;
}

static int print_rest(struct job *job)
{
	report_print_failed(stderr, &job->report);
	if (job->o.stats)
		report_print_stats(stderr, &job->report);
	if (!job->cc_argv)
		report_print_summary(stderr, &job->report);
	return 0;
}

static int drop_known(struct job *job)
{
	if (compare_wanted(&job->o))
		compare_finish(&job->compare, &job->o, &job->report);
	return 0;
}

/* Each runs after the one above it; the comment says why. */
static int (*const passes[])(struct job *) = {
	open_outputs,	/* first: a bad -o must not cost a long run */
	make_plan,	/* names the kernel version, which */
	load_model,	/* needs, because facts may stand under #if */
	analyse,	/* workers inherit the model through fork() */
	finish_report,	/* fingerprints count equals before comments take any away */
	apply_comments,	/* and they see each finding once */
	drop_known,	/* a comment that this change takes away brings a finding back */
	describe_rules,	/* of the findings that are left */
	write_reports,
	print_rest,	/* stderr comes last, so that the end of the screen tells the result */
};

static int exit_status(const struct job *job)
{
	const struct report *r = &job->report;
	int gated = 0, hidden = 0;

	for (int i = 0; i < r->findings.list.len; i++) {
		const struct finding *f = &r->findings.list.data[i];

		if (f->waiver || (int)f->level < job->o.fail_on)
			continue;
		gated++;
		hidden += !report_shown(r, f);
	}
	if (hidden)
		fprintf(stderr, "lifelint: %d more at or above --fail-on are hidden by --level\n",
			hidden);
	if (r->failed.len || r->interrupted || r->units_done < r->units)
		return EXIT_INCOMPLETE;
	return gated ? EXIT_FINDINGS : EXIT_CLEAN;
}

static int run_passes(struct job *job)
{
	int status = 0;

	job->start = now();
	interrupt_watch();
	for (size_t i = 0; i < sizeof(passes) / sizeof(*passes) && !status; i++)
		status = passes[i](job);
	if (!status)
		status = exit_status(job);
	free(job->streams);
	if (job->plan)
		plan_free(job->plan);
	report_fini(&job->report);
	compare_fini(&job->compare);
	return status;
}

static int command_check(int argc, char **argv)
{
	struct job job = {0};

	if (options_parse(&job.o, "check", argc, argv))
		return EXIT_USAGE;
	return run_passes(&job);
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
	return run_passes(&job);
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
	status = run_passes(&job);
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
