/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * stamp.h - has anything changed that a plan depends on?
 *
 * Purpose: keys of the cache. In: files and directories. Out: a hash.
 * Invariant: sources do not count, Makefile and Kbuild files and the configuration do, each by
 * name, size and time of change.
 */
#ifndef LIFELINT_PLAN_STAMP_H
#define LIFELINT_PLAN_STAMP_H

#include <stdint.h>

/** stamp_file - mixes the file @dir/@name, or its absence, into @h. */
uint64_t stamp_file(uint64_t h, const char *dir, const char *name);

/** stamp_dir - mixes the kbuild files of @root/@dir, all below and above it into @h. */
uint64_t stamp_dir(uint64_t h, const char *root, const char *dir);

#endif
