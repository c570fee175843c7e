/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * overlay.h - texts that stand for files.
 *
 * Purpose: a version of a tree can be analysed that is not on the disk. In: absolute paths and
 * texts. Out: the text of a file.
 * Idea: what is not in the overlay is read from the disk, so an overlay holds only what differs.
 */
#ifndef LIFELINT_OVERLAY_H
#define LIFELINT_OVERLAY_H

#include <stddef.h>

#include "arena.h"
#include "map.h"

struct overlay_text {
	const char *path;	/* absolute, normalised, interned */
	const char *text;	/* with a terminating byte that @len does not count */
	size_t len;
};

/** struct overlay - zero-initialise it. */
struct overlay {
	struct arena arena;
	struct map texts;	/* interned path -> struct overlay_text */
};

/** overlay_put - from now on @text of @len bytes, which is copied, is what @path holds. */
void overlay_put(struct overlay *o, const char *path, const char *text, size_t len);

/** overlay_find - what stands for @path, or NULL. @o may be NULL. */
const struct overlay_text *overlay_find(const struct overlay *o, const char *path);

/** overlay_read - the text of @path in @o or on the disk, on the heap; NULL when there is none. */
char *overlay_read(const struct overlay *o, const char *path);

void overlay_fini(struct overlay *o);

#endif
