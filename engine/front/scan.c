/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * scan.c - the few questions that only the text answers.
 *
 * Purpose: libclang's cursors do not say which parts of a for are present, whether an asm may
 * jump, whether a designator is a range. In: a file's text and an offset. Out: the answer.
 * Idea: a scanner that skips blanks, comments, strings and line continuations; no token list.
 */
#include "lower.h"

#include <ctype.h>
#include <string.h>

struct scan {
	const char *p, *end;
};

static struct scan scan_at(struct source *src, unsigned at)
{
	struct scan s = { NULL, NULL };

	if (source_load(src) && at <= src->len) {
		s.p = src->text + at;
		s.end = src->text + src->len;
	}
	return s;
}

static void skip_blank(struct scan *s)
{
	while (s->p < s->end) {
		const char *close;

		if (isspace((unsigned char)*s->p) || *s->p == '\\') {
			s->p++;
		} else if (s->end - s->p > 1 && s->p[0] == '/' && s->p[1] == '*') {
			close = memmem(s->p + 2, (size_t)(s->end - s->p - 2), "*/", 2);
			s->p = close ? close + 2 : s->end;
		} else if (s->end - s->p > 1 && s->p[0] == '/' && s->p[1] == '/') {
			close = memchr(s->p, '\n', (size_t)(s->end - s->p));
			s->p = close ? close : s->end;
		} else {
			return;
		}
	}
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '$';
}

/* The next token's first byte with @s behind it, or 0 at the end. */
static char next(struct scan *s)
{
	char c;

	skip_blank(s);
	if (s->p >= s->end)
		return 0;
	c = *s->p++;
	if (c == '"' || c == '\'') {
		while (s->p < s->end && *s->p != c)
			s->p += 1 + (*s->p == '\\');
		s->p += s->p < s->end;
	} else if (is_word(c)) {
		while (s->p < s->end && is_word(*s->p))
			s->p++;
	}
	return c;
}

unsigned source_ident_end(struct source *src, unsigned at)
{
	if (!source_load(src))
		return at;
	while (at < src->len && is_word(src->text[at]))
		at++;
	return at;
}

bool source_starts(struct source *src, unsigned at, const char *word)
{
	size_t n = strlen(word);

	return source_load(src) && at + n <= src->len && !strncmp(src->text + at, word, n);
}

/* Offset behind the parenthesis that closes the one after @at, or @at when none follows. */
unsigned source_skip_parens(struct source *src, unsigned at)
{
	struct scan s = scan_at(src, at);
	int depth = 0;
	char c;

	if (!s.p || next(&s) != '(')
		return at;
	for (depth = 1; depth && (c = next(&s)) != 0;)
		depth += c == '(' ? 1 : c == ')' ? -1 : 0;
	return (unsigned)(s.p - src->text);
}

/* Whether the index that starts at @at, behind a '[', is the first of [A ... B]. */
bool source_is_range(struct source *src, unsigned at)
{
	struct scan s = scan_at(src, at);
	int depth = 1;
	char c;

	while (s.p && depth && (c = next(&s)) != 0) {
		depth += c == '[' ? 1 : c == ']' ? -1 : 0;
		if (depth == 1 && c == '.' && s.end - s.p > 1 && s.p[0] == '.' && s.p[1] == '.')
			return true;
	}
	return false;
}

/* Bits 0, 1, 2: the for at @at has an initialisation, a condition, a step; -1: cannot tell. */
int source_for_parts(struct source *src, unsigned at)
{
	struct scan s = scan_at(src, at);
	int depth = 1, part = 0, parts = 0;
	char c;

	if (!s.p || !source_starts(src, at, "for") || next(&s) != 'f' || next(&s) != '(')
		return -1;
	while ((c = next(&s)) != 0) {
		depth += c == '(' || c == '{' || c == '[' ? 1 : 0;
		depth -= c == ')' || c == '}' || c == ']' ? 1 : 0;
		if (!depth)
			return part == 2 ? parts : -1;
		if (depth == 1 && c == ';')
			part++;
		else
			parts |= 1 << part;
	}
	return -1;
}

/* 1: the asm at @at is an asm goto, 0: it is not, -1: the text does not tell. */
int source_asm_goto(struct source *src, unsigned at)
{
	struct scan s = scan_at(src, at);

	for (int words = 0; s.p && words < 6; words++) {
		const char *line = s.p, *start;
		char c;

		skip_blank(&s);
		start = s.p;
		c = next(&s);
		if (words && memchr(line, '\n', (size_t)(start - line)) &&
		    !memchr(line, '\\', (size_t)(start - line)))
			return -1;
		if (c == '(')
			return 0;
		if (s.p - start == 4 && !strncmp(start, "goto", 4))
			return 1;
		if (!is_word(c))
			return -1;
	}
	return -1;
}

/* Name of the macro in whose definition @at stands, interned, or NULL. */
const char *source_defining_macro(struct source *src, unsigned at)
{
	const char *line, *p;
	struct scan s;

	if (!source_load(src) || at > src->len)
		return NULL;
	for (p = src->text + at; p > src->text; p--) {
		if (p[-1] == '\n' && (p - 1 == src->text || p[-2] != '\\'))
			break;
	}
	line = p;
	s = scan_at(src, (unsigned)(line - src->text));
	if (next(&s) != '#' || next(&s) != 'd' || strncmp(s.p - 6, "define", 6))
		return NULL;
	skip_blank(&s);
	p = s.p;
	next(&s);
	return intern_n(p, (size_t)(s.p - p));
}

/*
 * Number of the association of the _Generic at @at whose type is written as @type, else that of
 * default, else -1.
 */
int source_generic_arm(struct source *src, unsigned at, const char *type)
{
	struct scan s = scan_at(src, at);
	int depth = 0, arm = -1, fallback = -1;
	const char *start = NULL;
	size_t n = strlen(type);
	char c;

	if (!s.p || !source_starts(src, at, "_Generic") || !next(&s))
		return -1;
	while ((c = next(&s)) != 0) {
		depth += c == '(' || c == '{' || c == '[' ? 1 : 0;
		depth -= c == ')' || c == '}' || c == ']' ? 1 : 0;
		if (!depth)
			return fallback;
		if (depth == 1 && c == ',') {
			arm++;
			skip_blank(&s);
			start = s.p;
		} else if (depth == 1 && c == ':' && start) {
			const char *end = s.p - 1;

			while (end > start && isspace((unsigned char)end[-1]))
				end--;
			if ((size_t)(end - start) == n && !memcmp(start, type, n))
				return arm;
			if (end - start == 7 && !memcmp(start, "default", 7))
				fallback = arm;
			start = NULL;
		}
	}
	return fallback;
}
