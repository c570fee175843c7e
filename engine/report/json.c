// SPDX-License-Identifier: GPL-2.0-only
/*
 * json.c - the report for programs.
 *
 * Purpose: the contract of DESIGN.md as JSON. In: struct report. Out: one object, keys always in
 * the same order.
 * Idea: jansson keeps the order in which keys are set.
 */
#include <jansson.h>

#include "../base/version.h"
#include "json_text.h"
#include "report.h"

static json_t *step_json(const struct step *s)
{
	json_t *o = json_object();

	json_object_set_new(o, "file", json_text(s->file));
	json_object_set_new(o, "line", json_integer(s->line));
	json_object_set_new(o, "column", json_integer(s->col));
	json_object_set_new(o, "message", json_text(s->message));
	return o;
}

/* Only with --show-suppressed. */
static json_t *waiver_json(const struct finding *f)
{
	json_t *o = json_object();

	json_object_set_new(o, "in", json_string(report_waiver_name(f->waiver)));
	if (f->reason)
		json_object_set_new(o, "reason", json_text(f->reason));
	return o;
}

static json_t *finding_json(const struct finding *f)
{
	json_t *o = json_object(), *steps = json_array(), *engines = json_array();

	json_object_set_new(o, "rule", json_text(f->rule));
	json_object_set_new(o, "level", json_string(level_name(f->level)));
	json_object_set_new(o, "engine", json_text(f->engine));
	for (int i = 0; i < ENGINES; i++)
		if (f->engines & 1u << i)
			json_array_append_new(engines, json_string(engine_name((enum engine)i)));
	if (!f->engines)
		json_array_append_new(engines, json_text(f->engine));
	json_object_set_new(o, "engines", engines);
	json_object_set_new(o, "file", json_text(f->file));
	json_object_set_new(o, "line", json_integer(f->line));
	json_object_set_new(o, "column", json_integer(f->col));
	json_object_set_new(o, "function", json_text(f->function));
	json_object_set_new(o, "message", json_text(f->message));
	json_object_set_new(o, "fingerprint", json_string(f->fingerprint));
	for (int i = 0; i < f->nsteps; i++)
		json_array_append_new(steps, step_json(&f->steps[i]));
	json_object_set_new(o, "steps", steps);
	if (f->waiver)
		json_object_set_new(o, "suppressed", waiver_json(f));
	return o;
}

static json_t *parts_json(const struct report_parts *parts)
{
	json_t *list = json_array();

	for (int i = 0; i < parts->len; i++) {
		json_t *o = json_object();

		json_object_set_new(o, "file", json_text(parts->data[i].file));
		if (parts->data[i].function)
			json_object_set_new(o, "function", json_text(parts->data[i].function));
		json_object_set_new(o, "reason", json_text(parts->data[i].reason));
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
	json_object_set_new(o, "suppressed",
			    json_integer(report_count_waived(r, WAIVED_IN_SOURCE)));
	json_object_set_new(o, "baselined",
			    json_integer(report_count_waived(r, WAIVED_IN_BASELINE)));
	if (r->compared)
		json_object_set_new(o, "known", json_integer(r->known));
	json_object_set_new(o, "failed", parts_json(&r->failed));
	json_object_set_new(o, "unlowered", parts_json(&r->unlowered));
	if (!r->with_stats)
		return o;
	json_object_set_new(o, "read_twice", json_integer(r->read_twice));
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
	json_write(out, o);
}
