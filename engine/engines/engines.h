/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * engines.h - other programs that look at the same units.
 *
 * Purpose: Coccinelle and sparse beside libclang, in one run. In: a plan, the scripts in cocci/.
 * Out: tasks for the worker processes, and what each of them found.
 * Idea: a task is one spatch over some files or one sparse over one file; it runs as the child of a
 * worker, so its time limit and its crash are those of a unit.
 * Invariant: a program that is missing is named once and costs its findings, nothing else.
 */
#ifndef LIFELINT_ENGINES_H
#define LIFELINT_ENGINES_H

#include "../plan/plan.h"
#include "../report/report.h"
#include "needs.h"

struct engines_script {
	const char *path;	/* absolute */
	const char *name;	/* "use_after_put.cocci" */
	const char *options;	/* its Options: line, words for spatch */
	enum level level;	/* of what only this script says; its Confidence: line */
};

struct engines_task {
	enum engine engine;
	int script;		/* of struct engines, for Coccinelle */
	int first, nunits;	/* of ->units */
};

/** struct engines - zero-initialise it. */
struct engines {
	struct arena arena;
	const struct plan *plan;
	int unit_seconds;
	struct needs needs;
	VEC(struct engines_script) scripts;
	VEC(struct engines_task) tasks;
	VEC(int) units;		/* of the plan, in the order in which tasks take them */
};

/** struct engines_said - what one task came to; zero-initialise it. */
struct engines_said {
	struct findings findings;
	VEC(struct report_part) failed;	/* files; strings live in findings.arena */
};

/**
 * engines_plan - makes the tasks of the @wanted engines (bits by enum engine) for @plan.
 * @scripts is the directory of the semantic patches, or NULL. Prints which engine is left out, why,
 * and how to get it.
 */
void engines_plan(struct engines *e, unsigned wanted, const struct plan *plan, const char *scripts);

/** engines_seconds - how long @task may take. */
int engines_seconds(const struct engines *e, int task);

/** engines_file - the file @n of @task, or NULL behind the last one. */
const char *engines_file(const struct engines *e, int task, int n);

/** engines_name - what @task runs, for a message: a script's or a program's name. */
const char *engines_name(const struct engines *e, int task);

/** engines_run - runs @task and fills @said. */
void engines_run(const struct engines *e, int task, struct engines_said *said);

void engines_said_fini(struct engines_said *said);
void engines_fini(struct engines *e);

#endif
