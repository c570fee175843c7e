// SPDX-License-Identifier: GPL-2.0-only
/*
 * header.c - reads rule headers as text, see header.h.
 *
 * Purpose: messages with their line, comments, misspelt words. In: files. Out: see header.h.
 * Idea: one scanner hands out the identifiers that stand outside comments and literals.
 */
#include "header.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/intern.h"
#include "words.h"

#define IDENTIFIER "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789"

/* An identifier and where it stands. */
struct token {
	const char *start;
	size_t len;
	int line, col;
};

struct scanner {
	const char *at, *line_start;
	int line;
};

static char *read_file(const char *file)
{
	FILE *f = fopen(file, "r");
	char *text = NULL;
	size_t len = 0, got;

	if (!f)
		return NULL;
	do {
		text = xrealloc(text, len + 4097);
		got = fread(text + len, 1, 4096, f);
		len += got;
	} while (got);
	text[len] = '\0';
	fclose(f);
	return text;
}

const char *header_text(struct headers *s, const char *file)
{
	const char *key = intern(file);
	char *text = map_get(&s->texts, key);

	if (!text) {
		text = read_file(file);
		if (text)
			map_put(&s->texts, key, text);
	}
	return text;
}

static const char *line_start(const char *text, int line)
{
	while (--line > 0) {
		text = strchr(text, '\n');
		if (!text)
			return NULL;
		text++;
	}
	return text;
}

static void print_line(const char *text, struct ir_loc loc)
{
	const char *line = text ? line_start(text, loc.line) : NULL;
	int n;

	if (!line)
		return;
	n = (int)strcspn(line, "\n");
	fprintf(stderr, "%.*s\n", n, line);
	for (int i = 0; i < loc.col - 1 && i < n; i++)
		fputc(line[i] == '\t' ? '\t' : ' ', stderr);
	fputs("^\n", stderr);
}

void header_mistake(struct headers *s, struct ir_loc loc, const char *fmt, ...)
{
	va_list ap;

	s->mistakes++;
	if (loc.file)
		fprintf(stderr, "%s:%d:%d: ", loc.file, loc.line, loc.col);
	fputs("error: ", stderr);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	if (loc.file)
		print_line(header_text(s, loc.file), loc);
}

static void step(struct scanner *sc)
{
	if (*sc->at == '\n') {
		sc->line++;
		sc->line_start = sc->at + 1;
	}
	sc->at++;
}

static void skip_to(struct scanner *sc, const char *end)
{
	while (*sc->at && strncmp(sc->at, end, strlen(end)))
		step(sc);
	for (size_t i = 0; *sc->at && i < strlen(end); i++)
		step(sc);
}

static void skip_literal(struct scanner *sc)
{
	char quote = *sc->at;

	for (step(sc); *sc->at && *sc->at != quote && *sc->at != '\n'; step(sc))
		if (*sc->at == '\\' && sc->at[1])
			step(sc);
	if (*sc->at == quote)
		step(sc);
}

/* The next identifier outside comments and literals; false at the end. */
static bool next_identifier(struct scanner *sc, struct token *t)
{
	while (*sc->at) {
		if (!strncmp(sc->at, "/*", 2)) {
			skip_to(sc, "*/");
		} else if (!strncmp(sc->at, "//", 2)) {
			skip_to(sc, "\n");
		} else if (*sc->at == '"' || *sc->at == '\'') {
			skip_literal(sc);
		} else if (isalpha((unsigned char)*sc->at) || *sc->at == '_') {
			*t = (struct token){ sc->at, strspn(sc->at, IDENTIFIER), sc->line,
					     (int)(sc->at - sc->line_start) + 1 };
			sc->at += t->len;
			return true;
		} else {
			step(sc);
		}
	}
	return false;
}

static bool token_is(const struct token *t, const char *s)
{
	return t->len == strlen(s) && !strncmp(t->start, s, t->len);
}

static bool is_word_like(const struct token *t)
{
	return t->len > 3 && !strncmp(t->start, "ll_", 3);
}

static struct scanner scan(const char *text)
{
	return (struct scanner){ text, text, 1 };
}

void header_learn(struct headers *s, const char *file)
{
	const char *text = header_text(s, file), *base = strrchr(file, '/');
	bool all = !strcmp(base ? base + 1 : file, "lifelint.h");
	bool defining = false;
	struct scanner sc;
	struct token t;

	if (!text)
		return;
	sc = scan(text);
	while (next_identifier(&sc, &t)) {
		if (is_word_like(&t) && (all || defining)) {
			const char *name = intern_n(t.start, t.len);

			map_put(&s->known, name, (void *)name);
		}
		defining = token_is(&t, "define");
	}
}

void header_check(struct headers *s, const char *file)
{
	const char *text = header_text(s, file);
	struct scanner sc;
	struct token t;

	if (!text)
		return;
	sc = scan(text);
	while (next_identifier(&sc, &t)) {
		const char *name = intern_n(t.start, t.len), *near;
		struct ir_loc loc = { intern(file), t.line, t.col };

		if (!is_word_like(&t) || map_get(&s->known, name))
			continue;
		near = word_nearest(name);
		if (near)
			header_mistake(s, loc, "unknown word '%s'; did you mean 'll_%s'?", name,
				       near);
		else
			header_mistake(s, loc, "unknown word '%s'", name);
	}
}

static bool is_blank(const char *line)
{
	return line[strspn(line, " \t")] == '\n' || !*line;
}

/* Squeezes a comment between @from and @end into one line without its marks. */
static const char *comment_text(const char *from, const char *end)
{
	VEC(char) out = { 0 };
	const char *name;

	while (from < end) {
		size_t skip = strspn(from, " \t\n*");

		if (skip && out.len && from + skip < end)
			vec_push(&out, ' ');
		from += skip;
		while (from < end && !strchr(" \t\n*", *from))
			vec_push(&out, *from++);
	}
	name = out.len ? intern_n(out.data, (size_t)out.len) : NULL;
	vec_fini(&out);
	return name;
}

const char *header_comment(struct headers *s, struct ir_loc loc)
{
	const char *text = loc.file ? header_text(s, loc.file) : NULL;
	const char *line = text ? line_start(text, loc.line) : NULL, *end;

	if (!line)
		return NULL;
	while (line > text) {
		const char *above = line - 1;

		while (above > text && above[-1] != '\n')
			above--;
		if (is_blank(above))
			break;
		line = above;
	}
	line += strspn(line, " \t");
	if (strncmp(line, "/*", 2))
		return NULL;
	end = strstr(line, "*/");
	return end ? comment_text(line + 2, end) : NULL;
}

/* Hands out the names between < and > up to the closing parenthesis. */
static void each_header(const char *at, void (*add)(void *ctx, const char *header), void *ctx)
{
	while (*at && *at != ')') {
		const char *end = *at == '<' ? strpbrk(at, ">\n") : NULL;

		if (end && *end == '>')
			add(ctx, intern_n(at + 1, (size_t)(end - at - 1)));
		at = end ? end : at + 1;
	}
}

void header_declarers(struct headers *s, const char *file,
		    void (*add)(void *ctx, const char *header), void *ctx)
{
	const char *text = header_text(s, file);
	struct scanner sc;
	struct token t;

	if (!text)
		return;
	sc = scan(text);
	while (next_identifier(&sc, &t))
		if (token_is(&t, "ll_headers") && *sc.at == '(')
			each_header(sc.at, add, ctx);
}

void headers_fini(struct headers *s)
{
	for (int i = 0; i < s->texts.len; i++)
		free(s->texts.entries[i].value);
	map_fini(&s->texts);
	map_fini(&s->known);
}
