/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * select.c - what kind of expression a nameless cursor is, and which arm of it counts.
 *
 * Purpose: libclang shows implicit casts, __builtin_choose_expr, x ?: y, offsetof, va_arg and
 * designators alike. In: such a cursor. Out: which it is.
 * Idea: an implicit cast stands where its operand stands; only what does not is looked up in the
 * text.
 */
#include "lower.h"

bool names_type(CXCursor c)
{
	enum CXCursorKind kind = clang_getCursorKind(c);

	return kind == CXCursor_TypeRef || kind == CXCursor_MemberRef;
}

/* Whether @c only wraps @inner: parentheses, implicit casts, __extension__. */
bool is_transparent(CXCursor c, CXCursor *inner)
{
	enum CXCursorKind kind = clang_getCursorKind(c);
	struct cursors k;
	bool yes;

	if (kind != CXCursor_ParenExpr && kind != CXCursor_UnexposedExpr)
		return false;
	children_of(c, &k);
	yes = k.len == 1 && clang_isExpression(clang_getCursorKind(k.data[0]));
	if (yes && kind == CXCursor_UnexposedExpr)
		yes = clang_equalLocations(clang_getCursorLocation(c),
					   clang_getCursorLocation(k.data[0]));
	if (yes)
		*inner = k.data[0];
	vec_fini(&k);
	return yes;
}

/* @c without parentheses and implicit casts. */
CXCursor strip(struct front *f, CXCursor c)
{
	CXCursor inner;

	(void)f;
	while (is_transparent(c, &inner))
		c = inner;
	return c;
}

enum odd odd_kind(struct front *f, CXCursor c)
{
	const struct place *place = place_of_cursor(f, c);
	struct source *src = place->body_src;
	unsigned at = place->body_offset;
	struct cursors k;
	enum odd kind = ODD_CONSTANT;

	if (source_starts(src, at, "__builtin_choose_expr"))
		return ODD_CHOOSE;
	if (source_starts(src, at, "__builtin_offsetof"))
		return ODD_OFFSETOF;
	if (source_starts(src, at, "__builtin_va_arg"))
		return ODD_VA_ARG;
	children_of(c, &k);
	if (k.len == 4 && !names_type(k.data[0]))
		kind = ODD_ELVIS;
	else if (k.len >= 1 && clang_getCursorType(c).kind == CXType_Void)
		kind = ODD_DESIGNATED;
	else if (k.len == 1 && !names_type(k.data[0]))
		kind = ODD_NONE;
	vec_fini(&k);
	return kind;
}

/* The arm of __builtin_choose_expr() that is taken. */
CXCursor choose_arm(struct front *f, CXCursor c)
{
	struct cursors k;
	CXCursor arm = clang_getNullCursor();
	int64_t cond;

	(void)f;
	children_of(c, &k);
	if (k.len >= 3) {
		if (fold_value(k.data[0], &cond))
			arm = k.data[cond ? 1 : 2];
		else
			arm = clang_equalTypes(clang_getCursorType(c),
					       clang_getCursorType(k.data[1])) ?
				      k.data[1] :
				      k.data[2];
	}
	vec_fini(&k);
	return arm;
}

/* The arm among several of one type: the one whose association is written as the operand's type. */
static int written_arm(struct front *f, CXCursor c, CXCursor operand)
{
	const struct place *p = place_of_cursor(f, c);
	CXType type = clang_getUnqualifiedType(clang_getCursorType(operand));
	CXString name = clang_getTypeSpelling(type);
	int arm = source_generic_arm(p->body_src, p->body_offset, clang_getCString(name));

	clang_disposeString(name);
	return arm;
}

/* The arm of a _Generic that has its type; the first child is the operand that selects. */
CXCursor generic_arm(struct front *f, CXCursor c)
{
	CXType type = clang_getCursorType(c);
	CXCursor arm = clang_getNullCursor(), written = arm;
	struct cursors k;
	int n = 0, same = 0, wanted;

	children_of(c, &k);
	wanted = k.len ? written_arm(f, c, k.data[0]) : -1;
	for (int i = 1; i < k.len; i++) {
		if (names_type(k.data[i]) || !clang_isExpression(clang_getCursorKind(k.data[i])))
			continue;
		if (n++ == wanted)
			written = k.data[i];
		if (!clang_equalTypes(type, clang_getCursorType(k.data[i])))
			continue;
		if (!same++)
			arm = k.data[i];
	}
	if (same != 1 && !clang_Cursor_isNull(written))
		arm = written;
	if (clang_Cursor_isNull(arm) && k.len)
		arm = vec_last(&k);
	vec_fini(&k);
	return arm;
}

/* The value of @c when clang can compute it; only for operands without side effects. */
bool fold_value(CXCursor c, int64_t *value)
{
	CXEvalResult r = clang_Cursor_Evaluate(c);
	bool known = r && clang_EvalResult_getKind(r) == CXEval_Int;

	if (known)
		*value = clang_EvalResult_isUnsignedInt(r) ?
				 (int64_t)clang_EvalResult_getAsUnsigned(r) :
				 clang_EvalResult_getAsLongLong(r);
	if (r)
		clang_EvalResult_dispose(r);
	return known;
}
