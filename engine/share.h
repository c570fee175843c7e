/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * share.h - the files that come with the program.
 *
 * Purpose: find and read the rule headers and rule pages. In: rule ids. Out: paths, text.
 */
#ifndef LIFELINT_SHARE_H
#define LIFELINT_SHARE_H

#include <stdio.h>

#include "report/report.h"

/**
 * share_rules_dir - the directory of rule headers and pages: rules/ beside the executable, else
 * share/lifelint/rules of the prefix it is installed in.
 * Returns a heap string, or NULL after a message.
 */
char *share_rules_dir(void);

/** share_scripts_dir - the same for the semantic patches: cocci/, share/lifelint/cocci. */
char *share_scripts_dir(void);

/**
 * share_headers - C text that includes each header of rules/shared-headers.txt that a tree has.
 * Returns a heap string, or NULL when there is no such file.
 */
char *share_headers(void);

/** share_list_rules - prints the id and first sentence of every rule page in @dir, sorted. */
void share_list_rules(FILE *out, const char *dir);

/**
 * share_explain_rule - prints the page of @id.
 * Returns 0, or -ENOENT after a message that names the nearest ids.
 */
int share_explain_rule(FILE *out, const char *dir, const char *id);

/** share_describe_rules - puts the pages of the rules that @r's findings name into @r. */
void share_describe_rules(struct report *r, const char *dir);

#endif
