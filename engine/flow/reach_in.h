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

struct reach {
	const struct ir_unit *u;
	const struct model *m;
	struct arena arena;
	struct map parts; /* name -> struct part * */
	VEC(struct link) links;
	struct map targets; /* intern("rec.field") -> struct names *: functions assigned to it */
	struct acts all;
	bool has_all;
};

struct part *reach_part(struct reach *x, const char *function);
bool names_add(struct names *n, const char *name);

/* reach_place.c */
void defs_make(struct reach *x, struct defs *d, const struct ir_func *fn);
const struct ir_insn *defs_of(const struct defs *d, struct ir_operand op);
/** defs_table - the function or variable whose address @op is, also through a local, or NONE. */
struct ir_operand defs_table(const struct defs *d, struct ir_operand op);
struct place defs_place(struct reach *x, const struct defs *d, struct ir_operand op);
/** defs_result - where the result of @in is put. */
struct place defs_result(struct reach *x, const struct defs *d, const struct ir_insn *in);

/* reach_touch.c */
void part_touches(struct reach *x, struct part *f);

/* reach_act.c */
void part_acts(struct reach *x, struct part *f);
void part_links(struct reach *x, struct part *f);
void reach_targets(struct reach *x);
/** reach_handlers - functions that may be called through the objects given to @in. */
void reach_handlers(struct reach *x, const struct defs *d, const struct ir_insn *in, struct act *a);

#endif
