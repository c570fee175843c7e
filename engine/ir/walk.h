/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * walk.h - small questions about instructions.
 *
 * Purpose: where an operand comes from, and which memory it names. In: a function. Out: its
 * instructions, names. Invariant: temporaries are followed inside their block only.
 */
#ifndef LIFELINT_WALK_H
#define LIFELINT_WALK_H

#include "ir.h"

/** ir_def - the instruction of @b that defines @o, or NULL. */
const struct ir_insn *ir_def(const struct ir_block *b, struct ir_operand o);
/** ir_block_of - the block of @fn that @in stands in, or NULL. */
const struct ir_block *ir_block_of(const struct ir_func *fn, const struct ir_insn *in);
/** ir_place - the memory at address @at by name: a local, a global or a member; else NULL. */
const char *ir_place(const struct ir_block *b, struct ir_operand at);
/** ir_place_of_pointer - the place of the pointer whose object @o lies in, or NULL. */
const char *ir_place_of_pointer(const struct ir_block *b, struct ir_operand o);
/** ir_place_of_result - the place where the result of @call is stored at once, or NULL. */
const char *ir_place_of_result(const struct ir_func *fn, const struct ir_insn *call);
/** ir_names_global - some instruction of @fn reads, writes or gives away the variable @name. */
bool ir_names_global(const struct ir_func *fn, const char *name);

#endif
