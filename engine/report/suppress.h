/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * suppress.h - allow() comments in the checked sources.
 *
 * Purpose: a developer can say in the source that a finding is wanted there, and why.
 * In: a report, the names of checked files. Out: the report in which what comments allow is waived,
 * with a finding for each comment that gives no reason or takes nothing away.
 */
#ifndef LIFELINT_SUPPRESS_H
#define LIFELINT_SUPPRESS_H

#include "report.h"

struct allow {
	const char *rules;	/* text between the parentheses: "use-after-put, ref-leak" */
	const char *reason;	/* one line, or NULL */
	int line, col;		/* of the word lifelint */
	int first, last;	/* lines that it covers */
};

struct allows VEC_FIELDS(struct allow);

/**
 * suppress_scan - finds the allow() comments in @text.
 * A comment behind code covers its own lines; one that stands alone also covers the next line of
 * code below it.
 * @a: gets copies of the rule names and reasons
 */
void suppress_scan(const char *text, struct arena *a, struct allows *out);

/** suppress_find - the first of @list that covers @line for @rule, or NULL. */
const struct allow *suppress_find(const struct allows *list, const char *rule, int line);

/**
 * suppress_apply - waives allowed findings of @r, adds `allow-without-reason` and `unused-allow`.
 * @files: files of the run, relative to r->root (NULL root: to the working directory)
 * To be called after report_finish(), so that duplicates are not counted and fingerprints do not
 * depend on comments. Files that findings lie in are read too; one that cannot be read has no
 * comments. Whether a comment is used is asked in @files only, and there only of those that were
 * analysed in full.
 */
void suppress_apply(struct report *r, const char *const *files, int nfiles);

#endif
