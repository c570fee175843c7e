// SPDX-License-Identifier: GPL-2.0-only
/*
 * unchecked_acquire.c - what an acquire returns when it fails is used.
 *
 * Finds: NULL or an error pointer that is dereferenced or given to a function that needs it, where
 *	the acquire failed; one kept unchecked that another function of the unit uses.
 * How: a failing acquire leaves a mark with the place that holds its result; facts say how failure
 *	looks and which functions tolerate it.
 * Silent when: the function called is not known; it tolerates NULL; the flags forbid failure.
 * Wrong when: failure is impossible for a reason that no fact tells.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "unchecked-acquire"
#define MARK "failed acquire "
#define DESCRIBED (RC_ANY + 1) /* beside the classes of the result: see is_described */

/* It gives something to hold, and fails with NULL or an error pointer. */
static bool is_acquire(const struct fact *f)
{
	bool takes = false;

	for (int i = 0; f && f->summary && i < f->summary->noutcomes; i++)
		for (int k = 0; k < f->summary->outcomes[i].neffects; k++)
			takes |= f->summary->outcomes[i].effects[k].path.root == ROOT_RET;
	return takes && !f->borrowed_from && (f->returns_null || f->returns_err);
}

/* The failed acquire whose result is @v, read from @place. */
static struct mark *find_mark(const struct state *s, const struct value *v, const char *place,
			      uint8_t rc)
{
	for (int i = s->marks.len - 1; i >= 0; i--) {
		struct mark *m = &s->marks.data[i];

		if (strncmp(m->what, MARK, strlen(MARK)) || (m->n & RC_ANY) != rc)
			continue;
		if (place && !strcmp(strrchr(m->what, '|') + 1, place))
			return m;
		if (v->kind == V_SITE && v->name && m->a->name == v->name)
			return m;
	}
	return NULL;
}

static void on_called(struct run *r, struct state *s, const struct call_info *c,
		      const struct value *ret)
{
	const char *place = is_acquire(c->fact) ? ir_place_of_result(run_function(r), c->in) : NULL;
	uint8_t rc = run_classes(s, ret);
	struct mark *m;

	if (!place || (rc & RC_POS))
		return;
	m = state_mark_make(s,
			    intern_printf(MARK "%d:%d|%s", c->in->loc.line, c->in->loc.col, place),
			    c->callee, NULL);
	if (!m)
		return;
	m->n = rc | (c->fact->is_described ? DESCRIBED : 0);
	m->api = c->in->macro ? c->in->macro : c->api;
	m->loc = c->in->loc;
}

static const char *state_of(uint8_t rc)
{
	return rc == RC_NEG ? "an error pointer" : "NULL";
}

/* A pointer that has to be valid. */
struct needed {
	const struct value *v;
	struct ir_operand o; /* that it was reached by */
	const struct ir_insn *in;
	const char *how;
};

/* Is it what a failed acquire left? */
static void check(struct run *r, struct state *s, const struct needed *t)
{
	const struct value *v = t->v;
	uint8_t rc = v->kind == V_INT && v->num ? 0 : run_classes(s, v);
	const struct ir_block *b = rc & RC_POS ? NULL : ir_block_of(run_function(r), t->in);
	struct mark *m = b && rc ? find_mark(s, v, ir_place_of_pointer(b, t->o), rc) : NULL;
	const struct trace *before = s->trace;
	struct report rep = {.rule = RULE, .loc = t->in->loc};

	if (m && s->warned)
		run_dropped(r, RULE, "after a failed assertion");
	if (!m || s->warned)
		return;
	rep.level = m->n & DESCRIBED ? LEVEL_NOTE : LEVEL_WARNING;
	rep.start = rep.end = run_note_event(
		r, s, m->loc, v,
		run_printf(r, "%s() returns %s when it fails", m->api, state_of(rc)));
	rep.message = run_printf(r, "the result of %s() is %s without a check: it may be %s",
				 m->api, t->how, state_of(rc));
	rep.key = m->api;
	rep.once = m->loc;
	run_report(r, &rep);
	s->trace = before;
}

static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	(void)val;
	check(r, s, &(struct needed){value_base(addr), in->a, in, "used"});
}

/* Every way through the body needs a valid pointer. */
static bool body_needs(const struct summary *sum, int at)
{
	for (int i = 0; i < sum->noutcomes; i++) {
		const struct outcome *o = &sum->outcomes[i];
		bool needs = false;

		for (int k = 0; k < o->nconds; k++)
			needs |= o->conds[k].path.root == ROOT_PARAM &&
				 o->conds[k].path.param == at && !o->conds[k].path.nsteps &&
				 o->conds[k].rc == RC_POS;
		if (!needs)
			return false;
	}
	return sum->noutcomes > 0;
}

/* Whether the function called uses what its argument @at points to, whatever it is. */
static bool is_needed(const struct call_info *c, int at)
{
	if (!c->summary || at > 30)
		return false;
	if (!c->fact)
		return body_needs(c->summary, at);
	return c->fact->idiom == IDIOM_NONE && at < c->fact->nparams &&
	       c->fact->params_pointer[at < 12 ? at : 11] &&
	       !((c->fact->nouse_params | c->fact->maybe_null_params) >> at & 1);
}

/* The memory that the value address @at names, as ir_place() does; NULL for locals. */
static const char *name_of_address(const struct value *at)
{
	if (at->kind == V_GLOBAL)
		return intern_printf("global %s", at->name);
	if (at->kind == V_FIELD && value_root(at)->kind != V_LOCAL)
		return intern_printf("member %s.%s", at->rec, at->name);
	return NULL;
}

/* @v, read from memory that others fill, has to be valid here. */
static void note_need(struct run *r, struct state *s, const struct value *v)
{
	struct unit_note n = {.topic = intern("acquire needed")};

	if (v->kind != V_INIT || s->warned)
		return;
	n.key = name_of_address(v->a);
	n.n = run_classes(s, v) & ~RC_POS;
	if (n.key && n.n)
		run_note(r, &n, NULL);
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	for (int i = 0; i < c->nargs; i++)
		if (is_needed(c, i)) {
			check(r, s,
			      &(struct needed){value_base(c->args[i]), c->in->args[i], c->in,
					       run_printf(r, "passed to %s()", c->api)});
			note_need(r, s, c->args[i]);
		}
}

/* The memory that holds @at was freed on this path. */
static bool is_freed(const struct state *s, const struct value *at)
{
	for (int i = 0; i < s->objects.len; i++)
		if (s->objects.data[i].freed && value_base(at) == s->objects.data[i].key)
			return true;
	return false;
}

/* What the failed acquire @m left is still there when the function returns. */
static const char *kept_in(struct state *s, const struct mark *m)
{
	for (int i = 0; i < s->cells.len; i++) {
		const struct cell *c = &s->cells.data[i];
		const char *name = name_of_address(c->addr);

		if (name && run_classes(s, c->val) == (m->n & RC_ANY) && !is_freed(s, c->addr) &&
		    (!strcmp(strrchr(m->what, '|') + 1, name) ||
		     (c->val->kind == V_SITE && c->val->name == m->a->name)))
			return name;
	}
	return NULL;
}

static void on_end(struct run *r, const struct exits *exits)
{
	for (int i = 0; i < exits->len; i++) {
		struct state *s = exits->data[i].state;

		for (int k = 0; !exits->data[i].is_failure && !s->warned && k < s->marks.len; k++) {
			const struct mark *m = &s->marks.data[k];
			struct unit_note n = {.topic = intern("acquire kept"), .n = m->n};
			struct report rep = {.rule = RULE, .loc = m->loc, .key = m->api};

			n.key = strncmp(m->what, MARK, strlen(MARK)) ? NULL : kept_in(s, m);
			/* who returns nothing may have given up, and says so elsewhere */
			if (!n.key || !exits->data[i].ret)
				continue;
			rep.message = run_printf(
				r,
				"the result of %s() is kept without a check in %s and used "
				"elsewhere: it may be %s",
				m->api, strchr(n.key, ' ') + 1, state_of(m->n & RC_ANY));
			run_note(r, &n, &rep);
		}
	}
}

static bool is_needed_elsewhere(const struct unit_end *e, const struct unit_note *kept)
{
	for (int i = 0; i < e->nnotes; i++)
		if (e->notes[i].topic == intern("acquire needed") && e->notes[i].key == kept->key &&
		    (e->notes[i].n & kept->n & RC_ANY) && e->notes[i].fn != kept->fn)
			return true;
	return false;
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++)
		if (e->notes[i].topic == intern("acquire kept") &&
		    is_needed_elsewhere(e, &e->notes[i]))
			unit_report(e, &e->notes[i],
				    e->notes[i].n & DESCRIBED ? LEVEL_NOTE : LEVEL_WARNING);
}

const struct checker unchecked_acquire_checker = {
	.rule = RULE,
	.on_call = on_call,
	.on_called = on_called,
	.on_access = on_access,
	.on_end = on_end,
	.on_unit = on_unit,
};
