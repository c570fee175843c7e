/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * fact.h - from an annotated declaration to a fact.
 *
 * Purpose: what load.c needs of fact.c, and fact.c of outcome.c. In: declarations. Out: facts.
 *
 * Short names: b builder, d declaration, f fact, on return classes on which an effect happens.
 */
#ifndef LIFELINT_FACT_H
#define LIFELINT_FACT_H

#include "../front/decls.h"
#include "model.h"
#include "header.h"
#include "words.h"

#define FACT_MAX_DRAFTS 32
#define FACT_MAX_PARAMS 12

/** struct draft - an effect as written, before the outcomes are known. */
struct draft {
	struct effect eff;
	uint8_t on;		/* classes it happens in; 0: those of the function */
};

/** struct builder - one declaration being read. */
struct builder {
	struct model *m;
	struct headers *src;
	const struct decl *d;		/* the declaration itself: name and types */
	const struct decl *words;	/* whose words count: d, or what ll_same() names */
	struct fact *f;
	struct draft drafts[FACT_MAX_DRAFTS];
	int ndrafts;
	uint8_t on;			/* ll_on() of the function, 0 if none */
	uint8_t dies_on, last_on;
	uint8_t conditions;		/* union of all conditions, with RC_PREDICATE */
	uint8_t ret_classes;		/* of a pointer, as stated; 0 if not */
	enum ret_what what;
	int ret_param, release_param;
	bool noreturn;
};

/**
 * fact_build - reads @d with the words of @words (itself unless ll_same()) into a new fact of @m.
 * Mistakes are counted in @src.
 */
struct fact *fact_build(struct model *m, struct headers *src, const struct decl *d,
			const struct decl *words);

/** op_build - reads the member @d into m->ops or m->records. */
void op_build(struct model *m, struct headers *src, const struct decl *d);

/** contract_read - the lock written as @lock, which may begin at a parameter of @d. */
struct contract *contract_read(struct model *m, const struct decl *d, const char *lock);

/** word_check - the word @w if it is known and may stand at @where, else NULL after a message. */
const struct word *word_check(struct headers *src, const struct decl_word *w, unsigned where);

/** summary_build - orders the drafts of @b into outcomes; NULL for a mere idiom. */
struct summary *summary_build(struct builder *b);

#endif
