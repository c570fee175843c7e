/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * types.c - clang's types as ir types, and the records that the IR mentions.
 *
 * Purpose: one struct ir_type for each distinct type of the unit. In: CXType. Out: ir_type,
 * ir_record.
 * Idea: a map from clang's canonical type is the fast path; behind it a map from a text of the
 * structure makes types that differ in qualifiers alone the same.
 */
#include "lower.h"

#include <string.h>

/* The one type that looks like @t; @key is a text that says what it is. */
static const struct ir_type *share(struct front *f, const char *key, struct ir_type t)
{
	struct ir_type *known = map_get(&f->shapes, key);

	if (known)
		return known;
	known = arena_alloc(&f->u->arena, sizeof(*known));
	*known = t;
	map_put(&f->shapes, key, known);
	return known;
}

const struct ir_type *type_int(struct front *f, int bits, bool is_unsigned)
{
	return share(f, intern_printf("i%d%d", bits, is_unsigned),
		     (struct ir_type){ .kind = IR_TYPE_INT,
				       .bits = (uint8_t)bits,
				       .is_unsigned = is_unsigned });
}

const struct ir_type *type_pointer(struct front *f, const struct ir_type *elem)
{
	return share(f, intern_printf("p%p", (const void *)elem),
		     (struct ir_type){ .kind = IR_TYPE_PTR, .elem = elem });
}

static bool is_unsigned_kind(enum CXTypeKind kind)
{
	return kind == CXType_Bool || (kind >= CXType_Char_U && kind <= CXType_UInt128);
}

/* Tag of a record or enum; an unnamed one has its typedef's name or "". */
static const char *tag_of(CXType t)
{
	CXString text = clang_getTypeSpelling(t);
	const char *s = clang_getCString(text), *tag;

	if (!strncmp(s, "struct ", 7) || !strncmp(s, "union ", 6) || !strncmp(s, "enum ", 5))
		s = strchr(s, ' ') + 1;
	tag = strchr(s, '(') ? intern("") : intern(s);
	clang_disposeString(text);
	return tag;
}

static const struct ir_type *type_enum(struct front *f, CXType t)
{
	CXType base = clang_getEnumDeclIntegerType(clang_getTypeDeclaration(t));
	const char *tag = tag_of(t);
	long long size = clang_Type_getSizeOf(t);
	bool is_unsigned = is_unsigned_kind(clang_getCanonicalType(base).kind);

	return share(f, intern_printf("e%lld%d%s", size, is_unsigned, tag),
		     (struct ir_type){ .kind = IR_TYPE_INT,
				       .tag = tag,
				       .bits = (uint8_t)(size > 0 ? size * 8 : 32),
				       .is_unsigned = is_unsigned });
}

static const struct ir_type *type_make(struct front *f, CXType t)
{
	const struct ir_type *elem;
	long long size;

	switch (t.kind) {
	case CXType_Void:
		return share(f, intern("v"), (struct ir_type){ .kind = IR_TYPE_VOID });
	case CXType_Pointer:
		return type_pointer(f, type_get(f, clang_getPointeeType(t)));
	case CXType_Record:
		return share(f, intern_printf("r%s", tag_of(t)),
			     (struct ir_type){ .kind = IR_TYPE_RECORD, .tag = tag_of(t) });
	case CXType_Enum:
		return type_enum(f, t);
	case CXType_ConstantArray:
	case CXType_IncompleteArray:
	case CXType_VariableArray:
		elem = type_get(f, clang_getArrayElementType(t));
		size = t.kind == CXType_ConstantArray ? clang_getArraySize(t) : -1;
		return share(f, intern_printf("a%lld-%p", size, (const void *)elem),
			     (struct ir_type){ .kind = IR_TYPE_ARRAY,
					       .elem = elem, .count = size });
	case CXType_FunctionProto:
	case CXType_FunctionNoProto:
		elem = type_get(f, clang_getResultType(t));
		return share(f, intern_printf("f%p", (const void *)elem),
			     (struct ir_type){ .kind = IR_TYPE_FUNC, .elem = elem });
	default:
		break;
	}
	if (t.kind < CXType_Bool || t.kind > CXType_LongDouble)
		return share(f, intern("o"), (struct ir_type){ .kind = IR_TYPE_OTHER });
	size = clang_Type_getSizeOf(t);
	return type_int(f, size > 0 ? (int)size * 8 : 32, is_unsigned_kind(t.kind));
}

const struct ir_type *type_get(struct front *f, CXType t)
{
	const struct ir_type *known = t.data[0] ? map_get(&f->types, t.data[0]) : NULL;

	if (known)
		return known;
	if (t.kind == CXType_Invalid)
		return share(f, intern("o"), (struct ir_type){ .kind = IR_TYPE_OTHER });
	known = type_make(f, clang_getUnqualifiedType(clang_getCanonicalType(t)));
	if (t.data[0])
		map_put(&f->types, t.data[0], (void *)known);
	return known;
}

const struct ir_type *type_of(struct front *f, CXCursor c)
{
	return type_get(f, clang_getCursorType(c));
}

struct fields {
	struct front *f;
	VEC(struct ir_field) list;
};

static enum CXVisitorResult add_field(CXCursor c, CXClientData data)
{
	struct fields *fields = data;
	const struct member *m = member_get(fields->f, c);

	if (m->name)
		vec_push(&fields->list, (struct ir_field){ m->name, m->type });
	else
		clang_Type_visitFields(clang_getCursorType(c), add_field, data);
	return CXVisit_Continue;
}

/* Makes the record behind @t known to the unit. */
void record_mention(struct front *f, CXType t)
{
	const struct ir_type *type = type_get(f, t);
	struct fields fields = { .f = f };
	struct ir_record *rec;

	if (type->kind != IR_TYPE_RECORD || !*type->tag || map_get(&f->u->records, type->tag))
		return;
	t = clang_getCanonicalType(t);
	if (clang_Type_getSizeOf(t) < 0)
		return;
	rec = arena_alloc(&f->u->arena, sizeof(*rec));
	rec->tag = type->tag;
	map_put(&f->u->records, rec->tag, rec);
	rec->loc = place_of_cursor(f, clang_getTypeDeclaration(t))->loc;
	clang_Type_visitFields(t, add_field, &fields);
	rec->nfields = fields.list.len;
	rec->fields = arena_alloc(&f->u->arena, sizeof(*rec->fields) * (size_t)(rec->nfields + 1));
	if (rec->nfields)
		memcpy(rec->fields, fields.list.data, sizeof(*rec->fields) * (size_t)rec->nfields);
	vec_fini(&fields.list);
}
