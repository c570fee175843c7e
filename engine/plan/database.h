/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * database.h - compilation databases.
 *
 * Purpose: plan any tree that was built. In: compile_commands.json. Out: units.
 */
#ifndef LIFELINT_PLAN_DATABASE_H
#define LIFELINT_PLAN_DATABASE_H

#include "plan.h"

/** database_plan - appends the C files of @file to @p and sets its root; false after a message. */
bool database_plan(const char *file, struct plan *p);

#endif
