/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * baseline.h - findings that somebody decided to live with, in a file.
 *
 * Purpose: a gate can be closed on the first day of an old code base. In: a JSON file. Out: waived
 * findings.
 * Idea: an entry is a fingerprint with the reason why it is accepted; the rest of it is there to be
 * read. No line numbers, so the file changes only when findings do; sorted, one member per line, so
 * that it merges like source.
 */
#ifndef LIFELINT_BASELINE_H
#define LIFELINT_BASELINE_H

#include "report.h"

struct baseline_entry {
	const char *fingerprint, *rule, *engine, *file, *function, *message, *reason;
	enum level level;	/* findings above it are not covered */
	bool seen;		/* baseline_apply() met it */
};

struct baseline {
	struct arena arena;
	VEC(struct baseline_entry) entries;	/* sorted by file, rule, function, fingerprint */
};

/**
 * baseline_load - reads @file into @b, which is empty.
 * @may_be_absent: a file that is not there is an empty baseline
 * Returns 0, or -errno after a message.
 */
int baseline_load(struct baseline *b, const char *file, bool may_be_absent);

/** baseline_save - writes @b to @file, which is replaced as a whole. Returns 0 or -errno. */
int baseline_save(const struct baseline *b, const char *file);

/** baseline_apply - waives the findings of @r, which is finished, that @b has entries for. */
void baseline_apply(struct baseline *b, struct report *r);

/** baseline_add - adds the open findings of @r with @reason; returns how many there are. */
int baseline_add(struct baseline *b, const struct report *r, const char *reason);

/**
 * baseline_stale - counts the entries that @r shows to be fixed: nothing was found for them though
 * their file is one of @files and their engine analysed it in full, or their file is gone. Where
 * the files of all entries are gone, the baseline is one of another tree and nothing is fixed.
 * @remove: takes them out as well
 */
int baseline_stale(struct baseline *b, const struct report *r, const char *const *files,
		   int nfiles, bool remove);

/** baseline_print - prints the entries for people. */
void baseline_print(FILE *out, const struct baseline *b);

void baseline_fini(struct baseline *b);

#endif
