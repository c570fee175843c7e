/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * path.h - path names as text.
 *
 * Purpose: one spelling for each file. In: paths as kbuild and users write them. Out: normalised
 * paths without "." and "..".
 * Invariant: only path_real() and path_exists() look at the disk.
 */
#ifndef LIFELINT_PLAN_PATH_H
#define LIFELINT_PLAN_PATH_H

#include <stdbool.h>

#include "../base/arena.h"

/** path_join - @path seen from @dir, normalised; an absolute @path stands for itself. */
char *path_join(struct arena *a, const char *dir, const char *path);

/** path_below - the part of @path below @dir ("." for @dir itself), NULL when it is elsewhere. */
const char *path_below(const char *dir, const char *path);

/** path_real - @path with its links resolved, or NULL when it does not exist. */
char *path_real(struct arena *a, const char *path);

/** path_exists - whether @dir/@name is there. */
bool path_exists(const char *dir, const char *name);

/** path_dir - the directory part of @path, "." when it has none. */
char *path_dir(struct arena *a, const char *path);

#endif
