// SPDX-License-Identifier: GPL-2.0-only
/*
 * sarif.c - the report as SARIF 2.1.0.
 *
 * Purpose: code scanning of GitHub and others, editors. In: struct report. Out: one run.
 * Idea: a finding's steps are its code flow; the page of a rule is its help; our fingerprint is
 * given under a name of our own and under the one by which GitHub knows an alert again.
 * Invariant: waived findings are results only when they are asked for, and then carry their
 * suppression, because GitHub shows every result without a look at suppressions.
 * Short names: r report, f finding, o object.
 */
#include <string.h>

#include "../base/version.h"
#include "json_text.h"
#include "report.h"

#define SCHEMA                                                                                     \
	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"                      \
	"sarif-schema-2.1.0.json"
#define ROOT "SRCROOT"

/* @path as a relative URI reference, or as a file URI when it is absolute. */
static json_t *uri(const char *path, const char *end)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				    "0123456789-._~/+,@=";
	char *text = xmalloc(3 * strlen(path) + strlen(end) + 8), *to = text;
	json_t *o;

	to += sprintf(to, "%s", *path == '/' ? "file://" : "");
	for (; *path; path++)
		if (strchr(plain, *path))
			*to++ = *path;
		else
			to += sprintf(to, "%%%02X", (unsigned char)*path);
	strcpy(to, end);
	o = json_string(text);
	free(text);
	return o;
}

static json_t *place(const char *file, int line, int col)
{
	json_t *artifact = json_object();

	json_object_set_new(artifact, "uri", uri(file, ""));
	if (*file != '/')
		json_object_set_new(artifact, "uriBaseId", json_string(ROOT));
	return json_pack("{s:o, s:{s:i, s:i}}", "artifactLocation", artifact, "region",
			 "startLine", line > 0 ? line : 1, "startColumn", col > 0 ? col : 1);
}

static json_t *code_flows(const struct finding *f)
{
	json_t *steps = json_array();

	for (int i = 0; i < f->nsteps; i++) {
		const struct step *s = &f->steps[i];

		json_array_append_new(steps, json_pack("{s:{s:o, s:{s:o}}}", "location",
						       "physicalLocation",
						       place(s->file, s->line, s->col), "message",
						       "text", json_text(s->message)));
	}
	return json_pack("[{s:[{s:o}]}]", "threadFlows", "locations", steps);
}

static json_t *suppressions(const struct finding *f)
{
	bool source = f->waiver == WAIVED_IN_SOURCE;
	json_t *o = json_pack("{s:s}", "kind", source ? "inSource" : "external");

	if (f->reason)
		json_object_set_new(o, "justification", json_text(f->reason));
	return json_pack("[o]", o);
}

/* Where the rule of @f stands among those described; -1: nowhere. */
static int rule_index(const struct report *r, const struct finding *f)
{
	for (int i = 0; i < r->rules.len; i++)
		if (!strcmp(r->rules.data[i].id, f->rule))
			return i;
	return -1;
}

static json_t *result(const struct report *r, const struct finding *f)
{
	json_t *location = json_pack("{s:o}", "physicalLocation", place(f->file, f->line, f->col));
	json_t *o = json_pack("{s:o, s:s, s:{s:o}}", "ruleId", json_text(f->rule), "level",
			      level_name(f->level), "message", "text", json_text(f->message));
	int index = rule_index(r, f);

	if (index >= 0)
		json_object_set_new(o, "ruleIndex", json_integer(index));
	if (*f->function)
		json_object_set_new(location, "logicalLocations",
				    json_pack("[{s:o, s:s}]", "name", json_text(f->function),
					      "kind", "function"));
	json_object_set_new(o, "locations", json_pack("[o]", location));
	json_object_set_new(o, "partialFingerprints",
			    json_pack("{s:s, s:s}", "lifelint/v1", f->fingerprint,
				      "primaryLocationLineHash", f->fingerprint));
	json_object_set_new(o, "codeFlows", code_flows(f));
	if (f->waiver)
		json_object_set_new(o, "suppressions", suppressions(f));
	return o;
}

/* "external/cwe/cwe-416" for each CWE-416 on the page: the form that code scanning reads. */
static json_t *weaknesses(const char *page)
{
	json_t *tags = json_pack("[s]", "correctness");

	for (const char *p = page; p && (p = strstr(p, "CWE-")); p += 4) {
		int n = (int)strspn(p + 4, "0123456789");
		char *tag = xasprintf("external/cwe/cwe-%.*s", n, p + 4);
		bool known = !n;

		for (size_t i = 0; i < json_array_size(tags) && !known; i++)
			known = !strcmp(json_string_value(json_array_get(tags, i)), tag);
		if (!known)
			json_array_append_new(tags, json_string(tag));
		free(tag);
	}
	return tags;
}

static json_t *rule(const struct report_rule *rule)
{
	json_t *o = json_pack("{s:o}", "id", json_text(rule->id));

	if (!rule->page)
		return o;
	json_object_set_new(o, "shortDescription",
			    json_pack("{s:o}", "text", json_text(rule->summary)));
	json_object_set_new(o, "fullDescription",
			    json_pack("{s:o}", "text", json_text(rule->summary)));
	json_object_set_new(o, "help",
			    json_pack("{s:o, s:o}", "text", json_text(rule->page), "markdown",
				      json_text(rule->page)));
	json_object_set_new(o, "properties", json_pack("{s:o}", "tags", weaknesses(rule->page)));
	return o;
}

static json_t *driver(const struct report *r)
{
	json_t *rules = json_array();

	for (int i = 0; i < r->rules.len; i++)
		json_array_append_new(rules, rule(&r->rules.data[i]));
	return json_pack("{s:s, s:s, s:s, s:o}", "name", "lifelint", "version", LIFELINT_VERSION,
			 "semanticVersion", LIFELINT_VERSION, "rules", rules);
}

/* What was not analysed must not look as if it were clean. */
static json_t *invocation(const struct report *r)
{
	json_t *notes = json_array();

	for (int i = 0; i < r->failed.len; i++) {
		const struct report_part *p = &r->failed.data[i];
		char *text = xasprintf("%s%s%s was not analysed: %s", p->file,
				       p->function ? ": " : "", p->function ? p->function : "",
				       p->reason);

		json_array_append_new(notes, json_pack("{s:s, s:{s:o}}", "level", "error",
						       "message", "text", json_text(text)));
		free(text);
	}
	return json_pack("{s:b, s:o}", "executionSuccessful", !r->failed.len && !r->interrupted,
			 "toolExecutionNotifications", notes);
}

static json_t *run(const struct report *r)
{
	json_t *results = json_array(), *o;

	for (int i = 0; i < r->findings.list.len; i++)
		if (report_shown(r, &r->findings.list.data[i]))
			json_array_append_new(results, result(r, &r->findings.list.data[i]));
	o = json_pack("{s:{s:o}, s:s, s:[o], s:o}", "tool", "driver", driver(r), "columnKind",
		      "unicodeCodePoints", "invocations", invocation(r), "results", results);
	if (r->root && *r->root == '/')
		json_object_set_new(o, "originalUriBaseIds",
				    json_pack("{s:{s:o}}", ROOT, "uri", uri(r->root, "/")));
	return o;
}

/** report_write_sarif - writer of --format sarif. */
void report_write_sarif(FILE *out, const struct report *r, const struct report_style *style);

void report_write_sarif(FILE *out, const struct report *r, const struct report_style *style)
{
	(void)style;
	json_write(out, json_pack("{s:s, s:s, s:[o]}", "$schema", SCHEMA, "version", "2.1.0",
				  "runs", run(r)));
}
