/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * tree.h - a kernel tree as the user names it.
 *
 * Purpose: where the source, the configuration and the generated headers are, and which compiler
 * they are for. In: --kdir and --arch. Out: struct tree.
 * Invariant: nothing here writes anything.
 * Short names: kdir is what the user gave; source has the Makefile, objects the .config.
 */
#ifndef LIFELINT_PLAN_TREE_H
#define LIFELINT_PLAN_TREE_H

#include <stdbool.h>

#include "args.h"
#include "plan.h"

struct tree {
	const char *kdir;	/* absolute */
	const char *source;	/* absolute; the kernel's own Makefile is there */
	const char *objects;	/* absolute; .config and the generated headers, may be source */
	const char *arch;	/* ARCH of kbuild */
	const char *srcarch;	/* its directory below arch/ */
	const char *llvm;	/* LLVM= of kbuild ("-19", "1"), or NULL for gcc */
	const char *cc;		/* CC= of kbuild, or NULL */
	const char *cross;	/* CROSS_COMPILE= of kbuild, or NULL */
	bool own_config;	/* of another arch than configured: we configure it ourselves */
};

/** tree_find - fills @t for @rq; returns false after a message when it cannot be planned. */
bool tree_find(struct arena *a, const struct plan_request *rq, struct tree *t);

/** tree_read_file - the text of @dir/@name, or NULL. */
char *tree_read_file(struct arena *a, const char *dir, const char *name);

#endif
