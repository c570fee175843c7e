/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * args.h - compiler command lines.
 *
 * Purpose: keep of a compiler's arguments what decides the meaning of the source. In: a command
 * line of gcc or clang. Out: arguments that libclang 17 and newer accept.
 * Invariant: every path in the result is absolute, so it does not matter where it is used.
 */
#ifndef LIFELINT_PLAN_ARGS_H
#define LIFELINT_PLAN_ARGS_H

#include <stdbool.h>

#include "../base/arena.h"
#include "../base/vec.h"

struct args VEC_FIELDS(const char *);

/** args_split - splits @text into words as the shell does and appends them to @out. */
void args_split(struct arena *a, const char *text, struct args *out);

/** args_map - appends to @out what libclang needs of @in, a command run in the directory @dir. */
void args_map(struct arena *a, const char *dir, const struct args *in, struct args *out);

/** args_add_target - adds the target of @arch to @out unless the command named one. */
void args_add_target(const char *arch, struct args *out);

/** args_has - whether @word is one of @in. */
bool args_has(const struct args *in, const char *word);

/** args_takes_value - whether the option @word has its value in the word that follows. */
bool args_takes_value(const char *word);

#endif
