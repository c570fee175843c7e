/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * needs.h - which files a semantic patch can have something to say about.
 *
 * Purpose: spatch parses a file in longer time than one looks for words in it. In: scripts, files.
 * Out: for each file, the scripts that it is worth to be given to.
 * Idea: a script's `// Needs:` line names lists of its own (`names LIST as ...`), or beginnings of
 * names; a file has to hold one word of each. `|` joins alternatives. A script without that line
 * gets every file.
 */
#ifndef LIFELINT_ENGINES_NEEDS_H
#define LIFELINT_ENGINES_NEEDS_H

#include <stdbool.h>

#include "../base/vec.h"

/** struct needs_word - @script cannot do without it, or another one of its @group. */
struct needs_word {
	const char *text;
	int len;
	int script, group;
};

/** struct needs - zero-initialise it. */
struct needs {
	struct arena arena;
	VEC(struct needs_word) words;		/* sorted by needs_ready() */
	VEC(struct needs_word) prefixes;
	VEC(int) groups;			/* by script */
};

/** needs_read - adds the next script, whose text is @text. */
void needs_read(struct needs *n, const char *text);

/** needs_ready - to be called once between needs_read() and needs_met(). */
void needs_ready(struct needs *n);

/** needs_met - sets @met, by script, for the source @text. */
void needs_met(const struct needs *n, const char *text, bool *met);

/** needs_text - the text of the file @path on the heap, or NULL. */
char *needs_text(const char *path);

void needs_fini(struct needs *n);

#endif
