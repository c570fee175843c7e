// SPDX-License-Identifier: GPL-2.0-only
/*
 * affected.c - which C files a change can matter to, see affected.h.
 *
 * Purpose: follow #include lines backwards. In: changes. Out: C files.
 * Idea: every file in scope is read once and its include lines are kept; then the changed files
 * are a work list, to which each header is added that includes one of them.
 * Short names: s search, h header (any file that others include).
 */
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "../base/intern.h"
#include "affected.h"

/* One #include line: @file has it, @name is what stands between the quotes. */
struct include {
	const char *file, *name;
};

struct search {
	const struct changes *c;
	VEC(struct include) includes;
	struct map scanned;		/* interned directory -> itself, or s: with those below */
	struct map found;		/* interned files that are in the result or on the list */
	struct affected work;		/* files whose includers are wanted */
	struct affected *out;
};

static bool has_suffix(const char *name, const char *suffix)
{
	size_t n = strlen(name), k = strlen(suffix);

	return n >= k && !strcmp(name + n - k, suffix);
}

/* Whether "../vfio.h" or "linux/mdev.h" may mean the file @path. */
static bool may_mean(const char *name, const char *path)
{
	size_t n = strlen(path), k;

	while (!strncmp(name, "../", 3) || !strncmp(name, "./", 2))
		name = strchr(name, '/') + 1;
	k = strlen(name);
	return n >= k && !strcmp(path + n - k, name) && (n == k || path[n - k - 1] == '/');
}

/* The name in an #include line, interned, or NULL; @line is behind the '#'. */
static const char *included(const char *line)
{
	const char *end;

	line += strspn(line, " \t");
	if (strncmp(line, "include", 7))
		return NULL;
	line += 7;
	line += strspn(line, " \t");
	if (*line != '"' && *line != '<')
		return NULL;
	end = strpbrk(line + 1, "\">\n");
	return end && *end != '\n' ? intern_n(line + 1, (size_t)(end - line - 1)) : NULL;
}

static void scan_file(struct search *s, const char *file)
{
	char *path = xasprintf("%s/%s", s->c->root, file);
	char *text = overlay_read(&s->c->after, path);

	for (const char *p = text; p && (p = strchr(p, '#')); p++) {
		const char *name = p == text || strchr("\n \t", p[-1]) ? included(p + 1) : NULL;

		if (name)
			vec_push(&s->includes, (struct include){file, name});
	}
	free(text);
	free(path);
}

/* Kernel trees hold much beside code; nothing below these is built from the rest. */
static bool is_skipped(const char *dir)
{
	static const char *const skipped[] = {"Documentation", "tools", "scripts", "rust",
					      "LICENSES"};

	for (size_t i = 0; i < sizeof(skipped) / sizeof(*skipped); i++)
		if (!strcmp(dir, skipped[i]))
			return true;
	return *dir == '.' || strstr(dir, "/.");
}

static void scan_dir(struct search *s, const char *dir, bool deep);

static bool is_dir(const struct search *s, const char *name)
{
	char *path = xasprintf("%s/%s", s->c->root, name);
	struct stat st;
	bool dir = !lstat(path, &st) && S_ISDIR(st.st_mode);

	free(path);
	return dir;
}

static void scan_entry(struct search *s, const char *dir, const struct dirent *entry, bool deep)
{
	char *name = xasprintf("%s%s%s", dir, *dir ? "/" : "", entry->d_name);

	if (entry->d_type == DT_DIR || (entry->d_type == DT_UNKNOWN && is_dir(s, name))) {
		if (deep && !is_skipped(name))
			scan_dir(s, name, true);
	} else if (changes_is_source(name)) {
		scan_file(s, intern(name));
	}
	free(name);
}

/* @deep: with the directories below. */
static void scan_dir(struct search *s, const char *dir, bool deep)
{
	char *path = xasprintf("%s/%s", s->c->root, dir);
	const void *known = map_get(&s->scanned, intern(dir));
	DIR *d = known == s || (known && !deep) ? NULL : opendir(path);
	const struct dirent *entry;

	free(path);
	if (!d)
		return;
	map_put(&s->scanned, intern(dir), deep ? (void *)s : (void *)intern(dir));
	while ((entry = readdir(d)))
		if (entry->d_name[0] != '.')
			scan_entry(s, dir, entry, deep);
	closedir(d);
}

/* Below an include/ directory, from where the whole tree includes it. */
static bool is_public(const char *file)
{
	return !strncmp(file, "include/", 8) || strstr(file, "/include/");
}

/* Reads the part of the tree from which @file is likely to be included. */
static void scan_around(struct search *s, const char *file)
{
	const char *slash = strchr(file, '/');
	size_t n = 0;

	if (is_public(file)) {
		scan_dir(s, "", true);
		return;
	}
	if (has_suffix(file, ".c")) {
		slash = strrchr(file, '/');
		scan_dir(s, intern_n(file, slash ? (size_t)(slash - file) : 0), false);
		return;
	}
	for (int depth = 0; slash && depth < 2; depth++) {
		n = (size_t)(slash - file);
		slash = strchr(slash + 1, '/');
	}
	scan_dir(s, intern_n(file, n), n > 0);
}

/* Of the C files only @changed ones are asked for who includes them: few files are. */
static void add(struct search *s, const char *file, bool changed)
{
	bool unit = has_suffix(file, ".c");

	if (map_get(&s->found, file))
		return;
	map_put(&s->found, file, s);
	if (unit)
		vec_push(s->out, file);
	if (!unit || changed)
		vec_push(&s->work, file);
}

/* Whoever includes @h is affected; @h is a changed file or includes one. */
static void add_includers(struct search *s, const char *h)
{
	for (int i = 0; i < s->includes.len; i++) {
		const struct include *in = &s->includes.data[i];

		if (!may_mean(in->name, h) || in->file == h)
			continue;
		if (has_suffix(in->file, ".c") || !is_public(in->file))
			add(s, in->file, false);
	}
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void affected_find(const struct changes *c, const char *const *dirs, int ndirs,
		   struct affected *out)
{
	struct search s = {.c = c, .out = out};

	for (int i = 0; i < c->list.len; i++) {
		const struct change *change = &c->list.data[i];

		if (!change->deleted && changes_is_source(change->file))
			add(&s, intern(change->file), true);
		if (changes_is_source(change->file) && (!ndirs || !is_public(change->file)))
			scan_around(&s, change->file);
	}
	for (int i = 0; i < ndirs; i++)
		scan_dir(&s, dirs[i], false);
	for (int i = 0; i < s.work.len; i++)
		add_includers(&s, s.work.data[i]);
	if (out->len)
		qsort(out->data, (size_t)out->len, sizeof(*out->data), compare_names);
	vec_fini(&s.includes);
	vec_fini(&s.work);
	map_fini(&s.scanned);
	map_fini(&s.found);
}
