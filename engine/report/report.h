/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * report.h - what one run has to say, and who writes it down.
 *
 * Purpose: the narrow waist between a run and its writers. In: findings, statistics, failures.
 * Out: one text per requested format.
 * Idea: a writer is one function in one file and one row of writers.def; nothing else knows
 * which formats there are.
 * Invariant: a writer prints only what is in struct report, so equal reports give equal bytes.
 */
#ifndef LIFELINT_REPORT_H
#define LIFELINT_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "../base/overlay.h"
#include "../base/vec.h"
#include "finding.h"

/** struct report_part - a unit or a function that was not analysed, and why. */
struct report_part {
	const char *file;
	const char *function;	/* NULL: the whole unit */
	const char *reason;
};

struct report_counter {
	const char *name;
	long n;
};

struct report_parts VEC_FIELDS(struct report_part);

/** struct report_rule - the page of a rule, for writers that carry help along. */
struct report_rule {
	const char *id;
	const char *summary;	/* one sentence, or NULL: there is no page */
	const char *page;	/* Markdown, or NULL */
};

/** struct report - the result of a run; zero-initialise it. Strings live in findings.arena. */
struct report {
	struct findings findings;	/* all levels; writers print those with shown() */
	enum level level;		/* lowest level to print */
	unsigned engines;		/* bits by enum engine of those that were at work */
	bool compared;			/* only what a change brings is in it */
	int known;			/* findings left out because they were there before */
	bool show_waived;		/* --show-suppressed: waived findings are printed too */
	const char *root;		/* directory that file names are relative to, or NULL */
	const struct overlay *overlay;	/* texts that stand for files, or NULL */
	bool interrupted;
	bool with_stats;		/* --stats: writers that can print statistics print all */
	int units;			/* planned */
	int units_done;			/* finished, failed ones included */
	int read_twice;			/* units that a precompiled header did not suit */
	int functions;
	VEC(struct report_rule) rules;	/* those that findings name, sorted by id */
	struct report_parts failed;	/* not analysed: an error, a crash, a time limit */
	struct report_parts unlowered;	/* function bodies that the IR has no form for */
	VEC(struct report_counter) counters;
	double plan_seconds, parse_seconds, lower_seconds, analyse_seconds;
	double seconds;			/* wall clock of the whole run */
};

/** struct report_style - how to print, decided by main for each output. */
struct report_style {
	bool color;
};

struct report_writer {
	const char *name;	/* as in --format */
	void (*write)(FILE *out, const struct report *r, const struct report_style *style);
};

/** report_writer_find - the writer called @name, or NULL. */
const struct report_writer *report_writer_find(const char *name);

/** report_writer_names - "json, text", for messages. Static. */
const char *report_writer_names(void);

/** report_shown - whether @f is at or above the level to print, and not waived or asked for. */
bool report_shown(const struct report *r, const struct finding *f);

/** report_open - whether @f is to be shown and nobody answered it; what gates and counts go by. */
bool report_open(const struct report *r, const struct finding *f);

/** report_count - number of findings at @level exactly that are not waived. */
int report_count(const struct report *r, enum level level);

/** report_count_waived - number of findings, of any level, that @waiver takes out. */
int report_count_waived(const struct report *r, enum waiver waiver);

/** report_waiver_name - "source" or "baseline". */
const char *report_waiver_name(enum waiver waiver);

/** report_failed_units - number of units with anything in failed. */
int report_failed_units(const struct report *r);

/** report_part_add - adds a copy of @part to @parts, which is r->failed or r->unlowered. */
void report_part_add(struct report *r, struct report_parts *parts, const struct report_part *part);

/** report_fail - records that @function of @file (NULL: the whole unit) was not analysed. */
void report_fail(struct report *r, const char *file, const char *function, const char *reason);

/** report_count_add - adds @n to the counter @name. */
void report_count_add(struct report *r, const char *name, long n);

/** report_print_failed - names what was not analysed, one line each. */
void report_print_failed(FILE *out, const struct report *r);

/** report_print_summary - one line: how many findings of each level in how many units. */
void report_print_summary(FILE *out, const struct report *r);

/** report_print_stats - the statistics of --stats as text. */
void report_print_stats(FILE *out, const struct report *r);

/** report_finish - sorts findings, failures and counters and fills fingerprints. */
void report_finish(struct report *r);

void report_fini(struct report *r);

#endif
