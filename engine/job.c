// SPDX-License-Identifier: GPL-2.0-only
/*
 * job.c - checking as one list of passes, see job.h.
 *
 * Purpose: plan, analyse, judge, report. In: options. Out: reports, 0, 1, 2 or 3.
 * Idea: all commands that check run the same passes over struct job and differ only in where the
 * plan comes from and in what the exit status is for.
 * Invariant: whatever was found before an interruption or a failure is reported.
 * Short names: o options, r report.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "command.h"
#include "job.h"
#include "report/suppress.h"
#include "run/interrupt.h"
#include "run/run.h"
#include "share.h"

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

/* The others read files, and cannot tell what an older version of them had. */
static int plan_engines(struct job *job)
{
	unsigned others = job->o.engines & ~(1u << ENGINE_CLANG);
	char *scripts;

	if (!others)
		return 0;
	if (compare_wanted(&job->o)) {
		fputs("lifelint: a comparison of two versions is made with clang alone\n", stderr);
		return 0;
	}
	scripts = others & 1u << ENGINE_COCCI ? share_scripts_dir() : NULL;
	job->engines.unit_seconds = job->o.unit_seconds;
	engines_plan(&job->engines, others, job->plan, scripts);
	free(scripts);
	return 0;
}

static bool wants_pch(const struct options *o)
{
	return o->pch == WHEN_ALWAYS || (o->pch == WHEN_AUTO && !o->stats);
}

static int analyse(struct job *job)
{
	bool clang = job->o.engines & 1u << ENGINE_CLANG || compare_wanted(&job->o);
	char *shared = wants_pch(&job->o) ? share_headers() : NULL;
	struct run_request rq = {
		.batches = {{job->plan->units.data, clang ? job->plan->units.len : 0,
			     &job->report, NULL},
			    {job->compare.old_units.data, job->compare.old_units.len,
			     &job->compare.old, NULL},
			    {NULL, job->engines.tasks.len, &job->report, &job->engines}},
		.nbatches = 3,
		.root = job->plan->root,
		.model = job->model,
		.cache = job->plan->cache,
		.shared_headers = shared,
		.jobs = job->o.jobs,
		.unit_seconds = job->o.unit_seconds,
	};
	int err = job->model ? run_units(&rq) : 0;

	free(shared);
	job->report.engines = clang ? 1u << ENGINE_CLANG : 0;
	for (int i = 0; i < job->engines.tasks.len; i++)
		job->report.engines |= 1u << job->engines.tasks.data[i].engine;
	if (!clang)
		job->report.units = job->report.units_done = job->plan->units.len;
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

/* The files of all units; the caller frees the list. */
static const char **unit_files(const struct job *job)
{
	int n = job->plan->units.len;
	const char **files = xcalloc((size_t)n + 1, sizeof(*files));

	for (int i = 0; i < n; i++)
		files[i] = job->plan->units.data[i].file;
	return files;
}

static int apply_comments(struct job *job)
{
	const char **files = unit_files(job);

	suppress_apply(&job->report, files, job->plan->units.len);
	free(files);
	report_finish(&job->report);
	return 0;
}

static int load_baseline(struct job *job)
{
	bool new = job->action == BASELINE_WRITE;

	if (job->o.baseline && baseline_load(&job->baseline, job->o.baseline, new))
		return EXIT_USAGE;
	return 0;
}

static int write_baseline(struct job *job)
{
	int n = baseline_add(&job->baseline, &job->report, job->o.reason);

	if (n && !job->o.reason) {
		fprintf(stderr, "lifelint: findings that are not in %s: %d; say why they are "
			"accepted with --reason TEXT\n", job->o.baseline, n);
		return EXIT_USAGE;
	}
	if (baseline_save(&job->baseline, job->o.baseline))
		return EXIT_USAGE;
	baseline_apply(&job->baseline, &job->report);
	printf("%s: %d added, %d in all\n", job->o.baseline, n, job->baseline.entries.len);
	return 0;
}

static int apply_baseline(struct job *job)
{
	const char **files = unit_files(job);
	int n, status = 0;

	baseline_apply(&job->baseline, &job->report);
	n = baseline_stale(&job->baseline, &job->report, files, job->plan->units.len,
			   job->action == BASELINE_PRUNE);
	if (job->action == BASELINE_WRITE) {
		status = write_baseline(job);
	} else if (job->action == BASELINE_PRUNE) {
		status = baseline_save(&job->baseline, job->o.baseline) ? EXIT_USAGE : 0;
		if (!status)
			printf("%s: %d fixed and taken out, %d left\n", job->o.baseline, n,
			       job->baseline.entries.len);
	} else if (n) {
		fprintf(stderr, "lifelint: %s: entries that are fixed: %d; `lifelint baseline "
			"prune` takes them out\n", job->o.baseline, n);
	}
	free(files);
	return status;
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

	job->report.seconds = clock_now() - job->start;
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
	load_baseline,	/* first, with the next: a bad file must not cost a long run */
	open_outputs,
	make_plan,	/* names the kernel version, which */
	load_model,	/* needs, because facts may stand under #if */
	plan_engines,	/* says what is not installed before a long run */
	analyse,	/* workers inherit the model through fork() */
	finish_report,	/* fingerprints count equals before comments take any away */
	apply_comments,	/* and they see each finding once */
	apply_baseline,	/* before any finding goes, or its entry would seem to be fixed */
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

int job_run(struct job *job)
{
	int status = 0;

	job->start = clock_now();
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
	engines_fini(&job->engines);
	baseline_fini(&job->baseline);
	return status;
}
