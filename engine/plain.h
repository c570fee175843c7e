/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * plain.h - C files outside any kernel tree.
 *
 * Purpose: `lifelint check file.c -- clang args`. In: files, arguments. Out: a plan.
 */
#ifndef LIFELINT_PLAIN_H
#define LIFELINT_PLAIN_H

#include <stdbool.h>

#include "options.h"

/** plain_wanted - whether @o names plain C files instead of a tree or a database. */
bool plain_wanted(const struct options *o);

/**
 * plain_plan - one unit per path of @o, all compiled with the arguments behind "--".
 * File names in the report are relative to the working directory where they lie below it.
 * Returns NULL after a message when a file does not exist or is no C file.
 */
struct plan *plain_plan(const struct options *o);

#endif
