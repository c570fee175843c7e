// SPDX-License-Identifier: GPL-2.0-only
/*
 * zeroed.c - memory that was zero when it was allocated.
 *
 * Purpose: an error path asks a member that was never set whether there is something to undo. In:
 * allocations whose fact says that their memory is zero, calls, loads. Out: 0 for members that
 * nobody can have written. Idea: one flag per allocation; a member that was written has a cell, and
 * whatever else may have written one takes the flag away.
 */
#include "../base/intern.h"
#include "run.h"

void zeroed_start(struct run *r, struct state *s, const struct call *c, const struct value *v)
{
	if (c->fact && c->fact->zeroed)
		object_entry(r, s, v, intern("mem"))->zeroed = true;
}

bool state_is_zeroed(struct state *s, const struct value *addr)
{
	const struct value *whole = addr;
	const struct object *o;

	while (whole->kind == V_FIELD && !state_load(s, whole))
		whole = whole->a;
	if (whole == addr || whole->kind != V_SITE || state_load(s, whole))
		return false;
	o = state_object(s, whole, intern("mem"));
	return o && o->zeroed && !o->kept && !o->spread && !o->passed_data;
}

const struct value *zeroed_load(struct run *r, struct state *s, const struct value *addr,
				const struct ir_type *type)
{
	bool is_record = type && type->kind == IR_TYPE_RECORD;

	return !is_record && state_is_zeroed(s, addr) ? value_int(&r->vt, 0) : NULL;
}

void zeroed_call(struct run *r, struct state *s, const struct call *c)
{
	for (int i = 0; i < c->in->nargs; i++) {
		const struct value *a = c->args[i], *whole = value_base(a);
		struct object *o = whole->kind == V_SITE ? state_object(s, whole, intern("mem"))
							 : NULL;

		if (!o || !o->zeroed || call_only_reads(r, c, i))
			continue;
		if (a == whole)
			o->zeroed = false;
		else /* it stays within the member that it is given */
			state_store(s, a, value_site(&r->vt, c->site, NULL, a));
	}
}

/* @addr is a member of the record at @whole. */
static bool is_member_of(const struct value *addr, const struct value *whole)
{
	for (; addr->kind == V_FIELD; addr = addr->a)
		if (addr->a == whole)
			return true;
	return false;
}

void zeroed_filled(struct run *r, struct state *s, const struct call *c)
{
	const struct value *to = c->fact && c->fact->fills ? c->args[0] : NULL;

	if (!to || c->args[1]->kind != V_INT || c->args[1]->num)
		return;
	for (int i = 0; i < s->objects.len; i++) {
		const struct value *key = s->objects.data[i].key;

		if (key->kind == V_INIT && is_member_of(key->a, to))
			state_store(s, key->a, value_int(&r->vt, 0));
	}
}
