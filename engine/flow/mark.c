// SPDX-License-Identifier: GPL-2.0-only
/*
 * mark.c - what checkers remember on a path, see struct mark.
 *
 * Purpose: typestates that the engine need not understand. In: checkers. Out: entries of a state.
 * Idea: few per state, so a list in order of making; the signature does not depend on the order.
 */
#include <string.h>

#include "../base/hash.h"
#include "run.h"

#define MAX_MARKS 24

struct mark *state_mark(const struct state *s, const char *what, const struct value *a,
			const struct value *b)
{
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (m->what == what && m->a == a && m->b == b)
			return m;
	}
	return NULL;
}

struct mark *state_mark_make(struct state *s, const char *what, const struct value *a,
			     const struct value *b)
{
	struct mark *m = state_mark(s, what, a, b);

	if (m || s->marks.len >= MAX_MARKS)
		return m;
	vec_push(&s->marks, (struct mark){.what = what, .a = a, .b = b});
	return &s->marks.data[s->marks.len - 1];
}

void state_unmark(struct state *s, struct mark *m)
{
	int at = (int)(m - s->marks.data);

	memmove(m, m + 1, sizeof(*m) * (size_t)(--s->marks.len - at));
}

void state_rename_marks(struct state *s, struct value_table *t, const struct value *from,
			const struct value *to)
{
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		m->a = value_subst(t, m->a, from, to);
		m->b = m->b ? value_subst(t, m->b, from, to) : NULL;
	}
}

uint64_t state_marks_signature(const struct state *s)
{
	uint64_t h = 0;

	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];
		uint64_t about = state_key_signature(s, m->a);

		if (m->join != MARK_EXACT)
			continue;
		if (m->b)
			about = hash_mix(about, state_key_signature(s, m->b));
		/* commutative, as for objects */
		h += hash_mix(about, hash_bytes(m->what, strlen(m->what)) + (uint64_t)m->n);
	}
	return h;
}

/* Of the tests what both say, of the checkers' own bits what one says. */
static int64_t join_bits(int64_t a, int64_t b)
{
	const int64_t tests = MARK_TESTED | MARK_ABSENT | MARK_PRESENT;

	a &= ~((a ^ b) & tests);
	return a | (b & ~(int64_t)(MARK_FREE_BIT - 1));
}

/* On one of the ways no lock was held, whatever the other one held. */
static void weaken(struct mark *m, const struct mark *x)
{
	*m = *x;
	m->when = NULL;
}

bool state_join_marks(struct state *into, const struct state *from)
{
	bool changed = false;

	for (int i = into->marks.len - 1; i >= 0; i--) {
		struct mark *m = &into->marks.data[i];
		const struct mark *x = state_mark(from, m->what, m->a, m->b);
		int64_t n = x ? join_bits(m->n, x->n) : m->n;

		if (m->join == MARK_EXACT || (!x && m->join == MARK_MAY))
			continue;
		changed |= !x || n != m->n;
		if (!x) {
			state_unmark(into, m);
			continue;
		}
		if (m->join == MARK_MAY && (m->n & ~x->n & MARK_GUARDED)) {
			weaken(m, x);
			n = x->n | (n & ~(int64_t)(MARK_FREE_BIT - 1));
		}
		m->n = n;
	}
	for (int i = 0; i < from->marks.len; i++) {
		const struct mark *x = &from->marks.data[i];
		struct mark *m;

		if (x->join != MARK_MAY || state_mark(into, x->what, x->a, x->b))
			continue;
		m = state_mark_make(into, x->what, x->a, x->b);
		if (m)
			*m = *x;
		changed |= m != NULL;
	}
	return changed;
}
