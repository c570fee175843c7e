// SPDX-License-Identifier: GPL-2.0-only
/*
 * options.c - the command line, see options.h.
 *
 * Purpose: parse and explain options. In: argv. Out: struct options or a message.
 * Idea: a row says how an option is spelled, which commands know it, what sets it and what help
 * prints; getopt_long's tables are made from the rows.
 * Short names: o options, opt row of the table, arg the option's argument.
 */
#include <getopt.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "options.h"

enum command_bit { CHECK = 1, CC = 2, IR = 4, RULES = 8, PATCH = 16, BASE = 32 };

static const struct {
	const char *name;
	int bit;
} commands[] = {
	{"check", CHECK},
	{"check-patch", PATCH},
	{"baseline", BASE},
	{"cc", CC},
	{"ir", IR},
	{"rules", RULES},
};

struct option_row {
	int letter;		/* short option, 0: has none */
	const char *name;	/* long option, or NULL */
	const char *arg;	/* name of its argument, or NULL */
	int commands;
	bool (*set)(struct options *o, const char *arg);	/* false: bad argument */
	const char *help;
};

static bool set_kdir(struct options *o, const char *arg)
{
	o->plan.kdir = arg;
	return true;
}

static bool set_module_dir(struct options *o, const char *arg)
{
	o->plan.module_dir = arg;
	return true;
}

static bool set_database(struct options *o, const char *arg)
{
	o->plan.database = arg;
	return true;
}

static bool set_arch(struct options *o, const char *arg)
{
	o->plan.arch = arg;
	return *arg != '\0';
}

static bool set_rules(struct options *o, const char *arg)
{
	vec_push(&o->rules, arg);
	return true;
}

static bool set_since(struct options *o, const char *arg)
{
	o->since = arg;
	return *arg != '\0';
}

static bool set_baseline(struct options *o, const char *arg)
{
	o->baseline = arg;
	return *arg != '\0';
}

static bool set_reason(struct options *o, const char *arg)
{
	o->reason = arg;
	return arg[strspn(arg, " \t\n")] != '\0';
}

static bool set_level(struct options *o, const char *arg)
{
	int level = level_parse(arg);

	o->level = (enum level)level;
	return level >= 0;
}

static bool set_fail_on(struct options *o, const char *arg)
{
	o->fail_on = strcmp(arg, "none") ? level_parse(arg) : GATE_NONE;
	o->fail_on_given = true;
	return o->fail_on >= 0;
}

/* An -o that came first waits in a row without a writer. */
static bool set_format(struct options *o, const char *arg)
{
	const struct report_writer *writer = report_writer_find(arg);

	if (o->outputs.len && !vec_last(&o->outputs).writer)
		vec_last(&o->outputs).writer = writer;
	else
		vec_push(&o->outputs, (struct output){writer, NULL});
	return writer != NULL;
}

static bool set_output(struct options *o, const char *arg)
{
	if (o->outputs.len && !vec_last(&o->outputs).file)
		vec_last(&o->outputs).file = arg;
	else
		vec_push(&o->outputs, (struct output){NULL, arg});
	return *arg != '\0';
}

static bool set_stats(struct options *o, const char *arg)
{
	(void)arg;
	o->stats = true;
	return true;
}

static bool set_show_suppressed(struct options *o, const char *arg)
{
	(void)arg;
	o->show_suppressed = true;
	return true;
}

static bool set_verify(struct options *o, const char *arg)
{
	(void)arg;
	o->verify = true;
	return true;
}

static bool set_sites(struct options *o, const char *arg)
{
	(void)arg;
	o->sites = true;
	return true;
}

static bool set_engines(struct options *o, const char *arg)
{
	o->engines = 0;
	while (*arg) {
		size_t len = strcspn(arg, ",");
		int engine = engine_parse(arg, len);

		if (engine < 0)
			return false;
		o->engines |= 1u << engine;
		arg += len + (arg[len] == ',');
	}
	return o->engines != 0;
}

static bool positive(const char *arg, int *to)
{
	char *end;
	long n = strtol(arg, &end, 10);

	*to = (int)n;
	return *arg && !*end && n > 0 && n <= INT_MAX;
}

static bool set_jobs(struct options *o, const char *arg)
{
	return positive(arg, &o->jobs) && o->jobs <= 1024;
}

static bool set_unit_seconds(struct options *o, const char *arg)
{
	return positive(arg, &o->unit_seconds);
}

static bool set_when(enum when *when, const char *arg)
{
	static const char *const names[] = {"auto", "always", "never"};

	for (int i = 0; i < 3; i++)
		if (!strcmp(arg ? arg : "always", names[i])) {
			*when = (enum when)i;
			return true;
		}
	return false;
}

static bool set_color(struct options *o, const char *arg)
{
	return set_when(&o->color, arg);
}

static bool set_pch(struct options *o, const char *arg)
{
	return set_when(&o->pch, arg);
}

#define RUNS (CHECK | PATCH | BASE)
#define UNITS (RUNS | IR | RULES)
#define OUTPUT (CHECK | PATCH | CC)

static const struct option_row table[] = {
	{0, "kdir", "DIR", UNITS, set_kdir, "configured kernel tree, or its build directory"},
	{'M', NULL, "DIR", RUNS | IR, set_module_dir,
	 "out-of-tree driver, built against --kdir"},
	{'p', NULL, "FILE", RUNS | IR, set_database,
	 "compilation database (compile_commands.json)"},
	{0, "arch", "ARCH", UNITS, set_arch,
	 "architecture, as kbuild's ARCH (default: the tree's)"},
	{0, "rules", "DIR", UNITS | CC, set_rules, "more rule headers; may be given again"},
	{0, "since", "REV", CHECK, set_since,
	 "only findings that the work tree has since it left this git revision"},
	{0, "baseline", "FILE", RUNS | CC, set_baseline,
	 "findings that are accepted, each with a reason; see docs/ci.md"},
	{0, "reason", "TEXT", BASE, set_reason, "why new entries of the baseline are accepted"},
	{0, "level", "LEVEL", OUTPUT | BASE, set_level,
	 "lowest level to report: note, warning, error (default warning)"},
	{0, "fail-on", "LEVEL", OUTPUT, set_fail_on,
	 "lowest level that makes the exit status 1 (default warning), or none"},
	{0, "format", "FORMAT", OUTPUT, set_format, "of the report; see below"},
	{'o', NULL, "FILE", OUTPUT, set_output, "where the report of the --format beside it goes"},
	{0, "stats", NULL, OUTPUT, set_stats,
	 "what was analysed, how long it took, what was dropped"},
	{'j', "jobs", "N", RUNS, set_jobs,
	 "worker processes (default: one per processor)"},
	{0, "engines", "LIST", CHECK | BASE, set_engines,
	 "of clang, cocci, sparse, with commas (default clang); one report"},
	{0, "pch", "[WHEN]", RUNS, set_pch,
	 "auto, always, never: read the most used headers once for all files (default auto:"
	 " not with --stats, whose times are those of reading every file alone)"},
	{0, "unit-timeout", "SECONDS", OUTPUT | BASE, set_unit_seconds,
	 "give a unit up after this time (default 300)"},
	{0, "color", "[WHEN]", OUTPUT, set_color,
	 "auto, always, never: colour in text (default auto)"},
	{0, "show-suppressed", NULL, OUTPUT, set_show_suppressed,
	 "show what comments or a baseline took away, with the reason, too"},
	{0, "verify", NULL, RULES, set_verify, "hold the facts against the tree's own code"},
	{0, "sites", NULL, IR, set_sites, "list where something ends, for scripts/mutate"},
};

#define ROWS ((int)(sizeof(table) / sizeof(*table)))
/* What getopt_long returns for row i when that has no letter: LONG_ONLY + i. */
#define LONG_ONLY 256

static int command_bit(const char *command)
{
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		if (!strcmp(commands[i].name, command))
			return commands[i].bit;
	return 0;
}

/* getopt_long's tables of the rows that belong to @bit; @longs has room for ROWS + 1. */
static void make_getopt(int bit, struct option *longs, char *shorts)
{
	*shorts++ = ':';
	for (int i = 0; i < ROWS; i++) {
		const struct option_row *opt = &table[i];
		bool optional = opt->arg && *opt->arg == '[';

		if (!(opt->commands & bit))
			continue;
		if (opt->name)
			*longs++ = (struct option){opt->name,
						   optional ? optional_argument
						   : opt->arg ? required_argument : no_argument,
						   NULL, opt->letter ? opt->letter : LONG_ONLY + i};
		if (opt->letter) {
			*shorts++ = (char)opt->letter;
			if (opt->arg)
				*shorts++ = ':';
		}
	}
	*longs = (struct option){0};
	*shorts = '\0';
}

/* @found is what getopt_long returned. */
static const struct option_row *find_row(int found)
{
	if (found >= LONG_ONLY)
		return &table[found - LONG_ONLY];
	for (int i = 0; i < ROWS; i++)
		if (table[i].letter == found)
			return &table[i];
	return NULL;
}

static int bad_usage(const char *command)
{
	fprintf(stderr, "lifelint: `lifelint help` lists the options of %s\n", command);
	return EXIT_USAGE;
}

static int set_one(struct options *o, const struct option_row *opt)
{
	char spelled[40];

	if (opt->set(o, optarg))
		return 0;
	if (opt->name)
		snprintf(spelled, sizeof(spelled), "--%s", opt->name);
	else
		snprintf(spelled, sizeof(spelled), "-%c", opt->letter);
	fprintf(stderr, "lifelint: %s: bad value '%s', expected %s\n", spelled, optarg,
		opt->set == set_format ? report_writer_names()
		: opt->set == set_level ? "note, warning or error"
		: opt->set == set_fail_on ? "note, warning, error or none"
		: opt->set == set_engines ? "clang, cocci and sparse with commas between"
		: opt->arg && !strcmp(opt->arg, "[WHEN]") ? "auto, always or never" : opt->arg);
	return EXIT_USAGE;
}

static int parse_words(struct options *o, const char *command, int argc, char **argv)
{
	struct option longs[ROWS + 1];
	char shorts[2 * ROWS + 2];
	int c;

	make_getopt(command_bit(command), longs, shorts);
	optind = 1;
	while ((c = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		if (c == '?' && optopt && optopt < 256)
			fprintf(stderr, "lifelint: %s: unknown option -%c\n", command, optopt);
		else if (c == '?')
			fprintf(stderr, "lifelint: %s: unknown option %s\n", command,
				argv[optind - 1]);
		if (c == ':')
			fprintf(stderr, "lifelint: %s: option %s needs an argument\n", command,
				argv[optind - 1]);
		if (c == '?' || c == ':')
			return bad_usage(command);
		if (set_one(o, find_row(c)))
			return EXIT_USAGE;
	}
	return 0;
}

/* Takes "--" and what follows off the words, before getopt may move any of them. */
static int split_compiler_args(struct options *o, int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (!strcmp(argv[i], "--")) {
			o->args = argv + i + 1;
			o->nargs = argc - i - 1;
			return i;
		}
	return argc;
}

static int finish_outputs(struct options *o)
{
	int to_stdout = 0;

	if (!o->outputs.len)
		vec_push(&o->outputs, (struct output){0});
	for (int i = 0; i < o->outputs.len; i++) {
		struct output *out = &o->outputs.data[i];

		if (!out->writer)
			out->writer = report_writer_find("text");
		to_stdout += !out->file;
	}
	if (to_stdout < 2)
		return 0;
	fputs("lifelint: two reports would go to the standard output; give one of them -o FILE\n",
	      stderr);
	return EXIT_USAGE;
}

int options_parse(struct options *o, const char *command, int argc, char **argv)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	int words = split_compiler_args(o, argc, argv), err;

	o->level = o->fail_on = LEVEL_WARNING;
	o->jobs = processors > 0 ? (int)processors : 1;
	o->unit_seconds = 300;
	o->engines = 1u << ENGINE_CLANG;
	err = parse_words(o, command, words, argv);
	if (err)
		return err;
	o->plan.paths = (const char *const *)argv + optind;
	o->plan.npaths = words - optind;
	o->plan.jobs = o->jobs;
	return finish_outputs(o);
}

/* Words that `lifelint cc` takes as its own: --name, --name=value, --name value. */
int options_split_cc(int argc, char **argv)
{
	int i = 1;

	while (i < argc && !strncmp(argv[i], "--", 2)) {
		size_t len = strcspn(argv[i] + 2, "=");
		const struct option_row *opt = NULL;

		for (int k = 0; k < ROWS && !opt; k++)
			if ((table[k].commands & CC) && table[k].name &&
			    strlen(table[k].name) == len &&
			    !strncmp(table[k].name, argv[i] + 2, len))
				opt = &table[k];
		if (!opt)
			break;
		i += opt->arg && *opt->arg != '[' && !argv[i][2 + len] ? 2 : 1;
	}
	return i < argc ? i : argc;
}

static void print_commands_of(FILE *out, const struct option_row *opt)
{
	const char *sep = "";

	fputs(" (", out);
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		if (opt->commands & commands[i].bit) {
			fprintf(out, "%s%s", sep, commands[i].name);
			sep = ", ";
		}
	fputs(")\n", out);
}

void options_print_help(FILE *out)
{
	for (int i = 0; i < ROWS; i++) {
		const struct option_row *opt = &table[i];
		char letter[8] = "", spelled[40];
		bool optional = opt->arg && *opt->arg == '[';

		if (opt->letter)
			snprintf(letter, sizeof(letter), "-%c%s", opt->letter,
				 opt->name ? ", " : "");
		snprintf(spelled, sizeof(spelled), "%s%s%s%s", letter, opt->name ? "--" : "",
			 opt->name ? opt->name : "", optional ? "" : " ");
		fprintf(out, "  %s%-*s %s", spelled, (int)(24 - strlen(spelled)),
			optional ? "[=WHEN]" : opt->arg ? opt->arg : "", opt->help);
		print_commands_of(out, opt);
	}
	fprintf(out, "\nFormats: %s.\n", report_writer_names());
}
