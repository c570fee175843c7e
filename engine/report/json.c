// SPDX-License-Identifier: GPL-2.0-only
/*
 * json.c - the report for programs.
 *
 * Purpose: the contract of DESIGN.md as JSON. In: struct report. Out: one object, keys always in
 * the same order.
 * Idea: jansson keeps the order in which keys are set; text that is not UTF-8 (sources may hold
 * Latin-1) is mended byte by byte, because a report must always be valid JSON.
 */
#include <jansson.h>
#include <string.h>

#include "../base/version.h"
#include "report.h"

/* Length of the valid UTF-8 sequence at @s, 0 if there is none. */
static size_t utf8_length(const unsigned char *s)
{
	size_t n = *s < 0x80 ? 1 : *s >= 0xc2 && *s < 0xe0 ? 2 : *s >= 0xe0 && *s < 0xf0 ? 3
		 : *s >= 0xf0 && *s < 0xf5 ? 4 : 0;
	json_t *valid;

	for (size_t i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	if (n < 3)
		return n;
	valid = json_stringn((const char *)s, n);
	json_decref(valid);
	return valid ? n : 0;
}

static json_t *string(const char *s)
{
	json_t *valid = json_string(s);
	char *mended, *to;

	if (valid)
		return valid;
	mended = to = xmalloc(3 * strlen(s) + 1);
	while (*s) {
		size_t n = utf8_length((const unsigned char *)s);

		memcpy(to, n ? s : "\xef\xbf\xbd", n ? n : 3);
		to += n ? n : 3;
		s += n ? n : 1;
	}
	*to = '\0';
	valid = json_string(mended);
	free(mended);
	return valid;
}

static json_t *step_json(const struct step *s)
{
	json_t *o = json_object();

	json_object_set_new(o, "file", string(s->file));
	json_object_set_new(o, "line", json_integer(s->line));
	json_object_set_new(o, "column", json_integer(s->col));
	json_object_set_new(o, "message", string(s->message));
	return o;
}

static json_t *finding_json(const struct finding *f)
{
	json_t *o = json_object(), *steps = json_array();

	json_object_set_new(o, "rule", string(f->rule));
	json_object_set_new(o, "level", json_string(level_name(f->level)));
	json_object_set_new(o, "engine", string(f->engine));
	json_object_set_new(o, "file", string(f->file));
	json_object_set_new(o, "line", json_integer(f->line));
	json_object_set_new(o, "column", json_integer(f->col));
	json_object_set_new(o, "function", string(f->function));
	json_object_set_new(o, "message", string(f->message));
	json_object_set_new(o, "fingerprint", json_string(f->fingerprint));
	for (int i = 0; i < f->nsteps; i++)
		json_array_append_new(steps, step_json(&f->steps[i]));
	json_object_set_new(o, "steps", steps);
	return o;
}

static json_t *parts_json(const struct report_parts *parts)
{
	json_t *list = json_array();

	for (int i = 0; i < parts->len; i++) {
		json_t *o = json_object();

		json_object_set_new(o, "file", string(parts->data[i].file));
		if (parts->data[i].function)
			json_object_set_new(o, "function", string(parts->data[i].function));
		json_object_set_new(o, "reason", string(parts->data[i].reason));
		json_array_append_new(list, o);
	}
	return list;
}

static json_t *counters_json(const struct report *r)
{
	json_t *o = json_object();

	for (int i = 0; i < r->counters.len; i++)
		json_object_set_new(o, r->counters.data[i].name,
				    json_integer(r->counters.data[i].n));
	return o;
}

static json_t *stats_json(const struct report *r)
{
	json_t *o = json_object();

	json_object_set_new(o, "units", json_integer(r->units));
	json_object_set_new(o, "failed_units", json_integer(report_failed_units(r)));
	json_object_set_new(o, "seconds", json_real(r->seconds));
	json_object_set_new(o, "interrupted", json_boolean(r->interrupted));
	json_object_set_new(o, "units_done", json_integer(r->units_done));
	json_object_set_new(o, "functions", json_integer(r->functions));
	json_object_set_new(o, "suppressed", json_integer(r->suppressed));
	json_object_set_new(o, "failed", parts_json(&r->failed));
	json_object_set_new(o, "unlowered", parts_json(&r->unlowered));
	if (!r->with_stats)
		return o;
	json_object_set_new(o, "plan_seconds", json_real(r->plan_seconds));
	json_object_set_new(o, "parse_seconds", json_real(r->parse_seconds));
	json_object_set_new(o, "lower_seconds", json_real(r->lower_seconds));
	json_object_set_new(o, "analyse_seconds", json_real(r->analyse_seconds));
	json_object_set_new(o, "counters", counters_json(r));
	return o;
}

/** report_write_json - writer of --format json. */
void report_write_json(FILE *out, const struct report *r, const struct report_style *style);

void report_write_json(FILE *out, const struct report *r, const struct report_style *style)
{
	json_t *o = json_object(), *findings = json_array();

	(void)style;
	json_object_set_new(o, "tool", json_string("lifelint"));
	json_object_set_new(o, "version", json_string(LIFELINT_VERSION));
	for (int i = 0; i < r->findings.list.len; i++)
		if (report_shown(r, &r->findings.list.data[i]))
			json_array_append_new(findings, finding_json(&r->findings.list.data[i]));
	json_object_set_new(o, "findings", findings);
	json_object_set_new(o, "stats", stats_json(r));
	json_dumpf(o, out, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
	fputc('\n', out);
	json_decref(o);
}
