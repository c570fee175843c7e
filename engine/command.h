/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * command.h - what the subcommands share.
 *
 * Purpose: getting from options to a plan and a model is the same for all. In: options. Out: both.
 */
#ifndef LIFELINT_COMMAND_H
#define LIFELINT_COMMAND_H

#include "model/model.h"
#include "options.h"
#include "plan/plan.h"

/** command_plan - the plan that @o asks for, or NULL after a message. */
struct plan *command_plan(const struct options *o);

/** command_model - the rules of @o for the tree of @plan (may be NULL), or NULL after a message. */
struct model *command_model(const struct options *o, const struct plan *plan);

/** command_ir - `lifelint ir FILE [FUNCTION]`. */
int command_ir(int argc, char **argv);

/** command_rules - `lifelint rules`. */
int command_rules(int argc, char **argv);

/** command_explain - `lifelint explain RULE`. */
int command_explain(int argc, char **argv);

#endif
