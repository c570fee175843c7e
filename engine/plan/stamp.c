// SPDX-License-Identifier: GPL-2.0-only
/*
 * stamp.c - has anything changed that a plan depends on? see stamp.h.
 *
 * Purpose: hash names, sizes and times. In: files. Out: 64 bits. Idea: only entries whose names
 * begin with Makefile or Kbuild are looked at, so all of drivers/ costs one readdir per directory.
 */
#include "stamp.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../base/hash.h"
#include "../base/vec.h"

static uint64_t stamp_stat(const char *path)
{
	struct stat st;
	int64_t key[3];

	if (stat(path, &st) < 0)
		return 1;
	key[0] = st.st_size;
	key[1] = st.st_mtim.tv_sec;
	key[2] = st.st_mtim.tv_nsec;
	return hash_bytes(key, sizeof(key));
}

uint64_t stamp_file(uint64_t h, const char *dir, const char *name)
{
	char *path = xasprintf("%s/%s", dir, name);

	h = hash_mix(h, hash_bytes(name, strlen(name)));
	h = hash_mix(h, stamp_stat(path));
	free(path);
	return h;
}

static int is_kbuild_name(const char *name)
{
	return !strncmp(name, "Makefile", 8) || !strncmp(name, "Kbuild", 6);
}

/* The sum over a directory does not depend on the order in which readdir() lists it. */
static uint64_t stamp_below(const char *dir)
{
	DIR *d = opendir(dir);
	uint64_t sum = 0;
	struct dirent *e;

	if (!d)
		return 1;
	while ((e = readdir(d))) {
		uint64_t name = hash_bytes(e->d_name, strlen(e->d_name));

		if (e->d_type == DT_DIR && e->d_name[0] != '.') {
			char *sub = xasprintf("%s/%s", dir, e->d_name);

			sum += hash_mix(name, stamp_below(sub));
			free(sub);
		} else if (is_kbuild_name(e->d_name)) {
			sum += stamp_file(2, dir, e->d_name);
		}
	}
	closedir(d);
	return sum;
}

uint64_t stamp_dir(uint64_t h, const char *root, const char *dir)
{
	char *path = xasprintf("%s/%s", root, dir), *slash;

	h = hash_mix(h, stamp_below(path));
	while ((slash = strrchr(path, '/')) && slash >= path + strlen(root)) {
		*slash = 0;
		h = stamp_file(h, path, "Makefile");
		h = stamp_file(h, path, "Kbuild");
	}
	free(path);
	return h;
}
