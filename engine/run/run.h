/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * run.h - all units of a plan through worker processes.
 *
 * Purpose: use all processors, and lose no more than one unit to a crash. In: plan, model. Out: a
 * report. Invariant: the report does not depend on the number of workers.
 */
#ifndef LIFELINT_RUN_H
#define LIFELINT_RUN_H

#include "../engines/engines.h"
#include "../model/model.h"
#include "../plan/plan.h"
#include "../report/report.h"

/** struct run_batch - units of one version of the sources, and the report that they go to. */
struct run_batch {
	const struct plan_unit *units;
	int nunits;
	struct report *report;	/* its overlay is what the units are read through */
	const struct engines *engines;	/* not NULL: nunits of its tasks instead of units */
};

struct run_request {
	struct run_batch batches[3];	/* a version to compare with, other engines may follow */
	int nbatches;
	const char *root;
	const struct model *model;
	const char *cache;	/* of this tree, for precompiled headers; NULL: none */
	const char *shared_headers;	/* lines of C: what is precompiled, or NULL */
	int jobs;		/* worker processes, at least 1 */
	int unit_seconds;	/* time limit of one unit */
};

/**
 * run_units - analyses every unit and adds the results to the report of its batch.
 * Returns 0, or -errno when not even one worker could be started.
 */
int run_units(const struct run_request *rq);

#endif
