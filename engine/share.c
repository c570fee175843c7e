// SPDX-License-Identifier: GPL-2.0-only
/*
 * share.c - the files that come with the program, see share.h.
 *
 * Purpose: rules directory and rule pages. In: rule ids. Out: text.
 * Idea: a rule exists when its page does; a page is rules/<id>.md, whose first line is `# <id>`
 * and whose next paragraph says in one sentence what the rule finds.
 */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/vec.h"
#include "share.h"

static bool is_directory(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISDIR(st.st_mode);
}

/* The directory @name beside the executable, else in share/lifelint of the prefix. */
static char *find_directory(const char *name)
{
	static const char *const places[] = {"", "../share/lifelint/"};
	char self[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);

	if (n > 0) {
		self[n] = '\0';
		*strrchr(self, '/') = '\0';
		for (int i = 0; i < 2; i++) {
			char *dir = xasprintf("%s/%s%s", self, places[i], name);

			if (is_directory(dir))
				return dir;
			free(dir);
		}
	}
	fprintf(stderr, "lifelint: the directory %s is missing beside the executable; "
		"run it from its build tree, or `make install` it\n", name);
	return NULL;
}

char *share_rules_dir(void)
{
	return find_directory("rules");
}

char *share_scripts_dir(void)
{
	return find_directory("cocci");
}

char *share_headers(void)
{
	char *dir = share_rules_dir(), *line = NULL, *text = NULL;
	char *path = xasprintf("%s/shared-headers.txt", dir ? dir : "");
	FILE *in = fopen(path, "re"), *out = in ? open_memstream(&text, &(size_t){0}) : NULL;
	size_t size = 0;

	while (out && getline(&line, &size, in) > 0) {
		line[strcspn(line, "#\n")] = 0;
		if (*line)
			fprintf(out, "#if __has_include(<%s>)\n#include <%s>\n#endif\n", line,
				line);
	}
	if (out)
		fclose(out);
	if (in)
		fclose(in);
	free(line);
	free(path);
	free(dir);
	return text;
}

static int is_page(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');

	return dot && !strcmp(dot, ".md") && strcmp(entry->d_name, "README.md");
}

static FILE *open_page(const char *dir, const char *id)
{
	char *path = xasprintf("%s/%s.md", dir, id);
	FILE *in = strchr(id, '/') ? NULL : fopen(path, "r");

	free(path);
	return in;
}

static char *read_page(const char *dir, const char *id)
{
	FILE *in = open_page(dir, id), *text;
	char *line = NULL, *page = NULL;
	size_t cap = 0, len;

	if (!in)
		return NULL;
	text = open_memstream(&page, &len);
	while (getline(&line, &cap, in) > 0)
		if (strncmp(line, "<!--", 4))
			fputs(line, text);
	fclose(text);
	free(line);
	fclose(in);
	return page;
}

/* Length of the first line that is neither blank nor a heading, which *@page is moved to. */
static int first_sentence(const char **page)
{
	while (**page == '\n' || **page == '#') {
		*page += strcspn(*page, "\n");
		*page += **page == '\n';
	}
	return (int)strcspn(*page, "\n");
}

static void list_page(FILE *out, const char *dir, const char *id)
{
	char *page = read_page(dir, id);
	const char *at = page;
	int n;

	if (!page)
		return;
	n = first_sentence(&at);
	fprintf(out, "%-24s %.*s\n", id, n, at);
	free(page);
}

void share_list_rules(FILE *out, const char *dir)
{
	struct dirent **pages;
	int n = scandir(dir, &pages, is_page, alphasort);

	for (int i = 0; i < n; i++) {
		*strrchr(pages[i]->d_name, '.') = '\0';
		list_page(out, dir, pages[i]->d_name);
		free(pages[i]);
	}
	if (n >= 0)
		free(pages);
}

/* Levenshtein distance; ids are short. */
static int distance(const char *a, const char *b)
{
	int n = (int)strlen(b), row[NAME_MAX + 1];

	for (int j = 0; j <= n; j++)
		row[j] = j;
	for (int i = 1; a[i - 1]; i++) {
		int corner = row[0];

		row[0] = i;
		for (int j = 1; j <= n; j++) {
			int best = corner + (a[i - 1] != b[j - 1]);

			corner = row[j];
			best = best < corner + 1 ? best : corner + 1;
			row[j] = best < row[j - 1] + 1 ? best : row[j - 1] + 1;
		}
	}
	return row[n];
}

static void print_nearest(const char *dir, const char *id)
{
	struct dirent **pages;
	int n = scandir(dir, &pages, is_page, alphasort), best = INT_MAX, at = -1;

	for (int i = 0; i < n; i++) {
		int d;

		*strrchr(pages[i]->d_name, '.') = '\0';
		d = distance(id, pages[i]->d_name);
		if (d < best) {
			best = d;
			at = i;
		}
	}
	if (at >= 0 && best <= 6)
		fprintf(stderr, "lifelint: did you mean %s?", pages[at]->d_name);
	else
		fputs("lifelint:", stderr);
	fputs(" `lifelint rules` lists all\n", stderr);
	for (int i = 0; i < n; i++)
		free(pages[i]);
	if (n >= 0)
		free(pages);
}

int share_explain_rule(FILE *out, const char *dir, const char *id)
{
	char *page = read_page(dir, id);

	if (!page) {
		fprintf(stderr, "lifelint: there is no rule '%s'\n", id);
		print_nearest(dir, id);
		return -ENOENT;
	}
	fputs(page, out);
	free(page);
	return 0;
}

static bool is_described(const struct report *r, const char *id)
{
	for (int i = 0; i < r->rules.len; i++)
		if (!strcmp(r->rules.data[i].id, id))
			return true;
	return false;
}

static int compare_rules(const void *pa, const void *pb)
{
	const struct report_rule *a = pa, *b = pb;

	return strcmp(a->id, b->id);
}

void share_describe_rules(struct report *r, const char *dir)
{
	struct arena *arena = &r->findings.arena;

	for (int i = 0; i < r->findings.list.len; i++) {
		struct report_rule rule = {.id = r->findings.list.data[i].rule};
		char *page = is_described(r, rule.id) ? NULL : read_page(dir, rule.id);
		const char *at = page;

		if (!page)
			continue;
		rule.page = arena_strdup(arena, page);
		rule.summary = arena_printf(arena, "%.*s", first_sentence(&at), at);
		vec_push(&r->rules, rule);
		free(page);
	}
	if (r->rules.len)
		qsort(r->rules.data, (size_t)r->rules.len, sizeof(*r->rules.data), compare_rules);
}
