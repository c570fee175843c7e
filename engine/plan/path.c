// SPDX-License-Identifier: GPL-2.0-only
/*
 * path.c - path names as text, see path.h.
 *
 * Purpose: normal spelling. In: paths. Out: paths. Idea: copy component by component; ".." takes
 * the last one back, which is what kbuild means by it.
 */
#include "path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Appends one component of @n bytes to @out, whose length is @len; returns the new length. */
static size_t append_component(char *out, size_t len, const char *s, size_t n)
{
	bool absolute = out[0] == '/';
	size_t last = len;

	if (n == 0 || (n == 1 && s[0] == '.'))
		return len;
	if (n == 2 && s[0] == '.' && s[1] == '.') {
		while (last > 0 && out[last - 1] != '/')
			last--;
		if (absolute && len == 1)
			return len;
		if (len > 0 && strncmp(out + last, "..", len - last))
			return last > 1 ? last - 1 : last;
	}
	if (len > 0 && out[len - 1] != '/')
		out[len++] = '/';
	memcpy(out + len, s, n);
	return len + n;
}

char *path_join(struct arena *a, const char *dir, const char *path)
{
	const char *p = path[0] == '/' ? path : arena_printf(a, "%s/%s", dir, path);
	char *out = arena_alloc(a, strlen(p) + 2);
	size_t len = 0;

	if (*p == '/')
		out[len++] = '/';
	while (*p) {
		size_t n = strcspn(p, "/");

		len = append_component(out, len, p, n);
		p += n + (p[n] == '/');
	}
	if (len == 0)
		out[len++] = '.';
	out[len] = 0;
	return out;
}

const char *path_below(const char *dir, const char *path)
{
	size_t n = strlen(dir);

	if (strncmp(path, dir, n))
		return NULL;
	if (!path[n])
		return ".";
	if (n && dir[n - 1] == '/')
		return path + n;
	return path[n] == '/' ? path + n + 1 : NULL;
}

char *path_real(struct arena *a, const char *path)
{
	char *real = realpath(path, NULL);
	char *copy = real ? arena_strdup(a, real) : NULL;

	free(real);
	return copy;
}

bool path_exists(const char *dir, const char *name)
{
	char *p = xasprintf("%s/%s", dir, name);
	bool there = access(p, F_OK) == 0;

	free(p);
	return there;
}

char *path_dir(struct arena *a, const char *path)
{
	char *copy = arena_strdup(a, path), *slash = strrchr(copy, '/');

	if (!slash)
		return arena_strdup(a, ".");
	slash[slash == copy] = 0;
	return copy;
}
