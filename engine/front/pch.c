/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * pch.c - headers that many units read, parsed once, see pch.h.
 *
 * Purpose: make and find a precompiled header. In: a unit's arguments, lines of C. Out: BASE.pch
 * for clang; BASE.h, which names every function that may end a scope, since libclang gives the
 * name alone where a variable has a cleanup attribute and its own list of declarations leaves out
 * what comes from a precompiled header; BASE.list: what the header was made of (size, time, file)
 * and the functions that it declares.
 * Invariant: BASE.list is written last, so one that is there belongs to a whole header.
 */
#include "pch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/hash.h"
#include "../base/map.h"
#include "lower.h"

#define HEADER "lifelint-pch 1"

struct words VEC_FIELDS(const char *);

/* A definition that differs in each unit: kbuild names the unit by it. */
static bool names_unit(const char *arg)
{
	return !strncmp(arg, "-D", 2) && strstr(arg, "KBUILD_");
}

/* The arguments after the last -include are the directory's own, so far as they name places. */
static int common_end(const struct plan_unit *pu)
{
	int end = 0;

	for (int i = 0; i < pu->nargs; i++)
		if (!strcmp(pu->args[i], "-include"))
			end = i + 2;
	return end;
}

static struct words common_args(const struct plan_unit *pu)
{
	struct words args = {0};
	int end = common_end(pu);

	for (int i = 0; i < pu->nargs; i++)
		if (i < end || (strncmp(pu->args[i], "-I", 2) && !names_unit(pu->args[i])))
			vec_push(&args, pu->args[i]);
	return args;
}

uint64_t pch_key(const struct plan_unit *pu, const char *text)
{
	struct words args = common_args(pu);
	const char *version = front_version();
	uint64_t key =
		hash_mix(hash_bytes(text, strlen(text)), hash_bytes(version, strlen(version)));

	key = hash_mix(key, hash_bytes(HEADER, strlen(HEADER)));
	for (int i = 0; i < args.len; i++)
		key = hash_mix(key, hash_bytes(args.data[i], strlen(args.data[i])));
	vec_fini(&args);
	return key;
}

/* @text between definitions of what names a unit, as the headers want some value there. */
static char *header_text(const struct plan_unit *pu, const char *text)
{
	char *all = NULL;
	size_t len;
	FILE *f = open_memstream(&all, &len);

	for (int i = 0; i < pu->nargs; i++)
		if (names_unit(pu->args[i])) {
			int n = (int)strcspn(pu->args[i] + 2, "=");

			fprintf(f, "#define %.*s lifelint\n", n, pu->args[i] + 2);
		}
	fputs(text, f);
	for (int i = 0; i < pu->nargs; i++)
		if (names_unit(pu->args[i]))
			fprintf(f, "#undef %.*s\n", (int)strcspn(pu->args[i] + 2, "="),
				pu->args[i] + 2);
	fclose(f);
	return all;
}

static CXTranslationUnit parse_header(CXIndex index, const struct plan_unit *pu, const char *text,
				      const char *name)
{
	char *all = header_text(pu, text), *dir = xasprintf("-working-directory=%s", pu->dir);
	struct CXUnsavedFile file = {name, all, strlen(all)};
	struct words args = common_args(pu);
	CXTranslationUnit tu = NULL;

	vec_push(&args, dir);
	vec_push(&args, "-w");
	vec_push(&args, "-xc-header");
	clang_parseTranslationUnit2(
		index, name, args.data, args.len, &file, 1,
		CXTranslationUnit_ForSerialization | CXTranslationUnit_Incomplete, &tu);
	vec_fini(&args);
	free(dir);
	free(all);
	return tu;
}

struct writer {
	FILE *list, *mentions;
	const char *name; /* the header itself, which no disk has */
	const char *dir;
	bool bad;
};

static void write_input(CXFile file, CXSourceLocation *stack, unsigned depth, CXClientData data)
{
	struct writer *w = data;
	CXString name = clang_getFileName(file);
	const char *s = clang_getCString(name);
	char *path = s[0] == '/' ? xstrdup(s) : xasprintf("%s/%s", w->dir, s);
	struct stat st;

	(void)stack;
	(void)depth;
	if (strcmp(s, w->name)) {
		w->bad |= stat(path, &st) != 0;
		fprintf(w->list, "%lld %lld.%09ld %s\n", (long long)st.st_size,
			(long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec, path);
	}
	free(path);
	clang_disposeString(name);
}

/* void f(T *): what an attribute of a variable may name as the end of its scope. */
static bool may_end_scope(CXCursor c)
{
	CXType type = clang_getCursorType(c);

	return clang_isCursorDefinition(c) && clang_getNumArgTypes(type) == 1 &&
	       clang_getResultType(type).kind == CXType_Void &&
	       clang_getCanonicalType(clang_getArgType(type, 0)).kind == CXType_Pointer;
}

static enum CXChildVisitResult write_function(CXCursor c, CXCursor parent, CXClientData data)
{
	struct writer *w = data;

	(void)parent;
	if (clang_getCursorKind(c) != CXCursor_FunctionDecl)
		return CXChildVisit_Continue;
	fprintf(w->list, "%s\n", cursor_name(c));
	if (may_end_scope(c))
		fprintf(w->mentions, "\t(void)%s;\n", cursor_name(c));
	return CXChildVisit_Continue;
}

static bool write_contents(CXTranslationUnit tu, struct writer *w)
{
	fputs(HEADER "\n", w->list);
	clang_getInclusions(tu, write_input, w);
	fputs("\n", w->list);
	fputs("static inline void " PCH_MENTIONS "(void)\n{\n", w->mentions);
	clang_visitChildren(clang_getTranslationUnitCursor(tu), write_function, w);
	fputs("}\n", w->mentions);
	return !w->bad && !ferror(w->list) && !ferror(w->mentions);
}

static const char *const parts[] = {"pch", "h", "list"};

enum { PART_PCH, PART_MENTIONS, PART_LIST, NPARTS };

/* Files are written aside; all are put in place, or none. */
static int write_parts(CXTranslationUnit tu, struct writer *w, char *const *aside, const char *base)
{
	bool ok;

	w->mentions = fopen(aside[PART_MENTIONS], "we");
	w->list = fopen(aside[PART_LIST], "we");
	ok = w->mentions && w->list && write_contents(tu, w);
	ok = (!w->mentions || !fclose(w->mentions)) && ok;
	ok = (!w->list || !fclose(w->list)) && ok;
	ok = ok && clang_saveTranslationUnit(tu, aside[PART_PCH], 0) == CXSaveError_None;
	for (int i = 0; i < NPARTS; i++) {
		char *path = xasprintf("%s.%s", base, parts[i]);

		ok = ok && !rename(aside[i], path);
		if (!ok)
			unlink(aside[i]);
		free(path);
	}
	return ok ? 0 : -EIO;
}

int pch_build(const struct plan_unit *like, const char *text, const char *base)
{
	char *name = xasprintf("%s.shared.h", base), *aside[NPARTS];
	struct writer w = {.name = name, .dir = like->dir};
	CXIndex index = clang_createIndex(0, 0);
	CXTranslationUnit tu = parse_header(index, like, text, name);
	int err = -EINVAL;

	for (int i = 0; i < NPARTS; i++)
		aside[i] = xasprintf("%s.%s.%d", base, parts[i], (int)getpid());
	if (tu && !tu_has_errors(tu))
		err = write_parts(tu, &w, aside, base);
	for (int i = 0; i < NPARTS; i++)
		free(aside[i]);
	if (tu)
		clang_disposeTranslationUnit(tu);
	clang_disposeIndex(index);
	free(name);
	return err;
}

static bool is_as_it_was(const char *line)
{
	long long size, sec;
	struct stat st;
	long nsec;
	int path;

	return sscanf(line, "%lld %lld.%ld %n", &size, &sec, &nsec, &path) == 3 &&
	       !stat(line + path, &st) && st.st_size == size && st.st_mtim.tv_sec == sec &&
	       st.st_mtim.tv_nsec == nsec;
}

static bool read_list(struct pch *p, FILE *f)
{
	size_t size = 0;
	char *line = NULL;
	bool ok, inputs = true;
	ssize_t n = getline(&line, &size, f);

	ok = n > 0 && !strcmp(line, HEADER "\n");
	while (ok && (n = getline(&line, &size, f)) > 0) {
		line[n - 1] = 0;
		if (inputs && *line)
			ok = is_as_it_was(line);
		else if (*line)
			vec_push(&p->declared, intern(line));
		else
			inputs = false;
	}
	free(line);
	return ok && !inputs;
}

bool pch_load(struct pch *p, const char *base)
{
	char *list = xasprintf("%s.list", base);
	FILE *f = fopen(list, "re");
	bool ok;

	*p = (struct pch){xasprintf("%s.pch", base), xasprintf("%s.h", base), {0}};
	ok = f && read_list(p, f) && !access(p->file, R_OK) && !access(p->mentions, R_OK);
	if (f)
		fclose(f);
	free(list);
	if (!ok)
		pch_fini(p);
	return ok;
}

void pch_fini(struct pch *p)
{
	free((char *)p->file);
	free((char *)p->mentions);
	vec_fini(&p->declared);
	*p = (struct pch){0};
}
