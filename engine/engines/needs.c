// SPDX-License-Identifier: GPL-2.0-only
/*
 * needs.c - words of scripts against words of files, see needs.h.
 *
 * Purpose: one walk over a file serves all scripts. In: texts. Out: flags.
 * Idea: all words of all scripts are one sorted list; a word of the file is looked up in it. Words
 * in comments and strings count too, which costs time and no finding.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "needs.h"

#define MAX_GROUPS 8

static size_t word_len(const char *s)
{
	size_t n = 0;

	while (isalnum((unsigned char)s[n]) || s[n] == '_')
		n++;
	return n;
}

static int compare(const char *a, int alen, const char *b, int blen)
{
	int n = memcmp(a, b, (size_t)(alen < blen ? alen : blen));

	return n ? n : alen - blen;
}

static int by_text(const void *a, const void *b)
{
	const struct needs_word *x = a, *y = b;

	return compare(x->text, x->len, y->text, y->len);
}

static void add_word(struct needs *n, const char *text, size_t len, int group)
{
	vec_push(&n->words, (struct needs_word){text, (int)len, n->groups.len, group});
}

/* The words of the region `names @list as ...` of @text, of a table those on the left. */
static bool add_list(struct needs *n, const char *text, const char *list, int group)
{
	char *mark = arena_printf(&n->arena, "names %s as ", list);
	const char *line = strstr(text, mark);
	const char *end = line ? strstr(line, "end names") : NULL;

	if (!end)
		return false;
	while ((line = strchr(line, '\n')) && ++line < end) {
		if (*line != '\t')
			continue;
		line += 1 + (line[1] == '"');
		add_word(n, line, word_len(line), group);
	}
	return true;
}

/* The alternatives of one group: lists, or beginnings of names. */
static void add_group(struct needs *n, const char *text, char *names, int group)
{
	char *save;

	for (char *s = strtok_r(names, "|", &save); s; s = strtok_r(NULL, "|", &save))
		if (!add_list(n, text, s, group))
			vec_push(&n->prefixes,
				 (struct needs_word){s, (int)strlen(s), n->groups.len, group});
}

void needs_read(struct needs *n, const char *text)
{
	const char *key = "\n// Needs: ";
	const char *copy = arena_strdup(&n->arena, text), *at = strstr(copy, key);
	char *line, *save;
	int group = 0;

	if (at) {
		line = arena_strdup(&n->arena, at + strlen(key));
		line[strcspn(line, "\n")] = '\0';
		for (char *s = strtok_r(line, " ", &save); s && group < MAX_GROUPS;
		     s = strtok_r(NULL, " ", &save))
			add_group(n, copy, s, group++);
	}
	vec_push(&n->groups, group);
}

void needs_ready(struct needs *n)
{
	if (n->words.len)
		qsort(n->words.data, (size_t)n->words.len, sizeof(*n->words.data), by_text);
}

/* The first entry that is not less than the word. */
static int find(const struct needs *n, const char *word, int len)
{
	int low = 0, high = n->words.len;

	while (low < high) {
		int mid = (low + high) / 2;
		const struct needs_word *w = &n->words.data[mid];

		if (compare(w->text, w->len, word, len) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void see(const struct needs *n, const char *word, int len, unsigned *seen)
{
	for (int i = find(n, word, len); i < n->words.len; i++) {
		const struct needs_word *w = &n->words.data[i];

		if (compare(w->text, w->len, word, len))
			break;
		seen[w->script] |= 1u << w->group;
	}
	for (int i = 0; i < n->prefixes.len; i++) {
		const struct needs_word *w = &n->prefixes.data[i];

		if (w->len <= len && !memcmp(w->text, word, (size_t)w->len))
			seen[w->script] |= 1u << w->group;
	}
}

void needs_met(const struct needs *n, const char *text, bool *met)
{
	unsigned *seen = xcalloc((size_t)n->groups.len + 1, sizeof(*seen));

	while (*text) {
		size_t len = word_len(text);

		if (len > 1)
			see(n, text, (int)len, seen);
		text += len ? len : 1;
	}
	for (int i = 0; i < n->groups.len; i++)
		met[i] = seen[i] == (1u << n->groups.data[i]) - 1;
	free(seen);
}

char *needs_text(const char *path)
{
	FILE *in = fopen(path, "re");
	char *text = NULL;
	struct stat st;

	if (!in)
		return NULL;
	if (!fstat(fileno(in), &st) && S_ISREG(st.st_mode)) {
		text = xcalloc(1, (size_t)st.st_size + 1);
		text[fread(text, 1, (size_t)st.st_size, in)] = '\0';
	}
	fclose(in);
	return text;
}

void needs_fini(struct needs *n)
{
	vec_fini(&n->words);
	vec_fini(&n->prefixes);
	vec_fini(&n->groups);
	arena_fini(&n->arena);
}
