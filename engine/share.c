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

char *share_rules_dir(void)
{
	static const char *const places[] = {"rules", "../share/lifelint/rules"};
	char self[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);

	if (n > 0) {
		self[n] = '\0';
		*strrchr(self, '/') = '\0';
		for (int i = 0; i < 2; i++) {
			char *dir = xasprintf("%s/%s", self, places[i]);

			if (is_directory(dir))
				return dir;
			free(dir);
		}
	}
	fputs("lifelint: the rules directory is missing beside the executable; "
	      "run it from its build tree, or `make install` it\n", stderr);
	return NULL;
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

/* The first line that is neither blank nor a heading. */
static void print_first_sentence(FILE *out, FILE *in)
{
	char *line = NULL;
	size_t cap = 0;

	while (getline(&line, &cap, in) > 0)
		if (*line != '\n' && *line != '#' && *line != '<') {
			line[strcspn(line, "\n")] = '\0';
			fputs(line, out);
			break;
		}
	free(line);
}

static void list_page(FILE *out, const char *dir, const char *id)
{
	FILE *in = open_page(dir, id);

	if (!in)
		return;
	fprintf(out, "%-24s ", id);
	print_first_sentence(out, in);
	fputc('\n', out);
	fclose(in);
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
	FILE *in = open_page(dir, id);
	char *line = NULL;
	size_t cap = 0;

	if (!in) {
		fprintf(stderr, "lifelint: there is no rule '%s'\n", id);
		print_nearest(dir, id);
		return -ENOENT;
	}
	while (getline(&line, &cap, in) > 0)
		if (strncmp(line, "<!--", 4))
			fputs(line, out);
	free(line);
	fclose(in);
	return 0;
}
