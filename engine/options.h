/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * options.h - the command line.
 *
 * Purpose: one table from which parsing and `lifelint help` are made. In: argv. Out: options.
 * Invariant: constant after options_parse().
 */
#ifndef LIFELINT_OPTIONS_H
#define LIFELINT_OPTIONS_H

#include <stdbool.h>

#include "base/vec.h"
#include "plan/plan.h"
#include "report/report.h"

enum exit_status {
	EXIT_CLEAN = 0,		/* no finding at or above the gate */
	EXIT_FINDINGS = 1,
	EXIT_USAGE = 2,		/* bad usage, bad configuration */
	EXIT_INCOMPLETE = 3,	/* some input could not be analysed */
};

enum when { WHEN_AUTO, WHEN_ALWAYS, WHEN_NEVER };

#define GATE_NONE (LEVEL_ERROR + 1)

/** struct output - one --format with its -o. */
struct output {
	const struct report_writer *writer;
	const char *file;	/* NULL: standard output */
};

struct options {
	struct plan_request plan;	/* paths are the arguments that are no options */
	VEC(const char *) rules;	/* --rules DIR, in order */
	VEC(struct output) outputs;	/* at least one after options_parse() */
	const char *since;		/* --since REV, or NULL */
	const char *baseline;		/* --baseline FILE, or NULL */
	const char *reason;		/* baseline: of new entries, or NULL */
	const char *patch;		/* check-patch: its file or "-", or NULL */
	enum level level;
	int fail_on;			/* enum level, or GATE_NONE */
	bool fail_on_given;
	bool stats, verify, show_suppressed, sites;
	unsigned engines;		/* --engines: bits by enum engine */
	int jobs;
	int unit_seconds;
	enum when color, pch;
	char **args;			/* after "--"; NULL: there was none */
	int nargs;
};

/**
 * options_parse - reads the options of @command from @argv (argv[0] is the command's name).
 * Returns 0, or EXIT_USAGE after a message.
 */
int options_parse(struct options *o, const char *command, int argc, char **argv);

/**
 * options_split_cc - number of leading words of @argv that are lifelint's own options.
 * `lifelint cc` gets them in front of the compiler's arguments.
 */
int options_split_cc(int argc, char **argv);

/** options_print_help - prints the table. */
void options_print_help(FILE *out);

#endif
