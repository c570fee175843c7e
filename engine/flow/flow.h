/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * flow.h - analysis of one unit: summarise all functions, then judge.
 *
 * Purpose: the entry point of the engine. In: a lowered unit and the model. Out: findings,
 * counters. Invariant: neither phase depends on the order of functions in the file.
 */
#ifndef LIFELINT_FLOW_H
#define LIFELINT_FLOW_H

#include "../ir/ir.h"
#include "../model/model.h"
#include "../report/finding.h"

struct flow_counter {
	const char *name; /* interned: "functions", "dropped: ref-leak: handed on"... */
	long n;
};

struct flow_stats {
	VEC(struct flow_counter) counters;
	double seconds;
};

/** flow_count - adds @n to the counter @name (interned). */
void flow_count(struct flow_stats *st, const char *name, long n);

/**
 * flow_check_unit - analyses @u and files findings in @out.
 * @m: facts; @st: counters are added here
 */
void flow_check_unit(struct ir_unit *u, const struct model *m, struct findings *out,
		     struct flow_stats *st);

/**
 * flow_summaries - computes the summary of every function of @u.
 * @out: name -> struct summary *, which live in @u's arena
 */
void flow_summaries(struct ir_unit *u, const struct model *m, struct map *out);

/** flow_takes_off - @fn takes a record @rec off a list. */
bool flow_takes_off(const struct model *m, const struct ir_func *fn, const char *rec);

/** flow_entry_locks - what all callers of @function (interned) hold: "rec.member @global". */
const char *flow_entry_locks(struct ir_unit *u, const struct model *m, const char *function);

/**
 * flow_model - finds out what the facts of @m that have a body do. Once, before units are checked.
 */
void flow_model(struct model *m);

#endif
