// SPDX-License-Identifier: GPL-2.0-only
/*
 * plan.c - which units there are, see plan.h.
 *
 * Purpose: from a request to a sorted list of units. In: struct plan_request. Out: struct plan.
 * Idea: turn the paths asked for into directories, plan those, keep the units asked for. Every
 * path must yield a unit, or the user is told why it does not.
 */
#include "../base/clock.h"
#include "plan.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/intern.h"
#include "../base/map.h"
#include "database.h"
#include "kbuild.h"
#include "path.h"

/* From so many directories on, planning the whole tree at once takes less time. */
#define MANY_DIRS 24

static int compare_units(const void *a, const void *b)
{
	const struct plan_unit *x = a, *y = b;
	int order = strcmp(x->file, y->file);

	if (order)
		return order;
	if (x->nargs != y->nargs)
		return x->nargs - y->nargs;
	for (int i = 0; i < x->nargs; i++) {
		order = strcmp(x->args[i], y->args[i]);
		if (order)
			return order;
	}
	return 0;
}

/* One source may go into several objects: the first in order stands for all. */
static void sort_units(struct plan *p)
{
	int n = 0;

	if (p->units.len)
		qsort(p->units.data, (size_t)p->units.len, sizeof(*p->units.data), compare_units);
	for (int i = 0; i < p->units.len; i++)
		if (!n || strcmp(p->units.data[n - 1].file, p->units.data[i].file))
			p->units.data[n++] = p->units.data[i];
	p->units.len = n;
}

static bool is_dir(const char *root, const char *rel)
{
	char *path = xasprintf("%s/%s", root, rel);
	struct stat st;
	bool dir = stat(path, &st) == 0 && S_ISDIR(st.st_mode);

	free(path);
	return dir;
}

/* The path @given below @p->root, or NULL after a message. */
static const char *find_path(struct plan *p, const char *given)
{
	const char *path = path_join(&p->arena, p->root, given), *rel, *cwd;

	if (given[0] != '/' && access(path, F_OK) < 0) {
		cwd = path_real(&p->arena, ".");
		path = path_join(&p->arena, cwd ? cwd : "/", given);
	}
	if (access(path, F_OK) < 0) {
		fprintf(stderr,
			"lifelint: %s: no such file or directory\n"
			"  paths are relative to %s, or absolute\n", given, p->root);
		return NULL;
	}
	rel = path_below(p->root, path);
	if (!rel)
		rel = path_below(p->root, path_real(&p->arena, path));
	if (!rel)
		fprintf(stderr,
			"lifelint: %s is not in %s\n"
			"  --kdir names the tree it belongs to\n", given, p->root);
	return rel;
}

static int count_below(const struct plan *p, const char *rel)
{
	int n = 0;

	for (int i = 0; i < p->units.len; i++)
		n += !strcmp(rel, ".") || path_below(rel, p->units.data[i].file);
	return n;
}

static bool check_built(const struct plan *p, const char *rel, const char *config)
{
	const char *dot = strrchr(rel, '.');

	if (count_below(p, rel))
		return true;
	if (dot && !strcmp(dot, ".h"))
		fprintf(stderr,
			"lifelint: %s is a header: it is checked with the files that use it\n"
			"  name one of those, or their directory\n", rel);
	else if (is_dir(p->root, rel))
		fprintf(stderr,
			"lifelint: this configuration builds nothing in %s\n"
			"  switch its options on in %s and run make modules_prepare\n",
			rel, config);
	else
		fprintf(stderr,
			"lifelint: this configuration does not build %s\n"
			"  see which option the Makefile beside it asks for, switch it on in %s\n"
			"  and run make modules_prepare\n", rel, config);
	return false;
}

static bool is_asked(const char *const *paths, int n, const char *file)
{
	for (int i = 0; i < n; i++)
		if (!strcmp(paths[i], ".") || path_below(paths[i], file))
			return true;
	return n == 0;
}

static void keep_asked(struct plan *p, const char *const *paths, int n)
{
	int kept = 0;

	for (int i = 0; i < p->units.len; i++)
		if (is_asked(paths, n, p->units.data[i].file))
			p->units.data[kept++] = p->units.data[i];
	p->units.len = kept;
}

static bool has_makefile(const char *root, const char *dir)
{
	char *at = xasprintf("%s/%s", root, dir);
	bool has = path_exists(at, "Kbuild") || path_exists(at, "Makefile");

	free(at);
	return has;
}

/* Plans what kbuild builds @rel from: its own directory or the nearest above with a Makefile. */
static bool plan_goal(const struct plan_request *rq, const struct tree *t, struct mirror *m,
		      struct plan *p, const char *rel)
{
	const char *goal = is_dir(p->root, rel) ? rel : path_dir(&p->arena, rel);

	while (strcmp(goal, ".") && !has_makefile(p->root, goal))
		goal = path_dir(&p->arena, goal);
	return kbuild_plan(t, m, goal, rq->jobs, p);
}

/* What is asked for by name may be new or deleted; the directories that are there are planned. */
static bool plan_tolerant(const struct plan_request *rq, const struct tree *t, struct mirror *m,
			  struct plan *p)
{
	struct map dirs = { 0 };
	bool ok = true;

	for (int i = 0; i < rq->npaths; i++) {
		const char *dir = intern(path_dir(&p->arena, rq->paths[i]));

		while (strcmp(dir, ".") && !is_dir(p->root, dir))
			dir = intern(path_dir(&p->arena, dir));
		map_put(&dirs, dir, p);
	}
	if (dirs.len > MANY_DIRS)
		ok = plan_goal(rq, t, m, p, ".");
	for (int i = 0; i < dirs.len && dirs.len <= MANY_DIRS && ok; i++)
		ok = plan_goal(rq, t, m, p, dirs.entries[i].key);
	map_fini(&dirs);
	sort_units(p);
	return ok;
}

/* Resolves @rq's paths, plans their directories, keeps what was asked for. */
static bool plan_paths(const struct plan_request *rq, const struct tree *t, struct mirror *m,
		       struct plan *p)
{
	const char **paths = arena_alloc(&p->arena, sizeof(*paths) * (size_t)(rq->npaths + 1));
	const char *config = arena_printf(&p->arena, "%s/.config",
					  t->own_config ? m->out : t->objects);

	for (int i = 0; i < rq->npaths; i++) {
		paths[i] = find_path(p, rq->paths[i]);
		if (!paths[i])
			return false;
	}
	if (rq->npaths == 0 && !plan_goal(rq, t, m, p, "."))
		return false;
	for (int i = 0; i < rq->npaths; i++)
		if (!plan_goal(rq, t, m, p, paths[i]) || !check_built(p, paths[i], config))
			return false;
	sort_units(p);
	keep_asked(p, paths, rq->npaths);
	return true;
}

static unsigned read_version(struct plan *p, const char *objects)
{
	static const char file[] = "include/generated/uapi/linux/version.h";
	static const char word[] = "LINUX_VERSION_CODE ";
	const char *text = tree_read_file(&p->arena, objects, file);
	const char *at = text ? strstr(text, word) : NULL;

	return at ? (unsigned)strtoul(at + strlen(word), NULL, 10) : 0;
}

static bool no_module(const char *dir)
{
	fprintf(stderr,
		"lifelint: %s: no such directory\n"
		"  -M takes the directory of an out-of-tree driver\n", dir);
	return false;
}

static bool plan_kernel(const struct plan_request *rq, struct plan *p)
{
	static const char autoconf[] = "include/generated/autoconf.h";
	struct tree t;
	struct mirror m;
	bool ok;

	if (!tree_find(&p->arena, rq, &t))
		return false;
	mirror_find(&p->arena, &t, &m);
	p->root = rq->module_dir ? path_real(&p->arena, rq->module_dir) : t.source;
	if (!p->root)
		return no_module(rq->module_dir);
	if (rq->module_dir)
		ok = kbuild_plan_module(&t, &m, p->root, rq->jobs, p);
	else if (rq->tolerant)
		ok = plan_tolerant(rq, &t, &m, p);
	else
		ok = plan_paths(rq, &t, &m, p);
	if (!ok)
		return false;
	sort_units(p);
	p->cache = m.base;
	p->version = read_version(p, m.out);
	if (path_exists(m.out, autoconf))
		p->autoconf = arena_printf(&p->arena, "%s/%s", m.out, autoconf);
	return true;
}

static bool plan_database(const struct plan_request *rq, struct plan *p)
{
	const char **paths = arena_alloc(&p->arena, sizeof(*paths) * (size_t)(rq->npaths + 1));

	if (!database_plan(rq->database, p))
		return false;
	sort_units(p);
	for (int i = 0; i < rq->npaths; i++) {
		paths[i] = find_path(p, rq->paths[i]);
		if (!paths[i])
			return false;
		if (!count_below(p, paths[i])) {
			fprintf(stderr,
				"lifelint: %s has no entry for %s\n"
				"  build it, then try again\n", rq->database, paths[i]);
			return false;
		}
	}
	keep_asked(p, paths, rq->npaths);
	return true;
}

struct plan *plan_make(const struct plan_request *rq)
{
	struct plan *p = xcalloc(1, sizeof(*p));
	double start = clock_now();
	bool ok;

	if (rq->database) {
		ok = plan_database(rq, p);
	} else if (rq->kdir) {
		ok = plan_kernel(rq, p);
	} else {
		fputs("lifelint: no kernel tree given\n"
		      "  use --kdir DIR or -p compile_commands.json\n", stderr);
		ok = false;
	}
	if (!ok) {
		plan_free(p);
		return NULL;
	}
	p->seconds = clock_now() - start;
	return p;
}

const char *plan_root(struct arena *a, const struct plan_request *rq)
{
	struct tree t;
	const char *root;

	if (!tree_find(a, rq, &t))
		return NULL;
	root = rq->module_dir ? path_real(a, rq->module_dir) : t.source;
	if (!root)
		no_module(rq->module_dir);
	return root;
}

/* Two for each directory that @a and @b share, from the top on; one more if they share all. */
static int closeness(const char *a, const char *b)
{
	int n = 0;

	for (; *a && *a == *b; a++, b++)
		if (*a == '/')
			n += 2;
	return n + (!strchr(a, '/') && !strchr(b, '/'));
}

/* "KBUILD_MODNAME" and the like name the object: it is only printed, so the other's will do. */
const char *plan_borrow(struct plan *p, const char *file, const char *like, int need)
{
	struct plan_unit best = {0};
	int most = 2 * need - 1;

	for (int i = 0; i < p->units.len; i++) {
		const struct plan_unit *u = &p->units.data[i];
		int n = like && !strcmp(u->file, like) ? INT_MAX : closeness(u->file, file);

		if (n > most) {
			most = n;
			best = *u;
		}
	}
	like = best.file;
	best.file = file;
	if (like) {
		vec_push(&p->units, best);
		sort_units(p);
	}
	return like;
}

void plan_free(struct plan *p)
{
	if (!p)
		return;
	vec_fini(&p->units);
	arena_fini(&p->arena);
	free(p);
}
