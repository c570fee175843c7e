// SPDX-License-Identifier: GPL-2.0-only
/*
 * finding.c - order, duplicates and fingerprints.
 *
 * Purpose: one list of findings that is the same whatever worker sent which part first.
 * In: findings in any order. Out: sorted, unique, each with a fingerprint.
 * Idea: the order is total (it goes on to levels, keys and steps), so which of two duplicates
 * stays is no accident. A fingerprint hashes what unrelated edits do not move.
 * Invariant: neither a line number nor the name of a local enters a fingerprint.
 * Short names: fs findings, f finding, n ordinal.
 */
#include <inttypes.h>
#include <string.h>

#include "../base/hash.h"
#include "finding.h"

static const char *const level_names[] = {
	[LEVEL_NOTE] = "note",
	[LEVEL_WARNING] = "warning",
	[LEVEL_ERROR] = "error",
};

const char *level_name(enum level level)
{
	return level_names[level];
}

int level_parse(const char *name)
{
	for (int i = 0; i <= LEVEL_ERROR; i++)
		if (!strcmp(name, level_names[i]))
			return i;
	return -1;
}

static const char *copy(struct findings *fs, const char *s)
{
	return arena_strdup(&fs->arena, s ? s : "");
}

void findings_add(struct findings *fs, const struct finding *f)
{
	struct step whole = {f->file, f->line, f->col, f->message};
	const struct step *from = f->nsteps ? f->steps : &whole;
	struct finding new = *f;

	new.rule = copy(fs, f->rule);
	new.engine = copy(fs, f->engine ? f->engine : "clang");
	new.engines = f->engines | engine_bit(new.engine);
	new.file = copy(fs, f->file);
	new.function = copy(fs, f->function);
	new.message = copy(fs, f->message);
	new.key = copy(fs, f->key);
	new.nsteps = f->nsteps ? f->nsteps : 1;
	new.steps = arena_alloc(&fs->arena, sizeof(*new.steps) * (size_t)new.nsteps);
	for (int i = 0; i < new.nsteps; i++) {
		new.steps[i] = from[i];
		new.steps[i].file = copy(fs, from[i].file);
		new.steps[i].message = copy(fs, from[i].message);
	}
	vec_push(&fs->list, new);
}

/* What a reader sees as one finding: same place, same rule, same words. */
static int compare_visible(const struct finding *a, const struct finding *b)
{
	int d = strcmp(a->file, b->file);

	if (!d)
		d = a->line - b->line;
	if (!d)
		d = a->col - b->col;
	if (!d)
		d = strcmp(a->rule, b->rule);
	return d ? d : strcmp(a->message, b->message);
}

static int compare_step(const struct step *a, const struct step *b)
{
	int d = strcmp(a->file, b->file);

	if (!d)
		d = a->line - b->line;
	if (!d)
		d = a->col - b->col;
	return d ? d : strcmp(a->message, b->message);
}

/* The rest makes the order total; the higher level and the shorter path come first and stay. */
static int compare(const void *pa, const void *pb)
{
	const struct finding *a = pa, *b = pb;
	int d = compare_visible(a, b);

	if (!d)
		d = (int)b->level - (int)a->level;
	if (!d)
		d = a->nsteps - b->nsteps;
	if (!d)
		d = strcmp(a->function, b->function);
	if (!d)
		d = strcmp(a->key, b->key);
	if (!d)
		d = strcmp(a->engine, b->engine);
	for (int i = 0; !d && i < a->nsteps; i++)
		d = compare_step(&a->steps[i], &b->steps[i]);
	return d;
}

static void remove_duplicates(struct findings *fs)
{
	int kept = 0;

	for (int i = 0; i < fs->list.len; i++)
		if (!kept || compare_visible(&fs->list.data[kept - 1], &fs->list.data[i]))
			fs->list.data[kept++] = fs->list.data[i];
		else
			fs->list.data[kept - 1].engines |= fs->list.data[i].engines;
	fs->list.len = kept;
}

/* With the terminating byte, so that "ab","c" and "a","bc" differ. */
static uint64_t mix_string(uint64_t hash, const char *s)
{
	return hash_mix(hash, hash_bytes(s, strlen(s) + 1));
}

static uint64_t identity(const struct finding *f)
{
	uint64_t hash = mix_string(0, f->rule);

	hash = mix_string(hash, f->file);
	hash = mix_string(hash, f->function);
	return mix_string(hash, f->key);
}

struct named {
	uint64_t id;
	int at;		/* position in the sorted list */
};

static int compare_named(const void *pa, const void *pb)
{
	const struct named *a = pa, *b = pb;

	if (a->id != b->id)
		return a->id < b->id ? -1 : 1;
	return a->at - b->at;
}

/* Equals are numbered in the order in which they stand in the file. */
static void fingerprint_all(struct findings *fs)
{
	struct named *names = xcalloc((size_t)fs->list.len + 1, sizeof(*names));
	int n = 0;

	for (int i = 0; i < fs->list.len; i++)
		names[i] = (struct named){identity(&fs->list.data[i]), i};
	qsort(names, (size_t)fs->list.len, sizeof(*names), compare_named);
	for (int i = 0; i < fs->list.len; i++) {
		struct finding *f = &fs->list.data[names[i].at];

		n = i && names[i - 1].id == names[i].id ? n + 1 : 0;
		if (*f->fingerprint)
			continue;
		snprintf(f->fingerprint, sizeof(f->fingerprint), "%016" PRIx64,
			 hash_mix(names[i].id, (uint64_t)n));
	}
	free(names);
}

void findings_finish(struct findings *fs)
{
	if (!fs->list.len)
		return;
	qsort(fs->list.data, (size_t)fs->list.len, sizeof(*fs->list.data), compare);
	remove_duplicates(fs);
	findings_agree(fs);
	fingerprint_all(fs);
}

void findings_fini(struct findings *fs)
{
	vec_fini(&fs->list);
	arena_fini(&fs->arena);
}
