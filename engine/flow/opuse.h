/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * opuse.h - what a unit does with one member that holds an operation.
 *
 * Purpose: who tests it, who calls through it, who fills it in. In: IR of the unit. Out: yes or no.
 * Idea: syntactic questions about rec.field, asked for the few candidates of a unit.
 */
#ifndef LIFELINT_OPUSE_H
#define LIFELINT_OPUSE_H

#include "../ir/ir.h"

/** struct op_member - the member @field of records @rec; both interned. */
struct op_member {
	const char *rec, *field;
};

/** op_is_tested - whether @fn compares @m with NULL or branches on it. */
bool op_is_tested(const struct ir_func *fn, const struct op_member *m);
/** op_is_called - whether @fn calls through @m. */
bool op_is_called(const struct ir_func *fn, const struct op_member *m);
/** op_is_set - whether @u fills in @m: in a static table, or by a store of something not NULL. */
bool op_is_set(const struct ir_unit *u, const struct op_member *m);
/** op_is_left_out - whether a static table of @u has other members of @m's record, but not @m. */
bool op_is_left_out(const struct ir_unit *u, const struct op_member *m);
/** op_is_value - whether @fn is what @u fills in for @m. */
bool op_is_value(const struct ir_unit *u, const struct op_member *m, const struct ir_func *fn);
/** op_gives_table - whether @u stores a table of its own in a member of records @rec (interned). */
bool op_gives_table(const struct ir_unit *u, const char *rec);
/** func_calls - whether @fn calls a function @name (interned). */
bool func_calls(const struct ir_func *fn, const char *name);
/** func_reaches - the same, through at most @depth functions of @u in between. */
bool func_reaches(const struct ir_unit *u, const struct ir_func *fn, const char *name, int depth);
/** func_is_local - every call of @fn stands in @u: it is static and its address is not taken. */
bool func_is_local(const struct ir_unit *u, const struct ir_func *fn);

/** op_is_asked_for - @fn calls a predicate of the unit that tests @m and does not call it. */
bool op_is_asked_for(const struct ir_unit *u, const struct ir_func *fn, const struct op_member *m);
/**
 * op_is_tested_apart - a function tests @m and does not call it, nor leads to @fn in @depth calls:
 * at registration, where files are made visible.
 */
bool op_is_tested_apart(const struct ir_unit *u, const struct ir_func *fn,
			const struct op_member *m, int depth);

#endif
