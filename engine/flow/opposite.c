// SPDX-License-Identifier: GPL-2.0-only
/*
 * opposite.c - whether the name of one function says that it undoes another.
 *
 * Purpose: pairs without a fact. In: two names. Out: yes or no.
 * Idea: names are words with underscores between; one word is replaced by its opposite, the others
 * stay, and those behind the name of the subsystem may be left out (hwmon_device_register_with_info
 * and hwmon_device_unregister).
 */
#include <string.h>

#include "../base/intern.h"
#include "pairs.h"

#define MAX_WORDS 12

struct words {
	int n;
	struct {
		const char *at;
		int len;
	} w[MAX_WORDS];
};

enum { ROW_OPPOSITE, ROW_MANAGED, ROW_MANNER, ROW_SETTING, ROW_LIVE, ROW_TOGGLE, ROW_CREATES };

static const struct {
	int kind;
	const char *word, *undos;
	size_t len; /* of the word */
} rows[] = {
#define OPPOSITE(word, undos) {ROW_OPPOSITE, word, undos, sizeof(word) - 1},
#define MANAGED(word) {ROW_MANAGED, word, NULL, sizeof(word) - 1},
#define MANNER(word) {ROW_MANNER, word, NULL, sizeof(word) - 1},
#define SETTING(word) {ROW_SETTING, word, NULL, sizeof(word) - 1},
#define TOGGLE(word) {ROW_TOGGLE, word, NULL, sizeof(word) - 1},
#define LIVE(word) {ROW_LIVE, word, NULL, sizeof(word) - 1},
#define CREATES(word) {ROW_CREATES, word, NULL, sizeof(word) - 1},
#include "opposites.def"
};

#define COUNT(a) ((int)(sizeof(a) / sizeof((a)[0])))

static void split(const char *name, struct words *w)
{
	w->n = 0;
	while (w->n < MAX_WORDS) {
		while (*name == '_')
			name++;
		if (!*name)
			return;
		w->w[w->n].at = name;
		w->w[w->n].len = (int)strcspn(name, "_");
		name += w->w[w->n++].len;
	}
}

static bool is_word(const struct words *w, int i, const char *text, size_t len)
{
	return (size_t)w->w[i].len == len && !memcmp(w->w[i].at, text, len);
}

static bool same_word(const struct words *a, int i, const struct words *b, int k)
{
	return is_word(a, i, b->w[k].at, (size_t)b->w[k].len);
}

/* The place of the word in @list, from 1 on; 0 when it is not there. */
static int place_in(const char *list, const struct words *w, int k)
{
	for (int n = 1; *list; n++) {
		size_t len = strcspn(list, " ");

		if (is_word(w, k, list, len))
			return n;
		list += len;
		list += strspn(list, " ");
	}
	return 0;
}

static bool is_listed(const char *list, const struct words *w, int k)
{
	return place_in(list, w, k) != 0;
}

/*
 * "un", "de" or "dis" and the word itself. A lock is taken by what "unlock" undoes, but an asserted
 * reset is the state of rest.
 */
static bool is_negated(const struct words *up, int i, const struct words *down, int k)
{
	static const char *const prefixes[] = {"un", "de", "dis"};

	for (int p = 0; p < COUNT(prefixes); p++) {
		int len = (int)strlen(prefixes[p]);

		if (down->w[k].len == up->w[i].len + len && up->w[i].len > 2 &&
		    !is_word(up, i, "lock", 4) && !is_word(up, i, "assert", 6) &&
		    !memcmp(down->w[k].at, prefixes[p], (size_t)len) &&
		    !memcmp(down->w[k].at + len, up->w[i].at, (size_t)up->w[i].len))
			return true;
	}
	return false;
}

/* 1: the one word is the usual opposite of the other; more: it can be; 0: it is not. */
static int opposite_rank(const struct words *up, int i, const struct words *down, int k)
{
	if (is_negated(up, i, down, k))
		return 1;
	for (int o = 0; o < COUNT(rows); o++)
		if (rows[o].undos && is_word(up, i, rows[o].word, rows[o].len))
			return place_in(rows[o].undos, down, k);
	return 0;
}

static bool is_opposite(const struct words *up, int i, const struct words *down, int k)
{
	return opposite_rank(up, i, down, k) != 0;
}

static bool is_of_kind(const struct words *w, int i, int kind)
{
	for (int o = 0; o < COUNT(rows); o++)
		if (rows[o].kind == kind && is_word(w, i, rows[o].word, rows[o].len))
			return true;
	return false;
}

static bool is_manner(const struct words *w, int i)
{
	return is_of_kind(w, i, ROW_MANNER);
}

/*
 * The other words of both names are the same; @up may go on with how it is done, or @down with
 * such a word more (foo_create(), foo_destroy_all()).
 */
static bool others_match(const struct words *up, int i, const struct words *down, int k)
{
	int u = 0, d = 0, matched = 0;

	for (;; u++, d++, matched++) {
		u += u == i;
		d += d == k;
		if (u >= up->n || d >= down->n || !same_word(up, u, down, d))
			break;
	}
	if (!matched)
		return false;
	if (u >= up->n)
		return d >= down->n || (d == down->n - 1 && d > k && is_manner(down, d));
	return d >= down->n && u > i && is_manner(up, u);
}

/* prepare_enable and disable_unprepare: each word has its opposite, or itself, in the other. */
static bool all_words_match(const struct words *up, const struct words *down)
{
	bool used[MAX_WORDS] = {false};
	int turned = 0;

	if (up->n != down->n)
		return false;
	for (int i = 0; i < up->n; i++) {
		int k = 0;

		while (k < down->n &&
		       (used[k] || !(same_word(up, i, down, k) || is_opposite(up, i, down, k))))
			k++;
		if (k == down->n)
			return false;
		used[k] = true;
		turned += !same_word(up, i, down, k);
	}
	return turned >= 1 && turned < up->n;
}

/* No name undoes another with which it shares no word. */
static bool share_word(const struct words *a, const struct words *b)
{
	for (int i = 0; i < a->n; i++)
		for (int k = 0; k < b->n; k++)
			if (same_word(a, i, b, k))
				return true;
	return false;
}

int pairs_names_rank(const char *up, const char *down)
{
	struct words a, b;
	int best = 0;

	split(up, &a);
	split(down, &b);
	if (!share_word(&a, &b))
		return 0;
	/* that allocates as well: a message that asks for the one, or for the other */
	for (int k = 0; k < b.n; k++)
		if (is_word(&b, k, "alloc", 5))
			return 0;
	for (int i = 0; i < a.n; i++)
		for (int k = 0; k < b.n; k++) {
			int rank = others_match(&a, i, &b, k) ? opposite_rank(&a, i, &b, k) : 0;

			if (rank && (!best || rank < best))
				best = rank;
		}
	return best ? best : all_words_match(&a, &b);
}

bool pairs_names_match(const char *up, const char *down)
{
	return pairs_names_rank(up, down) != 0;
}

/* @name with the word @k of @w replaced. */
static const char *with_word(const char *name, const struct words *w, int k, const char *word,
			     int len)
{
	return intern_printf("%.*s%.*s%s", (int)(w->w[k].at - name), name, len, word,
			     w->w[k].at + w->w[k].len);
}

bool pairs_each_setup(const char *down, int below, pairs_test *test, const void *arg)
{
	static const char *const prefixes[] = {"un", "de", "dis"};
	struct words w;

	split(down, &w);
	for (int k = 0; k < w.n; k++) {
		for (int p = 0; p < COUNT(prefixes); p++) {
			int len = (int)strlen(prefixes[p]);

			if (w.w[k].len > len + 2 && below > 1 &&
			    !memcmp(w.w[k].at, prefixes[p], (size_t)len) &&
			    test(arg, with_word(down, &w, k, w.w[k].at + len, w.w[k].len - len)))
				return true;
		}
		for (int o = 0; o < COUNT(rows); o++) {
			int rank = rows[o].undos ? place_in(rows[o].undos, &w, k) : 0;

			if (rank && rank < below &&
			    test(arg, with_word(down, &w, k, rows[o].word, (int)rows[o].len)))
				return true;
		}
	}
	return false;
}

bool pairs_sounds_like_undo(const char *name)
{
	struct words w;

	split(name, &w);
	for (int o = 0; o < COUNT(rows); o++)
		for (int k = 0; rows[o].undos && k < w.n; k++)
			if (is_listed(rows[o].undos, &w, k))
				return true;
	for (int k = 0; k < w.n; k++)
		if (is_listed("put drop cleanup abort", &w, k))
			return true;
	for (int k = 0; k < w.n; k++)
		if (w.w[k].len > 4 && !memcmp(w.w[k].at, "un", 2))
			return true;
	return false;
}

bool pairs_sounds_like_put(const char *name)
{
	struct words w;

	split(name, &w);
	for (int k = 0; k < w.n; k++)
		if (is_listed("put drop release free unref decref", &w, k))
			return true;
	return false;
}

static bool has_kind(const char *name, int kind)
{
	struct words w;

	split(name, &w);
	for (int i = 0; i < w.n; i++)
		if (is_of_kind(&w, i, kind))
			return true;
	return false;
}

bool pairs_is_managed_name(const char *name)
{
	return has_kind(name, ROW_MANAGED);
}

bool pairs_is_setting_name(const char *name)
{
	return has_kind(name, ROW_SETTING);
}

bool pairs_is_live_name(const char *name)
{
	return has_kind(name, ROW_LIVE);
}

bool pairs_is_creating_name(const char *name)
{
	return has_kind(name, ROW_CREATES);
}

bool pairs_makes_by_name(const char *name)
{
	struct words w;

	split(name, &w);
	for (int i = 0; i < w.n; i++)
		if (is_of_kind(&w, i, ROW_CREATES) || is_listed("alloc allocate", &w, i))
			return true;
	return false;
}

/* A word of a toggle, or none that is known to set up something. */
bool pairs_is_toggle_name(const char *name)
{
	if (strchr(name, '.'))
		return false; /* an operation: its contract counts */
	return has_kind(name, ROW_TOGGLE) || !has_kind(name, ROW_OPPOSITE);
}

bool pairs_same_family(const char *a, const char *b)
{
	struct words x, y;

	split(a, &x);
	split(b, &y);
	return x.n && y.n && same_word(&x, 0, &y, 0);
}
