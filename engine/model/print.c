// SPDX-License-Identifier: GPL-2.0-only
/*
 * print.c - lists the facts, for `lifelint rules` and the tests, see model.h.
 *
 * Purpose: facts as text. In: the model. Out: one line per fact, indented lines per outcome.
 * Idea: the text is what the engine acts on, not what the header says.
 */
#include <string.h>

#include "model.h"

static const char *const op_names[] = {
	[EFF_GET] = "get",	   [EFF_PUT] = "put",
	[EFF_FREE] = "free",	   [EFF_INIT] = "init",
	[EFF_LOCK] = "lock",	   [EFF_UNLOCK] = "unlock",
	[EFF_USE] = "use",	   [EFF_KEEP] = "keep",
	[EFF_STORE] = "store",	   [EFF_PUBLISH] = "publish",
	[EFF_UNPUBLISH] = "unpublish", [EFF_CALLBACK] = "call",
	[EFF_RELOCK] = "relock",   [EFF_ARM] = "arm",
	[EFF_STOP] = "stop",	   [EFF_SETUP] = "setup",
	[EFF_CLEANUP] = "cleanup", [EFF_NEED] = "need",
	[EFF_LOOKUP] = "lookup",
	[EFF_INSERT] = "insert",   [EFF_CLAIM] = "claim",
	[EFF_ERASE] = "erase",
	[EFF_COUNT] = "count",
};

static void print_path(FILE *out, const struct path *p)
{
	if (p->root == ROOT_PARAM)
		fprintf(out, "param%d", p->param);
	else
		fputs(p->root == ROOT_RET ? "ret" : p->name, out);
	for (int i = 0; i < p->nsteps; i++) {
		if (p->steps[i].kind == PATH_FIELD)
			fprintf(out, "->%s", p->steps[i].field);
		else if (p->steps[i].kind == PATH_CONTAINER)
			fprintf(out, " in %s", p->steps[i].rec);
		else
			fputs(p->steps[i].kind == PATH_LOAD ? "*" : "[]", out);
	}
}

static void print_effect(FILE *out, const struct effect *e)
{
	fprintf(out, " %s", op_names[e->op]);
	if (e->kind)
		fprintf(out, "(%s)", e->kind);
	fputc(' ', out);
	print_path(out, &e->path);
	if (e->key == KEY_RET)
		fputs(" key=ret", out);
	if (e->key >= KEY_PARAM)
		fprintf(out, " %s=param%d", e->mask ? "flags" : "key", e->key - KEY_PARAM);
	if (e->may)
		fputs(" maybe", out);
	if (e->deferred)
		fputs(" after readers", out);
	if (e->for_good)
		fputs(" for good", out);
	if (e->managed)
		fputs(" managed", out);
	if (e->null_ok)
		fputs(" null-ok", out);
	if (e->death)
		fputs(e->death == DEATH_SURE ? " dies" : " last", out);
	if (e->release_param >= 0)
		fprintf(out, " release=param%d", e->release_param);
	if (e->release)
		fprintf(out, " release=%s", e->release);
	if (e->context_param >= 0)
		fprintf(out, " context=param%d", e->context_param);
	fputc(';', out);
}

static void print_outcome(FILE *out, const struct outcome *o)
{
	fprintf(out, "  ret%s%s%s:", o->rc & RC_NEG ? " neg" : "", o->rc & RC_ZERO ? " zero" : "",
		o->rc & RC_POS ? " pos" : "");
	if (o->what == RET_CONST)
		fprintf(out, " is %lld;", (long long)o->ret_const);
	if (o->what == RET_FRESH)
		fputs(" is fresh;", out);
	if (o->what == RET_PATH) {
		fputs(" is ", out);
		print_path(out, &o->ret_path);
		fputc(';', out);
	}
	for (int i = 0; i < o->neffects; i++)
		print_effect(out, &o->effects[i]);
	fputc('\n', out);
}

static void print_fact(FILE *out, const struct fact *f)
{
	fprintf(out, "%s", f->name);
	if (strcmp(f->spelled, f->name))
		fprintf(out, " (%s)", f->spelled);
	if (f->idiom)
		fprintf(out, " idiom %d", f->idiom);
	if (f->release_api)
		fprintf(out, " released by %s", f->release_api);
	if (f->summary && f->summary->noreturn)
		fputs(" does not return", out);
	if (f->zeroed)
		fputs(" returns zeroed memory", out);
	if (f->source)
		fprintf(out, "  [%s]", f->source);
	fputc('\n', out);
	for (int i = 0; f->summary && i < f->summary->noutcomes; i++)
		print_outcome(out, &f->summary->outcomes[i]);
}

static void print_op(FILE *out, const struct op_fact *op)
{
	fprintf(out, "%s.%s", op->rec, op->field);
	if (op->alias_of)
		fprintf(out, " is %s", op->alias_of);
	if (op->pair)
		fprintf(out, " pairs with %s%s", op->pair,
			op->required_pair ? ", both or none" : "");
	if (op->called_with)
		fprintf(out, ", called with %s", op->called_with->lock);
	if (op->optional)
		fputs(", optional", out);
	if (op->leads)
		fputs(", leads to the entries", out);
	for (int i = 0; i < 32; i++)
		if (op->alive_params & (1u << i))
			fprintf(out, ", keeps param%d alive", i);
	fputc('\n', out);
}

void model_print(FILE *out, const struct model *m)
{
	for (int i = 0; i < m->facts.len; i++)
		print_fact(out, m->facts.entries[i].value);
	for (int i = 0; i < m->macros.len; i++)
		print_fact(out, m->macros.entries[i].value);
	for (int i = 0; i < m->ops.len; i++)
		print_op(out, m->ops.entries[i].value);
}
