// SPDX-License-Identifier: GPL-2.0-only
/*
 * junit.c - the report as JUnit's XML.
 *
 * Purpose: CI systems that show tests and nothing else. In: struct report. Out: one suite.
 * Idea: each finding is a failed test that is named by what stays the same when lines move; what
 * was not analysed is a test in error, what is suppressed (when asked for) a skipped one. A report
 * without any of them has one test that passes, since an empty suite counts as no result.
 */
#include "report.h"
#include "xml_text.h"

struct tally {
	int failures, errors, skipped;
};

static struct tally count(const struct report *r)
{
	struct tally t = {.errors = r->failed.len};

	for (int i = 0; i < r->findings.list.len; i++) {
		t.failures += report_open(r, &r->findings.list.data[i]);
		t.skipped += report_shown(r, &r->findings.list.data[i]) &&
			     r->findings.list.data[i].waiver;
	}
	return t;
}

static void write_steps(FILE *out, const struct finding *f)
{
	for (int i = 0; i < f->nsteps; i++) {
		xml_put(out, f->steps[i].file);
		fprintf(out, ":%d:%d: ", f->steps[i].line, f->steps[i].col);
		xml_put(out, f->steps[i].message);
		fputc('\n', out);
	}
}

static void write_finding(FILE *out, const struct finding *f)
{
	char *name = xasprintf("%s in %s [%s]", f->rule, *f->function ? f->function : f->file,
			       f->fingerprint);

	fputs("    <testcase", out);
	xml_attribute(out, "classname", f->file);
	xml_attribute(out, "name", name);
	free(name);
	fputs(">\n      ", out);
	if (f->waiver) {
		fputs("<skipped", out);
		xml_attribute(out, "message", f->reason ? f->reason : "suppressed");
		fputs("/>\n    </testcase>\n", out);
		return;
	}
	fputs("<failure", out);
	xml_attribute(out, "type", level_name(f->level));
	xml_attribute(out, "message", f->message);
	fputc('>', out);
	write_steps(out, f);
	fputs("</failure>\n    </testcase>\n", out);
}

static void write_failed(FILE *out, const struct report_part *p)
{
	fputs("    <testcase", out);
	xml_attribute(out, "classname", p->file);
	xml_attribute(out, "name", p->function ? p->function : "unit");
	fputs(">\n      <error type=\"not-analysed\"", out);
	xml_attribute(out, "message", p->reason);
	fputs("/>\n    </testcase>\n", out);
}

static void attributes(FILE *out, const struct tally *t)
{
	int tests = t->failures + t->errors + t->skipped;

	xml_attribute(out, "name", "lifelint");
	xml_attribute_int(out, "tests", tests ? tests : 1);
	xml_attribute_int(out, "failures", t->failures);
	xml_attribute_int(out, "errors", t->errors);
}

/** report_write_junit - writer of --format junit. */
void report_write_junit(FILE *out, const struct report *r, const struct report_style *style);

void report_write_junit(FILE *out, const struct report *r, const struct report_style *style)
{
	struct tally t = count(r);

	(void)style;
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites", out);
	attributes(out, &t);
	fputs(">\n  <testsuite", out);
	attributes(out, &t);
	xml_attribute_int(out, "skipped", t.skipped);
	fputs(">\n", out);
	for (int i = 0; i < r->findings.list.len; i++)
		if (report_shown(r, &r->findings.list.data[i]))
			write_finding(out, &r->findings.list.data[i]);
	for (int i = 0; i < r->failed.len; i++)
		write_failed(out, &r->failed.data[i]);
	if (!t.failures && !t.errors && !t.skipped)
		fputs("    <testcase classname=\"lifelint\" name=\"no finding\"/>\n", out);
	fputs("  </testsuite>\n</testsuites>\n", out);
}
