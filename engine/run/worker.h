/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * worker.h - what one unit's analysis says, in the worker and on the wire.
 *
 * Purpose: parse, lower and check one unit, and carry the outcome to the parent.
 * In: a planned unit. Out: a record; on the other side, additions to a report.
 */
#ifndef LIFELINT_WORKER_H
#define LIFELINT_WORKER_H

#include "../engines/engines.h"
#include "../front/front.h"
#include "../model/model.h"
#include "../plan/plan.h"
#include "../report/report.h"
#include "wire.h"

/** worker_check_unit - analyses @pu as @hooks (of @m) have it and appends its record to @out. */
void worker_check_unit(const struct plan_unit *pu, const char *root, const struct model *m,
		       const struct front_hooks *hooks, struct wire_out *out);

/** worker_run_engine - runs @task of @e and appends its record to @out. */
void worker_run_engine(const struct engines *e, int task, struct wire_out *out);

/** worker_merge_record - adds the record of unit @file to @r; a damaged record is a failure. */
void worker_merge_record(struct wire_in *in, const char *file, struct report *r);

#endif
