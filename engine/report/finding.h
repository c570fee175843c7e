/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * finding.h - what a checker says.
 *
 * Purpose: the one finding type between checkers and writers. In: checkers. Out: writers.
 * Invariant: a finding has at least one step; text never contains names with a counter.
 */
#ifndef LIFELINT_FINDING_H
#define LIFELINT_FINDING_H

#include <stdio.h>

#include "../base/arena.h"
#include "../base/vec.h"

enum level { LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR };

/** level_name - "note", "warning" or "error". */
const char *level_name(enum level level);

/** level_parse - the level called @name, or -1. */
int level_parse(const char *name);

/** enum engine - who looks at the code; the first that says something has its words reported. */
enum engine { ENGINE_CLANG, ENGINE_COCCI, ENGINE_SPARSE, ENGINES };

/** engine_name - "clang", "cocci" or "sparse". */
const char *engine_name(enum engine engine);

/** engine_parse - the engine called by the @len bytes at @name, or -1. */
int engine_parse(const char *name, size_t len);

/** engine_bit - the bit of the engine called @name, 0 for what is no engine. */
unsigned engine_bit(const char *name);

struct step {
	const char *file;
	int line, col;
	const char *message;
};

/* Why a finding does not count: somebody answered it, in the source or in a baseline. */
enum waiver { WAIVED_NOT, WAIVED_IN_SOURCE, WAIVED_IN_BASELINE };

struct finding {
	const char *rule;	/* "use-after-put" */
	enum level level;
	const char *engine;	/* "clang" */
	unsigned engines;	/* bits by enum engine: who agrees; from findings_add() on */
	const char *file;	/* relative to the root */
	int line, col;
	const char *function;
	const char *message;
	/*
	 * Parts of the fingerprint beyond rule, file, function: fields and APIs,
	 * "put_device|dev.kobj"; no locals, no lines.
	 */
	const char *key;
	char fingerprint[17];	/* hex, filled by findings_finish() */
	struct step *steps;
	int nsteps;
	enum waiver waiver;
	const char *reason;	/* of the waiver, or NULL */
};

struct findings {
	struct arena arena;
	VEC(struct finding) list;
};

/**
 * findings_add - copies @f, its strings and steps into @fs.
 * A finding without a step gets one: its own position and message.
 */
void findings_add(struct findings *fs, const struct finding *f);

/**
 * findings_finish - sorts (file, line, col, rule, message), removes exact duplicates, computes
 * fingerprints (hash of rule, file, function, key and an ordinal among equals).
 * The result does not depend on the order in which findings were added. A fingerprint once given
 * stays, whatever is added or taken away later.
 */
void findings_finish(struct findings *fs);

/**
 * findings_agree - makes one of the sorted findings of several engines that are the same defect:
 * same rule, same file, and same function or line. The first engine's words and level stay.
 */
void findings_agree(struct findings *fs);

void findings_fini(struct findings *fs);

#endif
