/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * source.c - where a token stands in the text as written.
 *
 * Purpose: positions for messages, and the name of the macro that a token comes from.
 * In: libclang's locations. Out: struct place, cached by location.
 * Idea: no preprocessing record is asked for. A token comes from a macro when the place where it is
 * spelled differs from the place in the file; the macro's name is the identifier there.
 */
#include "lower.h"

#include <ctype.h>
#include <string.h>

#include "../base/hash.h"

#define SLOTS 8192

/* Collapses "//", "./" and "x/../" of @path in place. */
static void normalise(char *path)
{
	char *base = path + (path[0] == '/'), *to = base;
	const char *from = path, *last;

	for (;;) {
		size_t n;

		from += strspn(from, "/");
		n = strcspn(from, "/");
		if (!n)
			break;
		for (last = to; last > base && last[-1] != '/'; last--)
			;
		if (n == 2 && !strncmp(from, "..", 2) && to > base && strncmp(last, "..", 2)) {
			to = last > base ? path + (last - path) - 1 : base;
		} else if (n != 1 || *from != '.') {
			if (to > base)
				*to++ = '/';
			memmove(to, from, n);
			to += n;
		}
		from += n;
	}
	*to = '\0';
}

const char *source_path(struct front *f, const char *name)
{
	size_t n = f->root ? strlen(f->root) : 0;
	char *path = name[0] == '/' || !f->dir ? xstrdup(name) :
						xasprintf("%s/%s", f->dir, name);
	const char *found;

	normalise(path);
	while (n > 1 && f->root[n - 1] == '/')
		n--;
	found = path;
	if (n && !strncmp(path, f->root, n) && path[n] == '/')
		found = path + n + 1;
	found = intern(found);
	free(path);
	return found;
}

struct source *source_get(struct front *f, CXFile file)
{
	struct source *src = file ? map_get(&f->files, file) : NULL;
	CXString name;

	if (src || !file)
		return src;
	src = arena_alloc(&f->u->arena, sizeof(*src));
	name = clang_getFileName(file);
	src->name = source_path(f, clang_getCString(name));
	clang_disposeString(name);
	src->tu = f->tu;
	src->file = file;
	map_put(&f->files, file, src);
	return src;
}

/* The text of @src, or NULL; most files that are named are never read. */
const char *source_load(struct source *src)
{
	if (!src)
		return NULL;
	if (!src->loaded)
		src->text = clang_getFileContents(src->tu, src->file, &src->len);
	src->loaded = true;
	return src->text;
}

enum front_treatment macro_treatment(struct front *f, const char *name)
{
	void *known = map_get(&f->treatments, name);
	enum front_treatment treat;

	if (!f->hooks || !f->hooks->macro || !name)
		return FRONT_NORMAL;
	if (known)
		return (enum front_treatment)((intptr_t)known - 1);
	treat = f->hooks->macro(f->hooks->ctx, name);
	map_put(&f->treatments, name, (void *)((intptr_t)treat + 1));
	return treat;
}

static void place_fill(struct front *f, CXSourceLocation loc, struct place *p)
{
	CXFile file, body;
	unsigned line, col, offset, body_offset, end;

	clang_getFileLocation(loc, &file, &line, &col, &offset);
	clang_getSpellingLocation(loc, &body, NULL, NULL, &body_offset);
	p->src = source_get(f, file);
	p->offset = offset;
	p->loc.file = p->src ? p->src->name : f->u->file;
	p->loc.line = (int)line;
	p->loc.col = (int)col;
	p->body_src = p->src;
	p->body_offset = offset;
	if (body == file && body_offset == offset)
		return;
	p->body_src = source_get(f, body);
	p->body_offset = body_offset;
	if (!source_load(p->src))
		return;
	end = source_ident_end(p->src, offset);
	if (end > offset)
		p->macro = intern_n(p->src->text + offset, end - offset);
	p->treat = macro_treatment(f, p->macro);
}

const struct place *place_of(struct front *f, CXSourceLocation loc)
{
	struct place_slot *slot;

	if (!f->slots)
		f->slots = xcalloc(SLOTS, sizeof(*f->slots));
	slot = &f->slots[(loc.int_data * 2654435761u >> 16) % SLOTS];
	if (slot->raw == loc.int_data && slot->data == loc.ptr_data[0] && slot->place.loc.file)
		return &slot->place;
	memset(slot, 0, sizeof(*slot));
	slot->raw = loc.int_data;
	slot->data = loc.ptr_data[0];
	place_fill(f, loc, &slot->place);
	return &slot->place;
}

const struct place *place_of_cursor(struct front *f, CXCursor c)
{
	return place_of(f, clang_getCursorLocation(c));
}

static enum CXChildVisitResult collect(CXCursor c, CXCursor parent, CXClientData data)
{
	struct cursors *out = data;

	(void)parent;
	vec_push(out, c);
	return CXChildVisit_Continue;
}

/* The caller frees @out. */
void children_of(CXCursor c, struct cursors *out)
{
	memset(out, 0, sizeof(*out));
	vec_reserve(out, 4);
	clang_visitChildren(c, collect, out);
}

CXCursor child_last(CXCursor c)
{
	struct cursors k;
	CXCursor last;

	children_of(c, &k);
	last = k.len ? vec_last(&k) : clang_getNullCursor();
	vec_fini(&k);
	return last;
}

CXCursor child_at(CXCursor c, int n)
{
	struct cursors k;
	CXCursor child;

	children_of(c, &k);
	child = n < k.len ? k.data[n] : clang_getNullCursor();
	vec_fini(&k);
	return child;
}
