// SPDX-License-Identifier: GPL-2.0-only
/*
 * text.c - the report as compilers print it.
 *
 * Purpose: findings for people, editors and grep. In: struct report. Out:
 * `file:line:col: level: message [rule]`, then the path as `file:line:col: note: step`.
 * Invariant: without colour no escape byte is printed.
 */
#include "report.h"

#define BOLD "\033[1m"
#define RESET "\033[0m"

static const char *const level_color[] = {
	[LEVEL_NOTE] = "\033[1;36m",
	[LEVEL_WARNING] = "\033[1;35m",
	[LEVEL_ERROR] = "\033[1;31m",
};

static void print_line(FILE *out, const struct step *at, enum level level, bool color)
{
	if (color)
		fprintf(out, BOLD "%s:%d:%d: " RESET "%s%s:" RESET " %s", at->file, at->line,
			at->col, level_color[level], level_name(level), at->message);
	else
		fprintf(out, "%s:%d:%d: %s: %s", at->file, at->line, at->col, level_name(level),
			at->message);
}

static void print_waiver(FILE *out, const struct finding *f, bool color)
{
	char *message = xasprintf("suppressed in the %s%s%s", report_waiver_name(f->waiver),
				  f->reason ? ": " : "", f->reason ? f->reason : "");

	print_line(out, &(struct step){f->file, f->line, f->col, message}, LEVEL_NOTE, color);
	fputc('\n', out);
	free(message);
}

/* Who else says so; what one engine alone says needs no such line. */
static void print_engines(FILE *out, const struct finding *f, bool color)
{
	char *message;

	if (!(f->engines & (f->engines - 1)))
		return;
	message = xasprintf("%s%s%s agree", f->engines & 1u << ENGINE_CLANG ? "clang" : "cocci",
			    f->engines & 1u << ENGINE_CLANG && f->engines & 1u << ENGINE_COCCI
				    ? ", cocci"
				    : "",
			    f->engines & 1u << ENGINE_SPARSE ? ", sparse" : "");
	print_line(out, &(struct step){f->file, f->line, f->col, message}, LEVEL_NOTE, color);
	fputc('\n', out);
	free(message);
}

static void print_finding(FILE *out, const struct finding *f, bool color)
{
	const struct step whole = {f->file, f->line, f->col, f->message};

	print_line(out, &whole, f->level, color);
	fprintf(out, color ? " " BOLD "[%s]" RESET "\n" : " [%s]\n", f->rule);
	for (int i = 0; i < f->nsteps; i++) {
		print_line(out, &f->steps[i], LEVEL_NOTE, color);
		fputc('\n', out);
	}
	print_engines(out, f, color);
	if (f->waiver)
		print_waiver(out, f, color);
}

/** report_write_text - writer of --format text. */
void report_write_text(FILE *out, const struct report *r, const struct report_style *style);

void report_write_text(FILE *out, const struct report *r, const struct report_style *style)
{
	for (int i = 0; i < r->findings.list.len; i++)
		if (report_shown(r, &r->findings.list.data[i]))
			print_finding(out, &r->findings.list.data[i], style->color);
}
