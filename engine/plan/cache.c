// SPDX-License-Identifier: GPL-2.0-only
/*
 * cache.c - plans on disk, see cache.h.
 *
 * Purpose: write and read units. In, out: struct plan. Idea: units share nearly all arguments, so
 * each distinct one is written once and a unit is a row of numbers; all of drivers/ reads in
 * milliseconds.
 */
#include "cache.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/intern.h"
#include "../base/map.h"
#include "tree.h"

#define HEADER "lifelint-plan 1"

struct table {
	struct map index;	/* interned argument -> its number plus one */
	VEC(const char *) list;
};

static long table_number(struct table *t, const char *arg)
{
	const char *key = intern(arg);
	long n = (long)map_get(&t->index, key);

	if (!n) {
		vec_push(&t->list, key);
		n = t->list.len;
		map_put(&t->index, key, (void *)n);
	}
	return n - 1;
}

static void write_units(FILE *f, struct table *t, const struct plan *p, int first)
{
	fprintf(f, "units %d\n", p->units.len - first);
	for (int i = first; i < p->units.len; i++) {
		const struct plan_unit *u = &p->units.data[i];

		fprintf(f, "%s\n%s\n%d %d", u->file, u->dir, u->modular, u->nargs);
		for (int k = 0; k < u->nargs; k++)
			fprintf(f, " %ld", table_number(t, u->args[k]));
		fputc('\n', f);
	}
}

void cache_write(const char *path, uint64_t stamp, const struct plan *p, int first)
{
	char *tmp = xasprintf("%s.%d", path, (int)getpid());
	FILE *f = p->units.len > first ? fopen(tmp, "w") : NULL;
	struct table t = { 0 };

	if (f) {
		bool bad;

		for (int i = first; i < p->units.len; i++)
			for (int k = 0; k < p->units.data[i].nargs; k++)
				table_number(&t, p->units.data[i].args[k]);
		fprintf(f, HEADER "\nstamp %016llx\nargs %d\n", (unsigned long long)stamp,
			t.list.len);
		for (int i = 0; i < t.list.len; i++)
			fprintf(f, "%s\n", t.list.data[i]);
		write_units(f, &t, p, first);
		fputs("end\n", f);
		bad = ferror(f);
		if (fclose(f) || bad || rename(tmp, path))
			unlink(tmp);
	}
	map_fini(&t.index);
	vec_fini(&t.list);
	free(tmp);
}

/* Cuts the next line out of *@p. */
static char *next_line(char **p)
{
	char *line = *p, *end = line ? strchr(line, '\n') : NULL;

	if (!end)
		return NULL;
	*end = 0;
	*p = end + 1;
	return line;
}

/* The number of a line "@word N", or -1. */
static int counted_line(char **p, const char *word)
{
	char *line = next_line(p);
	size_t n = strlen(word);

	if (!line || strncmp(line, word, n) || line[n] != ' ')
		return -1;
	return atoi(line + n + 1);
}

static bool read_unit(char **p, const char *const *args, int nargs, struct plan *plan)
{
	struct plan_unit u = { .file = next_line(p) };
	char *row;

	u.dir = next_line(p);
	row = next_line(p);
	if (!row)
		return false;
	u.modular = strtol(row, &row, 10);
	u.nargs = (int)strtol(row, &row, 10);
	if (u.nargs < 0 || u.nargs > (int)strlen(row))
		return false;
	u.args = arena_alloc(&plan->arena, sizeof(*u.args) * (size_t)(u.nargs + 1));
	for (int k = 0; k < u.nargs; k++) {
		long n = strtol(row, &row, 10);

		if (n < 0 || n >= nargs)
			return false;
		u.args[k] = args[n];
	}
	vec_push(&plan->units, u);
	return true;
}

static bool read_plan(char *text, uint64_t stamp, struct plan *p)
{
	char *want = arena_printf(&p->arena, "stamp %016llx", (unsigned long long)stamp), *line;
	const char **args;
	int nargs, nunits;

	line = next_line(&text);
	if (!line || strcmp(line, HEADER))
		return false;
	line = next_line(&text);
	if (!line || strcmp(line, want))
		return false;
	nargs = counted_line(&text, "args");
	if (nargs < 0)
		return false;
	args = arena_alloc(&p->arena, sizeof(*args) * (size_t)(nargs + 1));
	for (int i = 0; i < nargs; i++) {
		args[i] = next_line(&text);
		if (!args[i])
			return false;
	}
	nunits = counted_line(&text, "units");
	for (int i = 0; i < nunits; i++)
		if (!read_unit(&text, args, nargs, p))
			return false;
	line = next_line(&text);
	return nunits >= 0 && line && !strcmp(line, "end");
}

bool cache_read(const char *path, uint64_t stamp, struct plan *p)
{
	char *text = tree_read_file(&p->arena, "", path);
	int before = p->units.len;

	if (text && read_plan(text, stamp, p))
		return true;
	p->units.len = before;
	return false;
}
