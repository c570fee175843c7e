// SPDX-License-Identifier: GPL-2.0-only
/*
 * words.c - looks up words, see words.h.
 *
 * Purpose: the tables behind the vocabulary. In: text. Out: rows.
 * Idea: few words, so linear search; the nearest one is by edit distance.
 */
#include "words.h"

#include <stddef.h>
#include <string.h>

#include "model.h"

static const struct word words[] = {
#define LL_WORD(name, where, arg, read, value, kind)                                               \
	{ #name, where, arg, WORD_##read, value, kind },
#include "words.def"
#undef LL_WORD
};

#define NWORDS ((int)(sizeof(words) / sizeof(words[0])))
#define NAME_MAX_LEN 40

static const struct {
	const char *text;
	uint8_t rc;
} conditions[] = {
	{ "ret == 0", RC_ZERO },
	{ "!ret", RC_ZERO | RC_PREDICATE },
	{ "ret < 0", RC_NEG },
	{ "ret > 0", RC_POS },
	{ "ret", RC_POS | RC_NEG | RC_PREDICATE },
	{ "ret != 0", RC_POS | RC_NEG | RC_PREDICATE },
	{ "ret >= 0", RC_ZERO | RC_POS },
	{ "ret <= 0", RC_ZERO | RC_NEG },
};

static const struct {
	const char *text;
	enum idiom idiom;
} idioms[] = {
	{ "is_err", IDIOM_IS_ERR },
	{ "is_err_or_null", IDIOM_IS_ERR_OR_NULL },
	{ "ptr_err", IDIOM_PTR_ERR },
	{ "err_ptr", IDIOM_ERR_PTR },
	{ "ptr_err_or_zero", IDIOM_PTR_ERR_OR_ZERO },
	{ "equal", IDIOM_EQUAL },
	{ "expect", IDIOM_EXPECT },
	{ "identity", IDIOM_IDENTITY },
	{ "stable", IDIOM_STABLE },
	{ "asks", IDIOM_ASKS },
	{ "empty", IDIOM_EMPTY },
	{ "unreachable", IDIOM_UNREACHABLE },
	{ "opaque_macro", IDIOM_OPAQUE_MACRO },
	{ "ignore", IDIOM_IGNORE },
	{ "unknown_bool", IDIOM_UNKNOWN_BOOL },
	{ "assert_held", IDIOM_ASSERT_HELD },
	{ "assertion", IDIOM_ASSERTION },
	{ "asleep", IDIOM_ASLEEP },
	{ "init_func", IDIOM_INIT_FUNC },
	{ "exit_func", IDIOM_EXIT_FUNC },
};

const struct word *word_at(int i)
{
	return i < NWORDS ? &words[i] : NULL;
}

const struct word *word_find(const char *name)
{
	if (strncmp(name, "ll_", 3))
		return NULL;
	for (int i = 0; i < NWORDS; i++)
		if (!strcmp(words[i].name, name + 3))
			return &words[i];
	return NULL;
}

static int min3(int a, int b, int c)
{
	int least = a < b ? a : b;

	return least < c ? least : c;
}

/* Levenshtein distance; names are short. */
static int distance(const char *a, const char *b)
{
	int row[NAME_MAX_LEN + 1];
	int n = (int)strlen(b);

	if (n > NAME_MAX_LEN)
		return NAME_MAX_LEN;
	for (int j = 0; j <= n; j++)
		row[j] = j;
	for (int i = 1; a[i - 1]; i++) {
		int diagonal = row[0];

		row[0] = i;
		for (int j = 1; j <= n; j++) {
			int up = row[j];

			row[j] = min3(up + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
			diagonal = up;
		}
	}
	return row[n];
}

const char *word_nearest(const char *name)
{
	const char *best = NULL;
	int limit = (int)strlen(name) / 2, least = limit + 1;

	for (int i = 0; i < NWORDS; i++) {
		int d = distance(name + 3, words[i].name);

		if (d < least) {
			least = d;
			best = words[i].name;
		}
	}
	return best;
}

uint8_t word_condition(const char *text)
{
	for (size_t i = 0; i < sizeof(conditions) / sizeof(conditions[0]); i++)
		if (!strcmp(conditions[i].text, text))
			return conditions[i].rc;
	return 0;
}

int word_idiom(const char *text)
{
	for (size_t i = 0; i < sizeof(idioms) / sizeof(idioms[0]); i++)
		if (!strcmp(idioms[i].text, text))
			return idioms[i].idiom;
	return -1;
}
