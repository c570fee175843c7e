/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * parse.c - one translation unit from libclang to IR.
 *
 * Purpose: front_parse(). In: a planned unit. Out: struct ir_unit.
 * Idea: parse; lower what the main file defines; then lower header functions that were called until
 * none is left. A declaration belongs to the main file when its expansion does.
 */
#include "../base/clock.h"
#include "lower.h"

#include <string.h>

static bool in_main_file(struct front *f, CXCursor c)
{
	CXFile file;

	clang_getExpansionLocation(clang_getCursorLocation(c), &file, NULL, NULL, NULL);
	return file && (file == f->main || clang_File_isEqual(file, f->main));
}

static enum CXChildVisitResult pick(CXCursor c, CXCursor parent, CXClientData data)
{
	struct front *f = data;
	enum CXCursorKind kind = clang_getCursorKind(c);

	(void)parent;
	if (kind != CXCursor_FunctionDecl && kind != CXCursor_VarDecl)
		return CXChildVisit_Continue;
	if (in_main_file(f, c))
		vec_push(&f->queue, c);
	if (kind == CXCursor_FunctionDecl)
		vec_push(&f->u->declared, cursor_name(c));
	return CXChildVisit_Continue;
}

static void add_func(struct front *f, CXCursor c)
{
	const char *name = cursor_name(c);
	struct ir_func *fn;

	if (map_get(&f->u->func_by_name, name) || !clang_isCursorDefinition(c))
		return;
	fn = lower_func(f, c);
	map_put(&f->u->func_by_name, name, fn);
	vec_push(&f->funcs, fn);
}

static void add_global(struct front *f, CXCursor c)
{
	struct decl *d = decl_get(f, c);

	if (d->kind == DECL_GLOBAL)
		global_init(f, global_mention(f, d), c);
}

/* Lowers the main file's declarations, then what they need, to the end. */
static void lower_all(struct front *f)
{
	VEC(CXCursor) main = { 0 };

	for (int i = 0; f->hooks && f->hooks->pch && i < f->hooks->pch->declared.len; i++)
		vec_push(&f->u->declared, f->hooks->pch->declared.data[i]);
	clang_visitChildren(clang_getTranslationUnitCursor(f->tu), pick, f);
	for (int i = 0; i < f->queue.len; i++)
		vec_push(&main, f->queue.data[i]);
	f->queue.len = 0;
	for (int i = 0; i < main.len; i++) {
		if (clang_getCursorKind(main.data[i]) == CXCursor_VarDecl)
			add_global(f, main.data[i]);
		else
			add_func(f, main.data[i]);
	}
	for (int i = 0; i < f->queue.len; i++)
		add_func(f, f->queue.data[i]);
	vec_fini(&main);
}

static struct ir_func *func_around(struct front *f, const struct ir_loc *loc)
{
	for (int i = 0; i < f->funcs.len; i++) {
		struct ir_func *fn = f->funcs.data[i];

		if (fn->loc.file == loc->file && loc->line >= fn->loc.line &&
		    loc->line <= fn->end.line)
			return fn;
	}
	return NULL;
}

static void note_error(struct front *f, CXDiagnostic diag)
{
	CXString text = clang_getDiagnosticSpelling(diag);
	struct place place = *place_of(f, clang_getDiagnosticLocation(diag));
	struct ir_func *fn = func_around(f, &place.loc);
	const char *msg = clang_getCString(text);

	/* an error of the source says more than what came of it */
	if (fn && (!fn->unlowered || strncmp(fn->unlowered, "libclang error", 14))) {
		fn->unlowered = arena_printf(&f->u->arena, "libclang error: %s", msg);
		fn->unlowered_loc = place.loc;
	} else if (!fn) {
		vec_push(&f->u->errors,
			 arena_printf(&f->u->arena, "%s:%d:%d: %s", place.loc.file, place.loc.line,
				      place.loc.col, msg));
	}
	clang_disposeString(text);
}

static void note_errors(struct front *f)
{
	unsigned n = clang_getNumDiagnostics(f->tu);

	for (unsigned i = 0; i < n; i++) {
		CXDiagnostic diag = clang_getDiagnostic(f->tu, i);

		if (clang_getDiagnosticSeverity(diag) >= CXDiagnostic_Error)
			note_error(f, diag);
		clang_disposeDiagnostic(diag);
	}
}

static void keep_lists(struct front *f)
{
	struct ir_unit *u = f->u;

	u->nfuncs = f->funcs.len;
	u->funcs = arena_alloc(&u->arena, sizeof(*u->funcs) * (size_t)(u->nfuncs + 1));
	if (u->nfuncs)
		memcpy(u->funcs, f->funcs.data, sizeof(*u->funcs) * (size_t)u->nfuncs);
	u->nglobals = f->globals.len;
	u->globals = arena_alloc(&u->arena, sizeof(*u->globals) * (size_t)(u->nglobals + 1));
	if (u->nglobals)
		memcpy(u->globals, f->globals.data, sizeof(*u->globals) * (size_t)u->nglobals);
}

static void front_fini(struct front *f)
{
	map_fini(&f->files);
	map_fini(&f->types);
	map_fini(&f->shapes);
	map_fini(&f->decls);
	map_fini(&f->members);
	map_fini(&f->by_name);
	map_fini(&f->counters);
	map_fini(&f->treatments);
	free(f->slots);
	vec_fini(&f->queue);
	vec_fini(&f->funcs);
	vec_fini(&f->globals);
}

struct unsaved VEC_FIELDS(struct CXUnsavedFile);

static struct unsaved unsaved_files(const struct overlay *overlay)
{
	struct unsaved files = { 0 };

	for (int i = 0; overlay && i < overlay->texts.len; i++) {
		const struct overlay_text *t = overlay->texts.entries[i].value;

		vec_push(&files, (struct CXUnsavedFile){ t->path, t->text, t->len });
	}
	return files;
}

bool tu_has_errors(CXTranslationUnit tu)
{
	bool found = false;

	for (unsigned i = 0; i < clang_getNumDiagnostics(tu) && !found; i++) {
		CXDiagnostic diag = clang_getDiagnostic(tu, i);

		found = clang_getDiagnosticSeverity(diag) >= CXDiagnostic_Error;
		clang_disposeDiagnostic(diag);
	}
	return found;
}

/* Arguments of the unit, and ours: paths from its directory, all errors, no warnings. */
static CXTranslationUnit parse_with(const struct front *f, const struct plan_unit *pu,
				    const char *path, const struct pch *pch,
				    enum CXErrorCode *code)
{
	struct unsaved files = unsaved_files(f->hooks ? f->hooks->overlay : NULL);
	VEC(const char *) args = { 0 };
	char *dir = NULL;
	CXTranslationUnit tu = NULL;

	if (pch) {
		vec_push(&args, "-include-pch");
		vec_push(&args, pch->file);
		vec_push(&args, "-include");
		vec_push(&args, pch->mentions);
	}
	for (int i = 0; i < pu->nargs; i++)
		vec_push(&args, pu->args[i]);
	if (pu->dir) {
		dir = xasprintf("-working-directory=%s", pu->dir);
		vec_push(&args, dir);
	}
	vec_push(&args, "-ferror-limit=0");
	vec_push(&args, "-w");
	*code = clang_parseTranslationUnit2(f->index, path, args.data, args.len, files.data,
					    (unsigned)files.len, CXTranslationUnit_KeepGoing, &tu);
	vec_fini(&files);
	vec_fini(&args);
	free(dir);
	return tu;
}

/* An error may come of the precompiled header alone; then the unit is read as it is. */
static CXTranslationUnit parse_file(struct front *f, const struct plan_unit *pu, const char *path,
				    enum CXErrorCode *code)
{
	const struct pch *pch = f->hooks ? f->hooks->pch : NULL;
	CXTranslationUnit tu = pch ? parse_with(f, pu, path, pch, code) : NULL;

	if (tu && !tu_has_errors(tu))
		return tu;
	f->read_twice = pch != NULL;
	if (tu)
		clang_disposeTranslationUnit(tu);
	return parse_with(f, pu, path, NULL, code);
}

static void lower_unit(struct front *f, const char *path)
{
	double start = clock_now();

	f->main = clang_getFile(f->tu, path);
	if (f->main)
		f->u->file = source_get(f, f->main)->name;
	lower_all(f);
	note_errors(f);
	keep_lists(f);
	f->u->lower_seconds = clock_now() - start;
}

struct ir_unit *front_parse(const struct plan_unit *pu, const char *root,
			    const struct front_hooks *hooks, char **why)
{
	struct front f = { .hooks = hooks, .root = root, .dir = pu->dir };
	char *path = root && pu->file[0] != '/' ? xasprintf("%s/%s", root, pu->file) :
						 xstrdup(pu->file);
	enum CXErrorCode code;
	double start = clock_now();

	f.index = clang_createIndex(1, 0);
	f.tu = parse_file(&f, pu, path, &code);
	if (f.tu) {
		f.u = xcalloc(1, sizeof(*f.u));
		f.u->parse_seconds = clock_now() - start;
		f.u->read_twice = f.read_twice;
		f.u->file = intern(pu->file);
		lower_unit(&f, path);
		front_fini(&f);
		clang_disposeTranslationUnit(f.tu);
	} else if (why) {
		*why = xasprintf("libclang could not read %s (error %d)", pu->file, (int)code);
	}
	clang_disposeIndex(f.index);
	free(path);
	return f.u;
}

static enum CXChildVisitResult pick_body(CXCursor c, CXCursor parent, CXClientData data)
{
	struct front *f = data;

	(void)parent;
	if (clang_getCursorKind(c) == CXCursor_FunctionDecl && clang_isCursorDefinition(c))
		vec_push(&f->queue, c);
	return CXChildVisit_Continue;
}

struct ir_unit *front_lower_text(const char *name, const char *text, const char *const *args,
				 int nargs)
{
	struct CXUnsavedFile file = { name, text, strlen(text) };
	CXIndex index = clang_createIndex(1, 0);
	struct front f = { 0 };

	clang_parseTranslationUnit2(index, name, args, nargs, &file, 1,
				    CXTranslationUnit_KeepGoing, &f.tu);
	if (f.tu) {
		f.u = xcalloc(1, sizeof(*f.u));
		f.u->file = intern(name);
		f.main = clang_getFile(f.tu, name);
		clang_visitChildren(clang_getTranslationUnitCursor(f.tu), pick_body, &f);
		for (int i = 0; i < f.queue.len; i++)
			add_func(&f, f.queue.data[i]);
		note_errors(&f);
		keep_lists(&f);
		front_fini(&f);
		clang_disposeTranslationUnit(f.tu);
	}
	clang_disposeIndex(index);
	return f.u;
}

const char *front_version(void)
{
	CXString s = clang_getClangVersion();
	const char *version = intern(clang_getCString(s));

	clang_disposeString(s);
	return version;
}
