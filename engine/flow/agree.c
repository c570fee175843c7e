// SPDX-License-Identifier: GPL-2.0-only
/*
 * agree.c - which lock the places of a unit agree on for one member.
 *
 * Purpose: beliefs (Engler et al., SOSP 2001) about locks. In: notes of a checker, each with the
 * locks that cover the access. Out: the lock that most other places hold.
 * Idea: a place counts as locked when it is so on every path; places in the function of the
 * candidate itself are counted, but others must agree.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

#define MAX_LOCKS 12

bool lock_is_exclusive(const char *kind)
{
	return !strcmp(kind, "mutex") || !strcmp(kind, "spin") || !strcmp(kind, "write") ||
	       !strcmp(kind, "sem");
}

/* "|id|id|": exclusive locks held here, and at @since already. */
const char *run_covering(struct run *r, const struct state *s, const struct trace *since)
{
	struct held held[MAX_LOCKS];
	int n = run_held(r, s, held, MAX_LOCKS);
	const char *text = "|";

	for (int i = 0; i < n; i++) {
		const struct lock *l = held[i].addr ? state_lock(s, held[i].addr) : NULL;

		if (!held[i].id || !lock_is_exclusive(held[i].kind))
			continue;
		if (!held[i].on_entry && since && l && l->when && l->when->depth > since->depth)
			continue;
		text = run_printf(r, "%s%s|", text, held[i].id);
	}
	return text;
}

bool unit_same_place(const struct unit_note *a, const struct unit_note *b)
{
	return a->fn == b->fn && a->loc.line == b->loc.line && a->loc.col == b->loc.col;
}

static bool has_lock(const char *at, const char *id)
{
	size_t len = strlen(id);

	while ((at = strstr(at, id))) {
		if (at[-1] == '|' && at[len] == '|')
			return true;
		at++;
	}
	return false;
}

/* One place in the text, all its paths together. */
struct spot {
	const struct unit_note *first;
	const char *locks; /* those held on every path, "|id|id|" */
	int64_t how;
};

struct spots VEC_FIELDS(struct spot);

/* The identities that both lists have. */
static const char *common(const char *a, const char *b)
{
	const char *both = "|";

	if (a == b)
		return a;
	for (a += *a == '|'; *a; a += *a == '|') {
		const char *id = intern_n(a, strcspn(a, "|"));

		if (has_lock(b, id))
			both = intern_printf("%s%s|", both, id);
		a += strlen(id);
	}
	return intern(both);
}

static void add_note(struct spots *ps, const struct unit_note *n)
{
	for (int i = 0; i < ps->len; i++) {
		struct spot *p = &ps->data[i];

		if (!unit_same_place(p->first, n))
			continue;
		p->locks = common(p->locks, n->text);
		p->how |= n->n;
		return;
	}
	vec_push(ps, (struct spot){n, n->text, n->n});
}

static struct agreement weigh(const struct spots *ps, const struct unit_note *c, const char *id)
{
	struct agreement ag = {.lock = id};
	const struct ir_func *last = NULL;

	for (int i = 0; i < ps->len; i++) {
		const struct spot *p = &ps->data[i];

		if (unit_same_place(p->first, c))
			continue;
		if (!has_lock(p->locks, id)) {
			ag.others += (p->how & NOTE_CHANGE) && p->first->fn != c->fn &&
				     !(p->how & NOTE_ALONE);
			continue;
		}
		ag.places++;
		ag.changes += p->how & NOTE_CHANGE;
		ag.functions += p->first->fn != c->fn && p->first->fn != last;
		last = p->first->fn;
	}
	return ag;
}

bool unit_takes(const struct unit_end *e, const struct ir_func *fn, const char *id)
{
	for (int i = 0; i < e->nnotes; i++)
		if (e->notes[i].fn == fn && e->notes[i].key == id &&
		    e->notes[i].topic == intern("lock taken"))
			return true;
	return false;
}

static bool is_enough(const struct agreement *ag, int places)
{
	return ag->functions && ag->changes && !ag->others && ag->places >= places;
}

struct agreement unit_agreed_lock(const struct unit_end *e, const struct unit_note *c, int places)
{
	struct agreement best = {0};
	struct spots ps = {0};

	for (int i = 0; i < e->nnotes; i++)
		if (e->notes[i].topic == c->topic && e->notes[i].key == c->key)
			add_note(&ps, &e->notes[i]);
	for (int i = 0; i < ps.len; i++) {
		const char *at = ps.data[i].locks;

		for (at += *at == '|'; *at; at += *at == '|') {
			const char *id = intern_n(at, strcspn(at, "|"));
			struct agreement ag = weigh(&ps, c, id);

			if (is_enough(&ag, places) && ag.places > best.places)
				best = ag;
			at += strlen(id);
		}
	}
	vec_fini(&ps);
	return best;
}
