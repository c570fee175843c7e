// SPDX-License-Identifier: GPL-2.0-only
/*
 * gitlab.c - the report as GitLab's code quality artifact.
 *
 * Purpose: findings in merge requests. In: struct report. Out: one array.
 * Idea: GitLab compares fingerprints of two artifacts and drops what repeats one, so an equal
 * fingerprint, which a collision could bring, is made different.
 */
#include <inttypes.h>
#include <string.h>

#include "../base/hash.h"
#include "json_text.h"
#include "report.h"

static const char *const severities[] = {
	[LEVEL_NOTE] = "info",
	[LEVEL_WARNING] = "minor",
	[LEVEL_ERROR] = "critical",
};

/* The fingerprint of @f, or another if one of @used is the same. */
static json_t *unique_fingerprint(json_t *used, const struct finding *f)
{
	char name[sizeof(f->fingerprint)];

	strcpy(name, f->fingerprint);
	while (json_object_get(used, name))
		snprintf(name, sizeof(name), "%016" PRIx64,
			 hash_mix(hash_bytes(name, strlen(name)), 1));
	json_object_set_new(used, name, json_true());
	return json_string(name);
}

static json_t *issue(json_t *used, const struct finding *f)
{
	return json_pack("{s:o, s:o, s:o, s:s, s:{s:o, s:{s:i}}}", "description",
			 json_text(f->message), "check_name", json_text(f->rule), "fingerprint",
			 unique_fingerprint(used, f), "severity", severities[f->level], "location",
			 "path", json_text(f->file), "lines", "begin", f->line);
}

/** report_write_gitlab - writer of --format gitlab. */
void report_write_gitlab(FILE *out, const struct report *r, const struct report_style *style);

void report_write_gitlab(FILE *out, const struct report *r, const struct report_style *style)
{
	json_t *issues = json_array(), *used = json_object();

	(void)style;
	for (int i = 0; i < r->findings.list.len; i++)
		if (report_open(r, &r->findings.list.data[i]))
			json_array_append_new(issues, issue(used, &r->findings.list.data[i]));
	json_decref(used);
	json_write(out, issues);
}
