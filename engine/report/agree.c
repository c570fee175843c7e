// SPDX-License-Identifier: GPL-2.0-only
/*
 * agree.c - one finding where several engines say the same.
 *
 * Purpose: see findings_agree(). In: sorted findings. Out: fewer, with the engines that agree.
 * Idea: the engine that comes first in enum engine knows most, so what the others say goes to the
 * nearest finding of an earlier one. Fingerprints are those of the finding that stays.
 */
#include <stdbool.h>
#include <string.h>

#include "finding.h"

static const char *const engine_names[] = {
	[ENGINE_CLANG] = "clang",
	[ENGINE_COCCI] = "cocci",
	[ENGINE_SPARSE] = "sparse",
};

const char *engine_name(enum engine engine)
{
	return engine_names[engine];
}

int engine_parse(const char *name, size_t len)
{
	for (int i = 0; i < ENGINES; i++)
		if (strlen(engine_names[i]) == len && !strncmp(engine_names[i], name, len))
			return i;
	return -1;
}

unsigned engine_bit(const char *name)
{
	int engine = engine_parse(name, strlen(name));

	return engine < 0 ? 0 : 1u << engine;
}

static bool is_same(const struct finding *a, const struct finding *b)
{
	if (strcmp(a->rule, b->rule) || strcmp(a->file, b->file))
		return false;
	return a->line == b->line || (*a->function && !strcmp(a->function, b->function));
}

static int distance(const struct finding *a, const struct finding *b)
{
	return abs(a->line - b->line);
}

/* The nearest finding of an engine before @engine that says what @f says. */
static struct finding *find_same(struct findings *fs, const struct finding *f, int engine)
{
	struct finding *best = NULL;

	for (int i = 0; i < fs->list.len; i++) {
		struct finding *g = &fs->list.data[i];
		int other = engine_parse(g->engine, strlen(g->engine));

		if (other < 0 || other >= engine || !is_same(f, g))
			continue;
		if (!best || distance(f, g) < distance(f, best))
			best = g;
	}
	return best;
}

/* Gives what the findings of @engine say to those of earlier ones and takes them out. */
static void fold(struct findings *fs, enum engine engine)
{
	bool *gone = xcalloc((size_t)fs->list.len + 1, sizeof(*gone));
	int kept = 0;

	for (int i = 0; i < fs->list.len; i++) {
		struct finding *f = &fs->list.data[i], *same = NULL;

		if (!strcmp(f->engine, engine_name(engine)))
			same = find_same(fs, f, (int)engine);
		if (same)
			same->engines |= f->engines;
		gone[i] = same != NULL;
	}
	for (int i = 0; i < fs->list.len; i++)
		if (!gone[i])
			fs->list.data[kept++] = fs->list.data[i];
	fs->list.len = kept;
	free(gone);
}

void findings_agree(struct findings *fs)
{
	for (int engine = ENGINE_CLANG + 1; engine < ENGINES; engine++)
		fold(fs, (enum engine)engine);
}
