// SPDX-License-Identifier: GPL-2.0-only
/*
 * suppress.c - reads allow() comments and takes away what they allow.
 *
 * Purpose: see suppress.h. In: source text. Out: covered line ranges by rule, waived findings.
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
#define SEPARATORS ", \t\n*"

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

/* The words of the comment text [@p, @end) as one line, or NULL when there is no word. */
static const char *words_of(struct arena *arena, const char *p, const char *end)
{
	char *line = arena_alloc(arena, (size_t)(end - p) + 1), *to = line;
	bool word = false, gap = false;

	for (; p < end; p++) {
		if (isspace((unsigned char)*p) || (*p == '*' && (gap || to == line))) {
			gap = true;
			continue;
		}
		if (gap && to > line)
			*to++ = ' ';
		gap = false;
		word |= isalnum((unsigned char)*p) != 0;
		*to++ = *p;
	}
	*to = '\0';
	return word ? line : NULL;
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
	allow->reason = words_of(arena, close + 1, end);
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

		rules += strspn(rules, SEPARATORS);
		n = strcspn(rules, SEPARATORS);
		if (n == want && !memcmp(rules, rule, n))
			return true;
		rules += n;
	}
	return false;
}

const struct allow *suppress_find(const struct allows *list, const char *rule, int line)
{
	for (int i = 0; i < list->len; i++) {
		const struct allow *a = &list->data[i];

		if (line >= a->first && line <= a->last && names_rule(a->rules, rule))
			return a;
	}
	return NULL;
}

struct waived {
	const char *rule;
	int line;
};

/* What is known about the comments of one file. */
struct commented {
	struct allows list;
	VEC(struct waived) waived;
};

static struct commented *scan_file(struct report *r, const char *file)
{
	struct commented *c = xcalloc(1, sizeof(*c));
	char *path = r->root && *file != '/' ? xasprintf("%s/%s", r->root, file) : xstrdup(file);
	char *text = overlay_read(r->overlay, path);

	if (text)
		suppress_scan(text, &r->findings.arena, &c->list);
	free(text);
	free(path);
	return c;
}

static struct commented *comments_of(struct report *r, struct map *by_file, const char *file)
{
	const char *name = intern(file);

	if (!map_get(by_file, name))
		map_put(by_file, name, scan_file(r, name));
	return map_get(by_file, name);
}

static void waive(struct commented *c, struct finding *f)
{
	const struct allow *a = suppress_find(&c->list, f->rule, f->line);

	if (!a)
		return;
	f->waiver = WAIVED_IN_SOURCE;
	f->reason = a->reason;
	vec_push(&c->waived, (struct waived){f->rule, f->line});
}

static void complain(struct report *r, const char *rule, const char *file, const struct allow *a,
		     const char *const texts[3])
{
	struct step step = {file, a->line, a->col, texts[1]};

	findings_add(&r->findings, &(struct finding){
		.rule = rule, .level = LEVEL_WARNING, .engine = "lifelint", .file = file,
		.line = a->line, .col = a->col, .message = texts[0], .key = texts[2],
		.steps = &step, .nsteps = 1});
}

static void report_missing_reason(struct report *r, const char *file, const struct allow *a)
{
	char *message, *step;

	if (a->reason)
		return;
	message = xasprintf("allow(%s) gives no reason", a->rules);
	step = xasprintf("write why behind it: /* lifelint: allow(%s) reason */", a->rules);
	complain(r, "allow-without-reason", file, a,
		 (const char *const[]){message, step, a->rules});
	free(message);
	free(step);
}

static bool is_used(const struct commented *c, const struct allow *a, const char *rule)
{
	for (int i = 0; i < c->waived.len; i++) {
		const struct waived *w = &c->waived.data[i];

		if (!strcmp(w->rule, rule) && w->line >= a->first && w->line <= a->last)
			return true;
	}
	return false;
}

/* A finding for each rule of @a under which nothing was taken away. */
static void report_unused(struct report *r, const char *file, const struct commented *c,
			  const struct allow *a)
{
	const char *p = a->rules;

	while (*p) {
		const char *rule, *texts[3] = {NULL, "remove it: the finding is gone or stands on "
					       "another line, or no rule has this name"};
		char *message;
		size_t n;

		p += strspn(p, SEPARATORS);
		n = strcspn(p, SEPARATORS);
		rule = intern_n(p, n);
		p += n;
		if (!n || is_used(c, a, rule))
			continue;
		message = xasprintf("allow(%s) takes nothing away here", rule);
		texts[0] = message;
		texts[2] = rule;
		complain(r, "unused-allow", file, a, texts);
		free(message);
	}
}

static bool has_part(const struct report_parts *parts, const char *file)
{
	for (int i = 0; i < parts->len; i++)
		if (!strcmp(parts->data[i].file, file))
			return true;
	return false;
}

/* A header's comments may be for another unit, and what was not analysed was not asked. */
static bool was_judged(const struct report *r, const char *file, const char *const *files, int n)
{
	if (r->interrupted || has_part(&r->failed, file) || has_part(&r->unlowered, file))
		return false;
	for (int i = 0; i < n; i++)
		if (!strcmp(files[i], file))
			return true;
	return false;
}

static void report_comments(struct report *r, const char *file, const struct commented *c,
			    bool judged)
{
	for (int i = 0; i < c->list.len; i++) {
		report_missing_reason(r, file, &c->list.data[i]);
		if (judged)
			report_unused(r, file, c, &c->list.data[i]);
	}
}

void suppress_apply(struct report *r, const char *const *files, int nfiles)
{
	int n = r->findings.list.len;
	struct map by_file = {0};

	for (int i = 0; i < nfiles; i++)
		comments_of(r, &by_file, files[i]);
	for (int i = 0; i < n; i++) {
		struct finding *f = &r->findings.list.data[i];

		waive(comments_of(r, &by_file, f->file), f);
	}
	for (int i = 0; i < by_file.len; i++) {
		struct commented *c = by_file.entries[i].value;
		const char *file = by_file.entries[i].key;

		report_comments(r, file, c, c->list.len && was_judged(r, file, files, nfiles));
		vec_fini(&c->list);
		vec_fini(&c->waived);
		free(c);
	}
	map_fini(&by_file);
}
