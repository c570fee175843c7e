/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ir.h - what a C function is to everything behind the front end.
 *
 * Purpose: a small three-address form over basic blocks; nothing behind it knows libclang.
 * In: built by front/. Out: read by flow/, printed by dump.c, held to its rules by verify.c.
 *
 * Idea: memory is explicit. Locals are memory with an address (IR_LOCAL operand), reading x is
 * `%1 = load &x`, reading x->dev is `%2 = field %1, device.dev` and `%3 = load %2`.
 * A temporary is defined once and used only in the block that defines it; a value that crosses
 * blocks (?:, &&, statement expressions with branches) goes through a synthetic local.
 *
 * Invariants (verify.c):
 *   - each block ends with exactly one terminator, and only there;
 *   - temporaries are defined before use, in the same block, once;
 *   - successor numbers are valid; block 0 is the entry and has no predecessor;
 *   - a local mentioned anywhere is in locals[]; parameters come first.
 *
 * Short names: fn function, bb block, in instruction, loc position, rec record (struct/union) tag.
 */
#ifndef LIFELINT_IR_H
#define LIFELINT_IR_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "../base/arena.h"
#include "../base/map.h"
#include "../base/vec.h"

/** struct ir_loc - where something is written; file is interned and relative to the tree root. */
struct ir_loc {
	const char *file;
	int line, col;
};

enum ir_type_kind {
	IR_TYPE_VOID,
	IR_TYPE_INT,	/* integers, bool, enums, floats */
	IR_TYPE_PTR,	/* pointers; elem is the pointee */
	IR_TYPE_RECORD,	/* struct or union; tag is its tag, or typedef name, or "" */
	IR_TYPE_ARRAY,	/* elem is the element, count its length or -1 */
	IR_TYPE_FUNC,
	IR_TYPE_OTHER,
};

/** struct ir_type - unique per unit (compare by pointer). Qualifiers are dropped. */
struct ir_type {
	enum ir_type_kind kind;
	const char *tag;	/* RECORD: interned "device" (no "struct "); INT: enum tag */
	const struct ir_type *elem;
	long count;
	uint8_t bits;		/* INT: width */
	bool is_unsigned;
};

enum ir_operand_kind {
	IR_NONE,	/* absent */
	IR_TEMP,	/* num = temporary number */
	IR_CONST,	/* num; NULL is 0 */
	IR_STRING,	/* str = literal text */
	IR_FUNC,	/* str = interned function name: the address of a function */
	IR_LOCAL,	/* num = index into locals[]: the address of a local */
	IR_GLOBAL,	/* str = interned name: address of a global, static local ("func.name") */
};

struct ir_operand {
	enum ir_operand_kind kind;
	int64_t num;
	const char *str;
};

enum ir_op {
#define IR_OP(name, text, a, b, dst, end) IR_##name,
#include "ir.def"
#undef IR_OP
	IR_OP_COUNT
};

/* arithmetic of BIN and UN */
enum ir_arith {
	IR_EQ, IR_NE, IR_LT, IR_LE, IR_GT, IR_GE,
	IR_ADD, IR_SUB, IR_MUL, IR_DIV, IR_REM, IR_AND, IR_OR, IR_XOR, IR_SHL, IR_SHR,
	IR_NOT,		/* UN: !a */
	IR_NEG,		/* UN: -a */
	IR_BITNOT,	/* UN: ~a */
};

/** struct ir_case - one label of a switch; a range has lo < hi. */
struct ir_case {
	int64_t lo, hi;
};

struct ir_insn {
	enum ir_op op;
	enum ir_arith arith;		/* BIN, UN */
	int dst;			/* temporary, or -1 */
	struct ir_operand a, b;
	const struct ir_type *type;	/* of dst; STORE, ZERO: of what is stored */
	const char *rec, *field;	/* FIELD, CONTAINER_OF: interned; no anonymous members */
	struct ir_operand *args;	/* CALL, ASM */
	int nargs;
	const char *via_rec, *via_field; /* CALL of ops->open: "vfio_device_ops", "open" */
	uint32_t to_const;		/* CALL through a pointer: parameters to something const */
	bool opaque;			/* CALL: a log, trace or lockdep macro, args only read */
	bool unsigned_cmp;		/* BIN comparison of unsigned operands */
	struct ir_case *cases;		/* SWITCH */
	int ncases;
	int *succ;			/* terminators: block numbers */
	int nsucc;
	struct ir_loc loc;		/* expansion location: what the developer wrote */
	const char *macro;		/* outermost macro at loc, interned, or NULL */
};

struct ir_block {
	struct ir_insn *insns;
	int ninsns, cap;
	int *preds;			/* filled by ir_finish() */
	int npreds;
};

struct ir_local {
	const char *name;		/* as written; temporaries and counters: "?1", "?guard1" */
	const struct ir_type *type;
	struct ir_loc loc;
	bool is_param, synthetic, address_taken;
	bool to_const;			/* parameter: a pointer to something const */
	const char *cleanup;		/* cleanup function, or NULL; the IR has its calls */
};

struct ir_func {
	const char *name;
	struct ir_loc loc, end;		/* of the name; of the closing brace */
	const struct ir_type *ret;
	struct ir_local *locals;
	int nlocals, nparams;
	struct ir_block *blocks;
	int nblocks, ntemps;
	int ret_local;			/* local that holds what is returned, or -1; set by flow */
	bool is_static, is_variadic;
	bool in_header;			/* body does not stand in the unit's main file */
	bool is_macro_made;		/* e.g. made by module_platform_driver() */
	const char *macro;		/* that made it, or NULL */
	const char *unlowered;		/* why this body could not be lowered, or NULL */
	struct ir_loc unlowered_loc;
};

/** struct ir_init - one scalar of a static initialiser, e.g. .open_device = foo_open. */
struct ir_init {
	const char *rec, *field;	/* innermost member initialised; NULL: an array element */
	const char *path;		/* whole path below the object, "ops.open" or "[2][0]" */
	struct ir_operand value;	/* FUNC, GLOBAL, CONST, STRING; NONE when not constant */
	struct ir_loc loc;
};

struct ir_global {
	const char *name;
	const struct ir_type *type;
	struct ir_loc loc;
	bool is_static, is_extern, in_header;
	const char *in_func;		/* static local: its function, else NULL */
	struct ir_init *inits;
	int ninits;
};

/** struct ir_field - a member of a record. */
struct ir_field {
	const char *name;
	const struct ir_type *type;
};

struct ir_record {
	const char *tag;
	struct ir_field *fields;	/* anonymous members are flattened in */
	int nfields;
	struct ir_loc loc;
};

/** struct ir_unit - one translation unit. Everything in it lives in its arena. */
struct ir_unit {
	struct arena arena;
	const char *file;		/* main file, relative to the tree root */
	struct ir_func **funcs;		/* main file's in order, then header inlines as needed */
	int nfuncs;
	struct map func_by_name;	/* interned name -> struct ir_func * (bodies only) */
	struct ir_global **globals;
	int nglobals;
	struct map global_by_name;
	struct map records;		/* tag -> struct ir_record *, those that the IR mentions */
	struct map decls;		/* called name -> struct ir_func * without blocks */
	bool read_twice;	/* an error showed with a precompiled header */
	double parse_seconds, lower_seconds;
	VEC(const char *) declared;	/* functions, called or not, as far as visited */
	VEC(const char *) errors;	/* "file:line:col: message", libclang, outside bodies */
};

/** ir_op_name - text of @op in dumps. */
const char *ir_op_name(enum ir_op op);
/** ir_arith_name - C spelling of @arith. */
const char *ir_arith_name(enum ir_arith arith);
/** ir_op_ends_block, ir_op_has_dst - properties from ir.def. */
bool ir_op_ends_block(enum ir_op op);
bool ir_op_has_dst(enum ir_op op);
/**
 * ir_compute - @a <arith> @b for what needs not know whether they are signed.
 * Returns false for any other @arith, and when the result is not defined.
 */
bool ir_compute(enum ir_arith arith, int64_t a, int64_t b, int64_t *out);

/** ir_record_field - the member @field of record @tag, or NULL. Both interned. */
const struct ir_field *ir_record_field(const struct ir_unit *u, const char *tag, const char *field);

/** ir_finish - fills preds of every block and removes blocks that cannot be reached. */
void ir_finish(struct ir_unit *u, struct ir_func *fn);

/** ir_dump - prints @fn in the form that tests compare (docs/ir.md). */
void ir_dump(FILE *out, const struct ir_func *fn);

/** ir_dump_global - prints a global with its initialisers. */
void ir_dump_global(FILE *out, const struct ir_global *g);

/**
 * ir_verify - checks the invariants above.
 * Returns NULL when they hold, else a message (in @u's arena) that names function, block and
 * instruction.
 */
const char *ir_verify(struct ir_unit *u, const struct ir_func *fn);

/** ir_unit_free - frees the unit and all in it. */
void ir_unit_free(struct ir_unit *u);

#endif
