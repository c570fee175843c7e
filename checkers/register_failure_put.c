// SPDX-License-Identifier: GPL-2.0-only
/*
 * register_failure_put.c - registration failed and the initial reference stays.
 *
 * Finds: a failing return on which the count started by the failed registration (or before a failed
 *	add) is still owned and the object is not handed on.
 * How: exits of the class "failure" that own an initial reference.
 * Silent when: the function hands the failure of that very call to its own caller, whose duty the
 *	put then is; the object was freed by hand (that is free-after-init).
 * Wrong when: the caller drops the reference by a contract that no summary shows.
 */
#include <string.h>

#include "checker.h"
#include "ref_exits.h"

/* `return register(x)` untested: the contract is passed on as it is. */
static bool forwards_contract(const struct function_exit *e, const struct object *o)
{
	if (object_whole(o)->kind != V_PARAM || !e->ret || e->ret->kind != V_SITE || !e->ret->name)
		return false;
	for (const struct trace *t = e->state->trace; t; t = t->prev)
		if (t->branch && value_mentions(t->about, e->ret))
			return false;
	return true;
}

/* Success leaves the object as failure does, initialised and not registered. */
static bool is_half_done(const struct function_exit *e, const struct object *x)
{
	return e->is_success && x && x->init && x->owned > 0 && !x->published;
}

/*
 * A function for other units that is given the object and leaves the count alike when one or
 * another of several steps fails, or that does not register it at all: such is its contract,
 * whoever made the object drops it.
 */
static bool may_be_contract(struct run *r, const struct exits *exits, const struct object *o)
{
	const struct value *first = NULL;
	bool several = false;

	if (object_whole(o)->kind != V_PARAM || run_has_own_callers(r))
		return false;
	for (int i = 0; i < exits->len; i++) {
		const struct function_exit *e = &exits->data[i];
		const struct object *x = state_object(e->state, o->key, o->kind);

		several |= is_half_done(e, x);
		if (!e->is_failure || !x || !x->init)
			continue;
		if (x->owned <= 0)
			return false;
		several |= (first && e->ret != first) || (e->ret && e->ret->kind == V_PHI);
		first = e->ret;
	}
	return several;
}

/* From a table of objects that others made, often static ones that no count ends. */
static bool is_of_table(const struct object *o)
{
	const struct value *v = object_whole(o);

	return v->kind == V_INIT && v->a->kind == V_INDEX;
}

/* The function says so, or returns nothing and the registration is known to have failed. */
static bool has_failed(const struct run *r, const struct function_exit *e, const struct object *o)
{
	const struct ir_type *t = run_function(r)->ret;

	if (t && t->kind != IR_TYPE_VOID)
		return e->is_failure;
	return o->result && !(run_classes(e->state, o->result) & RC_ZERO);
}

static void check_exit(struct run *r, const struct exits *exits, const struct function_exit *e)
{
	for (int i = 0; i < e->state->objects.len; i++) {
		const struct object *o = &e->state->objects.data[i];
		struct report rep = {
			.rule = "register-failure-put",
			.level = LEVEL_ERROR,
			.loc = e->loc,
			.end = e->state->trace,
			.start = o->acquired,
		};

		if (!o->init || !o->put_only || o->owned <= 0 || o->published ||
		    strcmp(o->kind, "ref") || !has_failed(r, e, o))
			continue;
		if (forwards_contract(e, o)) {
			run_dropped(r, "register-failure-put", "failure is handed to the caller");
			continue;
		}
		if (!is_of_table(o) && undone_by_rounds(r, e, o)) {
			run_dropped(r, "register-failure-put", "a loop drops such elements");
			continue;
		}
		if (may_be_contract(r, exits, o) || is_of_table(o))
			rep.level = LEVEL_NOTE;
		rep.message = run_printf(r,
					 "%s() started the reference count of %s and this "
					 "failing path never drops it",
					 o->acquire_api, run_describe(r, object_whole(o)));
		rep.key = o->acquire_api;
		rep.last = "returns here without dropping the initial reference";
		run_report(r, &rep);
	}
}

static void on_end(struct run *r, const struct exits *exits)
{
	for (int i = 0; i < exits->len; i++)
		check_exit(r, exits, &exits->data[i]);
}

const struct checker register_failure_put_checker = {
	.rule = "register-failure-put",
	.on_end = on_end,
};
