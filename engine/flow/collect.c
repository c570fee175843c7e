// SPDX-License-Identifier: GPL-2.0-only
/*
 * collect.c - forgetting what no live memory leads to.
 *
 * Purpose: states that differ only in the past are one. In: a state with dead locals pruned.
 * Out: the same state without unreachable cells, facts and settled objects.
 * Idea: mark and sweep over the roots of values; parameters, globals and locals are always alive;
 * what is still owned stays, since losing it is a leak.
 */
#include "assume.h"
#include "state.h"

#define MAX_REACHED 512

struct reached {
	const struct value *v[MAX_REACHED];
	int n;
};

static bool is_anchor(const struct value *root)
{
	return (root->kind == V_SITE && (root->num == SITE_STABLE || root->num == SITE_ASKED)) ||
	       root->kind == V_PARAM || root->kind == V_GLOBAL || root->kind == V_LOCAL ||
	       root->kind == V_INT || root->kind == V_STR || root->kind == V_FUNC;
}

static bool is_reached(const struct reached *m, const struct value *root)
{
	if (is_anchor(root) || m->n == MAX_REACHED)
		return true;
	for (int i = 0; i < m->n; i++)
		if (m->v[i] == root)
			return true;
	return false;
}

static bool reach(struct reached *m, const struct value *v)
{
	bool more = false;

	for (; v; v = v->a) {
		const struct value *root = value_root(v);

		if (v->b)
			more |= reach(m, v->b);
		if (v != root)
			continue;
		if (!is_reached(m, root)) {
			m->v[m->n++] = root;
			more = true;
		}
		break;
	}
	return more;
}

static void reach_all(const struct state *s, struct reached *m)
{
	bool more = true;

	while (more) {
		more = false;
		for (int i = 0; i < s->cells.len; i++) {
			const struct cell *c = &s->cells.data[i];

			if (c->val->kind == V_INIT && c->val->a == c->addr)
				continue;
			if (is_reached(m, value_root(c->addr)))
				more |= reach(m, c->val);
		}
	}
}

/* Nothing can be owed any more: given back, or there never was an object. */
static bool is_settled(struct state *s, const struct object *o)
{
	return o->owned <= 0 || !(value_classes(s, o->key) & RC_POS);
}

void state_collect(struct state *s)
{
	struct reached m = {.n = 0};
	int kept = 0;

	reach_all(s, &m);
	for (int i = 0; i < s->objects.len; i++)
		if (!is_settled(s, &s->objects.data[i]) ||
		    (is_reached(&m, value_root(s->objects.data[i].key)) &&
		     (value_classes(s, s->objects.data[i].key) & RC_POS)))
			s->objects.data[kept++] = s->objects.data[i];
	s->objects.len = kept;
	kept = 0;
	for (int i = 0; i < s->cells.len; i++)
		if (is_reached(&m, value_root(s->cells.data[i].addr)))
			s->cells.data[kept++] = s->cells.data[i];
	s->cells.len = kept;
	kept = 0;
	for (int i = 0; i < s->facts.len; i++) {
		const struct value *root = value_root(s->facts.data[i].v);
		bool owned = false;

		for (int k = 0; k < s->objects.len; k++)
			owned |= value_root(s->objects.data[k].key) == root ||
				 s->objects.data[k].result == s->facts.data[i].v;
		if (owned || is_reached(&m, root))
			s->facts.data[kept++] = s->facts.data[i];
	}
	s->facts.len = kept;
	kept = 0;
	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *x = &s->marks.data[i];

		if (x->keep || (is_reached(&m, value_root(x->a)) &&
				(!x->b || is_reached(&m, value_root(x->b)))))
			s->marks.data[kept++] = *x;
	}
	s->marks.len = kept;
}
