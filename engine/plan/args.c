// SPDX-License-Identifier: GPL-2.0-only
/*
 * args.c - compiler command lines, see args.h.
 *
 * Purpose: gcc or clang arguments for libclang. In: words. Out: words.
 * Idea: a list of what is kept, because the rest (code generation, warnings, dependency files) does
 * not change what the source means, and much of it only one compiler knows. -O2 goes too: without
 * it __OPTIMIZE__ is not defined and the kernel's build-time assertions vanish from the code.
 */
#include "args.h"

#include <string.h>

#include "../base/intern.h"
#include "path.h"

/* Options whose value is a path, joined or as the next word. */
static const char *const path_options[] = {
	"-include", "-imacros", "-isystem", "-iquote", "-idirafter", "-I",
};

/* Options kept as they are, by prefix. */
static const char *const kept_prefixes[] = {
	"-D", "-U", "-std=", "--target=", "-mcmodel=", "-mabi=",
};

/* Options kept as they are. */
static const char *const kept_words[] = {
	"-nostdinc", "-fshort-wchar", "-funsigned-char", "-fsigned-char", "-fms-extensions",
	"-fplan9-extensions", "-ffreestanding", "-fno-builtin", "-m16", "-m32", "-m64", "-m31",
	"-mbig-endian", "-mlittle-endian", "-fshort-enums", "-undef", "-fms-anonymous-structs",
};

/* Options that are dropped together with the word that follows. */
static const char *const valued_options[] = {
	"-o", "-MF", "-MT", "-MQ", "-x", "-Xclang", "-Xassembler", "-Xlinker", "--param", "-arch",
	"-D", "-U", "-target", "-T", "-L", "-l", "-mllvm", "-include-pch", "-Xpreprocessor",
};

static const struct {
	const char *arch, *triple;
} targets[] = {
	{ "x86", "x86_64-linux-gnu" },
	{ "x86_64", "x86_64-linux-gnu" },
	{ "i386", "i386-linux-gnu" },
	{ "arm64", "aarch64-linux-gnu" },
	{ "arm", "arm-linux-gnueabi" },
	{ "s390", "s390x-linux-gnu" },
	{ "riscv", "riscv64-linux-gnu" },
	{ "powerpc", "powerpc64le-linux-gnu" },
	{ "loongarch", "loongarch64-linux-gnu" },
	{ "mips", "mipsel-linux-gnu" },
};

#define ARRAY_LEN(x) ((int)(sizeof(x) / sizeof((x)[0])))

struct splitter {
	const char *p;
	char *out;
	size_t len;
};

/* Takes a quoted stretch, the opening quote included. */
static void take_quoted(struct splitter *s)
{
	char quote = *s->p++;

	while (*s->p && *s->p != quote) {
		if (quote == '"' && *s->p == '\\' && s->p[1] && strchr("\"\\$`", s->p[1]))
			s->p++;
		s->out[s->len++] = *s->p++;
	}
	s->p += *s->p == quote;
}

static void take_word(struct splitter *s)
{
	while (*s->p && !strchr(" \t\n\r", *s->p)) {
		if (*s->p == '\'' || *s->p == '"') {
			take_quoted(s);
			continue;
		}
		if (*s->p == '\\' && s->p[1])
			s->p++;
		s->out[s->len++] = *s->p++;
	}
}

void args_split(struct arena *a, const char *text, struct args *out)
{
	struct splitter s = { .p = text, .out = arena_alloc(a, 2 * strlen(text) + 2) };

	for (;;) {
		s.p += strspn(s.p, " \t\n\r");
		if (!*s.p)
			return;
		s.len = 0;
		take_word(&s);
		s.out[s.len] = 0;
		vec_push(out, s.out);
		s.out += s.len + 1;
	}
}

static bool has_prefix(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

static bool in_list(const char *word, const char *const *list, int n)
{
	for (int i = 0; i < n; i++)
		if (!strcmp(word, list[i]))
			return true;
	return false;
}

bool args_has(const struct args *in, const char *word)
{
	return in_list(word, in->data, in->len);
}

static const char *path_option(const char *word)
{
	for (int i = 0; i < ARRAY_LEN(path_options); i++)
		if (has_prefix(word, path_options[i]) && !has_prefix(word, "-include-pch"))
			return path_options[i];
	return NULL;
}

bool args_takes_value(const char *word)
{
	return in_list(word, valued_options, ARRAY_LEN(valued_options)) ||
	       in_list(word, path_options, ARRAY_LEN(path_options));
}

/* The headers that come with gcc are of no use to libclang, whose own must be found instead. */
static const char *own_headers(const char *path)
{
#ifdef LIFELINT_CLANG_HEADERS
	if (strstr(path, "/lib/gcc") || strstr(path, "/lib/clang/"))
		return LIFELINT_CLANG_HEADERS;
	return path;
#else
	return path;
#endif
}

/* Keeps the path option at @i; returns the index of the last word used. */
static int map_path_option(struct arena *a, const char *dir, const struct args *in, int i,
			   struct args *out)
{
	const char *option = path_option(in->data[i]);
	const char *value = in->data[i] + strlen(option);

	if (!*value) {
		if (i + 1 >= in->len)
			return i;
		value = in->data[++i];
	}
	/* "-include foo.h" without a directory may also be found along -I: leave it then. */
	if (strcmp(option, "-include") || strchr(value, '/') || path_exists(dir, value))
		value = path_join(a, dir, own_headers(value));
	if (!strcmp(option, "-I")) {
		vec_push(out, arena_printf(a, "-I%s", value));
	} else {
		vec_push(out, option);
		vec_push(out, value);
	}
	return i;
}

static bool is_kept(const char *word)
{
	for (int i = 0; i < ARRAY_LEN(kept_prefixes); i++)
		if (has_prefix(word, kept_prefixes[i]))
			return true;
	return in_list(word, kept_words, ARRAY_LEN(kept_words));
}

void args_map(struct arena *a, const char *dir, const struct args *in, struct args *out)
{
	for (int i = 0; i < in->len; i++) {
		const char *word = in->data[i];
		bool more = i + 1 < in->len;

		if (path_option(word))
			i = map_path_option(a, dir, in, i, out);
		else if ((!strcmp(word, "-D") || !strcmp(word, "-U")) && more)
			vec_push(out, arena_printf(a, "%s%s", word, in->data[++i]));
		else if (!strcmp(word, "-target") && more)
			vec_push(out, arena_printf(a, "--target=%s", in->data[++i]));
		else if (args_takes_value(word))
			i++;
		else if (is_kept(word))
			vec_push(out, word);
	}
}

void args_add_target(const char *arch, struct args *out)
{
	for (int i = 0; i < out->len; i++)
		if (has_prefix(out->data[i], "--target="))
			return;
	for (int i = 0; i < ARRAY_LEN(targets); i++) {
		if (!arch || strcmp(arch, targets[i].arch))
			continue;
		vec_push(out, intern_printf("--target=%s", targets[i].triple));
		return;
	}
}
