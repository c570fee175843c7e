/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cache.h - plans on disk.
 *
 * Purpose: plan a directory once. In: units. Out: a text file per directory, and units again.
 * Invariant: files appear complete (written aside, then renamed); one that does not carry the
 * expected stamp or is damaged counts as absent.
 */
#ifndef LIFELINT_PLAN_CACHE_H
#define LIFELINT_PLAN_CACHE_H

#include <stdint.h>

#include "plan.h"

/** cache_read - appends the units in the file @path to @p when its stamp is @stamp. */
bool cache_read(const char *path, uint64_t stamp, struct plan *p);

/** cache_write - writes the units of @p from @first on, if any; failure costs only time. */
void cache_write(const char *path, uint64_t stamp, const struct plan *p, int first);

#endif
