/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * engines_in.h - what the files of this folder share.
 *
 * Purpose: one function per program. In: a task. Out: what the program said.
 */
#ifndef LIFELINT_ENGINES_IN_H
#define LIFELINT_ENGINES_IN_H

#include "engines.h"

/** engines_fail - @file was not analysed because of @why. */
void engines_fail(struct engines_said *said, const char *file, const char *why);

/** cocci_read_scripts - fills ->scripts from the *.cocci of @dir, sorted by name. */
void cocci_read_scripts(struct engines *e, const char *dir);

/** engines_unit - the unit @n of @t. */
const struct plan_unit *engines_unit(const struct engines *e, const struct engines_task *t, int n);

void cocci_run(const struct engines *e, const struct engines_task *t, struct engines_said *said);
void sparse_run(const struct engines *e, const struct engines_task *t, struct engines_said *said);

#endif
