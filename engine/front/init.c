/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * init.c - initialisers, braces and designators.
 *
 * Purpose: say which part of an object each expression of an initialiser fills.
 * In: a slot (the object) and its initialiser. Out: stores into a local, or entries of a global.
 * Idea: C's rule in one walk: in braces a position moves over the members, a designator sets it,
 * and an aggregate without braces of its own takes as many expressions as it has members.
 */
#include "lower.h"

#define RANGE_MAX 256

struct fields {
	VEC(CXCursor) list;
};

/* Where we are in the list of one pair of braces. */
struct feed {
	const struct cursors *k;
	int pos;
};

static void fill_one(const struct slot *slot, struct feed *feed);

static struct front *front_of(const struct slot *slot)
{
	return slot->lw ? slot->lw->f : slot->out->f;
}

static enum CXVisitorResult add_field(CXCursor c, CXClientData data)
{
	struct fields *fields = data;

	vec_push(&fields->list, c);
	return CXVisit_Continue;
}

static struct slot slot_member(const struct slot *slot, CXCursor field, CXCursor at)
{
	const struct member *m = member_get(front_of(slot), field);
	struct slot sub = *slot;

	sub.type = clang_getCursorType(field);
	if (!m->name)
		return sub;
	sub.rec = m->rec;
	sub.field = m->name;
	if (slot->lw)
		sub.addr = emit_field(slot->lw, at, slot->addr, m);
	else
		sub.path = intern_printf("%s%s%s", slot->path, *slot->path ? "." : "", m->name);
	return sub;
}

static struct slot slot_element(const struct slot *slot, int64_t index, CXCursor at)
{
	struct slot sub = *slot;
	struct ir_insn *in;
	const struct ir_type *type;

	sub.type = clang_getArrayElementType(clang_getCanonicalType(slot->type));
	sub.rec = sub.field = NULL;
	if (!slot->lw) {
		sub.path = intern_printf("%s[%lld]", slot->path, (long long)index);
		return sub;
	}
	type = type_pointer(slot->lw->f, type_get(slot->lw->f, sub.type));
	in = emit_ab(slot->lw, at, IR_INDEX, slot->addr, op_const(index));
	sub.addr = result(slot->lw, in, type);
	return sub;
}

static void leaf(const struct slot *slot, CXCursor init)
{
	struct lower *lw = slot->lw;
	const struct ir_type *type;
	struct ir_operand v;

	if (!lw) {
		global_leaf(slot, init);
		return;
	}
	type = type_get(lw->f, slot->type);
	v = rvalue(lw, init);
	emit_store(lw, init, slot->addr, convert(lw, init, v, type), type);
}

static bool is_designated(CXCursor c)
{
	return clang_getCursorKind(c) == CXCursor_UnexposedExpr &&
	       clang_getCursorType(c).kind == CXType_Void;
}

/* Passes over the designators of @k from @from on, then fills what they lead to. */
static void designate(const struct slot *slot, const struct cursors *k, int from, bool range)
{
	CXCursor d;
	struct slot sub;
	int64_t lo = 0, hi;

	if (from >= k->len - 1) {
		struct feed feed = { k, k->len - 1 };

		fill_one(slot, &feed);
		return;
	}
	d = k->data[from];
	if (clang_getCursorKind(d) == CXCursor_MemberRef) {
		sub = slot_member(slot, clang_getCursorReferenced(d), d);
		designate(&sub, k, from + 1, range);
		return;
	}
	fold_value(d, &lo);
	hi = lo;
	if (range && from + 1 < k->len - 1)
		fold_value(k->data[++from], &hi);
	for (int64_t i = lo; i <= hi && i - lo < RANGE_MAX; i++) {
		sub = slot_element(slot, i, d);
		designate(&sub, k, from + 1, false);
	}
}

/* Whether the designators of @k have the form [A ... B]. */
static bool has_range(struct front *f, CXCursor c, const struct cursors *k)
{
	for (int i = 0; i + 2 < k->len; i++) {
		const struct place *p;

		if (clang_getCursorKind(k->data[i]) == CXCursor_MemberRef ||
		    clang_getCursorKind(k->data[i + 1]) == CXCursor_MemberRef)
			continue;
		if (place_of_cursor(f, c)->macro) {
			p = place_of_cursor(f, k->data[i]);
			return source_is_range(p->body_src, p->body_offset);
		}
		p = place_of_cursor(f, k->data[i]);
		return source_is_range(p->src, p->offset);
	}
	return false;
}

/* A designated initialiser; returns the position of the first designator, for what follows. */
static int64_t fill_designated(const struct slot *slot, CXCursor c, const struct fields *fields)
{
	struct cursors k;
	int64_t at = 0;
	bool range;

	children_of(c, &k);
	range = has_range(front_of(slot), c, &k);
	designate(slot, &k, 0, range);
	if (k.len && clang_getCursorKind(k.data[0]) == CXCursor_MemberRef) {
		CXCursor field = clang_getCursorReferenced(k.data[0]);

		for (int i = 0; i < fields->list.len; i++)
			if (clang_equalCursors(fields->list.data[i], field))
				at = i;
	} else if (k.len) {
		fold_value(k.data[range && k.len > 2 ? 1 : 0], &at);
	}
	vec_fini(&k);
	return at;
}

static void fill_record(const struct slot *slot, struct feed *feed, bool braces)
{
	CXType type = clang_getCanonicalType(slot->type);
	bool is_union = clang_getCursorKind(clang_getTypeDeclaration(type)) == CXCursor_UnionDecl;
	struct fields fields = { 0 };
	int next = 0;

	clang_Type_visitFields(type, add_field, &fields);
	while (feed->pos < feed->k->len) {
		CXCursor c = feed->k->data[feed->pos];
		struct slot sub;

		if (is_designated(c)) {
			if (!braces)
				break;
			feed->pos++;
			next = (int)fill_designated(slot, c, &fields) + 1;
			continue;
		}
		while (next < fields.list.len && clang_Cursor_isBitField(fields.list.data[next]) &&
		       !member_get(front_of(slot), fields.list.data[next])->name)
			next++;
		if (next >= fields.list.len || (is_union && next > 0)) {
			if (!braces)
				break;
			feed->pos++;
			continue;
		}
		sub = slot_member(slot, fields.list.data[next++], c);
		fill_one(&sub, feed);
	}
	vec_fini(&fields.list);
}

static void fill_array(const struct slot *slot, struct feed *feed, bool braces)
{
	long long count = clang_getArraySize(clang_getCanonicalType(slot->type));
	struct fields none = { 0 };
	int64_t next = 0;

	while (feed->pos < feed->k->len) {
		CXCursor c = feed->k->data[feed->pos];
		struct slot sub;

		if (is_designated(c)) {
			if (!braces)
				return;
			feed->pos++;
			next = fill_designated(slot, c, &none) + 1;
			continue;
		}
		if (!braces && count >= 0 && next >= count)
			return;
		sub = slot_element(slot, next++, c);
		fill_one(&sub, feed);
	}
}

static void fill_aggregate(const struct slot *slot, struct feed *feed, bool braces)
{
	if (type_get(front_of(slot), slot->type)->kind == IR_TYPE_RECORD)
		fill_record(slot, feed, braces);
	else
		fill_array(slot, feed, braces);
}

/* Tables of plain numbers carry nothing that an analysis reads. */
static bool is_number_table(const struct slot *slot)
{
	const struct ir_type *t = type_get(front_of(slot), slot->type);

	if (slot->lw || t->kind != IR_TYPE_ARRAY)
		return false;
	while (t->kind == IR_TYPE_ARRAY)
		t = t->elem;
	return t->kind == IR_TYPE_INT;
}

static void fill_braces(const struct slot *slot, CXCursor list)
{
	const struct ir_type *t = type_get(front_of(slot), slot->type);
	struct cursors k;
	struct feed feed = { &k, 0 };

	if (is_number_table(slot))
		return;
	children_of(list, &k);
	if (t->kind == IR_TYPE_RECORD || t->kind == IR_TYPE_ARRAY)
		fill_aggregate(slot, &feed, true);
	else if (k.len)
		fill_one(slot, &feed);
	else if (slot->lw)
		emit(slot->lw, list, IR_ZERO, slot->addr)->type = t;
	vec_fini(&k);
}

/* A braced list or compound literal that fills all of an object of its own type, or null. */
static CXCursor braced_list(struct front *f, CXCursor init)
{
	CXCursor c = strip(f, init);

	if (clang_getCursorKind(c) == CXCursor_CompoundLiteralExpr)
		c = strip(f, child_last(c));
	return clang_getCursorKind(c) == CXCursor_InitListExpr ? c : clang_getNullCursor();
}

/* Fills @slot with the next expression of @feed, or with as many as it takes. */
static void fill_one(const struct slot *slot, struct feed *feed)
{
	struct front *f = front_of(slot);
	CXCursor init = feed->k->data[feed->pos], list;
	const struct ir_type *t = type_get(f, slot->type);
	CXCursor plain = strip(f, init);

	if (t->kind == IR_TYPE_RECORD || t->kind == IR_TYPE_ARRAY) {
		list = braced_list(f, init);
		if (!clang_Cursor_isNull(list)) {
			feed->pos++;
			fill_braces(slot, list);
			return;
		}
		if (type_of(f, plain) != t &&
		    clang_getCursorKind(plain) != CXCursor_StringLiteral) {
			fill_aggregate(slot, feed, false);
			return;
		}
	} else if (clang_getCursorKind(plain) == CXCursor_InitListExpr) {
		feed->pos++;
		fill_braces(slot, plain);
		return;
	}
	feed->pos++;
	leaf(slot, init);
}

/* Fills all of @slot with @init. */
void fill_object(const struct slot *slot, CXCursor init)
{
	CXCursor list = braced_list(front_of(slot), init);
	const struct ir_type *t = type_get(front_of(slot), slot->type);
	bool aggregate = t->kind == IR_TYPE_RECORD || t->kind == IR_TYPE_ARRAY;

	if (clang_Cursor_isNull(list) ||
	    (!aggregate &&
	     clang_getCursorKind(strip(front_of(slot), init)) != CXCursor_InitListExpr)) {
		leaf(slot, init);
		return;
	}
	if (slot->lw && aggregate)
		emit(slot->lw, init, IR_ZERO, slot->addr)->type = t;
	fill_braces(slot, list);
}

void lower_init(struct lower *lw, struct ir_operand addr, CXCursor init, CXType type)
{
	struct slot slot = { .lw = lw, .addr = addr, .type = type };

	fill_object(&slot, init);
}
