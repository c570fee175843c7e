// SPDX-License-Identifier: GPL-2.0-only
/*
 * use_after_put.c - an object is used after the reference held here was dropped.
 *
 * Finds: reads, writes and calls through a pointer after the put (or free) that may have ended it,
 *	directly, in a callee, or through another member of the same allocation.
 * How: the engine tells when a dead object is touched; this file decides how sure that is.
 * Silent when: another reference is owned or was handed on, the core keeps the object alive during
 *	the callback (ll_alive), the pointer is only compared, the function drops another count of
 *	the caller's later, or the one that its opposite (unregister, register) took.
 * Wrong when: a reference is guaranteed by a protocol that no fact describes.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "use-after-put"
#define AGAIN "dropped again"

/* Where a drop stands. */
static const char *place_of(struct ir_loc loc)
{
	return intern_printf("%d:%d", loc.line, loc.col);
}

/* Whether how many counts the path holds of @o was seen from the first one on. */
static bool is_counted_here(const struct object *o)
{
	return o->freed || o->fresh || o->init;
}

/* A count is dropped of what this path dropped before: that was not the last one. */
static void on_put(struct run *r, struct state *s, const struct object *o, const struct use *u)
{
	(void)s;
	(void)u;
	if (o->put && !is_counted_here(o))
		run_note(r,
			 &(struct unit_note){.topic = intern(AGAIN),
					     .key = place_of(o->release_loc),
					     .text = o->put_api},
			 NULL);
}

static enum level how_sure(const struct object *o, const struct use *u)
{
	if (o->freed || o->fresh)
		return LEVEL_ERROR;
	/* whether a function nobody knows gave us a count is not known either */
	if (object_whole(o)->kind == V_SITE)
		return LEVEL_NOTE;
	/* the put went to a member: that it ends the whole is presumed unless a release is known */
	if (u->outside && !o->release_api)
		return LEVEL_NOTE;
	/* loaded from memory: whose count it was, and who else holds one, cannot be seen here */
	if (object_whole(o)->kind != V_PARAM && !o->release_api)
		return LEVEL_NOTE;
	return LEVEL_ERROR;
}

/*
 * Whether a call of @g takes a count on a parameter that is a record @tag; @op: EFF_GET for its
 * caller, EFF_KEEP for others.
 */
static bool takes_count(const struct run *r, const struct ir_func *g, const char *tag,
			enum effect_op op)
{
	const struct summary *sum = run_summary(r, g->name);

	for (int i = 0; sum && i < sum->noutcomes; i++)
		for (int k = 0; k < sum->outcomes[i].neffects; k++) {
			const struct effect *e = &sum->outcomes[i].effects[k];
			bool takes = e->op == op && e->path.root == ROOT_PARAM &&
				     e->path.param < g->nparams;
			const struct ir_type *t = takes ? g->locals[e->path.param].type : NULL;

			if (t && e->kind == intern("ref") && t->elem && t->elem->tag == tag)
				return true;
		}
	return false;
}

/* A function of the unit that @down undoes by its name takes a count on a record @tag. */
static bool opposite_takes(const struct run *r, const char *down, const char *tag,
			   enum effect_op op)
{
	const struct ir_unit *u = run_unit(r);

	for (int i = 0; tag && i < u->nfuncs; i++)
		if (!u->funcs[i]->in_header && pairs_names_match(u->funcs[i]->name, down) &&
		    takes_count(r, u->funcs[i], tag, op))
			return true;
	return false;
}

/*
 * The function drops the count that its opposite took of a parameter: who calls either holds one of
 * his own. Likewise a helper whose opposite took one for a timer or the like.
 */
static bool is_partners_count(const struct run *r, const struct object *o)
{
	const struct value *whole = object_whole(o);
	const char *tag = run_record_of(whole);

	return (whole->kind == V_PARAM &&
		opposite_takes(r, run_function(r)->name, tag, EFF_GET)) ||
	       (!o->freed && map_get(&run_unit(r)->func_by_name, intern(o->put_api)) &&
		opposite_takes(r, o->put_api, tag, EFF_KEEP));
}

static void on_use(struct run *r, struct state *s, const struct object *o, const struct use *u)
{
	const char *what = run_describe(r, u->value->kind == V_FIELD ? object_whole(o) : u->value);
	const char *verb = o->freed ? "freed" : "dropped";
	struct report rep = {
		.rule = RULE,
		.level = how_sure(o, u),
		.loc = u->loc,
		.once = o->release_loc,
		.message = run_printf(r, "%s is %s after its %s %s by %s()", what, u->how,
				      o->freed ? "memory was" : "last reference held here was",
				      verb, o->put_api),
		.key = run_printf(r, "%s|%s", o->put_api,
				  u->value->kind == V_FIELD ? u->value->name : u->how),
		.end = s->trace,
		.start = o->acquired ? o->acquired : o->released,
	};

	if (s->warned)
		run_dropped(r, RULE, "an assertion failed on this path");
	else if (is_partners_count(r, o))
		run_dropped(r, RULE, "its opposite took that count of a parameter");
	else if (is_counted_here(o))
		run_report(r, &rep);
	else
		run_note(r,
			 &(struct unit_note){.topic = intern(RULE),
					     .key = place_of(o->release_loc),
					     .n = rep.level,
					     .loc = u->loc},
			 &rep);
}

/* By the function itself, or by one that calls it to drop one. */
static bool is_dropped_again(const struct unit_end *e, const struct unit_note *n)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *x = &e->notes[i];

		if (x->topic == intern(AGAIN) &&
		    (x->fn == n->fn ? x->key == n->key : x->text == n->fn->name))
			return true;
	}
	return false;
}

/* One drop is one mistake: its first use is named. */
static bool is_first(const struct unit_end *e, const struct unit_note *n)
{
	for (const struct unit_note *x = e->notes; x < n; x++)
		if (x->topic == n->topic && x->fn == n->fn && x->key == n->key)
			return false;
	return true;
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (n->topic != intern(RULE) || !is_first(e, n))
			continue;
		if (is_dropped_again(e, n))
			unit_dropped(e, RULE, "another count is dropped later");
		else
			unit_report(e, n, (enum level)n->n);
	}
}

/* The kind of object that the last step of @p leads to, or NULL. */
static const char *tag_at(const struct run *r, const struct path *p)
{
	const struct path_step *field = p->nsteps > 1 ? &p->steps[p->nsteps - 2] : NULL;
	const struct ir_field *f;

	if (!field || p->root != ROOT_PARAM || p->steps[p->nsteps - 1].kind != PATH_LOAD ||
	    field->kind != PATH_FIELD)
		return NULL;
	f = ir_record_field(run_unit(r), field->rec, field->field);
	return f && f->type->kind == IR_TYPE_PTR && f->type->elem ? f->type->elem->tag : NULL;
}

/* Whether releasing @o drops a reference to an object of the kind that @v points to. */
static bool releases_kind(const struct run *r, const struct object *o, const struct value *v)
{
	const struct summary *sum = o->release_api ? run_summary(r, o->release_api) : NULL;

	for (int i = 0; sum && i < sum->noutcomes; i++)
		for (int k = 0; k < sum->outcomes[i].neffects; k++) {
			const struct effect *e = &sum->outcomes[i].effects[k];
			const char *tag = e->op == EFF_PUT ? tag_at(r, &e->path) : NULL;

			if (tag && v->type && v->type->elem && v->type->elem->tag == tag)
				return true;
		}
	return false;
}

/*
 * A parameter is used after an object was dropped whose release drops a reference to such a thing:
 * right only because the caller holds one of its own, which nothing here shows.
 */
static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	for (int i = 0; i < c->nargs; i++)
		for (int k = 0; k < s->objects.len; k++) {
			const struct object *o = &s->objects.data[k];
			const struct value *v = value_base(c->args[i]);
			struct report rep = {.rule = RULE,
					     .level = LEVEL_NOTE,
					     .loc = c->in->loc,
					     .once = o->release_loc,
					     .end = s->trace,
					     .start = o->released};

			if (v->kind != V_PARAM || o->key == v || !o->put || o->owned > 0 ||
			    !releases_kind(r, o, v))
				continue;
			rep.message = run_printf(
				r,
				"%s is passed to %s() after %s, which may hold a reference to it, "
				"was dropped by %s(): the caller has to hold another one",
				run_describe(r, v), c->api, run_describe(r, o->key), o->put_api);
			rep.key = run_printf(r, "held by caller|%s|%s", o->put_api, c->api);
			run_report(r, &rep);
		}
}

const struct checker use_after_put_checker = {
	.rule = RULE,
	.on_put = on_put,
	.on_use = on_use,
	.on_unit = on_unit,
	.on_call = on_call,
};
