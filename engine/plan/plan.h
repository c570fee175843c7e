/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * plan.h - which units there are and how each is compiled.
 *
 * Purpose: compile flags of every unit without compiling. In: a configured kernel tree, a
 * compilation database, or kbuild's CHECK= arguments. Out: a sorted list of units with flags
 * that libclang understands.
 */
#ifndef LIFELINT_PLAN_H
#define LIFELINT_PLAN_H

#include <stdbool.h>

#include "../base/arena.h"
#include "../base/vec.h"

struct plan_unit {
	const char *file;	/* relative to plan->root, normalised (no "..") */
	const char *dir;	/* working directory of the compilation, absolute */
	const char **args;	/* libclang arguments, without the file */
	int nargs;
	bool modular;		/* -DMODULE */
};

struct plan {
	struct arena arena;
	const char *root;	/* absolute; file names in reports are relative to it */
	VEC(struct plan_unit) units;	/* sorted by file, unique */
	unsigned version;	/* LINUX_VERSION_CODE, 0 unknown */
	const char *autoconf;	/* absolute, or NULL: no such file, or no units */
	const char *cache;	/* directory for what is made of this tree, or NULL */
	double seconds;
};

struct plan_request {
	const char *kdir;		/* --kdir, or NULL */
	const char *module_dir;		/* -M DIR (out of tree), or NULL */
	const char *database;		/* -p FILE, or NULL */
	const char *arch;		/* --arch, or NULL for the tree's own */
	const char *const *paths;	/* below kdir or absolute; none: everything */
	int npaths;
	int jobs;
	/*
	 * The plan is that of the directories that @paths, relative to the root, lie in; paths
	 * without a unit are left out without a word.
	 */
	bool tolerant;
};

/**
 * plan_make - plans @rq.
 * Prints what is wrong and how to mend it, and returns NULL, when the tree is not configured, a
 * path does not exist, or this configuration does not build it.
 */
struct plan *plan_make(const struct plan_request *rq);

/**
 * plan_root - the directory that file names of a plan of @rq are relative to, from @rq->kdir or
 * @rq->module_dir alone. Returns a string in @a, or NULL after a message.
 */
const char *plan_root(struct arena *a, const struct plan_request *rq);

/**
 * plan_borrow - adds a unit for @file, which the configuration does not build or which is not on
 * the disk, with the arguments of another: of @like if that is a unit (NULL: none is preferred),
 * else of the one whose directories agree the furthest with those of @file.
 * @need: so many of the directories from the top on have to agree
 * Returns that unit's file, or NULL when @p has none.
 */
const char *plan_borrow(struct plan *p, const char *file, const char *like, int need);

/**
 * plan_from_cc - plans the single unit of `lifelint cc ARGS... file.c` (kbuild's CHECK= protocol).
 * Returns NULL after a message when there is no C file among @argv.
 */
struct plan *plan_from_cc(int argc, char **argv);

/** plan_free - frees @p. */
void plan_free(struct plan *p);

#endif
