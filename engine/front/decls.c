// SPDX-License-Identifier: GPL-2.0-only
/*
 * decls.c - reads declarations with libclang, see decls.h.
 *
 * Purpose: annotated prototypes to plain structs. In: C text. Out: struct decls.
 * Idea: one visit of the top level; the annotate attributes of a declaration are its children,
 * those of a parameter the children of the parameter. They are sorted by place, since an
 * attribute's meaning may depend on the one before it.
 * Invariant: bodies are not visited.
 *
 * Short names: ds declarations, d declaration, p parameter, at cursor.
 */
#include "decls.h"
#include "front.h"

#include <clang-c/Index.h>
#include <stdlib.h>
#include <string.h>

#include "../base/intern.h"

struct visit {
	struct decls *ds;
	bool fields;
};

/* Words and parameters found below one declaration. */
struct below {
	struct decl_words *words;
	VEC(struct decl_param) params;
};

static const char *take(CXString s)
{
	const char *text = clang_getCString(s);
	const char *name = intern(text ? text : "");

	clang_disposeString(s);
	return name;
}

static struct ir_loc place(CXSourceLocation at)
{
	struct ir_loc loc = { 0 };
	unsigned line, col;
	CXFile file;

	clang_getExpansionLocation(at, &file, &line, &col, NULL);
	if (file)
		loc.file = take(clang_getFileName(file));
	loc.line = (int)line;
	loc.col = (int)col;
	return loc;
}

static const char *trimmed(const char *s, size_t n)
{
	while (n && (*s == ' ' || *s == '\t')) {
		s++;
		n--;
	}
	while (n && (s[n - 1] == ' ' || s[n - 1] == '\t'))
		n--;
	return intern_n(s, n);
}

static void add_word(struct decl_words *words, CXCursor at)
{
	struct decl_word w = { .loc = place(clang_getCursorLocation(at)) };
	const char *text = take(clang_getCursorSpelling(at));
	const char *colon = strchr(text, ':');

	w.name = colon ? intern_n(text, (size_t)(colon - text)) : text;
	w.arg = colon ? trimmed(colon + 1, strlen(colon + 1)) : NULL;
	vec_push(words, w);
}

static int by_place(const void *a, const void *b)
{
	const struct decl_word *x = a, *y = b;

	if (x->loc.line != y->loc.line)
		return x->loc.line - y->loc.line;
	return x->loc.col - y->loc.col;
}

static void sort_words(struct decl_words *words)
{
	if (words->len)
		qsort(words->data, (size_t)words->len, sizeof(*words->data), by_place);
}

static enum decl_class class_of(CXType type)
{
	type = clang_getCanonicalType(type);
	switch (type.kind) {
	case CXType_Void:
		return DECL_VOID;
	case CXType_Bool:
		return DECL_BOOL;
	case CXType_UChar:
	case CXType_UShort:
	case CXType_UInt:
	case CXType_ULong:
	case CXType_ULongLong:
		return DECL_UNSIGNED;
	case CXType_Char_S:
	case CXType_Char_U:
	case CXType_SChar:
	case CXType_Short:
	case CXType_Int:
	case CXType_Long:
	case CXType_LongLong:
	case CXType_Enum:
		return DECL_INT;
	case CXType_Pointer:
	case CXType_ConstantArray:
	case CXType_IncompleteArray:
		return DECL_POINTER;
	default:
		return DECL_OTHER;
	}
}

/* The tag or typedef name of a record, NULL for any other type. */
static const char *record_tag(CXType type)
{
	CXType canon = clang_getCanonicalType(type);
	CXCursor record;

	if (canon.kind != CXType_Record)
		return NULL;
	record = clang_getTypeDeclaration(canon);
	if (clang_Cursor_isAnonymous(record))
		return take(clang_getCursorSpelling(clang_getTypeDeclaration(type)));
	return take(clang_getCursorSpelling(record));
}

static CXType pointee(CXType type)
{
	CXType canon = clang_getCanonicalType(type);

	/* Through the typedef when there is one, so that an unnamed record keeps its name. */
	if (type.kind == CXType_Pointer)
		return clang_getPointeeType(type);
	if (canon.kind == CXType_Pointer)
		return clang_getPointeeType(canon);
	return clang_getArrayElementType(canon);
}

static void fill_param(struct decl_param *p, CXType type)
{
	p->class = class_of(type);
	if (p->class != DECL_POINTER)
		return;
	p->tag = record_tag(pointee(type));
	p->to_function = clang_getCanonicalType(pointee(type)).kind == CXType_FunctionProto;
}

static enum CXChildVisitResult on_below(CXCursor at, CXCursor parent, CXClientData ctx)
{
	struct below *b = ctx;

	(void)parent;
	if (clang_getCursorKind(at) == CXCursor_AnnotateAttr) {
		add_word(b->words, at);
	} else if (clang_getCursorKind(at) == CXCursor_ParmDecl) {
		struct decl_param p = { .name = take(clang_getCursorSpelling(at)),
					.loc = place(clang_getCursorLocation(at)) };
		struct below inner = { .words = &p.words };

		fill_param(&p, clang_getCursorType(at));
		clang_visitChildren(at, on_below, &inner);
		vec_fini(&inner.params);
		sort_words(&p.words);
		vec_push(&b->params, p);
	}
	return CXChildVisit_Continue;
}

static void collect_below(struct decls *ds, struct decl *d, CXCursor at)
{
	struct below b = { .words = &d->words };

	clang_visitChildren(at, on_below, &b);
	sort_words(&d->words);
	d->nparams = b.params.len;
	d->params = arena_alloc(&ds->arena, sizeof(*d->params) * (size_t)(b.params.len + 1));
	if (b.params.len)
		memcpy(d->params, b.params.data, sizeof(*d->params) * (size_t)b.params.len);
	vec_fini(&b.params);
}

static struct decl new_decl(enum decl_kind kind, CXCursor at)
{
	return (struct decl){ .kind = kind,
			      .name = take(clang_getCursorSpelling(at)),
			      .loc = place(clang_getCursorLocation(at)) };
}

static void add_function(struct decls *ds, CXCursor at)
{
	struct decl d = new_decl(DECL_FUNCTION, at);
	CXType type = clang_getCursorType(at);

	d.ret = class_of(clang_getCursorResultType(at));
	d.variadic = clang_isFunctionTypeVariadic(type) != 0;
	d.has_body = clang_isCursorDefinition(at) != 0;
	collect_below(ds, &d, at);
	vec_push(&ds->list, d);
}

static void add_field(struct decls *ds, CXCursor at)
{
	struct decl d = new_decl(DECL_FIELD, at);

	d.rec = take(clang_getCursorSpelling(clang_getCursorSemanticParent(at)));
	d.ret = class_of(clang_getCursorType(at));
	collect_below(ds, &d, at);
	vec_push(&ds->list, d);
}

static enum CXChildVisitResult on_cursor(CXCursor at, CXCursor parent, CXClientData ctx)
{
	struct visit *v = ctx;

	(void)parent;
	switch (clang_getCursorKind(at)) {
	case CXCursor_FunctionDecl:
		add_function(v->ds, at);
		return CXChildVisit_Continue;
	case CXCursor_StructDecl:
	case CXCursor_UnionDecl:
		return v->fields ? CXChildVisit_Recurse : CXChildVisit_Continue;
	case CXCursor_FieldDecl:
		add_field(v->ds, at);
		return CXChildVisit_Continue;
	default:
		return CXChildVisit_Continue;
	}
}

static void collect_errors(struct decls *ds, CXTranslationUnit tu)
{
	unsigned n = clang_getNumDiagnostics(tu);

	for (unsigned i = 0; i < n; i++) {
		CXDiagnostic diag = clang_getDiagnostic(tu, i);
		struct decl_error e;

		if (clang_getDiagnosticSeverity(diag) >= CXDiagnostic_Error) {
			e.message = take(clang_getDiagnosticSpelling(diag));
			e.loc = place(clang_getDiagnosticLocation(diag));
			vec_push(&ds->errors, e);
		}
		clang_disposeDiagnostic(diag);
	}
}

struct decls *decls_parse(const char *name, const char *text, const char *const *args, int nargs,
			  bool fields)
{
	struct CXUnsavedFile file = { name, text, strlen(text) };
	CXIndex index = clang_createIndex(0, 0);
	struct visit v = { .fields = fields };
	CXTranslationUnit tu = NULL;

	clang_parseTranslationUnit2(index, name, args, nargs, &file, 1,
				    fields ? 0 : CXTranslationUnit_SkipFunctionBodies, &tu);
	if (tu) {
		v.ds = xcalloc(1, sizeof(*v.ds));
		collect_errors(v.ds, tu);
		clang_visitChildren(clang_getTranslationUnitCursor(tu), on_cursor, &v);
		clang_disposeTranslationUnit(tu);
	}
	clang_disposeIndex(index);
	return v.ds;
}

struct ir_unit *decls_lower(const char *name, const char *text, const char *const *args, int nargs)
{
	return front_lower_text(name, text, args, nargs);
}

void decls_free(struct decls *ds)
{
	if (!ds)
		return;
	for (int i = 0; i < ds->list.len; i++) {
		struct decl *d = &ds->list.data[i];

		for (int n = 0; n < d->nparams; n++)
			vec_fini(&d->params[n].words);
		vec_fini(&d->words);
	}
	vec_fini(&ds->list);
	vec_fini(&ds->errors);
	arena_fini(&ds->arena);
	free(ds);
}
