/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * sites.h - where in a unit a lifecycle bug could be planted.
 *
 * Purpose: scripts/mutate edits real functions where the IR says that something ends.
 * In: planned units and the model. Out: lines on standard output (docs/ir.md).
 */
#ifndef LIFELINT_SITES_H
#define LIFELINT_SITES_H

#include "model/model.h"
#include "plan/plan.h"

/** sites_print - lists the sites of all units of @plan. Returns an exit status. */
int sites_print(const struct plan *plan, const struct model *m);

#endif
