// SPDX-License-Identifier: GPL-2.0-only
/*
 * kbuild.c - units of a kernel tree, see kbuild.h.
 *
 * Purpose: run kbuild in the mirror and collect what it would have compiled. In: a directory. Out:
 * units. Idea: each "object" in the mirror holds its source in the first line and its flags in the
 * second; `list` names the objects. A plan is cached per directory, and one of a directory above
 * serves as well.
 */
#include "kbuild.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/hash.h"
#include "../base/intern.h"
#include "cache.h"
#include "path.h"
#include "stamp.h"

/* What all units of one run have in common. */
struct collect {
	const struct tree *tree;
	const struct mirror *mirror;
	const char *from;	/* mirror of the root directory for modules, or NULL */
	struct plan *plan;
};

/*
 * The name of the source in reports, or NULL for a file that kbuild generated in the mirror
 * (keymaps, logos, tables: no code that anybody wrote).
 */
static const char *unit_name(const struct collect *c, struct arena *a, const char *source)
{
	const char *path = path_join(a, c->mirror->out, source), *rel;

	if (c->from && path_below(c->from, path))
		path += strlen(c->from);
	rel = path_below(c->plan->root, path);
	if (!rel)
		rel = path_below(c->mirror->out, path);
	if (!rel || !path_exists(c->plan->root, rel))
		return NULL;
	return intern(rel);
}

/* @arg with the copy of the module replaced by the module itself. */
static const char *unit_arg(const struct collect *c, struct arena *a, const char *arg)
{
	const char *at = c->from ? strstr(arg, c->from) : NULL;

	if (!at)
		return intern(arg);
	return intern(arena_printf(a, "%.*s%s", (int)(at - arg), arg, at + strlen(c->from)));
}

static void add_unit(const struct collect *c, struct arena *a, const char *name, const char *flags)
{
	struct args words = { 0 }, args = { 0 };
	struct plan_unit u = { .file = name, .dir = intern(c->mirror->out) };

	args_split(a, flags, &words);
	args_map(a, c->mirror->out, &words, &args);
	args_add_target(c->tree->arch, &args);
	u.modular = args_has(&args, "-DMODULE");
	u.nargs = args.len;
	u.args = arena_alloc(&c->plan->arena, sizeof(*u.args) * (size_t)(args.len + 1));
	for (int i = 0; i < args.len; i++)
		u.args[i] = unit_arg(c, a, args.data[i]);
	vec_push(&c->plan->units, u);
	vec_fini(&words);
	vec_fini(&args);
}

/* Reads the "object" @object and removes it, so that the next run makes it anew. */
static void collect_object(const struct collect *c, const char *object)
{
	struct arena a = { 0 };
	const char *path = path_join(&a, c->mirror->out, object), *name;
	char *text = tree_read_file(&a, "", path), *flags = text ? strchr(text, '\n') : NULL;

	if (flags) {
		*flags++ = 0;
		name = unit_name(c, &a, text);
		if (name)
			add_unit(c, &a, name, flags);
		unlink(path);
	}
	arena_fini(&a);
}

static void collect_objects(const struct collect *c)
{
	struct arena a = { 0 };
	char *list = tree_read_file(&a, c->mirror->base, "list");

	while (list && *list) {
		size_t n = strcspn(list, "\n");
		bool more = list[n];

		list[n] = 0;
		collect_object(c, list);
		list += n + more;
	}
	arena_fini(&a);
}

/* Runs the goal @goal of planner.mk with the variable LL_GOALS. */
static void run_goal(const struct tree *t, const struct mirror *m, const char *goal,
		     const char *goals, int jobs)
{
	struct arena a = { 0 };
	struct run r = { 0 };

	unlink(arena_printf(&a, "%s/list", m->base));
	unlink(m->log);
	mirror_make(&a, t, m, jobs, &r);
	vec_push(&r.argv, "KBUILD_MODULES=y");
	vec_push(&r.argv, "KBUILD_BUILTIN=y");
	vec_push(&r.argv, arena_printf(&a, "LL_GOALS=%s", goals));
	vec_push(&r.argv, goal);
	run_wait(&r);
	vec_fini(&r.argv);
	arena_fini(&a);
}

static const char *plan_file(struct arena *a, const struct mirror *m, const char *goal)
{
	char *name = arena_strdup(a, goal);

	for (char *p = name; *p; p++)
		if (*p == '/')
			*p = '%';
	return arena_printf(a, "%s/%s", m->plans, name);
}

static void keep_below(struct plan *p, int first, const char *goal)
{
	int n = first;

	for (int i = first; i < p->units.len; i++)
		if (!strcmp(goal, ".") || path_below(goal, p->units.data[i].file))
			p->units.data[n++] = p->units.data[i];
	p->units.len = n;
}

/* Reads the plan of @goal or of a directory above it. */
static bool read_cached(const struct tree *t, const struct mirror *m, const char *goal,
			struct plan *p)
{
	const char *dir = goal, *file;
	int first = p->units.len;

	if (!path_exists(m->out, "include/generated/autoconf.h"))
		return false;
	for (;; dir = path_dir(&p->arena, dir)) {
		file = plan_file(&p->arena, m, dir);
		if (!access(file, R_OK) && cache_read(file, stamp_dir(m->stamp, t->source, dir), p))
			break;
		if (!strcmp(dir, "."))
			return false;
	}
	if (dir == goal)
		return true;
	keep_below(p, first, goal);
	file = plan_file(&p->arena, m, goal);
	cache_write(file, stamp_dir(m->stamp, t->source, goal), p, first);
	return true;
}

bool kbuild_plan(const struct tree *t, struct mirror *m, const char *goal, int jobs,
		 struct plan *p)
{
	struct collect c = { .tree = t, .mirror = m, .plan = p };
	int first = p->units.len;
	uint64_t stamp;

	if (read_cached(t, m, goal, p))
		return true;
	if (!mirror_open(&p->arena, t, m, jobs))
		return false;
	stamp = stamp_dir(m->stamp, t->source, goal);
	if (!read_cached(t, m, goal, p)) {
		if (!strchr(goal, '/'))
			fprintf(stderr, "lifelint: planning %s (once for this configuration)\n",
				strcmp(goal, ".") ? goal : "the whole tree");
		run_goal(t, m, "ll-plan",
			 strcmp(goal, ".") ? arena_printf(&p->arena, "%s/", goal) : "", jobs);
		collect_objects(&c);
		keep_below(p, first, goal);
		cache_write(plan_file(&p->arena, m, goal), stamp, p, first);
	}
	mirror_close(m);
	return true;
}

/* A copy, because a module's Makefile may write beside its sources; what was built stays behind. */
static bool copy_module(const struct mirror *m, const char *dir, const char *copy)
{
	static const char script[] =
		"rm -rf \"$2\" && mkdir -p \"$2\" && cd \"$1\" && "
		"find . -name .git -prune -o -type d -print | while read -r d; do "
		"mkdir -p \"$2/$d\"; done && "
		"find . -name .git -prune -o -type f ! -name '*.o' ! -name '*.ko' ! -name '*.mod' "
		"! -name '*.mod.c' ! -name '.*.cmd' ! -name '*.a' ! -name modules.order "
		"-print | while read -r f; do cp -p \"$f\" \"$2/$f\"; done";
	struct run r = { .dir = m->out, .log = m->log };
	bool ok;

	vec_push(&r.argv, "sh");
	vec_push(&r.argv, "-c");
	vec_push(&r.argv, script);
	vec_push(&r.argv, "sh");
	vec_push(&r.argv, dir);
	vec_push(&r.argv, copy);
	ok = run_wait(&r) == 0;
	vec_fini(&r.argv);
	if (!ok)
		fprintf(stderr, "lifelint: cannot copy %s to %s\n", dir, copy);
	return ok;
}

/* Some packages keep each module in a directory of its own, which is what -M has to name. */
static void print_module_dirs(struct arena *a, const char *dir)
{
	DIR *d = opendir(dir);
	const struct dirent *entry;

	while (d && (entry = readdir(d))) {
		const char *below = arena_printf(a, "%s/%s", dir, entry->d_name);

		if (entry->d_name[0] != '.' &&
		    (path_exists(below, "Kbuild") || path_exists(below, "Makefile")))
			fprintf(stderr, "  there is a makefile in %s: try -M %s\n", entry->d_name,
				below);
	}
	if (d)
		closedir(d);
}

bool kbuild_plan_module(const struct tree *t, struct mirror *m, const char *dir, int jobs,
			struct plan *p)
{
	struct collect c = { .tree = t, .mirror = m, .plan = p };
	const char *file = plan_file(&p->arena, m, dir), *copy;
	uint64_t stamp;
	bool ok = true;

	c.from = arena_printf(&p->arena, "%s/ext", m->base);
	copy = arena_printf(&p->arena, "%s%s", c.from, dir);
	stamp = stamp_dir(m->stamp, dir, ".");
	if (path_exists(m->out, "include/generated/autoconf.h") && cache_read(file, stamp, p))
		return true;
	if (!mirror_open(&p->arena, t, m, jobs))
		return false;
	if (copy_module(m, dir, copy)) {
		run_goal(t, m, "ll-module", copy, jobs);
		collect_objects(&c);
		cache_write(file, stamp, p, 0);
	} else {
		ok = false;
	}
	if (ok && !p->units.len) {
		fprintf(stderr, "lifelint: kbuild finds nothing to build in %s; make said:\n", dir);
		mirror_print_log(m);
		print_module_dirs(&p->arena, dir);
		ok = false;
	}
	mirror_close(m);
	return ok;
}
