// SPDX-License-Identifier: GPL-2.0-only
/*
 * plain.c - C files outside any kernel tree, see plain.h.
 *
 * Purpose: a plan without kbuild. In: files, arguments. Out: a plan.
 * Idea: names are made absolute, then cut at the working directory; a file elsewhere keeps its
 * absolute name.
 */
#include <errno.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plain.h"

bool plain_wanted(const struct options *o)
{
	return !o->plan.kdir && !o->plan.module_dir && !o->plan.database;
}

/* Resolves @path and writes it below @root if it lies there; NULL after a message. */
static const char *normal_name(struct plan *p, const char *path)
{
	char *real = realpath(path, NULL);
	size_t n = strlen(p->root);
	const char *name, *dot = strrchr(path, '.');
	struct stat st;

	if (!real) {
		fprintf(stderr, "lifelint: %s: %s\n", path, strerror(errno));
		return NULL;
	}
	if (stat(real, &st) || !S_ISREG(st.st_mode) || !dot || strcmp(dot, ".c")) {
		fprintf(stderr, "lifelint: %s is no C file; for a directory of a kernel tree give "
			"--kdir DIR, for another tree -p compile_commands.json\n", path);
		free(real);
		return NULL;
	}
	name = !strncmp(real, p->root, n) && real[n] == '/' ? real + n + 1 : real;
	name = arena_strdup(&p->arena, name);
	free(real);
	return name;
}

static int compare_units(const void *pa, const void *pb)
{
	const struct plan_unit *a = pa, *b = pb;

	return strcmp(a->file, b->file);
}

static void sort_units(struct plan *p)
{
	int kept = 0;

	qsort(p->units.data, (size_t)p->units.len, sizeof(*p->units.data), compare_units);
	for (int i = 0; i < p->units.len; i++)
		if (!kept || compare_units(&p->units.data[kept - 1], &p->units.data[i]))
			p->units.data[kept++] = p->units.data[i];
	p->units.len = kept;
}

struct plan *plain_plan(const struct options *o)
{
	struct plan *p = xcalloc(1, sizeof(*p));
	char *cwd = getcwd(NULL, 0);

	if (!o->plan.npaths || !cwd) {
		fputs("lifelint: what to check? give --kdir DIR, -M DIR, -p FILE, or C files\n",
		      stderr);
		free(cwd);
		plan_free(p);
		return NULL;
	}
	p->root = arena_strdup(&p->arena, strcmp(cwd, "/") ? cwd : "");
	free(cwd);
	for (int i = 0; i < o->plan.npaths; i++) {
		struct plan_unit u = {0};

		u.file = normal_name(p, o->plan.paths[i]);
		if (!u.file) {
			plan_free(p);
			return NULL;
		}
		u.dir = *p->root ? p->root : "/";
		u.args = (const char **)o->args;
		u.nargs = o->nargs;
		vec_push(&p->units, u);
	}
	sort_units(p);
	return p;
}
