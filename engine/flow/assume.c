// SPDX-License-Identifier: GPL-2.0-only
/*
 * assume.c - narrowing facts by conditions, see assume.h.
 *
 * Purpose: keep impossible paths out. In: conditions. Out: facts.
 * Idea: classes {negative or error pointer, zero or NULL, positive or valid} and an interval.
 */
#include "assume.h"

static uint8_t classes_of_range(int64_t lo, int64_t hi)
{
	return (uint8_t)((lo < 0 ? RC_NEG : 0) | (lo <= 0 && hi >= 0 ? RC_ZERO : 0) |
			 (hi > 0 ? RC_POS : 0));
}

static bool is_unsigned(const struct value *v)
{
	return v->type && v->type->kind == IR_TYPE_INT && v->type->is_unsigned;
}

static int64_t shifted(int64_t bound, int64_t by)
{
	int64_t sum;

	if (bound == INT64_MIN || bound == INT64_MAX || __builtin_add_overflow(bound, by, &sum))
		return bound;
	return sum;
}

void value_range(struct state *s, const struct value *v, int64_t *lo, int64_t *hi)
{
	const struct value_fact *f = v->kind == V_INT ? NULL : state_fact(s, v);
	int64_t from, to;

	*lo = v->kind == V_INT ? v->num : f ? f->lo : INT64_MIN;
	*hi = v->kind == V_INT ? v->num : f ? f->hi : INT64_MAX;
	if (v->kind != V_BIN || v->arith != IR_ADD || v->b->kind != V_INT)
		return;
	value_range(s, v->a, &from, &to);
	if (is_unsigned(v->a) && v->b->num > 0 && from < 0) /* counting on does not wrap */
		from = 0;
	from = shifted(from, v->b->num);
	to = shifted(to, v->b->num);
	if (is_unsigned(v) && from < 0) /* it wraps */
		return;
	*lo = from > *lo ? from : *lo;
	*hi = to < *hi ? to : *hi;
}

static bool has_range(const struct value *v)
{
	return v->kind == V_INT || v->kind == V_BIN || value_is_opaque(v);
}

/* What the intervals of both sides say of a comparison. */
static uint8_t compare_ranges(struct state *s, const struct value *v)
{
	int64_t alo, ahi, blo, bhi;

	value_range(s, v->a, &alo, &ahi);
	value_range(s, v->b, &blo, &bhi);
	if (v->arith == IR_EQ && (bhi < alo || blo > ahi))
		return RC_ZERO;
	if (v->arith == IR_EQ && alo == ahi && blo == bhi && alo == blo)
		return RC_POS;
	if (v->arith == IR_LT && ahi < blo)
		return RC_POS;
	if (v->arith == IR_LT && alo >= bhi)
		return RC_ZERO;
	return RC_ZERO | RC_POS;
}

static uint8_t truth_classes(struct state *s, const struct value *v)
{
	uint8_t a = value_classes(s, v->a);

	if (v->kind == V_IS_ERR)
		return (uint8_t)((a & RC_NEG ? RC_POS : 0) | (a & ~RC_NEG ? RC_ZERO : 0));
	if (v->kind == V_UN) /* NOT */
		return (uint8_t)((a & RC_ZERO ? RC_POS : 0) | (a & ~RC_ZERO ? RC_ZERO : 0));
	if (v->arith == IR_EQ && !(a & value_classes(s, v->b)))
		return RC_ZERO;
	if (has_range(v->a) && has_range(v->b)) {
		uint8_t rc = compare_ranges(s, v);

		if (rc != (RC_ZERO | RC_POS))
			return rc;
	}
	if (v->arith == IR_LT && v->b->kind == V_INT && v->b->num == 0)
		return (uint8_t)((a & RC_NEG ? RC_POS : 0) | (a & ~RC_NEG ? RC_ZERO : 0));
	return RC_ZERO | RC_POS;
}

uint8_t value_classes(struct state *s, const struct value *v)
{
	const struct value_fact *f;
	uint8_t rc = RC_ANY;

	switch (v->kind) {
	case V_INT:
		return v->num < 0 ? RC_NEG : v->num ? RC_POS : RC_ZERO;
	case V_STR:
	case V_FUNC:
	case V_LOCAL:
	case V_GLOBAL:
	case V_FIELD:
	case V_INDEX:
	case V_CONTAINER:
		return RC_POS;
	case V_IS_ERR:
		rc = truth_classes(s, v);
		break;
	case V_UN:
		rc = v->arith == IR_NOT ? truth_classes(s, v) : RC_ANY;
		if (v->arith == IR_NEG) {
			uint8_t a = value_classes(s, v->a);

			rc = (uint8_t)((a & RC_ZERO) | (a & RC_NEG ? RC_POS : 0) |
				       (a & RC_POS ? RC_NEG : 0));
		}
		break;
	case V_BIN:
		if (v->arith == IR_EQ || v->arith == IR_LT)
			rc = truth_classes(s, v);
		else if (v->arith == IR_AND && v->b->kind == V_INT && v->b->num >= 0)
			rc = RC_ZERO | RC_POS;
		else if (v->arith == IR_ADD) {
			int64_t lo, hi;

			value_range(s, v, &lo, &hi);
			rc = classes_of_range(lo, hi);
		}
		break;
	default:
		if (is_unsigned(v))
			rc = RC_ZERO | RC_POS;
	}
	f = state_fact(s, v);
	return f ? rc & f->rc : rc;
}

bool assume_classes(struct state *s, const struct value *v, uint8_t rc)
{
	uint8_t now = value_classes(s, v) & rc;
	struct value_fact *f;

	if (!now)
		return false;
	if (v->kind == V_UN && v->arith == IR_NOT && (now == RC_ZERO || !(now & RC_ZERO)))
		return assume_classes(s, v->a, now == RC_ZERO ? RC_NEG | RC_POS : RC_ZERO);
	if (v->kind == V_IS_ERR && (now == RC_ZERO || !(now & RC_ZERO)))
		return assume_classes(s, v->a, now == RC_ZERO ? RC_ZERO | RC_POS : RC_NEG);
	if (v->kind == V_UN && v->arith == IR_NEG)
		return assume_classes(s, v->a,
				      (uint8_t)((now & RC_ZERO) | (now & RC_NEG ? RC_POS : 0) |
						(now & RC_POS ? RC_NEG : 0)));
	if (v->kind == V_INT || (now == RC_ANY))
		return true;
	f = state_fact_make(s, v);
	f->rc = now;
	if (now == RC_ZERO)
		f->lo = f->hi = 0;
	if (!(now & RC_NEG) && f->lo < 0)
		f->lo = now & RC_ZERO ? 0 : 1;
	if (!(now & RC_POS) && f->hi > 0)
		f->hi = now & RC_ZERO ? 0 : -1;
	return f->lo <= f->hi;
}

bool assume_range(struct state *s, const struct value *v, int64_t lo, int64_t hi)
{
	struct value_fact *f;

	if (v->kind == V_INT)
		return v->num >= lo && v->num <= hi;
	if (!assume_classes(s, v, classes_of_range(lo, hi)))
		return false;
	f = state_fact_make(s, v);
	f->lo = lo > f->lo ? lo : f->lo;
	f->hi = hi < f->hi ? hi : f->hi;
	f->rc &= classes_of_range(f->lo, f->hi);
	return f->lo <= f->hi && f->rc;
}

static bool assume_equal(struct state *s, const struct value *a, const struct value *b, bool truth)
{
	if (b->kind == V_INT) {
		const struct value_fact *f;

		if (truth)
			return assume_range(s, a, b->num, b->num);
		if (b->num == 0)
			return assume_classes(s, a, RC_NEG | RC_POS);
		f = state_fact(s, a);
		if (f && f->lo == b->num)
			return assume_range(s, a, b->num + 1, f->hi);
		if (f && f->hi == b->num)
			return assume_range(s, a, f->lo, b->num - 1);
		return true;
	}
	if (truth) {
		uint8_t both = value_classes(s, a) & value_classes(s, b);

		return both && assume_classes(s, a, both) && assume_classes(s, b, both);
	}
	return true;
}

static bool assume_less(struct state *s, const struct value *a, const struct value *b, bool truth)
{
	if (b->kind == V_INT)
		return truth ? (b->num == INT64_MIN ? false
						    : assume_range(s, a, INT64_MIN, b->num - 1))
			     : assume_range(s, a, b->num, INT64_MAX);
	if (a->kind == V_INT)
		return truth ? assume_range(s, b, a->num + 1, INT64_MAX)
			     : assume_range(s, b, INT64_MIN, a->num);
	return true;
}

bool assume_truth(struct state *s, const struct value *cond, bool truth)
{
	if (cond->kind == V_BIN && (cond->arith == IR_EQ || cond->arith == IR_LT)) {
		if (!assume_classes(s, cond, truth ? RC_NEG | RC_POS : RC_ZERO))
			return false;
		if (cond->arith == IR_EQ)
			return assume_equal(s, cond->a, cond->b, truth);
		return assume_less(s, cond->a, cond->b, truth);
	}
	if (cond->kind == V_UN && cond->arith == IR_NOT)
		return assume_truth(s, cond->a, !truth);
	return assume_classes(s, cond, truth ? RC_NEG | RC_POS : RC_ZERO);
}
