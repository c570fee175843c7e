/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * front.h - libclang to IR.
 *
 * Purpose: parse one unit and lower it completely. In: a planned unit. Out: struct ir_unit.
 * Invariant: this folder is the only one that includes <clang-c/Index.h> (model/ uses decls.h).
 */
#ifndef LIFELINT_FRONT_H
#define LIFELINT_FRONT_H

#include <stdbool.h>

#include "../base/overlay.h"
#include "../ir/ir.h"
#include "../plan/plan.h"
#include "pch.h"

/* How to treat a macro or function: given by the caller so that no kernel name stands here. */
enum front_treatment {
	FRONT_NORMAL,		/* call: lower its header body if needed; macro: its expansion */
	FRONT_DO_NOT_DESCEND,	/* call: has a fact, its body is not needed */
	FRONT_OPAQUE_MACRO,	/* macro: one opaque call of its name, reading its arguments */
	FRONT_NORETURN,		/* call: does not return, without the noreturn attribute */
};

struct front_hooks {
	const struct overlay *overlay;	/* texts that stand for files, or NULL */
	const struct pch *pch;		/* headers already read, or NULL */
	void *ctx;
	enum front_treatment (*function)(void *ctx, const char *name);	/* interned name */
	enum front_treatment (*macro)(void *ctx, const char *name);
};

/**
 * front_parse - parses and lowers @pu.
 * @root: directory that file names are made relative to (NULL: as given)
 * Function bodies with an error inside are kept with ->unlowered set.
 * Returns the unit, owned by the caller (ir_unit_free), or NULL with *@why set to a heap string
 * when libclang gave nothing at all.
 */
struct ir_unit *front_parse(const struct plan_unit *pu, const char *root,
			    const struct front_hooks *hooks, char **why);

/**
 * front_lower_text - lowers every function with a body in @text, the C file @name, and its headers.
 * Returns the unit, or NULL when libclang gave nothing at all.
 */
struct ir_unit *front_lower_text(const char *name, const char *text, const char *const *args,
				 int nargs);

/** front_version - libclang's version string, static. */
const char *front_version(void);

#endif
