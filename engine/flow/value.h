/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * value.h - value numbers of one function.
 *
 * Purpose: equal pointers are the same struct value, so that aliasing is pointer comparison.
 * In: constructors. Out: hash-consed, immutable values with ids in order of creation.
 * Idea: a load of an unchanged access path yields V_INIT(address); a call yields V_SITE; a join
 * of different values yields V_PHI; container_of and member address cancel out both ways.
 * Invariant: a value never depends on a machine address, so ids and output are deterministic.
 */
#ifndef LIFELINT_VALUE_H
#define LIFELINT_VALUE_H

#include "../base/arena.h"
#include "../ir/ir.h"

enum value_kind {
	V_INT, /* num; NULL is 0 */
	V_STR,
	V_FUNC,	     /* name */
	V_PARAM,     /* num: the value that parameter num had on entry */
	V_LOCAL,     /* num: address of local num */
	V_GLOBAL,    /* name: address of a global */
	V_FIELD,     /* address of member rec.field in *a */
	V_INDEX,     /* address of a[b]; b NULL: any element */
	V_INIT,	     /* what the memory at address a held when the function was entered */
	V_SITE,	     /* result of instruction num; a: or what it left at address a */
	V_PHI,	     /* join at block num of what address a holds */
	V_OLD,	     /* a as it was in an earlier round of a loop */
	V_CONTAINER, /* container_of(a, rec, field) */
	V_BIN,	     /* a arith b */
	V_UN,	     /* arith a */
	V_IS_ERR,    /* 1 when a is an error pointer */
};

/* V_SITE with this number: the same wherever the function is called with this argument. */
#define SITE_STABLE (-1000)
/* V_SITE with this number: the address of the answer to a question about @a, see asked.c. */
#define SITE_ASKED (-1001)

struct value {
	enum value_kind kind;
	enum ir_arith arith;
	int id;
	int64_t num;
	const char *rec, *name; /* FIELD, CONTAINER: record and member; SITE: function called */
	const struct value *a, *b;
	const struct ir_type *type; /* first seen type, for descriptions and signedness */
	const char *held_by; /* SITE, CONTAINER: first local that held it, or NULL */
	const struct value *inside; /* SITE: the object in whose memory it lies, or NULL */
	bool unsigned_cmp;
	struct value *next; /* hash chain */
};

struct value_table {
	struct arena *arena;
	struct value **buckets;
	int nbuckets, count;
};

void value_table_init(struct value_table *t, struct arena *arena);
void value_table_fini(struct value_table *t);

const struct value *value_int(struct value_table *t, int64_t num);
const struct value *value_named(struct value_table *t, enum value_kind kind, const char *name);
const struct value *value_numbered(struct value_table *t, enum value_kind kind, int64_t num,
				   const struct value *a);
/** value_site - the result of instruction @num, a call of @name (may be NULL). */
const struct value *value_site(struct value_table *t, int64_t num, const char *name,
			       const struct value *a);
const struct value *value_init(struct value_table *t, const struct value *addr,
			       const struct ir_type *type);
/** value_field - &a->field; cancels a container_of of the same member. */
const struct value *value_field(struct value_table *t, const struct value *a, const char *rec,
				const char *field);
/** value_container - container_of(a, rec, field); cancels a member address of the same member. */
const struct value *value_container(struct value_table *t, const struct value *a, const char *rec,
				    const char *field);
const struct value *value_index(struct value_table *t, const struct value *a,
				const struct value *b);
/** value_bin - folds constants and puts comparisons into one of EQ, LT (others via NOT). */
const struct value *value_bin(struct value_table *t, enum ir_arith op, const struct value *a,
			      const struct value *b);
const struct value *value_not(struct value_table *t, const struct value *a);
const struct value *value_un(struct value_table *t, enum ir_arith op, const struct value *a);
const struct value *value_is_err(struct value_table *t, const struct value *a);

/** value_alloc - the object that @v points into: member addresses and container_of stripped. */
const struct value *value_alloc(const struct value *v);
/** value_root - the parameter, global, result or other leaf that @v is reached from. */
const struct value *value_root(const struct value *v);
/** value_base - like value_alloc(), and array elements stripped too. */
const struct value *value_base(const struct value *v);
/** value_mentions - whether @part occurs in @v. */
bool value_mentions(const struct value *v, const struct value *part);
/** value_old - @v as it was in an earlier round; one generation is kept. */
const struct value *value_old(struct value_table *t, const struct value *v);
/** value_is_stale - @v is reached from something of an earlier round. */
bool value_is_stale(const struct value *v);
/** value_subst - @v with each @from replaced by @to. */
const struct value *value_subst(struct value_table *t, const struct value *v,
				const struct value *from, const struct value *to);
/** value_within - the pointer that @v was reckoned from: p of p + n; else @v. */
const struct value *value_within(const struct value *v);
/** value_is_weak - @v may be any of several elements of an array. */
bool value_is_weak(const struct value *v);
/** value_is_truth - the result of a comparison, of IS_ERR() or of !. */
bool value_is_truth(const struct value *v);
/** value_is_opaque - a leaf about which facts may be learnt (not a constant, not an address). */
bool value_is_opaque(const struct value *v);

/**
 * value_describe - @v as a developer would write it ("priv->clk"), in @a; NULL if it has no name.
 */
const char *value_describe(struct arena *a, const struct ir_func *fn, const struct value *v);

#endif
