// SPDX-License-Identifier: GPL-2.0-only
/*
 * checkstyle.c - the report as Checkstyle's XML.
 *
 * Purpose: Jenkins, reviewdog and whatever else reads that format. In: struct report. Out: one
 * file element per file with findings.
 * Idea: findings are sorted by file, so a file begins where the name changes. What was not
 * analysed is an error of its file.
 */
#include <string.h>

#include "report.h"
#include "xml_text.h"

static const char *const severities[] = {
	[LEVEL_NOTE] = "info",
	[LEVEL_WARNING] = "warning",
	[LEVEL_ERROR] = "error",
};

static void open_file(FILE *out, const char **open, const char *file)
{
	if (*open && file && !strcmp(*open, file))
		return;
	if (*open)
		fputs("  </file>\n", out);
	*open = file;
	if (!file)
		return;
	fputs("  <file", out);
	xml_attribute(out, "name", file);
	fputs(">\n", out);
}

static void write_error(FILE *out, const struct finding *f)
{
	char *source = xasprintf("lifelint.%s", f->rule);

	fputs("    <error", out);
	xml_attribute_int(out, "line", f->line);
	xml_attribute_int(out, "column", f->col);
	xml_attribute(out, "severity", severities[f->level]);
	xml_attribute(out, "message", f->message);
	xml_attribute(out, "source", source);
	fputs("/>\n", out);
	free(source);
}

static void write_failure(FILE *out, const struct report_part *p)
{
	char *message = xasprintf("%s%snot analysed: %s", p->function ? p->function : "",
				  p->function ? "() " : "", p->reason);

	fputs("    <error", out);
	xml_attribute_int(out, "line", 1);
	xml_attribute(out, "severity", "error");
	xml_attribute(out, "message", message);
	xml_attribute(out, "source", "lifelint.not-analysed");
	fputs("/>\n", out);
	free(message);
}

/** report_write_checkstyle - writer of --format checkstyle. */
void report_write_checkstyle(FILE *out, const struct report *r, const struct report_style *style);

void report_write_checkstyle(FILE *out, const struct report *r, const struct report_style *style)
{
	const char *open = NULL;

	(void)style;
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n", out);
	for (int i = 0; i < r->findings.list.len; i++) {
		const struct finding *f = &r->findings.list.data[i];

		if (!report_open(r, f))
			continue;
		open_file(out, &open, f->file);
		write_error(out, f);
	}
	for (int i = 0; i < r->failed.len; i++) {
		open_file(out, &open, r->failed.data[i].file);
		write_failure(out, &r->failed.data[i]);
	}
	open_file(out, &open, NULL);
	fputs("</checkstyle>\n", out);
}
