/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * dump.c - the text form of the IR, which tests compare.
 *
 * Purpose: show what the front end made of a function. In: a finished function or a global.
 * Out: one instruction a line (docs/ir.md). Invariant: no line number and no counter of the
 * preprocessor gets in, so a dump changes only when the lowering does.
 */
#include "ir.h"

static void dump_type(FILE *out, const struct ir_type *t)
{
	switch (t ? t->kind : IR_TYPE_OTHER) {
	case IR_TYPE_VOID:
		fputs("void", out);
		break;
	case IR_TYPE_INT:
		if (t->bits == 32 && !t->is_unsigned)
			fputs("int", out);
		else
			fprintf(out, "%c%d", t->is_unsigned ? 'u' : 's', t->bits);
		break;
	case IR_TYPE_PTR:
		fputc('*', out);
		dump_type(out, t->elem);
		break;
	case IR_TYPE_RECORD:
		fputs(t->tag && *t->tag ? t->tag : "struct", out);
		break;
	case IR_TYPE_ARRAY:
		if (t->count >= 0)
			fprintf(out, "[%ld]", t->count);
		else
			fputs("[]", out);
		dump_type(out, t->elem);
		break;
	case IR_TYPE_FUNC:
		fputs("func", out);
		break;
	case IR_TYPE_OTHER:
		fputs("other", out);
		break;
	}
}

/* A second local of the same name is written name.2. */
static void dump_local(FILE *out, const struct ir_func *fn, int64_t num)
{
	const char *name = fn->locals[num].name;
	int nth = 1;

	for (int i = 0; i < num; i++)
		nth += fn->locals[i].name == name;
	fputs(name, out);
	if (nth > 1)
		fprintf(out, ".%d", nth);
}

static void dump_operand(FILE *out, const struct ir_func *fn, const struct ir_operand *op)
{
	switch (op->kind) {
	case IR_NONE:
		fputs("none", out);
		break;
	case IR_TEMP:
		fprintf(out, "%%%lld", (long long)op->num);
		break;
	case IR_CONST:
		fprintf(out, "%lld", (long long)op->num);
		break;
	case IR_STRING:
		fprintf(out, "\"%s\"", op->str);
		break;
	case IR_FUNC:
		fputs(op->str, out);
		break;
	case IR_LOCAL:
		fputc('&', out);
		dump_local(out, fn, op->num);
		break;
	case IR_GLOBAL:
		fprintf(out, "&@%s", op->str);
		break;
	}
}

static void dump_args(FILE *out, const struct ir_func *fn, const struct ir_insn *in)
{
	fputc('(', out);
	for (int i = 0; i < in->nargs; i++) {
		if (i)
			fputs(", ", out);
		dump_operand(out, fn, &in->args[i]);
	}
	fputc(')', out);
}

static void dump_call(FILE *out, const struct ir_func *fn, const struct ir_insn *in)
{
	fputs(in->opaque ? "opaque " : "call ", out);
	dump_operand(out, fn, &in->a);
	dump_args(out, fn, in);
	if (in->via_field)
		fprintf(out, " via %s.%s", in->via_rec, in->via_field);
}

static void dump_arith(FILE *out, const struct ir_func *fn, const struct ir_insn *in)
{
	if (in->op == IR_UN) {
		fputs(ir_arith_name(in->arith), out);
		dump_operand(out, fn, &in->a);
		return;
	}
	dump_operand(out, fn, &in->a);
	fprintf(out, " %s%s ", ir_arith_name(in->arith), in->unsigned_cmp ? "u" : "");
	dump_operand(out, fn, &in->b);
}

static void dump_targets(FILE *out, const struct ir_insn *in)
{
	for (int i = 0; i < in->nsucc; i++) {
		fputs(i || in->op == IR_BRANCH || in->op == IR_SWITCH ? ", " : " ", out);
		if (in->op == IR_SWITCH && i == in->ncases)
			fputs("default: ", out);
		else if (in->op == IR_SWITCH && in->cases[i].lo == in->cases[i].hi)
			fprintf(out, "%lld: ", (long long)in->cases[i].lo);
		else if (in->op == IR_SWITCH)
			fprintf(out, "%lld..%lld: ", (long long)in->cases[i].lo,
				(long long)in->cases[i].hi);
		fprintf(out, "b%d", in->succ[i]);
	}
}

static void dump_plain(FILE *out, const struct ir_func *fn, const struct ir_insn *in)
{
	fputs(ir_op_name(in->op), out);
	if (in->op == IR_CAST) {
		fputc(' ', out);
		dump_type(out, in->type);
	}
	if (in->a.kind != IR_NONE) {
		fputc(' ', out);
		dump_operand(out, fn, &in->a);
	}
	if (in->b.kind != IR_NONE) {
		fputs(", ", out);
		dump_operand(out, fn, &in->b);
	}
	if (in->rec)
		fprintf(out, ", %s.%s", in->rec, in->field);
	if (in->op == IR_ASM || in->op == IR_ASM_GOTO)
		dump_args(out, fn, in);
	dump_targets(out, in);
}

static void dump_insn(FILE *out, const struct ir_func *fn, const struct ir_insn *in)
{
	fputs("  ", out);
	if (in->dst >= 0)
		fprintf(out, "%%%d = ", in->dst);
	if (in->op == IR_CALL)
		dump_call(out, fn, in);
	else if (in->op == IR_BIN || in->op == IR_UN)
		dump_arith(out, fn, in);
	else
		dump_plain(out, fn, in);
	if (in->macro && in->op == IR_CALL && in->macro != in->a.str)
		fprintf(out, " [%s]", in->macro);
	fputc('\n', out);
}

void ir_dump(FILE *out, const struct ir_func *fn)
{
	fprintf(out, "func %s(", fn->name);
	for (int i = 0; i < fn->nparams; i++) {
		fprintf(out, "%s%s: ", i ? ", " : "", fn->locals[i].name);
		dump_type(out, fn->locals[i].type);
	}
	fputs(fn->is_variadic ? ", ...) " : ") ", out);
	dump_type(out, fn->ret);
	fputc('\n', out);
	if (fn->unlowered)
		fprintf(out, "unlowered: %s\n", fn->unlowered);
	for (int b = 0; b < fn->nblocks; b++) {
		fprintf(out, "b%d:\n", b);
		for (int i = 0; i < fn->blocks[b].ninsns; i++)
			dump_insn(out, fn, &fn->blocks[b].insns[i]);
	}
}

void ir_dump_global(FILE *out, const struct ir_global *g)
{
	static const struct ir_func nothing;

	fprintf(out, "global %s: ", g->name);
	dump_type(out, g->type);
	fputc('\n', out);
	for (int i = 0; i < g->ninits; i++) {
		const struct ir_init *init = &g->inits[i];

		fprintf(out, "  %s = ", init->path);
		dump_operand(out, &nothing, &init->value);
		fputc('\n', out);
	}
}
