// SPDX-License-Identifier: GPL-2.0-only
/*
 * includes.c - #include lines of a file that has moved, see includes.h.
 *
 * Purpose: quoted names mean the same file as before. In, out: texts.
 * Idea: names are resolved as text, since "../" leads nowhere from a directory that is not there.
 * Short names: q the name between the quotes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/arena.h"
#include "includes.h"

/* @root/@file's directory/@q as it is spelled, on the heap. */
static char *beside(const char *root, const char *file, const char *q)
{
	const char *slash = strrchr(file, '/');

	return xasprintf("%s/%.*s%s", root, slash ? (int)(slash - file) + 1 : 0, file, q);
}

/* Takes "dir/../" out of the absolute @path. */
static void normalise(char *path)
{
	char *up;

	while ((up = strstr(path, "/../")) && up != path) {
		char *dir = up;

		while (dir > path && dir[-1] != '/')
			dir--;
		memmove(dir, up + 4, strlen(up + 4) + 1);
	}
}

/* The file that @q means in @from, when it cannot be found from @to; on the heap, or NULL. */
static char *moved(const char *root, const char *from, const char *to, const char *q)
{
	char *here = beside(root, to, q), *there = beside(root, from, q);

	normalise(there);
	if (!access(here, F_OK) || access(there, F_OK)) {
		free(there);
		there = NULL;
	}
	free(here);
	return there;
}

/* Behind the opening quote of the next #include "..." in @text, or NULL. */
static char *next_quoted(char *text)
{
	while ((text = strchr(text, '#'))) {
		text += 1 + strspn(text + 1, " \t");
		if (strncmp(text, "include", 7))
			continue;
		text += 7 + strspn(text + 7, " \t");
		if (*text == '"')
			return text + 1;
	}
	return NULL;
}

char *includes_move(char *text, const char *root, const char *from, const char *to)
{
	char *at = text;

	while ((at = next_quoted(at))) {
		int n = (int)strcspn(at, "\"\n");
		char *q = xasprintf("%.*s", n, at), *path = moved(root, from, to, q), *old = text;
		size_t before = (size_t)(at - text);

		if (path) {
			text = xasprintf("%.*s%s%s", (int)before, old, path, at + n);
			at = text + before;
			free(old);
		}
		free(q);
		free(path);
	}
	return text;
}
