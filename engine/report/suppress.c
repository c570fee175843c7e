// SPDX-License-Identifier: GPL-2.0-only
/*
 * suppress.c - reads allow() comments and takes away what they allow.
 *
 * Purpose: see suppress.h. In: source text. Out: covered line ranges by rule.
 * Idea: one scanner that knows comments, strings and character constants and nothing else of C.
 * The form is `lifelint: allow(rule, rule) reason` at the start of a line of a comment; the reason
 * is what follows in the same comment.
 * Invariant: text inside a string literal never suppresses.
 * Short names: s scanner, p position in the text.
 */
#include <ctype.h>
#include <string.h>

#include "../base/intern.h"
#include "../base/map.h"
#include "suppress.h"

#define MARK "lifelint:"

struct scanner {
	const char *p, *line_start;
	int line;
	int code_line;		/* last line with a character of code so far */
	struct arena *arena;
	struct allows *out;
	int open_from;		/* allows from here on wait for the next line of code */
};

static void advance(struct scanner *s)
{
	if (*s->p++ == '\n') {
		s->line++;
		s->line_start = s->p;
	}
}

/* Skips a string or character constant; an unterminated one ends with its line. */
static void skip_literal(struct scanner *s)
{
	char quote = *s->p;

	advance(s);
	while (*s->p && *s->p != quote && *s->p != '\n') {
		if (*s->p == '\\' && s->p[1])
			advance(s);
		advance(s);
	}
	if (*s->p == quote)
		advance(s);
}

/* Is there a word in the comment text [@p, @end)? */
static bool has_word(const char *p, const char *end)
{
	for (; p < end; p++)
		if (isalnum((unsigned char)*p))
			return true;
	return false;
}

/* @p stands behind MARK, inside a comment that ends at @end. */
static bool parse_allow(struct arena *arena, const char *p, const char *end, struct allow *allow)
{
	const char *close;
	char *rules;

	while (p < end && isblank((unsigned char)*p))
		p++;
	if (end - p < 6 || strncmp(p, "allow(", 6))
		return false;
	p += 6;
	close = memchr(p, ')', (size_t)(end - p));
	if (!close)
		return false;
	rules = arena_alloc(arena, (size_t)(close - p) + 1);
	memcpy(rules, p, (size_t)(close - p));
	allow->rules = rules;
	allow->has_reason = has_word(close + 1, end);
	return true;
}

/* Nothing but the comment's own decoration between the start of its line and @p. */
static bool starts_comment_line(const char *line_start, const char *comment, const char *p)
{
	const char *from = line_start > comment ? line_start : comment;

	for (; from < p; from++)
		if (!isblank((unsigned char)*from) && *from != '*' && *from != '/')
			return false;
	return true;
}

/* Notes the allow()s in the comment that starts here and steps behind it. */
static void scan_comment(struct scanner *s)
{
	bool block = s->p[1] == '*', alone = s->code_line != s->line;
	const char *comment = s->p, *end = block ? strstr(s->p + 2, "*/") : strchr(s->p, '\n');
	int first = s->line, from = s->out->len;

	if (!end)
		end = s->p + strlen(s->p);
	while (s->p < end) {
		struct allow allow = {.line = s->line, .first = first};

		if (!strncmp(s->p, MARK, strlen(MARK)) &&
		    starts_comment_line(s->line_start, comment, s->p) &&
		    parse_allow(s->arena, s->p + strlen(MARK), end, &allow)) {
			allow.col = (int)(s->p - s->line_start) + 1;
			vec_push(s->out, allow);
		}
		advance(s);
	}
	if (block && *s->p)
		s->p += 2;
	for (int i = from; i < s->out->len; i++)
		s->out->data[i].last = s->line;
	if (!alone)
		s->open_from = s->out->len;
}

/* The first code below comments that stood alone is what they speak about. */
static void note_code(struct scanner *s)
{
	for (int i = s->open_from; i < s->out->len; i++)
		s->out->data[i].last = s->line;
	s->open_from = s->out->len;
	s->code_line = s->line;
}

void suppress_scan(const char *text, struct arena *a, struct allows *out)
{
	struct scanner s = {.p = text, .line_start = text, .line = 1, .arena = a, .out = out};

	if (!strstr(text, MARK))
		return;
	s.open_from = out->len;
	while (*s.p) {
		if (s.p[0] == '/' && (s.p[1] == '*' || s.p[1] == '/')) {
			scan_comment(&s);
			continue;
		}
		if (isspace((unsigned char)*s.p)) {
			advance(&s);
			continue;
		}
		note_code(&s);
		if (*s.p == '"' || *s.p == '\'')
			skip_literal(&s);
		else
			advance(&s);
	}
}

/* Is @rule one of the names in "use-after-put, ref-leak"? */
static bool names_rule(const char *rules, const char *rule)
{
	size_t want = strlen(rule);

	while (*rules) {
		size_t n;

		rules += strspn(rules, ", \t\n*");
		n = strcspn(rules, ", \t\n");
		if (n == want && !memcmp(rules, rule, n))
			return true;
		rules += n;
	}
	return false;
}

bool suppress_allows(const struct allows *list, const char *rule, int line)
{
	for (int i = 0; i < list->len; i++) {
		const struct allow *a = &list->data[i];

		if (line >= a->first && line <= a->last && names_rule(a->rules, rule))
			return true;
	}
	return false;
}

static char *read_file(const char *root, const char *file)
{
	char *path = root && *file != '/' ? xasprintf("%s/%s", root, file) : xstrdup(file);
	FILE *in = fopen(path, "r");
	char *text = NULL;
	size_t len = 0, cap = 0;

	free(path);
	if (!in)
		return NULL;
	do {
		cap = cap ? 2 * cap : 65536;
		text = xrealloc(text, cap + 1);
		len += fread(text + len, 1, cap - len, in);
	} while (len == cap);
	fclose(in);
	text[len] = '\0';
	return text;
}

static void report_missing_reasons(struct report *r, const char *file, const struct allows *list)
{
	for (int i = 0; i < list->len; i++) {
		const struct allow *a = &list->data[i];
		char *message, *step;

		if (a->has_reason)
			continue;
		message = xasprintf("allow(%s) gives no reason", a->rules);
		step = xasprintf("write why behind it: /* lifelint: allow(%s) reason */", a->rules);
		findings_add(&r->findings, &(struct finding){
			.rule = "allow-without-reason", .level = LEVEL_WARNING,
			.engine = "lifelint", .file = file, .line = a->line, .col = a->col,
			.message = message, .key = a->rules,
			.steps = &(struct step){file, a->line, a->col, step}, .nsteps = 1});
		free(message);
		free(step);
	}
}

static struct allows *scan_file(struct report *r, const char *file)
{
	struct allows *list = xcalloc(1, sizeof(*list));
	char *text = read_file(r->root, file);

	if (text)
		suppress_scan(text, &r->findings.arena, list);
	free(text);
	return list;
}

static void scan_once(struct report *r, struct map *by_file, const char *file)
{
	if (!map_get(by_file, intern(file)))
		map_put(by_file, intern(file), scan_file(r, file));
}

void suppress_apply(struct report *r, const char *const *files, int nfiles)
{
	struct map by_file = {0};
	int kept = 0;

	for (int i = 0; i < nfiles; i++)
		scan_once(r, &by_file, files[i]);
	for (int i = 0; i < r->findings.list.len; i++)
		scan_once(r, &by_file, r->findings.list.data[i].file);
	for (int i = 0; i < r->findings.list.len; i++) {
		const struct finding *f = &r->findings.list.data[i];

		if (suppress_allows(map_get(&by_file, intern(f->file)), f->rule, f->line))
			r->suppressed++;
		else
			r->findings.list.data[kept++] = *f;
	}
	r->findings.list.len = kept;
	for (int i = 0; i < by_file.len; i++) {
		struct allows *list = by_file.entries[i].value;

		report_missing_reasons(r, by_file.entries[i].key, list);
		vec_fini(list);
		free(list);
	}
	map_fini(&by_file);
}
