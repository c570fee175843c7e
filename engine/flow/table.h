/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * table.h - calls through tables of functions.
 *
 * Purpose: which entries of a static table a call can reach. In: the called value, or the
 * instructions of a function in a header. Out: the table and the range of each index; how sure it
 * is that an index has a given value.
 * Idea: an index is a constant, a parameter or a member; what it can be follows from the constants
 * that the unit passes and stores there.
 */
#ifndef LIFELINT_TABLE_H
#define LIFELINT_TABLE_H

#include "../ir/ir.h"
#include "value.h"

struct state;

#define TABLE_MAX_STEPS 6

enum index_kind { INDEX_CONST, INDEX_PARAM, INDEX_MEMBER, INDEX_OTHER };

struct table_index {
	enum index_kind kind;
	int64_t num;		 /* CONST: value; PARAM: number */
	const char *rec, *field; /* MEMBER */
	const struct ir_func *fn;
	bool bounded; /* compared with a bound: what passes may be anything up to there */
	int64_t lo, hi;
};

/* One step from the table to the called pointer: a member, or an element. */
struct table_step {
	const char *field; /* or NULL: an element */
	struct table_index index;
};

struct table_use {
	const struct ir_func *fn; /* in which the call stands */
	const struct ir_global *table;
	struct table_step steps[TABLE_MAX_STEPS];
	int nsteps;
	bool by_loop; /* an index is a loop's own */
	bool guarded; /* another member of the element was tested before */
};

/* How sure it is that an index has a value. */
enum grade {
	GRADE_NO,     /* the unit shows all values, and this is not one */
	GRADE_MAY,    /* nothing is known */
	GRADE_LIKELY, /* of several indexes one surely, the others maybe */
	GRADE_SURE,   /* a constant that is passed or stored, or input that is only bounded */
};

/**
 * table_of_call - the element of a table that @in, a call in @t->fn, calls; false when it is none.
 * @s: what the path knows of the indexes, or NULL: then a test anywhere in the function counts
 */
bool table_of_call(const struct ir_unit *u, struct state *s, const struct ir_insn *in,
		   struct table_use *t);
/** table_is_written - whether some function of @u writes an entry of @g. */
bool table_is_written(const struct ir_unit *u, const struct ir_global *g);
/** table_grade - how sure it is that @x is @num somewhere. */
enum grade table_grade(const struct ir_unit *u, const struct table_index *x, int64_t num);

#endif
