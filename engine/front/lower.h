/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * lower.h - what the files of the front end share.
 *
 * Purpose: internal to engine/front/. A struct front holds what belongs to the unit (files, types,
 * declarations), a struct lower what belongs to the function that is being lowered.
 *
 * The files: source.c where something is written; types.c types, records, declarations;
 * build.c emits instructions; expr.c, oper.c, call.c expressions; macro.c opaque macros and
 * container_of; stmt.c, loop.c statements; scope.c scope ends and gotos; init.c initialisers;
 * parse.c the whole unit.
 *
 * Short names: f front, lw lower, at the cursor that an instruction comes from, k its children.
 */
#ifndef LIFELINT_LOWER_H
#define LIFELINT_LOWER_H

#include <clang-c/Index.h>

#include "../base/intern.h"
#include "front.h"

/* A file as libclang read it. */
struct source {
	const char *name;	/* relative to the root, interned */
	CXTranslationUnit tu;
	CXFile file;
	const char *text;	/* may be NULL; read with source_load() */
	size_t len;
	bool loaded;
};

/* Where a token stands, both as the developer sees it and as the preprocessor does. */
struct place {
	struct ir_loc loc;		/* in the text as written */
	struct source *src;
	unsigned offset;		/* of loc, in src */
	const char *macro;		/* macro whose body the token comes from, or NULL */
	enum front_treatment treat;	/* of that macro */
	struct source *body_src;	/* where the token itself is spelled */
	unsigned body_offset;
};

struct place_slot {
	const void *data;
	unsigned raw;
	struct place place;
};

enum decl_kind { DECL_LOCAL, DECL_GLOBAL, DECL_FUNC, DECL_ENUM, DECL_OTHER };

/* What a declaration is; one for each declaration that the unit's code mentions. */
struct decl {
	enum decl_kind kind;
	CXCursor cursor;
	const char *name;
	const struct ir_type *type;
	int64_t value;		/* DECL_ENUM; DECL_GLOBAL when is_const */
	bool is_const;		/* a static const integer with a known initialiser */
	int local;		/* DECL_LOCAL: number in its function, or -1 */
	bool noreturn, asked;	/* DECL_FUNC: asked whether its body is wanted */
};

struct member {
	const char *rec, *name;	/* name is NULL for an anonymous struct or union */
	const struct ir_type *type;
};

struct front {
	CXIndex index;
	bool read_twice;
	CXTranslationUnit tu;
	CXFile main;
	struct ir_unit *u;
	const struct front_hooks *hooks;
	const char *root, *dir;
	struct map files;	/* CXFile -> struct source * */
	struct map types;	/* clang's type -> struct ir_type * */
	struct map shapes;	/* interned text of a type -> struct ir_type * */
	struct map decls;	/* clang's declaration -> struct decl * */
	struct map members;	/* clang's field -> struct member * */
	struct map by_name;	/* name -> CXCursor *, functions with a body; made when needed */
	struct map counters;	/* names made with a counter -> how many so far */
	struct map treatments;	/* macro name -> treatment + 1 */
	struct place_slot *slots;
	VEC(CXCursor) queue;	/* function definitions still to be lowered */
	VEC(struct ir_func *) funcs;
	VEC(struct ir_global *) globals;
	const char **pasted;	/* names of this unit's counters */
};

struct cursors VEC_FIELDS(CXCursor);

/* A block scope: what dies at its end. */
struct scope {
	struct scope *parent;
	int parent_count;	/* locals that the parent had when this one began */
	VEC(int) locals;
};

struct label {
	const void *key;	/* clang's statement */
	int block;
	struct scope *scope;
	int count;
	bool defined, reached;
	const char *name;
	struct place place;
};

/* A jump whose scope ends are emitted when all labels are known. */
struct jump {
	int block;		/* empty block for the scope ends; of an asm goto, its own */
	struct scope *scope;
	int count;
	struct label *label;	/* NULL: asm goto, to all labels that no goto reaches */
	CXCursor at;
};

struct temp {
	int block;
	int spill;		/* local that carries it to other blocks, or -1 */
	const struct ir_type *type;
};

struct switching {
	VEC(struct ir_case) cases;
	VEC(int) blocks;
	int fallback;
};

struct lower {
	struct front *f;
	struct ir_func *fn;
	int cur;		/* block under construction */
	VEC(struct ir_block) blocks;
	VEC(struct ir_local) locals;
	VEC(struct temp) temps;
	VEC(struct label *) labels;
	VEC(struct jump) jumps;
	struct map names;	/* base of a synthetic name -> how many so far */
	struct scope *scope;
	int on_break, on_continue;		/* blocks, -1: none */
	struct scope *break_scope, *continue_scope;
	struct switching *sw;
	struct place forced;	/* when its file is set: position of all instructions */
};

/* source.c */
const struct place *place_of(struct front *f, CXSourceLocation loc);
const struct place *place_of_cursor(struct front *f, CXCursor c);
struct source *source_get(struct front *f, CXFile file);
const char *source_path(struct front *f, const char *name);
const char *source_load(struct source *src);
unsigned source_skip_parens(struct source *src, unsigned at);
unsigned source_ident_end(struct source *src, unsigned at);
bool source_starts(struct source *src, unsigned at, const char *word);
bool source_is_range(struct source *src, unsigned at);
int source_for_parts(struct source *src, unsigned at);
int source_generic_arm(struct source *src, unsigned at, const char *type);
int source_asm_goto(struct source *src, unsigned at);
enum front_treatment macro_treatment(struct front *f, const char *name);
const char *source_defining_macro(struct source *src, unsigned at);

/* types.c */
const struct ir_type *type_get(struct front *f, CXType t);
const struct ir_type *type_of(struct front *f, CXCursor c);
const struct ir_type *type_pointer(struct front *f, const struct ir_type *elem);
const struct ir_type *type_int(struct front *f, int bits, bool is_unsigned);
void record_mention(struct front *f, CXType t);

/* decl.c */
struct decl *decl_get(struct front *f, CXCursor c);
const struct member *member_get(struct front *f, CXCursor field);
const char *cursor_name(CXCursor c);

/* Name of the function, in a header beside a precompiled one, that mentions what ends scopes. */
#define PCH_MENTIONS "lifelint_pch_mentions"

bool tu_has_errors(CXTranslationUnit tu);
struct ir_global *global_mention(struct front *f, struct decl *d);
void func_mention(struct front *f, struct decl *d);
struct decl *func_by_name(struct front *f, const char *name);
struct ir_func *func_prototype(struct front *f, CXCursor c);
const char *name_plain(const char *name, size_t *len);


/* source.c: children of a cursor */
void children_of(CXCursor c, struct cursors *out);
CXCursor child_last(CXCursor c);
CXCursor child_at(CXCursor c, int n);

/* build.c */
int block_new(struct lower *lw);
void block_enter(struct lower *lw, int b);
bool block_ended(struct lower *lw, int b);
struct ir_insn *emit(struct lower *lw, CXCursor at, enum ir_op op, struct ir_operand a);
struct ir_insn *emit_ab(struct lower *lw, CXCursor at, enum ir_op op, struct ir_operand a,
			struct ir_operand b);
struct ir_operand result(struct lower *lw, struct ir_insn *in, const struct ir_type *type);
struct ir_operand emit_load(struct lower *lw, CXCursor at, struct ir_operand addr,
			    const struct ir_type *type);
void emit_store(struct lower *lw, CXCursor at, struct ir_operand addr, struct ir_operand value,
		const struct ir_type *type);
struct ir_operand emit_field(struct lower *lw, CXCursor at, struct ir_operand addr,
			     const struct member *m);
struct ir_operand emit_opaque(struct lower *lw, CXCursor at, const struct ir_type *type);
void emit_goto(struct lower *lw, CXCursor at, int to);
void emit_branch(struct lower *lw, CXCursor at, struct ir_operand cond, const int to[2]);
struct ir_operand use(struct lower *lw, CXCursor at, struct ir_operand op);
int local_new(struct lower *lw, const char *name, const struct ir_type *type, CXCursor at);
struct ir_operand local_synthetic(struct lower *lw, CXCursor at, const struct ir_type *type);
void unlowered(struct lower *lw, CXCursor at, const char *why);
int *int_array(struct lower *lw, int n);

static inline struct ir_operand op_const(int64_t n)
{
	return (struct ir_operand){ .kind = IR_CONST, .num = n };
}

static inline struct ir_operand op_local(int n)
{
	return (struct ir_operand){ .kind = IR_LOCAL, .num = n };
}

static inline struct ir_operand op_named(enum ir_operand_kind kind, const char *name)
{
	return (struct ir_operand){ .kind = kind, .str = name };
}

static inline bool is_const(struct ir_operand op, int64_t n)
{
	return op.kind == IR_CONST && op.num == n;
}

/* expr.c */
struct ir_operand rvalue(struct lower *lw, CXCursor c);
struct ir_operand address(struct lower *lw, CXCursor c);
struct ir_operand decl_address(struct lower *lw, CXCursor at, struct decl *d);
CXCursor strip(struct front *f, CXCursor c);
bool is_transparent(CXCursor c, CXCursor *inner);

/* select.c: the arm that is evaluated */
enum odd {
	ODD_NONE,
	ODD_CHOOSE,
	ODD_ELVIS,
	ODD_OFFSETOF,
	ODD_VA_ARG,
	ODD_CONSTANT,
	ODD_DESIGNATED,
};
enum odd odd_kind(struct front *f, CXCursor c);
/** names_type - @c is the name of a type or member inside an expression, not a value. */
bool names_type(CXCursor c);
CXCursor choose_arm(struct front *f, CXCursor c);
CXCursor generic_arm(struct front *f, CXCursor c);
bool fold_value(CXCursor c, int64_t *value);

/* oper.c */
struct ir_operand lower_unary(struct lower *lw, CXCursor c);
struct ir_operand lower_binary(struct lower *lw, CXCursor c);
struct ir_operand lower_assign_op(struct lower *lw, CXCursor c);
struct ir_operand convert(struct lower *lw, CXCursor at, struct ir_operand op,
			  const struct ir_type *type);
struct ir_operand fold_width(struct ir_operand op, const struct ir_type *type);

/* cond.c */
void lower_cond(struct lower *lw, CXCursor c, const int to[2]);
struct ir_operand lower_logical(struct lower *lw, CXCursor c);
struct ir_operand lower_ternary(struct lower *lw, CXCursor c);
struct ir_operand lower_elvis(struct lower *lw, CXCursor c);

/* call.c */
struct ir_operand lower_call(struct lower *lw, CXCursor c);
const char *callee_name(CXCursor call);
struct ir_operand emit_call(struct lower *lw, CXCursor at, const char *name,
			    struct ir_operand arg);

/* macro.c */
bool lower_opaque(struct lower *lw, CXCursor c, struct ir_operand *value);
bool lower_container_of(struct lower *lw, CXCursor c, struct ir_operand *value);
struct ir_operand emit_container_of(struct lower *lw, CXCursor offsetof_expr, struct ir_operand p,
				    const struct ir_type *type);

/* stmt.c, loop.c, asm.c */
void lower_stmt(struct lower *lw, CXCursor c);
struct ir_operand lower_compound(struct lower *lw, CXCursor c, bool want_value);
void lower_for(struct lower *lw, CXCursor c);
void lower_while(struct lower *lw, CXCursor c);
void lower_do(struct lower *lw, CXCursor c);
void lower_switch(struct lower *lw, CXCursor c);
void lower_case(struct lower *lw, CXCursor c);
void lower_asm(struct lower *lw, CXCursor c);
void lower_var(struct lower *lw, CXCursor c);

/* scope.c */
void scope_begin(struct lower *lw);
void scope_end(struct lower *lw, CXCursor at);
void scope_leave(struct lower *lw, CXCursor at, struct scope *to);
bool scope_has_cleanup(struct lower *lw);
void run_all_cleanups(struct lower *lw, CXCursor at);
void scope_add(struct lower *lw, int local);
struct label *label_get(struct lower *lw, CXCursor label_stmt);
void label_define(struct lower *lw, CXCursor label_stmt);
void lower_goto(struct lower *lw, CXCursor c);
void jump_later(struct lower *lw, CXCursor at, struct label *label);
void resolve_jumps(struct lower *lw);

/* init.c, global.c */

/* The entries of a global so far. */
struct filling {
	struct front *f;
	VEC(struct ir_init) inits;
};

/* An object, or a part of one, that an initialiser fills. */
struct slot {
	struct lower *lw;	/* a local is filled by instructions, */
	struct filling *out;	/* a global by entries */
	struct ir_operand addr;	/* local: where the part is */
	const char *path;	/* global: how the part is reached */
	const char *rec, *field;
	CXType type;
};

void fill_object(const struct slot *slot, CXCursor init);
void global_leaf(const struct slot *slot, CXCursor init);

void lower_init(struct lower *lw, struct ir_operand addr, CXCursor init, CXType type);
void global_init(struct front *f, struct ir_global *g, CXCursor var);

/* func.c */
struct ir_func *lower_func(struct front *f, CXCursor c);

/** points_to_const - @t is a pointer to something const. */
static inline bool points_to_const(CXType t)
{
	return t.kind == CXType_Pointer && clang_isConstQualifiedType(clang_getPointeeType(t));
}

#endif
