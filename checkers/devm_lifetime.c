// SPDX-License-Identifier: GPL-2.0-only
/*
 * devm_lifetime.c - what devres owns lives exactly as long as the device is bound.
 *
 * Finds: something that devres gives back is given back by hand, too; a managed interrupt whose
 *	handler uses what remove() frees by hand, because devres frees the interrupt later; memory
 *	that devres frees with a counted object inside, or one behind open files, that may live
 *	longer.
 * How: a mark on the value inside one function; places and partners across functions (reach, ends).
 * Silent when: the unit acquires the same by hand as well; remove() frees or disables the interrupt
 *	first; a flag tells the handler.
 * Wrong when: a condition that no single function shows decides whether devres owns it.
 */
#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "devm-lifetime"

struct pair {
	const struct unit_end *e;
	struct reach *x;
	const struct ir_func *up, *down;
	struct ends ends;
};

static const char *mark_of(const struct effect *e)
{
	return intern_printf("%s %s", RULE, e->kind ? e->kind : "ref");
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	struct report rep = {.rule = RULE, .level = LEVEL_ERROR, .loc = c->in->loc};
	struct mark *m;

	if (!v || v->kind == V_INT || (!e->managed && e->op != EFF_PUT && e->op != EFF_FREE))
		return;
	if (e->managed && e->op == EFF_GET) {
		m = state_mark_make(s, mark_of(e), v, NULL);
		if (!m || m->when)
			return;
		m->api = c->api;
		m->when = run_note_event(r, s, c->in->loc, v,
					 run_printf(r, "%s() leaves it to devres here", c->api));
		return;
	}
	m = e->managed ? NULL : state_mark(s, mark_of(e), v, NULL);
	if (!m || e->may || (e->op == EFF_PUT && ends_takes_off_too(c->summary, e)))
		return;
	rep.start = m->when;
	rep.end = s->trace;
	rep.message = run_printf(r, "%s is given back by %s(), and again by devres: %s() made it",
				 run_describe(r, v), c->api, m->api);
	rep.key = run_printf(r, "%s|%s", m->api, c->api);
	run_report(r, &rep);
}

static void file(const struct unit_end *e, const struct ir_func *fn, struct finding f)
{
	const struct step *last = &f.steps[f.nsteps - 1];

	f.rule = RULE;
	f.engine = "clang";
	f.file = last->file;
	f.line = last->line;
	f.col = last->col;
	f.function = fn->name;
	f.message = last->message;
	findings_add(e->out, &f);
}

#define STEP(loc, text) ((struct step){(loc).file, (loc).line, (loc).col, (text)})

static bool undoes(const struct act *down, const struct act *up)
{
	if (down->op == EFF_UNPUBLISH ? up->op != EFF_PUBLISH : up->op != EFF_GET)
		return false;
	return up->kind == down->kind;
}

static bool is_same_member(const struct place *a, const struct place *b)
{
	return a->rec && a->field && a->rec == b->rec && a->field == b->field && a->held == b->held;
}

/* The managed acquisition that @down undoes by hand; NULL: none, or one by hand as well. */
static const struct act *managed_twin(const struct acts *all, const struct act *down)
{
	const struct act *twin = NULL;

	for (int i = 0; i < all->len; i++) {
		const struct act *up = all->data[i];

		if (!undoes(down, up))
			continue;
		if (!up->managed && (up->at.tag == down->at.tag || !up->at.tag || !down->at.tag))
			return NULL;
		if (up->managed &&
		    (is_same_member(&up->at, &down->at) ||
		     (down->op == EFF_UNPUBLISH && is_same_member(&up->number, &down->number))))
			twin = up;
	}
	return twin;
}

static void check_by_hand(const struct unit_end *e, const struct act *down)
{
	const struct acts *all = reach_all_acts(unit_reach(e));
	const struct act *up = managed_twin(all, down);
	struct step steps[2];
	struct finding f = {.level = LEVEL_ERROR, .steps = steps, .nsteps = 2};
	const struct place *at;

	if (!up || (down->op == EFF_PUT && ends_goes_on(all, down->in)))
		return;
	at = is_same_member(&up->at, &down->at) ? &up->at : &up->number;
	f.key = intern_printf("%s.%s|%s|%s", at->rec, at->field, up->api, down->api);
	steps[0] = STEP(up->in->loc, intern_printf("%s() leaves it to devres here", up->api));
	steps[1] = STEP(down->in->loc,
			intern_printf("%s is given back by %s(), and again by devres: %s() in "
				      "%s() made it",
				      at->field, down->api, up->api, up->fn->name));
	file(e, down->fn, f);
}

/* A member that the handler follows, or a lock in it, of what @end gives up by hand. */
static const struct act *freed_under(const struct pair *p, const char *handler, struct touch *t)
{
	const struct acts *down = reach_acts(p->x, p->down->name);

	for (int i = 0; i < down->len; i++) {
		const struct act *a = down->data[i];

		if (a->managed || a->op != EFF_FREE || !a->at.rec || !a->at.held)
			continue;
		if (reach_touch(p->x, handler, a->at.rec, a->at.field, t) &&
		    (t->how & TOUCH_FOLLOW) && !(t->how & TOUCH_TEST))
			return a;
	}
	return NULL;
}

static void check_handler(const struct pair *p, const struct act *user, const char *handler)
{
	struct touch t;
	const struct act *a = freed_under(p, handler, &t);
	struct step steps[3];
	struct finding f = {.steps = steps, .nsteps = 3};

	if (!a)
		return;
	if (ends_is_flagged(p->x, p->e->u, p->down->name, handler)) {
		unit_dropped(p->e, RULE, "a flag tells the handler");
		return;
	}
	f.level = user->asleep || ends_maybe_quiet(p->e->m, a) ? LEVEL_NOTE : LEVEL_ERROR;
	f.key = intern_printf("%s.%s|%s|%s", a->at.rec, a->at.field, a->api, user->api);
	steps[0] = STEP(user->in->loc,
			intern_printf("%s() leaves %s() to devres here", user->api, handler));
	steps[1] = STEP(t.loc, intern_printf("%s is used here", a->at.field));
	steps[2] = STEP(a->in->loc,
			intern_printf("%s is given up by %s(), but %s() uses it until devres "
				      "undoes %s()",
				      a->at.field, a->api, handler, user->api));
	file(p->e, a->fn, f);
}

static void check_users(const struct pair *p)
{
	const struct acts *all = reach_all_acts(p->x), *down = reach_acts(p->x, p->down->name);

	for (int i = 0; i < all->len; i++) {
		const struct act *user = all->data[i];

		if (user->op != EFF_PUBLISH || !user->managed || ends_takes_off(down, user) ||
		    !reach_calls(p->x, p->up->name, user->fn->name))
			continue;
		for (int h = 0; h < user->nhandlers; h++)
			check_handler(p, user, user->handlers[h]);
	}
}

/* An object whose memory only its last put may end. */
static bool is_counted(const struct model *m, const struct act *a)
{
	const struct record_fact *rf = a->at.tag ? model_record(m, a->at.tag) : NULL;

	return a->op == EFF_INIT && rf && rf->put_only;
}

/* Counted or open-file objects inside memory that devres frees. */
static void check_embedded(const struct pair *p)
{
	const struct acts *all = reach_all_acts(p->x);

	for (int i = 0; i < all->len; i++) {
		const struct act *a = all->data[i];
		const struct end *end = a->at.held ? NULL : ends_find(&p->ends, a->at.rec);
		bool opened = a->op == EFF_PUBLISH && a->kind == intern("cdev");
		struct step steps[2];
		struct finding f = {.steps = steps, .nsteps = 2};

		if (!end || !end->managed || !a->at.field || (!opened && !is_counted(p->e->m, a)))
			continue;
		f.level = opened ? LEVEL_WARNING : LEVEL_ERROR;
		f.key = intern_printf("%s.%s|%s", a->at.rec, a->at.field, end->api);
		steps[0] = STEP(a->in->loc, intern_printf("%s.%s lives from %s() on", a->at.rec,
							  a->at.field, a->api));
		steps[1] = STEP(end->loc,
				intern_printf("devres frees struct %s when the driver leaves "
					      "the device, but its %s lives until its last %s",
					      end->tag, a->at.field,
					      opened ? "file is closed" : "reference is put"));
		file(p->e, end->fn, f);
	}
}

static void check_pair(void *data, const struct ir_func *up, const struct ir_func *down)
{
	const struct unit_end *e = data;
	struct pair p = {.e = e, .x = unit_reach(e), .up = up, .down = down};
	const char *const names[2] = {up->name, NULL};

	ends_collect(p.x, e->u, e->m, names, &p.ends);
	check_embedded(&p);
	if (down)
		check_users(&p);
	vec_fini(&p.ends);
}

static void on_unit(const struct unit_end *e)
{
	const struct acts *all = reach_all_acts(unit_reach(e));

	for (int i = 0; i < all->len; i++) {
		enum effect_op op = all->data[i]->op;

		if (!all->data[i]->managed &&
		    (op == EFF_FREE || op == EFF_PUT || op == EFF_UNPUBLISH))
			check_by_hand(e, all->data[i]);
	}
	ends_pairs(e->u, e->m, check_pair, (void *)e);
}

const struct checker devm_lifetime_checker = {
	.rule = RULE,
	.on_effect = on_effect,
	.on_unit = on_unit,
};
