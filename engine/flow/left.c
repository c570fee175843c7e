// SPDX-License-Identifier: GPL-2.0-only
/*
 * left.c - records that a unit allocates, and who in it frees them.
 *
 * Purpose: whether anybody frees a record. In: all functions of a unit. Out: the function that
 * makes it, when nobody but that one ever frees it. Idea: static types of what is given to calls;
 * whatever may be such a record and goes to what may end it is freed.
 */
#include <string.h>

#include "../base/intern.h"
#include "../ir/walk.h"
#include "run.h"

#define MAX_DEPTH 4 /* records inside records */

/* A record @tag lies in a record @in, at whatever place. */
static bool lies_in(const struct ir_unit *u, const char *tag, const char *in, int depth)
{
	const struct ir_record *rec = map_get(&u->records, in);

	for (int i = 0; rec && depth < MAX_DEPTH && i < rec->nfields; i++) {
		const struct ir_type *t = rec->fields[i].type;

		if (t && t->kind == IR_TYPE_RECORD && t->tag &&
		    (t->tag == tag || lies_in(u, tag, t->tag, depth + 1)))
			return true;
	}
	return false;
}

static bool is_pointer_into(const struct ir_unit *u, const struct ir_type *t, const char *rec)
{
	if (!t || t->kind != IR_TYPE_PTR || !t->elem || t->elem->kind != IR_TYPE_RECORD)
		return false;
	return t->elem->tag && (t->elem->tag == rec || lies_in(u, t->elem->tag, rec, 0));
}

static bool is_kernels(const struct ir_unit *u, const char *tag)
{
	const struct ir_record *rec = tag ? map_get(&u->records, tag) : NULL;

	return !rec || !rec->loc.file || !strncmp(rec->loc.file, "include/", 8);
}

/* A pointer to anything, that somebody else may have put where it was found. */
static bool is_private_data(const struct ir_unit *u, const struct ir_func *fn,
			    const struct ir_block *b, const struct ir_insn *def)
{
	const struct ir_type *t = def->type;
	const struct ir_insn *at = def->op == IR_LOAD ? ir_def(b, def->a) : NULL;

	if (!t || t->kind != IR_TYPE_PTR || !t->elem || t->elem->kind != IR_TYPE_VOID)
		return false;
	if (at && at->op == IR_FIELD)
		return is_kernels(u, at->rec) &&
		       (strstr(at->field, "priv") || strstr(at->field, "data") ||
			strstr(at->field, "context"));
	return def->op != IR_LOAD || def->a.kind != IR_LOCAL || def->a.num < fn->nparams;
}

/* What is given as @o may be a record @rec, or lie in one. */
static bool may_be(const struct ir_unit *u, const struct ir_func *fn, const struct ir_block *b,
		   struct ir_operand o, const char *rec)
{
	const struct ir_insn *def = ir_def(b, o);

	while (def && def->op == IR_CAST)
		def = ir_def(b, def->a);
	for (; def && (def->op == IR_FIELD || def->op == IR_INDEX); def = ir_def(b, def->a))
		if (def->op == IR_FIELD && def->rec == rec)
			return true;
	if (!def)
		return o.kind == IR_FUNC;
	if (def->op == IR_CONTAINER_OF)
		return def->rec == rec;
	return is_pointer_into(u, def->type, rec) || is_private_data(u, fn, b, def);
}

/*
 * A count whose end is told by a function of the unit, or by its result: who ends the object is
 * seen.
 */
static bool tells_release(const struct run *r, const struct ir_insn *in, const struct fact *f,
			  int arg)
{
	const struct record_fact *rf =
		arg < 12 && f->param_tags[arg] ? model_record(r->fl->m, f->param_tags[arg]) : NULL;

	for (int i = 0; i < in->nargs; i++)
		if (in->args[i].kind == IR_FUNC &&
		    map_get(&r->fl->u->func_by_name, in->args[i].str))
			return true;
	return rf && !rf->put_only && in->type && in->type->kind == IR_TYPE_INT;
}

/* A function of another file may free what it is given, or what that lies in. */
static bool sounds_like_end(const char *name)
{
	static const char *const words[] = {"free",	  "release", "destroy", "put",
					    "unregister", "del",     "remove",	"unref"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strstr(name, words[i]))
			return true;
	return false;
}

/*
 * The call @in may end its argument @arg. @designated: the function under analysis is the one that
 * a put leads to, so only what is known to free counts.
 */
static bool may_end(const struct run *r, const struct ir_insn *in, int arg, bool designated)
{
	const char *name = pairs_callee(in);
	const struct fact *f = name ? model_fact(r->fl->m, name) : NULL;

	if (in->opaque || (designated && !f))
		return false;
	if (!name)
		return true;
	if (!f)
		return !map_get(&r->fl->u->func_by_name, name) && sounds_like_end(name);
	for (int k = 0; f->summary && k < f->summary->noutcomes; k++)
		for (int i = 0; i < f->summary->outcomes[k].neffects; i++) {
			const struct effect *e = &f->summary->outcomes[k].effects[i];

			if ((e->op == EFF_FREE ||
			     (e->op == EFF_PUT && !designated && e->kind == intern("ref") &&
			      !tells_release(r, in, f, arg))) &&
			    e->path.root == ROOT_PARAM && e->path.param == arg)
				return true;
		}
	return false;
}

/* A function that frees is named as a value: whoever gets it may free anything. */
static bool names_free(const struct run *r, struct ir_operand o)
{
	const struct fact *f = o.kind == IR_FUNC ? model_fact(r->fl->m, o.str) : NULL;

	for (int k = 0; f && f->summary && k < f->summary->noutcomes; k++)
		for (int i = 0; i < f->summary->outcomes[k].neffects; i++)
			if (f->summary->outcomes[k].effects[i].op == EFF_FREE)
				return true;
	return false;
}

/* Private data of the caller's, for a callback of which no name says that it ends things. */
static bool is_cookie(const struct ir_func *fn, const struct ir_block *b, const struct ir_insn *in,
		      int arg)
{
	const struct ir_insn *def = ir_def(b, in->args[arg]);
	const struct ir_type *t = def ? def->type : NULL;

	return !pairs_callee(in) && def && def->op == IR_LOAD && def->a.kind == IR_LOCAL &&
	       def->a.num < fn->nparams && t && t->kind == IR_TYPE_PTR && t->elem &&
	       t->elem->kind == IR_TYPE_VOID && !(in->via_field && sounds_like_end(in->via_field));
}

/* The record is stored where the model says that it goes with what it is stored in. */
static bool is_given_away(const struct run *r, const struct ir_func *fn, const char *rec)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &fn->blocks[k];
			const struct ir_insn *in = &b->insns[i];
			const struct ir_insn *at = in->op == IR_STORE ? ir_def(b, in->a) : NULL;
			const struct op_fact *op = at && at->op == IR_FIELD
							   ? model_op(r->fl->m, at->rec, at->field)
							   : NULL;

			if (op && op->owns && may_be(r->fl->u, fn, b, in->b, rec))
				return true;
		}
	return false;
}

static bool ends_in(const struct run *r, const struct ir_func *fn, const char *rec, bool designated)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op == IR_STORE && names_free(r, in->b))
				return true;
			for (int n = 0; in->op == IR_CALL && n < in->nargs; n++)
				if (names_free(r, in->args[n]) ||
				    (may_be(r->fl->u, fn, &fn->blocks[k], in->args[n], rec) &&
				     may_end(r, in, n, designated) &&
				     !is_cookie(fn, &fn->blocks[k], in, n)))
					return true;
		}
	return false;
}

/* A static table names a function that frees. */
static bool is_in_table(const struct run *r)
{
	for (int g = 0; g < r->fl->u->nglobals; g++)
		for (int i = 0; i < r->fl->u->globals[g]->ninits; i++)
			if (names_free(r, r->fl->u->globals[g]->inits[i].value))
				return true;
	return false;
}

static bool is_word_of_end(const char *field)
{
	return strstr(field, "free") || strstr(field, "release") || strstr(field, "destroy");
}

/* The function under analysis stands in a member that is named for the end of an object. */
static bool is_designated(const struct run *r)
{
	const struct ir_unit *u = r->fl->u;

	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; i < u->globals[g]->ninits; i++) {
			const struct ir_init *in = &u->globals[g]->inits[i];

			if (in->value.kind == IR_FUNC && in->value.str == r->fn->name &&
			    in->field && is_word_of_end(in->field))
				return true;
		}
	for (int f = 0; f < u->nfuncs; f++)
		for (int k = 0; k < u->funcs[f]->nblocks; k++)
			for (int i = 0; i < u->funcs[f]->blocks[k].ninsns; i++) {
				const struct ir_block *b = &u->funcs[f]->blocks[k];
				const struct ir_insn *in = &b->insns[i], *at = ir_def(b, in->a);

				if (in->op == IR_STORE && in->b.kind == IR_FUNC &&
				    in->b.str == r->fn->name && at && at->op == IR_FIELD &&
				    is_word_of_end(at->field))
					return true;
			}
	return false;
}

/* The first member of record @in is a record @tag. */
static bool is_first(const struct ir_unit *u, const char *tag, const char *in)
{
	const struct ir_record *rec = map_get(&u->records, in);
	const struct ir_type *t = rec && rec->nfields ? rec->fields[0].type : NULL;

	return t && t->kind == IR_TYPE_RECORD && t->tag == tag;
}

const char *run_made_around(const struct run *r, const char *rec)
{
	const char *found = NULL;

	if (is_kernels(r->fl->u, rec) || !is_designated(r))
		return NULL;
	for (int f = 0; f < r->fl->u->nfuncs; f++) {
		const struct ir_func *fn = r->fl->u->funcs[f];

		for (int i = 0; !fn->in_header && i < fn->nlocals; i++) {
			const struct ir_type *t = fn->locals[i].type;
			const char *in = t && t->kind == IR_TYPE_PTR && t->elem &&
							 t->elem->kind == IR_TYPE_RECORD
						 ? t->elem->tag
						 : NULL;

			if (!in || in == found || !is_first(r->fl->u, rec, in) ||
			    !parts_makes(r, fn, in))
				continue;
			if (found)
				return NULL;
			found = in;
		}
	}
	return found;
}

const char *run_maker_of_left(const struct run *r, const char *rec, bool *frees)
{
	const struct ir_record *x = map_get(&r->fl->u->records, rec);
	const char *maker = NULL;
	bool designated;

	*frees = false;
	if (!x || is_kernels(r->fl->u, rec) || is_in_table(r))
		return NULL;
	designated = is_designated(r);
	for (int i = 0; i < r->fl->u->nfuncs; i++) {
		const struct ir_func *fn = r->fl->u->funcs[i];
		bool makes = !fn->in_header && parts_makes(r, fn, rec);

		if (fn->in_header)
			continue;
		if (is_given_away(r, fn, rec))
			return NULL;
		if (makes)
			maker = fn->name;
		if (ends_in(r, fn, rec, designated && fn != r->fn)) {
			if (!makes)
				return NULL;
			*frees = true;
		}
	}
	return maker;
}

bool flow_takes_off(const struct model *m, const struct ir_func *fn, const char *rec)
{
	for (int k = 0; k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i], *def;
			const char *name = pairs_callee(in);
			const struct fact *f = name ? model_fact(m, name) : NULL;
			const struct outcome *o = f && f->summary && f->summary->noutcomes
							  ? f->summary->outcomes
							  : NULL;

			def = o && in->nargs ? ir_def(&fn->blocks[k], in->args[0]) : NULL;
			if (!def || def->op != IR_FIELD || def->rec != rec)
				continue;
			for (int e = 0; e < o->neffects; e++)
				if (o->effects[e].op == EFF_UNPUBLISH && !o->effects[e].path.param)
					return true;
		}
	return false;
}

bool run_takes_off(const struct run *r, const char *rec)
{
	return flow_takes_off(r->fl->m, r->fn, rec);
}

/* The pointer @o is the subject of the function: a parameter, or private data of one. */
static bool is_from_outside(const struct run *r, const struct ir_func *fn, const struct ir_block *b,
			    struct ir_operand o, int depth);

static bool is_local_from_outside(const struct run *r, const struct ir_func *fn, int64_t local,
				  int depth)
{
	if (local < fn->nparams)
		return true;
	for (int k = 0; depth < MAX_DEPTH && k < fn->nblocks; k++)
		for (int i = 0; i < fn->blocks[k].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[k].insns[i];

			if (in->op == IR_STORE && in->a.kind == IR_LOCAL && in->a.num == local &&
			    is_from_outside(r, fn, &fn->blocks[k], in->b, depth + 1))
				return true;
		}
	return false;
}

static bool is_from_outside(const struct run *r, const struct ir_func *fn, const struct ir_block *b,
			    struct ir_operand o, int depth)
{
	const struct ir_insn *def = ir_def(b, o), *at;

	while (def && (def->op == IR_CAST || def->op == IR_CONTAINER_OF))
		def = ir_def(b, def->a);
	if (!def || def->op == IR_CALL)
		return def != NULL;
	if (def->op != IR_LOAD)
		return false;
	if (def->a.kind == IR_LOCAL)
		return is_local_from_outside(r, fn, def->a.num, depth);
	at = ir_def(b, def->a);
	return at && at->op == IR_FIELD && at->field &&
	       (strstr(at->field, "priv") || strstr(at->field, "data") ||
		strstr(at->field, "context") || is_kernels(r->fl->u, at->rec)) &&
	       strcmp(at->field, "next") != 0 && strcmp(at->field, "prev") != 0;
}

bool run_is_subject(const struct run *r, int local)
{
	return is_local_from_outside(r, r->fn, local, 0);
}

bool run_passes_to_end(const struct run *r, int local)
{
	const char *place = intern_printf("local %d", local);

	for (int k = 0; k < r->fn->nblocks; k++)
		for (int i = 0; i < r->fn->blocks[k].ninsns; i++) {
			const struct ir_block *b = &r->fn->blocks[k];
			const char *name = pairs_callee(&b->insns[i]);

			if (!name || model_fact(r->fl->m, name) || !pairs_sounds_like_undo(name))
				continue;
			for (int a = 0; a < b->insns[i].nargs; a++)
				if (ir_place_of_pointer(b, b->insns[i].args[a]) == place)
					return true;
		}
	return false;
}
