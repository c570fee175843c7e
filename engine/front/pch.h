/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * pch.h - headers that many units read, parsed once.
 *
 * Purpose: most of the time of a run goes into reading the same headers again. In: a unit, the
 * names of headers. Out: a precompiled header in the cache that units with the same flags are read
 * with. Invariant: what is found does not depend on it. A unit that shows an error with it is read
 * again without; one whose flags differ, or that has a header in an overlay, never sees it.
 */
#ifndef LIFELINT_PCH_H
#define LIFELINT_PCH_H

#include <stdbool.h>
#include <stdint.h>

#include "../base/vec.h"
#include "../plan/plan.h"

/** struct pch - a precompiled header and what libclang does not tell of its contents. */
struct pch {
	const char *file;
	const char *mentions;	    /* header that names the functions that may end a scope */
	VEC(const char *) declared; /* functions, interned, in the order of their text */
};

/**
 * pch_key - a hash of all that has to agree between @pu and a header made of @text: the arguments
 * without those that name the unit or its own directories, and libclang's version.
 */
uint64_t pch_key(const struct plan_unit *pu, const char *text);

/**
 * pch_build - precompiles @text, lines of C, with the arguments of @like, to @base.pch and beside
 * it. Returns 0, -EINVAL when @text has errors, or another -errno.
 */
int pch_build(const struct plan_unit *like, const char *text, const char *base);

/**
 * pch_load - fills @p from @base.pch and the files beside it.
 * Returns false when there is none, or when a file that it was made of has changed since.
 */
bool pch_load(struct pch *p, const char *base);

/** pch_fini - frees what pch_load() filled in. */
void pch_fini(struct pch *p);

#endif
