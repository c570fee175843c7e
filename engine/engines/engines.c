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
#define SPATCH_SECONDS 60	   /* to start and end; it keeps the limit of each file itself */
#define ANNOTATIONS_GONE 0x070000u /* LINUX_VERSION_CODE of 7.0 */

static bool is_installed(const char *program, const char *package)
{
	if (child_found(program))
		return true;
	fprintf(stderr,
		"lifelint: %s is not installed, going on without it; get it by "
		"`apt-get install %s`\n",
		program, package);
	return false;
}

/* By unit and script: whether the file has the words; yes when it cannot be read. */
static bool *meet_needs(struct engines *e)
{
	size_t n = (size_t)e->scripts.len, units = (size_t)e->plan->units.len;
	bool *met = xcalloc(n * units + 1, sizeof(*met));

	for (size_t i = 0; i < units; i++) {
		const char *file = e->plan->units.data[i].file, *root = e->plan->root;
		char *path = xasprintf("%s/%s", *file == '/' || !root ? "" : root, file);
		char *text = needs_text(path);

		if (text)
			needs_met(&e->needs, text, &met[i * n]);
		else
			memset(&met[i * n], true, n);
		free(text);
		free(path);
	}
	return met;
}

static void plan_script(struct engines *e, int script, const bool *met)
{
	struct engines_task t = {ENGINE_COCCI, script, e->units.len, 0};

	for (int i = 0; i < e->plan->units.len; i++) {
		if (!met[i * e->scripts.len + script])
			continue;
		vec_push(&e->units, i);
		if (++t.nunits < FILES_AT_ONCE)
			continue;
		vec_push(&e->tasks, t);
		t = (struct engines_task){ENGINE_COCCI, script, e->units.len, 0};
	}
	if (t.nunits)
		vec_push(&e->tasks, t);
}

static void plan_cocci(struct engines *e, const char *scripts)
{
	bool *met;

	if (!is_installed("spatch", "coccinelle"))
		return;
	cocci_read_scripts(e, scripts);
	met = meet_needs(e);
	for (int s = 0; s < e->scripts.len; s++)
		plan_script(e, s, met);
	free(met);
}

static void plan_sparse(struct engines *e)
{
	if (!is_installed("sparse", "sparse"))
		return;
	if (e->plan->version >= ANNOTATIONS_GONE) {
		fputs("lifelint: kernels from 7.0 on have no context annotations, "
		      "going on without sparse\n",
		      stderr);
		return;
	}
	for (int i = 0; i < e->plan->units.len; i++) {
		vec_push(&e->tasks, (struct engines_task){ENGINE_SPARSE, 0, e->units.len, 1});
		vec_push(&e->units, i);
	}
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
	const struct engines_task *t = &e->tasks.data[task];

	return e->unit_seconds * t->nunits + (t->engine == ENGINE_COCCI ? SPATCH_SECONDS : 0);
}

const char *engines_file(const struct engines *e, int task, int n)
{
	const struct engines_task *t = &e->tasks.data[task];

	return n < t->nunits ? engines_unit(e, t, n)->file : NULL;
}

const char *engines_name(const struct engines *e, int task)
{
	const struct engines_task *t = &e->tasks.data[task];

	return t->engine == ENGINE_COCCI ? e->scripts.data[t->script].name : "sparse";
}

const struct plan_unit *engines_unit(const struct engines *e, const struct engines_task *t, int n)
{
	return &e->plan->units.data[e->units.data[t->first + n]];
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
	needs_fini(&e->needs);
	vec_fini(&e->units);
	vec_fini(&e->scripts);
	vec_fini(&e->tasks);
	arena_fini(&e->arena);
}
