// SPDX-License-Identifier: GPL-2.0-only
/*
 * overlay.c - texts that stand for files, see overlay.h.
 *
 * Purpose: a version of a tree that is not on the disk. In: paths, texts. Out: texts.
 */
#include <stdio.h>
#include <string.h>

#include "intern.h"
#include "overlay.h"

void overlay_put(struct overlay *o, const char *path, const char *text, size_t len)
{
	struct overlay_text *t = arena_alloc(&o->arena, sizeof(*t));
	char *copy = arena_alloc(&o->arena, len + 1);

	memcpy(copy, text, len);
	*t = (struct overlay_text){intern(path), copy, len};
	map_put(&o->texts, t->path, t);
}

const struct overlay_text *overlay_find(const struct overlay *o, const char *path)
{
	return o && o->texts.len ? map_get(&o->texts, intern(path)) : NULL;
}

static char *read_file(const char *path)
{
	FILE *in = fopen(path, "re");
	char *text = NULL;
	size_t len = 0, cap = 0;

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

char *overlay_read(const struct overlay *o, const char *path)
{
	const struct overlay_text *t = overlay_find(o, path);

	return t ? xstrdup(t->text) : read_file(path);
}

void overlay_fini(struct overlay *o)
{
	map_fini(&o->texts);
	arena_fini(&o->arena);
}
