/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * shared.h - which units of a run are read with which precompiled header.
 *
 * Purpose: build what is missing, once, before workers start. In: units. Out: a header per unit.
 */
#ifndef LIFELINT_SHARED_H
#define LIFELINT_SHARED_H

#include "../base/map.h"
#include "../front/pch.h"
#include "run.h"

/** struct shared_set - units whose arguments agree. */
struct shared_set {
	uint64_t key;
	const struct plan_unit *like; /* one of them */
	char *base;		      /* path of the header, without its suffix */
	int units;
	bool ready;
	struct pch pch; /* when ready */
};

/** struct shared - the precompiled headers of one run. */
struct shared {
	const char *text; /* what is precompiled; NULL: nothing is */
	VEC(struct shared_set) sets;
};

/**
 * shared_open - finds the precompiled headers for @rq's units in the cache and builds those that
 * are worth it, in up to @rq->jobs processes. What cannot be built is done without.
 */
void shared_open(struct shared *s, const struct run_request *rq);

/** shared_find - the header that @pu is read with, or NULL; @overlay as worker_check_unit(). */
const struct pch *shared_find(const struct shared *s, const struct plan_unit *pu,
			      const struct overlay *overlay);

/** shared_fini - frees what shared_open() made; the files stay in the cache. */
void shared_fini(struct shared *s);

#endif
