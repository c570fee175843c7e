// SPDX-License-Identifier: GPL-2.0-only
/*
 * baseline.c - findings that somebody decided to live with, see baseline.h.
 *
 * Purpose: read, apply, extend, write a baseline. In: JSON, a report. Out: waived findings, JSON.
 * Idea: fingerprint, rule, file and reason of an entry must be there, so that one that was added by
 * hand cannot be a silent one.
 * Short names: b baseline, e entry, r report, o object.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "baseline.h"
#include "json_text.h"

static int compare_entries(const void *pa, const void *pb)
{
	const struct baseline_entry *a = pa, *b = pb;
	int d = strcmp(a->file, b->file);

	if (!d)
		d = strcmp(a->rule, b->rule);
	if (!d)
		d = strcmp(a->function, b->function);
	return d ? d : strcmp(a->fingerprint, b->fingerprint);
}

static void sort(struct baseline *b)
{
	if (b->entries.len)
		qsort(b->entries.data, (size_t)b->entries.len, sizeof(*b->entries.data),
		      compare_entries);
}

/* The string @name of @o, copied, or NULL. */
static const char *member(struct baseline *b, const json_t *o, const char *name)
{
	const char *s = json_string_value(json_object_get(o, name));

	return s ? arena_strdup(&b->arena, s) : NULL;
}

/* Returns the name of the member that is missing or wrong, or NULL. */
static const char *add_entry(struct baseline *b, const json_t *o)
{
	const char *level = json_string_value(json_object_get(o, "level"));
	struct baseline_entry e = {
		.fingerprint = member(b, o, "fingerprint"),
		.rule = member(b, o, "rule"),
		.engine = member(b, o, "engine"),
		.file = member(b, o, "file"),
		.function = member(b, o, "function"),
		.message = member(b, o, "message"),
		.reason = member(b, o, "reason"),
		.level = level && level_parse(level) >= 0 ? (enum level)level_parse(level)
							  : LEVEL_ERROR,
	};

	if (!e.engine)
		e.engine = engine_name(ENGINE_CLANG);
	if (!e.function)
		e.function = "";
	if (!e.message)
		e.message = "";
	if (!e.fingerprint || strspn(e.fingerprint, "0123456789abcdef") != 16 || e.fingerprint[16])
		return "fingerprint";
	if (!e.rule || !e.file)
		return e.rule ? "file" : "rule";
	if (!e.reason || !e.reason[strspn(e.reason, " \t\n")])
		return "reason";
	vec_push(&b->entries, e);
	return NULL;
}

int baseline_load(struct baseline *b, const char *file, bool may_be_absent)
{
	json_error_t error;
	json_t *top, *list, *entry;
	const char *wrong = NULL;
	size_t i;

	if (may_be_absent && access(file, F_OK))
		return 0;
	top = json_load_file(file, JSON_REJECT_DUPLICATES, &error);
	list = json_object_get(top, "entries");
	if (!json_is_array(list)) {
		fprintf(stderr, "lifelint: %s:%d: %s\n  `lifelint baseline write` makes one\n",
			file, top ? 1 : error.line, top ? "this is no baseline" : error.text);
		json_decref(top);
		return -EINVAL;
	}
	json_array_foreach(list, i, entry) {
		wrong = add_entry(b, entry);
		if (wrong)
			break;
	}
	if (wrong)
		fprintf(stderr, "lifelint: %s: entry %zu has no proper \"%s\"\n", file, i + 1,
			wrong);
	json_decref(top);
	sort(b);
	return wrong ? -EINVAL : 0;
}

static json_t *entry_json(const struct baseline_entry *e)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:s, s:o, s:s, s:o}", "file", json_text(e->file),
			 "rule", json_text(e->rule), "engine", json_text(e->engine), "function",
			 json_text(e->function), "level", level_name(e->level), "message",
			 json_text(e->message), "fingerprint", e->fingerprint, "reason",
			 json_text(e->reason));
}

int baseline_save(const struct baseline *b, const char *file)
{
	char *aside = xasprintf("%s.%d", file, (int)getpid());
	json_t *list = json_array();
	FILE *out = fopen(aside, "we");
	int err = out ? 0 : -errno;

	for (int i = 0; i < b->entries.len; i++)
		json_array_append_new(list, entry_json(&b->entries.data[i]));
	if (out) {
		json_write(out, json_pack("{s:s, s:i, s:o}", "tool", "lifelint", "format", 1,
					  "entries", list));
		err = ferror(out) ? -EIO : 0;
		if (fclose(out) && !err)
			err = -errno;
		if (!err && rename(aside, file))
			err = -errno;
		if (err)
			unlink(aside);
	} else {
		json_decref(list);
	}
	if (err)
		fprintf(stderr, "lifelint: %s: %s\n", file, strerror(-err));
	free(aside);
	return err;
}

static struct baseline_entry *find(struct baseline *b, const char *fingerprint)
{
	for (int i = 0; i < b->entries.len; i++)
		if (!strcmp(b->entries.data[i].fingerprint, fingerprint))
			return &b->entries.data[i];
	return NULL;
}

void baseline_apply(struct baseline *b, struct report *r)
{
	for (int i = 0; i < r->findings.list.len; i++) {
		struct finding *f = &r->findings.list.data[i];
		struct baseline_entry *e = find(b, f->fingerprint);

		if (!e)
			continue;
		e->seen = true;
		if (f->waiver || f->level > e->level)
			continue;
		f->waiver = WAIVED_IN_BASELINE;
		f->reason = arena_strdup(&r->findings.arena, e->reason);
	}
}

/* A finding above the level of its entry raises that. */
static void add_finding(struct baseline *b, const struct finding *f, const char *reason)
{
	struct baseline_entry *old = find(b, f->fingerprint);
	struct baseline_entry new = {
		.fingerprint = arena_strdup(&b->arena, f->fingerprint),
		.rule = arena_strdup(&b->arena, f->rule),
		.engine = arena_strdup(&b->arena, f->engine),
		.file = arena_strdup(&b->arena, f->file),
		.function = arena_strdup(&b->arena, f->function),
		.message = arena_strdup(&b->arena, f->message),
		.reason = arena_strdup(&b->arena, reason),
		.level = f->level,
		.seen = true,
	};

	if (old)
		*old = new;
	else
		vec_push(&b->entries, new);
}

int baseline_add(struct baseline *b, const struct report *r, const char *reason)
{
	int n = 0;

	for (int i = 0; i < r->findings.list.len; i++)
		if (report_open(r, &r->findings.list.data[i])) {
			n++;
			if (reason)
				add_finding(b, &r->findings.list.data[i], reason);
		}
	sort(b);
	return n;
}

static bool has_part(const struct report_parts *parts, const char *file)
{
	for (int i = 0; i < parts->len; i++)
		if (!strcmp(parts->data[i].file, file))
			return true;
	return false;
}

static bool is_gone(const struct report *r, const char *file)
{
	char *path = xasprintf("%s/%s", r->root ? r->root : ".", file);
	bool gone = access(*file == '/' ? file : path, F_OK) != 0;

	free(path);
	return gone;
}

static bool is_fixed(const struct report *r, const struct baseline_entry *e,
		     const char *const *files, int nfiles)
{
	if (engine_bit(e->engine) & ~r->engines)
		return false;
	if (has_part(&r->failed, e->file) || has_part(&r->unlowered, e->file))
		return false;
	for (int i = 0; i < nfiles; i++)
		if (!strcmp(files[i], e->file))
			return true;
	return false;
}

int baseline_stale(struct baseline *b, const struct report *r, const char *const *files,
		   int nfiles, bool remove)
{
	int n = b->entries.len, kept = 0, stale = 0, gone = 0;

	/* Where no file is there, the entries are about another tree. */
	for (int i = 0; i < n; i++)
		gone += is_gone(r, b->entries.data[i].file);
	for (int i = 0; i < n; i++) {
		const struct baseline_entry *e = &b->entries.data[i];
		bool out = !e->seen && !r->interrupted && gone < n &&
			   (is_gone(r, e->file) || is_fixed(r, e, files, nfiles));

		stale += out;
		if (!out || !remove)
			b->entries.data[kept++] = b->entries.data[i];
	}
	b->entries.len = kept;
	return stale;
}

void baseline_print(FILE *out, const struct baseline *b)
{
	for (int i = 0; i < b->entries.len; i++) {
		const struct baseline_entry *e = &b->entries.data[i];

		fprintf(out, "%s: %s: %s [%s]\n", e->file, level_name(e->level), e->message,
			e->rule);
		fprintf(out, "    %s%s%s\n    accepted: %s\n", e->fingerprint,
			*e->function ? " in " : "", e->function, e->reason);
	}
	fprintf(out, "%d %s\n", b->entries.len, b->entries.len == 1 ? "entry" : "entries");
}

void baseline_fini(struct baseline *b)
{
	vec_fini(&b->entries);
	arena_fini(&b->arena);
}
