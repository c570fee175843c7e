/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * bind.h - holds facts against a kernel tree.
 *
 * Purpose: a fact that binds to nothing, or that the tree's own code contradicts, is a fact about
 * another kernel. In: the model, compiler arguments of the tree, summaries of its functions.
 * Out: one line per mistaken fact.
 */
#ifndef LIFELINT_BIND_H
#define LIFELINT_BIND_H

#include <stdio.h>

#include "../plan/plan.h"
#include "model.h"

/**
 * model_bind - names the facts of @m that no declaration of the tree fits.
 * @unit: any unit of the tree; its arguments and directory are used
 * Parses one generated unit that includes every header named by ll_headers().
 * Returns how many were printed to @out, or -1 when that unit could not be read at all.
 */
int model_bind(FILE *out, const struct model *m, const struct plan_unit *unit);

/**
 * model_verify_summary - compares a fact with what was computed from the function's own body.
 * Says nothing where @computed is unknown, or where it has fewer effects than the fact (a body may
 * hide an effect behind a call that has no definition in the unit). With ll_explained() the reason
 * is printed beside what it explains; whether it counts is for the caller to say.
 * Returns how many contradictions were printed to @out.
 */
int model_verify_summary(FILE *out, const struct fact *f, const struct summary *computed);

#endif
