/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * decl.c - declarations: what a name in the code stands for.
 *
 * Purpose: one struct decl for each declaration that the code mentions, one struct member for each
 * field. In: cursors of declarations. Out: kinds, names, globals and prototypes of the unit.
 * Invariant: a name with a counter of the preprocessor never leaves this file; "?guard1" does.
 */
#include "lower.h"

#include <ctype.h>
#include <string.h>

/* Interned spelling of @c. */
const char *cursor_name(CXCursor c)
{
	CXString s = clang_getCursorSpelling(c);
	const char *name = intern(clang_getCString(s));

	clang_disposeString(s);
	return name ? name : intern("");
}

/*
 * The part of @name that has a meaning when it was made with a counter ("guard" of
 * "__UNIQUE_ID_guard781"), with its length in @len; NULL when @name is an ordinary name.
 */
const char *name_plain(const char *name, size_t *len)
{
	const char *p = name;
	size_t n;

	while (*p == '_' || isupper((unsigned char)*p))
		p++;
	n = strlen(p);
	if (p - name < 5 || !n || name[0] != '_' || !isdigit((unsigned char)p[n - 1]))
		return NULL;
	while (n && isdigit((unsigned char)p[n - 1]))
		n--;
	while (n && p[n - 1] == '_')
		n--;
	*len = n;
	return n ? p : NULL;
}

/* A name for the whole unit without a counter of the preprocessor. */
static const char *global_name(struct front *f, CXCursor c)
{
	const char *name = cursor_name(c), *plain, *base;
	size_t n;
	intptr_t count;

	plain = name_plain(name, &n);
	if (!plain)
		return name;
	base = intern_n(plain, n);
	count = (intptr_t)map_get(&f->counters, base) + 1;
	map_put(&f->counters, base, (void *)count);
	return intern_printf("?%s%d", base, (int)count);
}

/* A function declared inside a function: its counter is cut off, for all of them are alike. */
static const char *func_name(CXCursor c)
{
	const char *name = cursor_name(c);
	size_t n = strlen(name);

	if (name[0] != '_' || !n || !isdigit((unsigned char)name[n - 1]) ||
	    clang_getCursorKind(clang_getCursorLexicalParent(c)) != CXCursor_FunctionDecl)
		return name;
	while (n && isdigit((unsigned char)name[n - 1]))
		n--;
	while (n && name[n - 1] == '_')
		n--;
	return intern_n(name, n);
}

static bool never_returns(struct front *f, const char *name, CXCursor c)
{
	CXString type;
	bool attr;

	if (f->hooks && f->hooks->function &&
	    f->hooks->function(f->hooks->ctx, name) == FRONT_NORETURN)
		return true;
	if (clang_getCursorResultType(c).kind != CXType_Void)
		return false;
	type = clang_getTypeSpelling(clang_getCursorType(c));
	attr = strstr(clang_getCString(type), "noreturn");
	clang_disposeString(type);
	return attr;
}

/* "func.name"; a second static of that name in the function is "func.name.2". */
static const char *static_name(struct front *f, const char *func, const char *name)
{
	const char *full = intern_printf("%s.%s", func, name);
	intptr_t count = (intptr_t)map_get(&f->counters, full) + 1;

	map_put(&f->counters, full, (void *)count);
	return count > 1 ? intern_printf("%s.%d", full, (int)count) : full;
}

static void decl_var(struct front *f, struct decl *d)
{
	CXCursor parent = clang_getCursorSemanticParent(d->cursor);
	bool inside = clang_getCursorKind(parent) == CXCursor_FunctionDecl;
	enum CX_StorageClass storage = clang_Cursor_getStorageClass(d->cursor);
	CXCursor init;

	if (inside && storage != CX_SC_Static && storage != CX_SC_Extern) {
		d->kind = DECL_LOCAL;
		d->name = cursor_name(d->cursor);
		return;
	}
	d->kind = DECL_GLOBAL;
	d->name = global_name(f, d->cursor);
	if (inside && storage == CX_SC_Static)
		d->name = static_name(f, cursor_name(parent), d->name);
	if (d->type->kind != IR_TYPE_INT || storage != CX_SC_Static ||
	    !clang_isConstQualifiedType(clang_getCursorType(d->cursor)))
		return;
	init = clang_Cursor_getVarDeclInitializer(d->cursor);
	d->is_const = !clang_Cursor_isNull(init) && fold_value(init, &d->value);
}

static void decl_fill(struct front *f, struct decl *d, CXCursor c)
{
	d->cursor = c;
	d->local = -1;
	d->kind = DECL_OTHER;
	switch (clang_getCursorKind(c)) {
	case CXCursor_VarDecl:
		d->type = type_of(f, c);
		decl_var(f, d);
		break;
	case CXCursor_ParmDecl:
		d->type = type_of(f, c);
		d->kind = DECL_LOCAL;
		d->name = cursor_name(c);
		break;
	case CXCursor_FunctionDecl:
		d->type = type_of(f, c);
		d->kind = DECL_FUNC;
		d->name = func_name(c);
		d->noreturn = never_returns(f, d->name, c);
		break;
	case CXCursor_EnumConstantDecl:
		d->kind = DECL_ENUM;
		d->value = clang_getEnumConstantDeclValue(c);
		break;
	default:
		d->name = intern("");
		break;
	}
}

/* What @c, the cursor of a declaration, stands for. */
struct decl *decl_get(struct front *f, CXCursor c)
{
	struct decl *d;

	if (clang_Cursor_isNull(c))
		return NULL;
	d = map_get(&f->decls, c.data[0]);
	if (d)
		return d;
	d = arena_alloc(&f->u->arena, sizeof(*d));
	map_put(&f->decls, c.data[0], d);
	decl_fill(f, d, c);
	return d;
}

const struct member *member_get(struct front *f, CXCursor field)
{
	struct member *m = map_get(&f->members, field.data[0]);
	CXCursor rec;
	const char *name;

	if (m)
		return m;
	m = arena_alloc(&f->u->arena, sizeof(*m));
	map_put(&f->members, field.data[0], m);
	m->type = type_of(f, field);
	m->rec = intern("");
	name = cursor_name(field);
	if (*name && !strchr(name, '('))
		m->name = name;
	rec = clang_getCursorSemanticParent(field);
	while (clang_Cursor_isAnonymousRecordDecl(rec))
		rec = clang_getCursorSemanticParent(rec);
	if (clang_isDeclaration(clang_getCursorKind(rec)) && m->name) {
		m->rec = type_of(f, rec)->tag;
		record_mention(f, clang_getCursorType(rec));
	}
	if (!m->rec)
		m->rec = intern("");
	return m;
}

/* Makes the global behind @d known to the unit; its initialiser is read elsewhere. */
struct ir_global *global_mention(struct front *f, struct decl *d)
{
	struct ir_global *g = map_get(&f->u->global_by_name, d->name);
	CXCursor parent;

	if (g)
		return g;
	g = arena_alloc(&f->u->arena, sizeof(*g));
	map_put(&f->u->global_by_name, d->name, g);
	vec_push(&f->globals, g);
	g->name = d->name;
	g->type = d->type;
	g->loc = place_of_cursor(f, d->cursor)->loc;
	g->is_static = clang_Cursor_getStorageClass(d->cursor) == CX_SC_Static;
	g->is_extern = clang_Cursor_getStorageClass(d->cursor) == CX_SC_Extern;
	g->in_header = g->loc.file != f->u->file;
	parent = clang_getCursorSemanticParent(d->cursor);
	if (g->is_static && clang_getCursorKind(parent) == CXCursor_FunctionDecl)
		g->in_func = cursor_name(parent);
	return g;
}

/* @c's name, type and parameters, without its body. */
struct ir_func *func_prototype(struct front *f, CXCursor c)
{
	struct ir_func *fn = arena_alloc(&f->u->arena, sizeof(*fn));
	int n = clang_Cursor_getNumArguments(c);
	const struct place *place = place_of_cursor(f, c);

	fn->name = decl_get(f, c)->name;
	fn->loc = place->loc;
	fn->ret = type_get(f, clang_getCursorResultType(c));
	fn->is_static = clang_Cursor_getStorageClass(c) == CX_SC_Static;
	fn->is_variadic = clang_Cursor_isVariadic(c);
	fn->macro = place->macro;
	fn->is_macro_made = place->macro != NULL;
	fn->in_header = fn->loc.file != f->u->file;
	fn->nparams = fn->nlocals = n > 0 ? n : 0;
	fn->locals = arena_alloc(&f->u->arena, sizeof(*fn->locals) * (size_t)(fn->nlocals + 1));
	for (int i = 0; i < fn->nparams; i++) {
		CXCursor p = clang_Cursor_getArgument(c, (unsigned)i);
		CXType t = clang_getCursorType(p);

		fn->locals[i].name = cursor_name(p);
		fn->locals[i].type = type_get(f, t);
		fn->locals[i].loc = place_of_cursor(f, p)->loc;
		fn->locals[i].is_param = true;
		fn->locals[i].to_const = points_to_const(t);
		record_mention(f, t.kind == CXType_Pointer ? clang_getPointeeType(t) : t);
	}
	return fn;
}

/* A function is called or its address is taken: its prototype, and perhaps its body, are wanted. */
void func_mention(struct front *f, struct decl *d)
{
	CXCursor def;

	if (d->asked)
		return;
	d->asked = true;
	if (!map_get(&f->u->decls, d->name))
		map_put(&f->u->decls, d->name, func_prototype(f, d->cursor));
	if (f->hooks && f->hooks->function &&
	    f->hooks->function(f->hooks->ctx, d->name) != FRONT_NORMAL)
		return;
	def = clang_getCursorDefinition(d->cursor);
	if (clang_getCursorKind(def) == CXCursor_FunctionDecl)
		vec_push(&f->queue, def);
}

static void index_put(struct front *f, CXCursor c)
{
	CXCursor *copy = arena_alloc(&f->u->arena, sizeof(*copy));

	*copy = c;
	map_put(&f->by_name, cursor_name(c), copy);
}

/* What comes from a precompiled header is not visited, only mentioned; see pch.c. */
static enum CXChildVisitResult index_mention(CXCursor c, CXCursor parent, CXClientData data)
{
	CXCursor def;

	(void)parent;
	if (clang_getCursorKind(c) != CXCursor_DeclRefExpr)
		return CXChildVisit_Recurse;
	def = clang_getCursorDefinition(clang_getCursorReferenced(c));
	if (clang_getCursorKind(def) == CXCursor_FunctionDecl)
		index_put(data, def);
	return CXChildVisit_Continue;
}

static enum CXChildVisitResult index_func(CXCursor c, CXCursor parent, CXClientData data)
{
	(void)parent;
	if (clang_getCursorKind(c) != CXCursor_FunctionDecl || !clang_isCursorDefinition(c))
		return CXChildVisit_Continue;
	index_put(data, c);
	if (!strcmp(cursor_name(c), PCH_MENTIONS))
		clang_visitChildren(c, index_mention, data);
	return CXChildVisit_Continue;
}

/* The function with a body called @name, for names that only an attribute gives. */
struct decl *func_by_name(struct front *f, const char *name)
{
	CXCursor *c;

	if (!f->by_name.len)
		clang_visitChildren(clang_getTranslationUnitCursor(f->tu), index_func, f);
	c = map_get(&f->by_name, name);
	return c ? decl_get(f, *c) : NULL;
}
