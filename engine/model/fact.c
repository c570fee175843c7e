// SPDX-License-Identifier: GPL-2.0-only
/*
 * fact.c - reads the words of one declaration, see fact.h.
 *
 * Purpose: words to drafts of effects and to properties of the function. In: a declaration.
 * Out: a fact. Idea: words act in the order in which they are written, those of the function
 * first; `ll_on` on a parameter qualifies the effect just before it.
 *
 * Short names: see fact.h; w word, row its row in words.def, at parameter number (-1: function).
 */
#include "fact.h"

#include <stdlib.h>
#include <string.h>

#include "../base/intern.h"

const struct word *word_check(struct headers *src, const struct decl_word *w, unsigned where)
{
	const struct word *row = word_find(w->name);
	const char *near;

	if (!row) {
		near = strncmp(w->name, "ll_", 3) ? NULL : word_nearest(w->name);
		header_mistake(src, w->loc, near ? "unknown word '%s'; did you mean 'll_%s'?"
						 : "unknown word '%s'", w->name, near);
		return NULL;
	}
	if (!(row->where & where)) {
		header_mistake(src, w->loc, "'%s' cannot stand %s", w->name,
			       where == ON_PARAM ? "on a parameter" :
			       where == ON_FUNC ? "on a function" :
			       where == ON_FIELD ? "on a member" : "on a callback's parameter");
		return NULL;
	}
	if (row->has_arg && (!w->arg || !*w->arg)) {
		header_mistake(src, w->loc, "'%s' needs an argument", w->name);
		return NULL;
	}
	return row;
}

/* The parameter that @text names or numbers, or -1 after a message. */
static int param_index(struct builder *b, const struct decl_word *w, const char *text)
{
	char *end;
	long n = strtol(text, &end, 10);

	if (end != text && !*end && n >= 0 && n < b->d->nparams)
		return (int)n;
	for (int i = 0; i < b->words->nparams; i++)
		if (*text && !strcmp(b->words->params[i].name, text))
			return i;
	header_mistake(b->src, w->loc, "'%s(%s)': '%s' has no such parameter", w->name, w->arg,
		       b->words->name);
	return -1;
}

/* The @nth item of a comma separated list, interned, or NULL. */
static const char *list_item(const char *list, int nth)
{
	size_t n;

	while (nth-- > 0) {
		list = strchr(list, ',');
		if (!list)
			return NULL;
		list++;
	}
	list += strspn(list, " \t");
	n = strcspn(list, ",");
	while (n && (list[n - 1] == ' ' || list[n - 1] == '\t'))
		n--;
	return intern_n(list, n);
}

static struct draft *add_draft(struct builder *b, const struct decl_word *w, const struct word *row,
			       int at)
{
	struct draft *dr = &b->drafts[b->ndrafts];

	if (b->ndrafts == FACT_MAX_DRAFTS) {
		header_mistake(b->src, w->loc, "too many effects on one function");
		return NULL;
	}
	b->ndrafts++;
	memset(dr, 0, sizeof(*dr));
	dr->eff.op = (enum effect_op)row->value;
	dr->eff.kind = row->kind ? intern(row->kind) : row->read == WORD_EFFECT ? w->arg : NULL;
	dr->eff.path.root = at < 0 ? ROOT_RET : ROOT_PARAM;
	dr->eff.path.param = at < 0 ? 0 : at;
	dr->eff.release_param = dr->eff.context_param = -1;
	/* Initialisation and the error-proof words happen whatever the function returns. */
	if (dr->eff.op == EFF_INIT)
		dr->on = RC_ANY;
	return dr;
}

static void add_step(struct draft *dr, enum path_step_kind kind, const char *rec, const char *field)
{
	dr->eff.path.steps[dr->eff.path.nsteps++] = (struct path_step){ kind, rec, field };
}

static void read_calls(struct builder *b, const struct decl_word *w, const struct word *row, int at)
{
	struct draft *dr = add_draft(b, w, row, at);
	const char *context = list_item(w->arg, 1);

	if (!dr)
		return;
	dr->eff.kind = list_item(w->arg, 0);
	if (strcmp(dr->eff.kind, "now") && strcmp(dr->eff.kind, "later"))
		header_mistake(b->src, w->loc, "'ll_calls' wants now or later, not '%s'",
			       dr->eff.kind);
	if (context)
		dr->eff.context_param = param_index(b, w, context);
}

static uint8_t read_condition(struct builder *b, const struct decl_word *w)
{
	uint8_t rc = word_condition(w->arg);

	if (!rc)
		header_mistake(b->src, w->loc,
			       "'%s' wants a comparison of ret with 0, ret or !ret, not '%s'",
			       w->name, w->arg);
	b->conditions |= rc;
	return rc & RC_ANY;
}

static struct draft *previous(struct builder *b, const struct decl_word *w, int at)
{
	struct draft *dr = b->ndrafts ? &b->drafts[b->ndrafts - 1] : NULL;

	if (dr && dr->eff.path.root == ROOT_PARAM && dr->eff.path.param == at)
		return dr;
	header_mistake(b->src, w->loc, "'%s' qualifies the effect before it, and there is none",
		       w->name);
	return NULL;
}

static void read_qualifier(struct builder *b, const struct decl_word *w, const struct word *row,
			   int at)
{
	struct draft *dr = previous(b, w, at);

	if (!dr)
		return;
	if (row->read == WORD_ON)
		dr->on = read_condition(b, w);
	else if (row->read == WORD_DEFERRED)
		dr->eff.deferred = true;
	else if (row->read == WORD_FOR_GOOD)
		dr->eff.for_good = true;
	else if (row->read == WORD_MAY)
		dr->eff.may = true;
	else if (row->read == WORD_NEVER)
		dr->eff.death = DEATH_NEVER;
	else
		dr->eff.release = w->arg;
}

static void read_field(struct builder *b, const struct decl_word *w, const struct word *row, int at)
{
	struct draft *dr = add_draft(b, w, row, at);
	const char *flags = list_item(w->arg, 1), *mask = list_item(w->arg, 2);

	if (!dr)
		return;
	add_step(dr, PATH_FIELD, b->d->params[at].tag, list_item(w->arg, 0));
	if (flags)
		dr->eff.key = KEY_PARAM + param_index(b, w, flags);
	if (mask)
		dr->eff.mask = strtoll(mask, NULL, 0);
	if (flags && !dr->eff.mask)
		header_mistake(b->src, w->loc, "'%s(%s)': which flags of '%s'?", w->name, w->arg,
			       flags);
}

static void read_key(struct builder *b, const struct decl_word *w, const struct word *row, int at)
{
	struct draft *dr = add_draft(b, w, row, at);

	if (!dr)
		return;
	if (!strcmp(w->arg, "none"))
		dr->eff.key = KEY_NONE;
	else if (!strcmp(w->arg, "any"))
		dr->eff.key = KEY_UNKNOWN;
	else if (!strcmp(w->arg, "ret"))
		dr->eff.key = KEY_RET;
	else
		dr->eff.key = KEY_PARAM + param_index(b, w, w->arg);
}

static void read_out(struct builder *b, const struct decl_word *w, const struct word *row, int at)
{
	struct draft *dr = add_draft(b, w, row, at);

	if (!dr)
		return;
	add_step(dr, PATH_LOAD, NULL, NULL);
	if (!row->kind)
		dr->eff.kind = w->arg;
	else
		dr->eff.release = w->arg;
}

static void read_out_field(struct builder *b, const struct decl_word *w, const struct word *row,
			   int at)
{
	struct draft *dr = add_draft(b, w, row, at);

	if (!dr)
		return;
	add_step(dr, PATH_FIELD, b->d->params[at].tag, list_item(w->arg, 0));
	add_step(dr, PATH_LOAD, NULL, NULL);
	dr->eff.release = list_item(w->arg, 1);
}

static void read_asleep(struct builder *b, const struct decl_word *w, int at)
{
	b->f->asleep_param = at;
	b->f->asleep_bits = strtoul(w->arg, NULL, 0);
	if (!b->f->asleep_bits)
		header_mistake(b->src, w->loc, "'%s' wants a mask of bits, not '%s'", w->name,
			       w->arg);
}

static void read_param_word(struct builder *b, const struct decl_word *w, int at)
{
	const struct word *row = word_check(b->src, w, ON_PARAM);
	uint32_t bit = at < 31 ? 1u << at : 0;

	if (!row)
		return;
	switch (row->read) {
	case WORD_EFFECT: add_draft(b, w, row, at); break;
	case WORD_FIELD: read_field(b, w, row, at); break;
	case WORD_KEY: read_key(b, w, row, at); break;
	case WORD_CALLS: read_calls(b, w, row, at); break;
	case WORD_OUT: read_out(b, w, row, at); break;
	case WORD_OUTFIELD: read_out_field(b, w, row, at); break;
	case WORD_MAYNULL: b->f->maybe_null_params |= bit; break;
	case WORD_NOFAIL:
		b->f->nofail_param = at;
		b->f->nofail_mask = strtoll(w->arg, NULL, 0);
		break;
	case WORD_ASLEEP: read_asleep(b, w, at); break;
	case WORD_NOUSE: b->f->nouse_params |= bit; break;
	case WORD_RELPARAM: b->release_param = at; break;
	default: read_qualifier(b, w, row, at); break;
	}
}

static void read_managed(struct builder *b, const struct decl_word *w)
{
	int at = param_index(b, w, w->arg);

	b->f->managed = at >= 0;
	b->f->managed_param = at;
}

/* ll_registers(), ll_arms() behind a function: it is the returned object that is live. */
static void read_ret_effect(struct builder *b, const struct decl_word *w, const struct word *row)
{
	if (add_draft(b, w, row, -1) && b->what == RET_UNKNOWN)
		b->what = RET_FRESH;
}

static void read_global(struct builder *b, const struct decl_word *w, const struct word *row)
{
	struct draft *dr = add_draft(b, w, row, -1);

	if (!dr)
		return;
	dr->eff.kind = list_item(w->arg, 0);
	dr->eff.path.root = ROOT_GLOBAL;
	dr->eff.path.name = list_item(w->arg, 1);
	if (!dr->eff.path.name)
		dr->eff.path.name = dr->eff.kind;
}

static void read_borrowed(struct builder *b, const struct decl_word *w)
{
	const char *item;

	for (int i = 0; (item = list_item(w->arg, i)); i++) {
		int at;

		if (!strcmp(item, "lock")) {
			b->f->borrowed_from |= 1u << 31;
			continue;
		}
		at = param_index(b, w, item);
		if (at >= 0)
			b->f->borrowed_from |= 1u << at;
	}
	b->what = RET_FRESH;
}

static void read_ret_ref(struct builder *b, const struct decl_word *w, const struct word *row)
{
	struct draft *dr = add_draft(b, w, row, -1);

	if (!dr)
		return;
	if (row->read == WORD_RETKIND) {
		dr->eff.kind = list_item(w->arg, 0);
		b->f->release_api = list_item(w->arg, 1);
	} else {
		b->f->release_api = w->arg;
	}
	b->f->kind = dr->eff.kind;
	b->what = RET_FRESH;
}

static void read_idiom(struct builder *b, const struct decl_word *w)
{
	int idiom = word_idiom(w->arg);

	if (idiom < 0)
		header_mistake(b->src, w->loc, "unknown idiom '%s'", w->arg);
	else
		b->f->idiom = (enum idiom)idiom;
	b->f->is_macro_only = idiom == IDIOM_OPAQUE_MACRO || idiom == IDIOM_ASSERT_HELD ||
			      idiom == IDIOM_ASSERTION ||
			      idiom == IDIOM_INIT_FUNC || idiom == IDIOM_EXIT_FUNC;
}

/* What only logs may be a macro in one version and a function in another: one fact for each. */
static void read_log(struct builder *b, const struct word *row)
{
	struct fact *twin = arena_alloc(&b->m->arena, sizeof(*twin));

	b->f->idiom = IDIOM_OPAQUE_MACRO;
	b->f->is_macro_only = true;
	*twin = *b->f;
	twin->idiom = IDIOM_IGNORE;
	twin->spelled = twin->name;
	twin->optional = true;
	if (row->read == WORD_LOGPREF) {
		vec_push(&b->m->macro_prefixes, b->f);
		vec_push(&b->m->function_prefixes, twin);
	} else {
		map_put(&b->m->facts, twin->name, twin);
	}
}

static void read_death(struct builder *b, const struct decl_word *w, const struct word *row)
{
	uint8_t rc = read_condition(b, w);

	if (row->value == DEATH_SURE)
		b->dies_on = rc;
	else
		b->last_on = rc;
}

/* Words of the return value and of death; the rest is in read_func_word(). */
static void read_ret_word(struct builder *b, const struct decl_word *w, const struct word *row)
{
	switch (row->read) {
	case WORD_BORROWED: read_borrowed(b, w); break;
	case WORD_RETCLASS: b->ret_classes |= (uint8_t)row->value; break;
	case WORD_FRESH: b->what = RET_FRESH; break;
	case WORD_RETREF:
	case WORD_RETKIND: read_ret_ref(b, w, row); break;
	case WORD_EFFECT: read_ret_effect(b, w, row); break;
	case WORD_RETPARAM:
		b->what = RET_PATH;
		b->ret_param = param_index(b, w, w->arg);
		break;
	default: read_death(b, w, row); break;
	}
}

static void read_func_word(struct builder *b, const struct decl_word *w)
{
	const struct word *row = word_check(b->src, w, ON_FUNC);

	if (!row)
		return;
	switch (row->read) {
	case WORD_ON: b->on = read_condition(b, w); break;
	case WORD_GLOBAL: read_global(b, w, row); break;
	case WORD_MANAGED: read_managed(b, w); break;
	case WORD_IDIOM: read_idiom(b, w); break;
	case WORD_REFUSES: b->f->refuses = strtoll(w->arg, NULL, 0); break;
	case WORD_ABSENTOK: b->f->absent_ok = true; break;
	case WORD_ASLEEPW:
		for (int i = 0; i < 4; i++)
			b->f->asleep_with[i] = list_item(w->arg, i);
		break;
	case WORD_LOG:
	case WORD_LOGPREF: read_log(b, row); break;
	case WORD_DESCRIBED: b->f->is_described = true; break;
	case WORD_FILLS: b->f->fills = true; break;
	case WORD_EXPLAINED: b->f->explained = w->arg; break;
	case WORD_TAKESBACK: b->f->takes_back = true; break;
	case WORD_NORETURN: b->noreturn = true; break;
	case WORD_OPTIONAL: b->f->optional = true; break;
	case WORD_ZEROED: b->f->zeroed = true; break;
	case WORD_SPELLED: b->f->spelled = w->arg; break;
	case WORD_SAME: break;
	case WORD_OP:
		map_put(&b->m->contracts, b->d->name, contract_read(b->m, b->d, w->arg));
		break;
	default: read_ret_word(b, w, row); break;
	}
}

/* What a borrower may say for itself beside ll_same(). */
static void read_own_words(struct builder *b)
{
	for (int i = 0; i < b->d->words.len; i++) {
		const struct decl_word *w = &b->d->words.data[i];
		const struct word *row = word_check(b->src, w, ON_FUNC);

		if (!row || row->read == WORD_SAME)
			continue;
		if (row->read == WORD_OPTIONAL || row->read == WORD_SPELLED ||
		    row->read == WORD_EXPLAINED || row->read == WORD_OP)
			read_func_word(b, w);
		else
			header_mistake(b->src, w->loc, "'%s' beside 'll_same': the words are lent",
				       w->name);
	}
	b->f->same = true;
	b->f->same_as = b->words->name;
}

static void fill_types(struct builder *b)
{
	b->f->nparams = b->d->nparams;
	b->f->variadic = b->d->variadic;
	for (int i = 0; i < b->d->nparams && i < FACT_MAX_PARAMS; i++) {
		b->f->param_tags[i] = b->d->params[i].tag;
		b->f->params_pointer[i] = b->d->params[i].class == DECL_POINTER;
	}
}

static void read_words(struct builder *b)
{
	for (int i = 0; i < b->words->words.len; i++)
		read_func_word(b, &b->words->words.data[i]);
	for (int at = 0; at < b->words->nparams; at++) {
		const struct decl_words *words = &b->words->params[at].words;

		if (words->len && at >= b->d->nparams) {
			header_mistake(b->src, b->d->loc, "'%s' has fewer parameters than '%s'",
				       b->d->name, b->words->name);
			return;
		}
		for (int i = 0; i < words->len; i++)
			read_param_word(b, &words->data[i], at);
	}
}

struct fact *fact_build(struct model *m, struct headers *src, const struct decl *d,
			const struct decl *words)
{
	struct fact *f = arena_alloc(&m->arena, sizeof(*f));
	struct builder b = { .m = m, .src = src, .d = d, .words = words, .f = f,
			     .ret_param = -1, .release_param = -1 };

	f->name = d->name;
	f->loc = d->loc;
	f->has_body = d->has_body;
	f->source = header_comment(src, d->loc);
	fill_types(&b);
	read_words(&b);
	if (words != d) {
		f->optional = false;
		read_own_words(&b);
	}
	if (!f->spelled)
		f->spelled = words->name;
	f->summary = summary_build(&b);
	return f;
}
