/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * words.h - the words of rule headers.
 *
 * Purpose: says what a word means, and which known word is nearest to a misspelt one.
 * In: names. Out: rows of words.def.
 */
#ifndef LIFELINT_WORDS_H
#define LIFELINT_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "effect.h"

/* Where a word may stand. */
enum word_where {
	ON_PARAM = 1,		/* parameter of a function */
	ON_FUNC = 2,
	ON_BOTH = 3,
	ON_FIELD = 4,		/* member of a record */
	ON_OP_PARAM = 8,	/* parameter of a callback member */
	ON_FUNC_OP = ON_FUNC | ON_FIELD,
};

/* How a word is read. */
enum word_read {
	WORD_EFFECT,	/* effect on the parameter's object; an argument is the kind */
	WORD_FIELD,	/* effect on a member of that object: its name, flags parameter, mask */
	WORD_KEY,	/* effect on a container; the argument names the key's parameter */
	WORD_CALLS,	/* callback: when, and which parameter is its context */
	WORD_OUT,	/* effect on what *param points to afterwards */
	WORD_OUTFIELD,	/* effect on what param->field points to afterwards: field, put */
	WORD_ON,
	WORD_MANAGED,
	WORD_ABSENTOK,
	WORD_REFUSES,
	WORD_ASLEEP,
	WORD_ASLEEPW,
	WORD_DEFERRED,
	WORD_FOR_GOOD,
	WORD_MAY,
	WORD_NEVER,
	WORD_RELEASE,
	WORD_DEATH,
	WORD_MAYNULL,
	WORD_NOFAIL,	/* parameter with one of these bits: the function does not fail */
	WORD_NOUSE,
	WORD_RELPARAM,
	WORD_BORROWED,
	WORD_RETCLASS,
	WORD_FRESH,
	WORD_RETKIND,
	WORD_RETPARAM,
	WORD_RETREF,
	WORD_GLOBAL,
	WORD_IDIOM,
	WORD_LOG,
	WORD_LOGPREF,
	WORD_DESCRIBED,
	WORD_EXPLAINED,
	WORD_FILLS,
	WORD_TAKESBACK,
	WORD_NORETURN,
	WORD_OPTIONAL,
	WORD_ZEROED,
	WORD_SAME,
	WORD_SPELLED,
	WORD_OP,
};

struct word {
	const char *name;	/* without "ll_" */
	unsigned where;
	bool has_arg;
	enum word_read read;
	int value;		/* enum effect_op, death or return classes, by read */
	const char *kind;
};

/** word_find - the word spelled @name, with its "ll_", or NULL. */
const struct word *word_find(const char *name);

/** word_at - the word in row @i of words.def, or NULL after the last. */
const struct word *word_at(int i);

/** word_nearest - the known word closest to @name ("ll_..."), without "ll_"; NULL: none is near. */
const char *word_nearest(const char *name);

/* Set beside return classes: the condition is that of a predicate, not of an errno. */
#define RC_PREDICATE 8

/** word_condition - return classes that the condition @text on ret names, 0: none of ours. */
uint8_t word_condition(const char *text);

/** word_idiom - the enum idiom called @text, or -1. */
int word_idiom(const char *text);

#endif
