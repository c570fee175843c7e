// SPDX-License-Identifier: GPL-2.0-only
/*
 * value.c - hash-consing of value numbers, see value.h.
 *
 * Purpose: one struct for each distinct value. In: parts. Out: the unique value.
 * Idea: every constructor normalises first, then looks the node up by its parts.
 */
#include "value.h"

#include <string.h>

#include "../base/hash.h"
#include "../base/intern.h"

#define VALUE_BUCKETS 1024

void value_table_init(struct value_table *t, struct arena *arena)
{
	t->arena = arena;
	t->nbuckets = VALUE_BUCKETS;
	t->buckets = xcalloc(VALUE_BUCKETS, sizeof(*t->buckets));
	t->count = 0;
}

void value_table_fini(struct value_table *t)
{
	free(t->buckets);
	memset(t, 0, sizeof(*t));
}

static void grow(struct value_table *t)
{
	int n = t->nbuckets * 4;
	struct value **fresh = xcalloc((size_t)n, sizeof(*fresh));

	for (int i = 0; i < t->nbuckets; i++) {
		struct value *v, *next;

		for (v = t->buckets[i]; v; v = next) {
			uint64_t h = hash_mix((uint64_t)v->num * 31 + v->kind,
					      (uintptr_t)v->a ^ (uintptr_t)v->name);

			next = v->next;
			h = hash_mix(h, (uintptr_t)v->b + v->arith);
			v->next = fresh[h & (uint64_t)(n - 1)];
			fresh[h & (uint64_t)(n - 1)] = v;
		}
	}
	free(t->buckets);
	t->buckets = fresh;
	t->nbuckets = n;
}

static const struct value *make(struct value_table *t, const struct value *want)
{
	uint64_t h = hash_mix((uint64_t)want->num * 31 + want->kind,
			      (uintptr_t)want->a ^ (uintptr_t)want->name);
	struct value **slot, *v;

	h = hash_mix(h, (uintptr_t)want->b + want->arith);
	slot = &t->buckets[h & (uint64_t)(t->nbuckets - 1)];
	for (v = *slot; v; v = v->next)
		if (v->kind == want->kind && v->arith == want->arith && v->num == want->num &&
		    v->name == want->name && v->rec == want->rec && v->a == want->a &&
		    v->b == want->b)
			return v;
	v = arena_alloc(t->arena, sizeof(*v));
	*v = *want;
	v->id = ++t->count;
	v->next = *slot;
	*slot = v;
	if (t->count > t->nbuckets * 2)
		grow(t);
	return v;
}

const struct value *value_int(struct value_table *t, int64_t num)
{
	return make(t, &(struct value){.kind = V_INT, .num = num});
}

const struct value *value_named(struct value_table *t, enum value_kind kind, const char *name)
{
	return make(t, &(struct value){.kind = kind, .name = name});
}

const struct value *value_numbered(struct value_table *t, enum value_kind kind, int64_t num,
				   const struct value *a)
{
	return make(t, &(struct value){.kind = kind, .num = num, .a = a});
}

const struct value *value_site(struct value_table *t, int64_t num, const char *name,
			       const struct value *a)
{
	return make(t, &(struct value){.kind = V_SITE, .num = num, .name = name, .a = a});
}

const struct value *value_init(struct value_table *t, const struct value *addr,
			       const struct ir_type *type)
{
	const struct value *v = make(t, &(struct value){.kind = V_INIT, .a = addr});

	if (!v->type)
		((struct value *)v)->type = type;
	return v;
}

const struct value *value_field(struct value_table *t, const struct value *a, const char *rec,
				const char *field)
{
	if (a->kind == V_CONTAINER && a->rec == rec && a->name == field)
		return a->a;
	return make(t, &(struct value){.kind = V_FIELD, .a = a, .rec = rec, .name = field});
}

const struct value *value_container(struct value_table *t, const struct value *a, const char *rec,
				    const char *field)
{
	if (a->kind == V_FIELD && a->rec == rec && a->name == field)
		return a->a;
	return make(t, &(struct value){.kind = V_CONTAINER, .a = a, .rec = rec, .name = field});
}

const struct value *value_index(struct value_table *t, const struct value *a, const struct value *b)
{
	if (b && b->kind != V_INT && b->kind != V_PHI && b->kind != V_PARAM)
		b = NULL;
	return make(t, &(struct value){.kind = V_INDEX, .a = a, .b = b});
}

/* Less is less as signed. */
static bool fold(enum ir_arith op, int64_t a, int64_t b, int64_t *out)
{
	if (op != IR_LT)
		return ir_compute(op, a, b, out);
	*out = a < b;
	return true;
}

const struct value *value_not(struct value_table *t, const struct value *a)
{
	if (a->kind == V_INT)
		return value_int(t, !a->num);
	if (a->kind == V_UN && a->arith == IR_NOT && a->a->kind != V_UN &&
	    (a->a->kind == V_BIN || a->a->kind == V_IS_ERR))
		return a->a;
	return make(t, &(struct value){.kind = V_UN, .arith = IR_NOT, .a = a});
}

bool value_is_truth(const struct value *v)
{
	return v->kind == V_IS_ERR || (v->kind == V_UN && v->arith == IR_NOT) ||
	       (v->kind == V_BIN && (v->arith == IR_EQ || v->arith == IR_LT));
}

const struct value *value_bin(struct value_table *t, enum ir_arith op, const struct value *a,
			      const struct value *b)
{
	int64_t folded;

	switch (op) {
	case IR_NE:
		return value_not(t, value_bin(t, IR_EQ, a, b));
	case IR_GT:
		return value_bin(t, IR_LT, b, a);
	case IR_GE:
		return value_not(t, value_bin(t, IR_LT, a, b));
	case IR_LE:
		return value_not(t, value_bin(t, IR_LT, b, a));
	default:
		break;
	}
	if (a->kind == V_INT && b->kind == V_INT && fold(op, a->num, b->num, &folded))
		return value_int(t, folded);
	if (op == IR_EQ) {
		if (a == b)
			return value_int(t, 1);
		if (a->kind == V_INT || (b->kind != V_INT && a->id > b->id)) {
			const struct value *swap = a;

			a = b;
			b = swap;
		}
		/* these are 0 or 1 already: comparing them with 0 is their negation */
		if (b->kind == V_INT && b->num == 0 && value_is_truth(a))
			return value_not(t, a);
	}
	if (op == IR_SUB && b->kind == V_INT && b->num != INT64_MIN)
		return value_bin(t, IR_ADD, a, value_int(t, -b->num));
	if (op == IR_ADD && b->kind == V_INT && a->kind == V_BIN && a->arith == IR_ADD &&
	    a->b->kind == V_INT && fold(op, a->b->num, b->num, &folded))
		return value_bin(t, IR_ADD, a->a, value_int(t, folded));
	if ((op == IR_ADD || op == IR_OR) && b->kind == V_INT && b->num == 0)
		return a;
	return make(t, &(struct value){.kind = V_BIN, .arith = op, .a = a, .b = b});
}

const struct value *value_un(struct value_table *t, enum ir_arith op, const struct value *a)
{
	if (op == IR_NOT)
		return value_not(t, a);
	if (a->kind == V_INT)
		return value_int(t, op == IR_NEG ? -a->num : ~a->num);
	return make(t, &(struct value){.kind = V_UN, .arith = op, .a = a});
}

const struct value *value_is_err(struct value_table *t, const struct value *a)
{
	if (a->kind == V_INT)
		return value_int(t, a->num < 0 && a->num >= -4095);
	return make(t, &(struct value){.kind = V_IS_ERR, .a = a});
}

/* The address in these only names them; they do not consist of it. */
static bool is_leaf(const struct value *v)
{
	return v->kind == V_PHI || v->kind == V_OLD || v->kind == V_SITE;
}

const struct value *value_alloc(const struct value *v)
{
	const struct value *whole = v;

	while (whole->kind == V_FIELD || whole->kind == V_CONTAINER)
		whole = whole->a;
	/* no put frees a static or automatic variable: its members live their own lives */
	return whole->kind == V_GLOBAL || whole->kind == V_LOCAL ? v : whole;
}

const struct value *value_root(const struct value *v)
{
	while (v->a && !is_leaf(v))
		v = v->a;
	return v;
}

const struct value *value_base(const struct value *v)
{
	while (v->kind == V_FIELD || v->kind == V_CONTAINER || v->kind == V_INDEX)
		v = v->a;
	return v;
}

const struct value *value_within(const struct value *v)
{
	const struct value *p = v;

	while (p->kind == V_BIN && (p->arith == IR_ADD || p->arith == IR_SUB))
		p = p->a;
	return p->type && p->type->kind == IR_TYPE_PTR ? p : v;
}

bool value_mentions(const struct value *v, const struct value *part)
{
	for (; v && v->id >= part->id; v = v->a) {
		if (v == part)
			return true;
		if (is_leaf(v))
			return false;
		if (v->b && value_mentions(v->b, part))
			return true;
	}
	return false;
}

const struct value *value_old(struct value_table *t, const struct value *v)
{
	return v->kind == V_OLD ? v : value_numbered(t, V_OLD, 0, v);
}

bool value_is_stale(const struct value *v)
{
	for (; v; v = v->a) {
		if (v->kind == V_OLD)
			return true;
		if (is_leaf(v))
			return false;
	}
	return false;
}

const struct value *value_subst(struct value_table *t, const struct value *v,
				const struct value *from, const struct value *to)
{
	const struct value *a, *b;
	struct value copy;

	if (v == from)
		return to;
	if (!value_mentions(v, from))
		return v;
	a = v->a ? value_subst(t, v->a, from, to) : NULL;
	b = v->b ? value_subst(t, v->b, from, to) : NULL;
	if (v->kind == V_FIELD)
		return value_field(t, a, v->rec, v->name);
	if (v->kind == V_CONTAINER)
		return value_container(t, a, v->rec, v->name);
	if (v->kind == V_BIN)
		return value_bin(t, v->arith, a, b);
	copy = *v;
	copy.a = a;
	copy.b = b;
	return make(t, &copy);
}

bool value_is_weak(const struct value *v)
{
	for (; v; v = v->a)
		if (v->kind == V_INDEX && !v->b)
			return true;
	return false;
}

bool value_is_opaque(const struct value *v)
{
	return v->kind == V_PARAM || v->kind == V_INIT || v->kind == V_SITE || v->kind == V_PHI ||
	       v->kind == V_OLD;
}
