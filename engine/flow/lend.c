// SPDX-License-Identifier: GPL-2.0-only
/*
 * lend.c - what a function that is not seen may do with what it is given.
 *
 * Purpose: ignorance at call sites. In: a call and its arguments, the declared parameters.
 * Out: objects that others may know, locks that others may have changed.
 * Idea: the type of a parameter tells what can be done with it: private data is kept, an object
 * with a count may be ended by its release, a number leads nowhere.
 */
#include <string.h>

#include "../base/intern.h"
#include "run.h"

/* What parameter @i of the function called points to, as declared; NULL when that is not known. */
static const struct ir_type *param_points_to(const struct run *r, const struct call *c, int i)
{
	const struct ir_func *decl = c->name ? map_get(&r->fl->u->decls, c->name) : NULL;
	const struct ir_type *t = decl && i < decl->nparams ? decl->locals[i].type : NULL;

	return t && t->kind == IR_TYPE_PTR ? t->elem : NULL;
}

/* A parameter of type void * is private data: it is made to be kept. */
bool call_takes_anything(const struct run *r, const struct call *c, int i)
{
	const struct ir_type *t = param_points_to(r, c, i);

	return t && t->kind == IR_TYPE_VOID;
}

/* Who is given a pointer to something const does not take it over. */
static void note_taker(const struct run *r, const struct call *c, int i, struct object *o,
		       const struct value *ret)
{
	o->passed = true;
	if (call_only_reads(r, c, i))
		return;
	o->offered = true;
	o->given |= !ret || o->taker;
	o->taker = ret;
}

/* A pointer to a number leads nobody to what the number stands in. */
static bool takes_scalar(const struct run *r, const struct call *c, int i)
{
	const struct ir_type *t = param_points_to(r, c, i);

	return t && t->kind == IR_TYPE_INT;
}

/*
 * The callee gets an object with a count in it: it may start that count and, when it fails, end it,
 * and the release frees the memory around it.
 */
static bool takes_counted(const struct run *r, const struct call *c, int i)
{
	const struct value *v = c->args[i];
	const struct ir_field *f =
		v->kind == V_FIELD ? ir_record_field(r->fl->u, v->rec, v->name) : NULL;

	return counts_inside(r->fl, param_points_to(r, c, i)) ||
	       (f && counts_inside(r->fl, f->type));
}

/* Nothing is known of what @c does to the lock @l; of a recursive call not even by belief. */
static void note_unknown(const struct run *r, const struct call *c, struct lock *l)
{
	const char *by = c->name ? c->name : c->in->via_field;

	if (!l->unsure)
		l->unsure_by = by;
	else if (l->unsure_by && by && !strstr(l->unsure_by, by))
		l->unsure_by = intern_printf("%s %s", l->unsure_by, by);
	l->unsure = l->murky = true;
	if (c->name && map_get(&r->fl->u->func_by_name, c->name))
		l->by_summary = true;
}

/* A function of another file is called as what drops a count: most likely that of @whole. */
static void note_dropped(struct state *s, const struct call *c, const struct value *whole)
{
	if (c->in->opaque || !c->name || !value_is_opaque(whole) || !pairs_sounds_like_put(c->name))
		return;
	for (int k = 0; k < s->objects.len; k++)
		if (value_mentions(s->objects.data[k].key, whole))
			s->objects.data[k].passed_data = true;
}

/* A place in an object goes to somebody together with a function that will find it there. */
static void lend_to_callback(const struct call *c, int i, struct state *s)
{
	bool calls_back = false;

	for (int k = 0; k < c->in->nargs; k++)
		calls_back |= c->args[k]->kind == V_FUNC;
	for (int k = 0; calls_back && c->args[i]->kind == V_FIELD && k < s->objects.len; k++) {
		struct object *o = &s->objects.data[k];

		if (!object_is_memory(o) && o->owned > 0 &&
		    object_whole(o) == value_alloc(c->args[i]) && o->key != c->args[i])
			o->passed_data = true;
	}
}

/*
 * A function of which nothing is known may take over what it is given as private data, and may
 * take or release a lock in what it is given.
 */
void call_lend(struct run *r, struct state *s, const struct call *c, const struct value *ret)
{
	const struct value *arg;

	for (int i = 0; i < c->in->nargs; i++) {
		if (c->summary && !(c->summary->passed_params >> (i & 31) & 1))
			continue;
		arg = value_within(c->args[i]);
		lend_to_callback(c, i, s);
		if (arg->kind == V_PARAM && arg->num < 32)
			r->passed_params |= 1u << arg->num;
		for (int k = 0; k < s->objects.len; k++)
			if (s->objects.data[k].key == arg) {
				note_taker(r, c, i, &s->objects.data[k], ret);
				if (call_takes_anything(r, c, i))
					object_lend_data(&s->objects.data[k], ret);
			}
		if (!c->summary || c->summary->believed)
			note_dropped(s, c, arg);
		if (borrow_is_known(r, c, i))
			borrow_part(s, c->args[i]);
		else if (takes_counted(r, c, i))
			object_escape(s, c->args[i], true);
		else if (!takes_scalar(r, c, i))
			object_lend_part(s, c->args[i], ret);
		for (int k = 0; !c->summary && k < s->locks.len; k++)
			if (c->args[i]->kind != V_INT &&
			    value_mentions(s->locks.data[k].addr, c->args[i]))
				note_unknown(r, c, &s->locks.data[k]);
	}
}
