// SPDX-License-Identifier: GPL-2.0-only
/*
 * describe.c - values in the words of the source.
 *
 * Purpose: messages name objects as the developer wrote them. In: a value. Out: text in an arena.
 * Idea: an address prints as the lvalue it belongs to; & and * cancel.
 */
#include <inttypes.h>

#include "value.h"

static const char *lvalue(struct arena *a, const struct ir_func *fn, const struct value *addr);

const char *value_describe(struct arena *a, const struct ir_func *fn, const struct value *v)
{
	const char *s;

	switch (v->kind) {
	case V_INT:
		return arena_printf(a, "%" PRId64, v->num);
	case V_FUNC:
		return v->name;
	case V_PARAM:
		return v->num < fn->nparams ? fn->locals[v->num].name : NULL;
	case V_OLD:
		return value_describe(a, fn, v->a);
	case V_INIT:
	case V_PHI:
		return lvalue(a, fn, v->a);
	case V_SITE:
		if (v->a)
			return lvalue(a, fn, v->a);
		if (v->held_by)
			return v->held_by;
		return v->name ? arena_printf(a, "%s()", v->name) : NULL;
	case V_CONTAINER:
		if (v->held_by)
			return v->held_by;
		s = value_describe(a, fn, v->a);
		return s ? arena_printf(a, "container of %s", s) : NULL;
	case V_LOCAL:
	case V_GLOBAL:
	case V_FIELD:
	case V_INDEX:
		s = lvalue(a, fn, v);
		return s ? arena_printf(a, "&%s", s) : NULL;
	default:
		return NULL;
	}
}

static const char *lvalue(struct arena *a, const struct ir_func *fn, const struct value *addr)
{
	const char *s;

	switch (addr->kind) {
	case V_LOCAL:
		if (addr->num >= fn->nlocals || fn->locals[addr->num].synthetic)
			return NULL;
		return fn->locals[addr->num].name;
	case V_GLOBAL:
		return addr->name;
	case V_FIELD:
		if (addr->a->kind == V_FIELD || addr->a->kind == V_GLOBAL ||
		    addr->a->kind == V_LOCAL || addr->a->kind == V_INDEX) {
			s = lvalue(a, fn, addr->a);
			return s ? arena_printf(a, "%s.%s", s, addr->name) : NULL;
		}
		s = value_describe(a, fn, addr->a);
		return s ? arena_printf(a, "%s->%s", s, addr->name) : NULL;
	case V_INDEX:
		s = addr->a->kind == V_FIELD || addr->a->kind == V_LOCAL ||
				    addr->a->kind == V_GLOBAL
			    ? lvalue(a, fn, addr->a)
			    : value_describe(a, fn, addr->a);
		return s ? arena_printf(a, "%s[]", s) : NULL;
	default:
		s = value_describe(a, fn, addr);
		return s ? arena_printf(a, "*%s", s) : NULL;
	}
}
