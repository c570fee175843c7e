// SPDX-License-Identifier: GPL-2.0-only
/*
 * verify.c - compares a fact with a computed summary, see bind.h.
 *
 * Purpose: `lifelint rules --verify`. In: two summaries of one function. Out: contradictions.
 * Idea: counts are compared, not lists: for each kind and parameter the net change of what the
 * caller owns, in each class of the return value that both distinguish. A body that shows no
 * effect on a path proves nothing, because the effect may be behind a call without definition;
 * a body that shows the opposite effect, or a different object, does.
 */
#include "bind.h"

#include <string.h>

/* What one summary does to a kind of resource through one parameter or the returned value. */
struct net {
	bool gets, puts;
};

static bool same_root(const struct path *a, const struct path *b)
{
	return a->root == b->root && a->param == b->param && a->name == b->name;
}

static bool is_count(const struct effect *e)
{
	return e->op == EFF_GET || e->op == EFF_PUT || e->op == EFF_INIT || e->op == EFF_FREE;
}

static struct net net_of(const struct summary *s, uint8_t rc, const struct effect *like)
{
	struct net net = { 0 };

	for (int i = 0; i < s->noutcomes; i++) {
		const struct outcome *o = &s->outcomes[i];

		for (int n = 0; (o->rc & rc) && n < o->neffects; n++) {
			const struct effect *e = &o->effects[n];

			if (!is_count(e) || !same_root(&e->path, &like->path))
				continue;
			if (e->op == EFF_GET || e->op == EFF_INIT)
				net.gets = true;
			else
				net.puts = true;
		}
	}
	return net;
}

static int tell(FILE *out, const struct fact *f, const struct effect *e, const char *what)
{
	fprintf(out, "%s:%d:%d: '%s': ", f->loc.file, f->loc.line, f->loc.col, f->name);
	if (e->path.root == ROOT_PARAM)
		fprintf(out, "parameter %d %s", e->path.param, what);
	else
		fprintf(out, "the returned value %s", what);
	if (f->explained)
		fprintf(out, "; explained: %s", f->explained);
	fputc('\n', out);
	return 1;
}

/* One effect of @from, looked for in @in for the classes @rc. */
static int compare(FILE *out, const struct fact *f, const struct effect *e, struct net other)
{
	bool gets = e->op == EFF_GET || e->op == EFF_INIT;

	if (gets && other.puts && !other.gets)
		return tell(out, f, e, "is put in the tree's own code, the fact says taken");
	if (!gets && other.gets && !other.puts)
		return tell(out, f, e, "is taken in the tree's own code, the fact says put");
	return 0;
}

/*
 * A get that the fact does not tell: the returned object may be the parameter, and a pointer that
 * the fact calls fresh but not owned is a decision, not a mistake.
 */
static bool is_told(const struct summary *fact, const struct effect *e)
{
	struct effect ret = { .path.root = ROOT_RET };

	if (e->op != EFF_GET)
		return false;
	if (e->path.root == ROOT_PARAM)
		return net_of(fact, RC_ANY, &ret).gets;
	for (int i = 0; i < fact->noutcomes; i++)
		if (fact->outcomes[i].what != RET_UNKNOWN && fact->outcomes[i].rc & RC_POS)
			return true;
	return false;
}

static int check_extra(FILE *out, const struct fact *f, const struct effect *e)
{
	struct net fact = net_of(f->summary, RC_ANY, e);

	if (e->may || e->path.nsteps || e->path.root == ROOT_GLOBAL || fact.gets || fact.puts)
		return 0;
	if (e->op == EFF_PUT || e->op == EFF_FREE)
		return tell(out, f, e,
			    "is put or freed in the tree's own code, the fact does not say so");
	if (e->op == EFF_GET && !is_told(f->summary, e))
		return tell(out, f, e, "is taken in the tree's own code, the fact does not say so");
	return 0;
}

/* Whether the same effect was met before effect @k of outcome @i. */
static bool seen_before(const struct summary *s, int i, int k)
{
	const struct effect *e = &s->outcomes[i].effects[k];

	for (int o = 0; o <= i; o++)
		for (int n = 0; n < (o < i ? s->outcomes[o].neffects : k); n++) {
			const struct effect *x = &s->outcomes[o].effects[n];

			if (x->op == e->op && same_root(&x->path, &e->path) &&
			    x->path.nsteps == e->path.nsteps && x->may == e->may)
				return true;
		}
	return false;
}

int model_verify_summary(FILE *out, const struct fact *f, const struct summary *computed)
{
	int n = 0;

	if (!f->summary || !computed || computed->unknown || f->has_body)
		return 0;
	for (int i = 0; i < f->summary->noutcomes; i++) {
		const struct outcome *o = &f->summary->outcomes[i];

		for (int k = 0; k < o->neffects; k++)
			if (is_count(&o->effects[k]) && !o->effects[k].path.nsteps &&
			    !seen_before(f->summary, i, k))
				n += compare(out, f, &o->effects[k],
					     net_of(computed, o->rc, &o->effects[k]));
	}
	for (int i = 0; i < computed->noutcomes; i++) {
		const struct outcome *o = &computed->outcomes[i];

		for (int k = 0; k < o->neffects; k++)
			if (is_count(&o->effects[k]) && !seen_before(computed, i, k))
				n += check_extra(out, f, &o->effects[k]);
	}
	return n;
}
