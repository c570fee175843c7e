/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * job.h - one check from the command line to the exit status.
 *
 * Purpose: what `check`, `check-patch`, `cc` and `baseline` have in common. In: options. Out:
 * reports, an exit status.
 */
#ifndef LIFELINT_JOB_H
#define LIFELINT_JOB_H

#include "compare.h"
#include "engines/engines.h"
#include "options.h"
#include "report/baseline.h"

/* What becomes of the baseline. */
enum job_action { BASELINE_READ, BASELINE_WRITE, BASELINE_PRUNE };

struct job {
	struct options o;
	int cc_argc;		/* lifelint cc: the compiler's arguments */
	char **cc_argv;
	struct plan *plan;
	struct model *model;
	struct report report;
	struct compare compare;	/* with --since or a patch */
	struct engines engines;	/* beside clang */
	struct baseline baseline;
	enum job_action action;
	FILE **streams;		/* of o.outputs */
	double start;
};

/**
 * job_run - runs all passes over @job, whose options are set, and frees what they made.
 * Whatever was found before an interruption or a failure is reported. Returns the exit status.
 */
int job_run(struct job *job);

#endif
