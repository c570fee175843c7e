/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * reach_in.h - shared by the files of reach, see reach.h.
 *
 * Purpose: what is kept per function and per unit. In, out: between reach*.c only.
 * Short names: x the unit's reach, f one function's part of it, d its definitions.
 */
#ifndef LIFELINT_REACH_IN_H
#define LIFELINT_REACH_IN_H

#include "reach.h"

#define MAX_ORIGINS 4

/* What is stored into a local; more than MAX_ORIGINS is not counted. */
struct origins {
	struct ir_operand from[MAX_ORIGINS];
	int n;
};

/* Where the values of one function come from. */
struct defs {
	const struct ir_func *fn;
	const struct ir_insn **temps; /* by number */
	struct origins *locals;	      /* by index */
};

struct touches {
	struct touch *data;
	int len, cap;
};

struct names {
	const char **data;
	int len, cap;
};

/* What is known of one function with a body. */
struct part {
	const struct ir_func *fn;
	struct defs d;
	struct touches touches;
	VEC(struct need) needs;
	VEC(struct act) own;   /* acts of its calls with a fact */
	unsigned *params;      /* how the pointer in each parameter is touched */
	struct names callees;  /* functions that it calls or starts */
	struct names *closure; /* it and all that it calls, or NULL: not asked for yet */
	struct acts *acts;     /* likewise, with those of its callees */
};

/* The function or table @what was put into the member of the object @at. */
struct link {
	struct place at;
	const char *rec, *field; /* member that holds it, or NULL: given by a call */
	struct ir_operand what;	 /* FUNC or GLOBAL */
};

/* A pointer of @f given to @callee, which may follow it or not. */
struct pass {
	struct part *f;
	const struct ir_insn *in;
	int arg;
};

struct reach {
	const struct ir_unit *u;
	const struct model *m;
	struct arena arena;
	struct map parts; /* name -> struct part * */
	VEC(struct link) links;
	struct map targets; /* intern("rec.field") -> struct names *: functions assigned to it */
	VEC(struct pass) passes;
	struct acts all;
	struct map matters;  /* intern("function|rec|field|how") -> "yes" or "no" */
	struct names needed; /* kinds of ll_needs() */
	struct names owned;  /* kinds of what functions return to be given back */
};

struct part *reach_part(struct reach *x, const char *function);
bool names_add(struct names *n, const char *name);

/* reach_place.c */
void defs_make(struct reach *x, struct defs *d, const struct ir_func *fn);
const struct ir_insn *defs_of(const struct defs *d, struct ir_operand op);
/** defs_is_identity - a call that returns its first argument. */
bool defs_is_identity(const struct reach *x, const struct ir_insn *in);
/** defs_table - the function or variable whose address @op is, also through a local, or NONE. */
struct ir_operand defs_table(const struct defs *d, struct ir_operand op);
struct place defs_place(struct reach *x, const struct defs *d, struct ir_operand op);
/** defs_is_new - @op is, or lies in, memory that the function allocates. */
bool defs_is_new(const struct reach *x, const struct defs *d, struct ir_operand op);
/** defs_result - where the result of @in is put. */
struct place defs_result(struct reach *x, const struct defs *d, const struct ir_insn *in);

/* reach_touch.c */
void part_touches(struct reach *x, struct part *f);
/** reach_passes - pointers given to functions of the unit are followed if those do. */
void reach_passes(struct reach *x);

/* reach_act.c */
void part_acts(struct reach *x, struct part *f);
void part_links(struct reach *x, struct part *f);
void reach_targets(struct reach *x);
/** reach_handlers - fills in the functions that run because of @a. */
void reach_handlers(struct reach *x, struct act *a);
/** reach_handlers_until - fills in those that run until @a, once all others have theirs. */
void reach_handlers_until(struct reach *x, struct act *a);

#endif
