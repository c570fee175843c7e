/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * changes.h - two versions of a tree, one of which is on the disk.
 *
 * Purpose: what a branch or a patch changes, as files to look at and texts to look through.
 * In: a git revision, or a patch. Out: changed files; an overlay for each version.
 * Idea: a renamed file keeps its new name in the older version too, so that the fingerprints of
 * both can be compared.
 * Invariant: the user's tree is not written to.
 */
#ifndef LIFELINT_GATE_CHANGES_H
#define LIFELINT_GATE_CHANGES_H

#include <stdbool.h>

#include "../base/arena.h"
#include "../base/overlay.h"
#include "../base/vec.h"

struct change {
	const char *file;	/* relative to the root */
	const char *from;	/* its name before it was renamed, or NULL */
	bool added;		/* the older version has no such file */
	bool deleted;		/* the newer one has none */
};

struct changes {
	struct arena arena;
	const char *root;	/* absolute */
	VEC(struct change) list;
	struct overlay before, after;	/* of root; what is in neither is on the disk */
};

/**
 * changes_since - what the tree at @root differs in from where it left @rev.
 * @rev: any revision; the files are compared with its merge base with HEAD
 * Returns 0, or -errno after a message.
 */
int changes_since(struct changes *c, const char *root, const char *rev);

/**
 * changes_of_patch - what the patch in @file ("-": standard input) changes in the tree at @root.
 * @file: a diff, or mails with diffs in their bodies, which are applied one after the other
 * Returns 0, or -errno after a message.
 */
int changes_of_patch(struct changes *c, const char *root, const char *file);

/** changes_top - the top of the git work tree that @dir is in, or @dir; in @c's arena. */
const char *changes_top(struct changes *c, const char *dir);

/** changes_find - the change of @file, or NULL. */
const struct change *changes_find(const struct changes *c, const char *file);

/** changes_is_source - whether @file is C code or part of it, by its name. */
bool changes_is_source(const char *file);

void changes_fini(struct changes *c);

#endif
