// SPDX-License-Identifier: GPL-2.0-only
/*
 * engines.c - which other programs run over which units, see engines.h.
 *
 * Purpose: from the wanted engines to tasks. In: plan, scripts. Out: tasks, messages.
 * Idea: spatch reads a script in longer time than a small file, so it gets some files at once. How
 * many does not depend on the number of workers, and neither does anything it says.
 */
#include <stdio.h>
#include <string.h>

#include "child.h"
#include "engines_in.h"

#define FILES_AT_ONCE 32
#define ANNOTATIONS_GONE 0x070000u	/* LINUX_VERSION_CODE of 7.0 */

static bool is_installed(const char *program, const char *package)
{
	if (child_found(program))
		return true;
	fprintf(stderr, "lifelint: %s is not installed, going on without it; get it by "
		"`apt-get install %s`\n", program, package);
	return false;
}

static void plan_cocci(struct engines *e, const char *scripts)
{
	int units = e->plan->units.len;

	if (!is_installed("spatch", "coccinelle"))
		return;
	cocci_read_scripts(e, scripts);
	for (int s = 0; s < e->scripts.len; s++)
		for (int at = 0; at < units; at += FILES_AT_ONCE) {
			int n = units - at < FILES_AT_ONCE ? units - at : FILES_AT_ONCE;

			vec_push(&e->tasks, (struct engines_task){ENGINE_COCCI, s, at, n});
		}
}

static void plan_sparse(struct engines *e)
{
	if (!is_installed("sparse", "sparse"))
		return;
	if (e->plan->version >= ANNOTATIONS_GONE) {
		fputs("lifelint: kernels from 7.0 on have no context annotations, "
		      "going on without sparse\n", stderr);
		return;
	}
	for (int i = 0; i < e->plan->units.len; i++)
		vec_push(&e->tasks, (struct engines_task){ENGINE_SPARSE, 0, i, 1});
}

void engines_plan(struct engines *e, unsigned wanted, const struct plan *plan, const char *scripts)
{
	e->plan = plan;
	if (wanted & 1u << ENGINE_COCCI && scripts)
		plan_cocci(e, scripts);
	if (wanted & 1u << ENGINE_SPARSE)
		plan_sparse(e);
}

int engines_seconds(const struct engines *e, int task)
{
	return e->unit_seconds * e->tasks.data[task].nunits;
}

const char *engines_file(const struct engines *e, int task)
{
	return e->plan->units.data[e->tasks.data[task].unit].file;
}

void engines_fail(struct engines_said *said, const char *file, const char *why)
{
	struct arena *a = &said->findings.arena;

	vec_push(&said->failed,
		 (struct report_part){arena_strdup(a, file), NULL, arena_strdup(a, why)});
}

void engines_run(const struct engines *e, int task, struct engines_said *said)
{
	const struct engines_task *t = &e->tasks.data[task];

	if (t->engine == ENGINE_COCCI)
		cocci_run(e, t, said);
	else
		sparse_run(e, t, said);
}

void engines_said_fini(struct engines_said *said)
{
	vec_fini(&said->failed);
	findings_fini(&said->findings);
}

void engines_fini(struct engines *e)
{
	vec_fini(&e->scripts);
	vec_fini(&e->tasks);
	arena_fini(&e->arena);
}
