// SPDX-License-Identifier: GPL-2.0-only
/*
 * github.c - the report as workflow commands of GitHub Actions.
 *
 * Purpose: annotations on the lines of a pull request. In: struct report. Out: one command per
 * finding, with the path in its text.
 * Idea: a command is a line, so line ends are written as %0A; in properties, ':' and ',' too.
 */
#include <string.h>

#include "report.h"

static const char *const commands[] = {
	[LEVEL_NOTE] = "notice",
	[LEVEL_WARNING] = "warning",
	[LEVEL_ERROR] = "error",
};

static void put(FILE *out, const char *s, const char *escaped)
{
	for (; *s; s++)
		if (strchr(escaped, *s))
			fprintf(out, "%%%02X", (unsigned char)*s);
		else
			fputc(*s, out);
}

#define IN_TEXT "%\r\n"
#define IN_PROPERTY IN_TEXT ":,"

static void write_finding(FILE *out, const struct finding *f)
{
	fprintf(out, "::%s file=", commands[f->level]);
	put(out, f->file, IN_PROPERTY);
	fprintf(out, ",line=%d,col=%d,title=", f->line, f->col);
	put(out, f->rule, IN_PROPERTY);
	fputs("::", out);
	put(out, f->message, IN_TEXT);
	for (int i = 0; i < f->nsteps; i++) {
		fputs("%0A", out);
		put(out, f->steps[i].file, IN_TEXT);
		fprintf(out, ":%d: ", f->steps[i].line);
		put(out, f->steps[i].message, IN_TEXT);
	}
	fputc('\n', out);
}

/** report_write_github - writer of --format github. */
void report_write_github(FILE *out, const struct report *r, const struct report_style *style);

void report_write_github(FILE *out, const struct report *r, const struct report_style *style)
{
	(void)style;
	for (int i = 0; i < r->findings.list.len; i++)
		if (report_open(r, &r->findings.list.data[i]))
			write_finding(out, &r->findings.list.data[i]);
}
