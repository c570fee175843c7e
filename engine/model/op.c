// SPDX-License-Identifier: GPL-2.0-only
/*
 * op.c - reads annotated members of records, see fact.h.
 *
 * Purpose: contracts of callbacks, and which member counts a record's life. In: a member's words.
 * Out: m->ops and m->records.
 */
#include <string.h>

#include "../base/intern.h"
#include "fact.h"

static struct op_fact *op_of(struct model *m, struct headers *src, const struct decl *d)
{
	const char *key = intern_printf("%s.%s", d->rec, d->name);
	struct op_fact *op = map_get(&m->ops, key);

	if (op)
		return op;
	op = arena_alloc(&m->arena, sizeof(*op));
	op->rec = d->rec;
	op->field = d->name;
	op->loc = d->loc;
	op->source = header_comment(src, d->loc);
	map_put(&m->ops, key, op);
	return op;
}

static struct record_fact *record_of(struct model *m, const struct decl *d)
{
	struct record_fact *rf = map_get(&m->records, d->rec);

	if (!rf) {
		rf = arena_alloc(&m->arena, sizeof(*rf));
		rf->rec = d->rec;
		rf->refcount_field = d->name;
		map_put(&m->records, d->rec, rf);
	}
	return rf;
}

struct contract *contract_read(struct model *m, const struct decl *d, const char *lock)
{
	struct contract *ct = arena_alloc(&m->arena, sizeof(*ct));
	size_t n = strcspn(lock, "-.");

	ct->lock = lock;
	ct->param = -1;
	for (int i = 0; i < d->nparams; i++)
		if (strlen(d->params[i].name) == n && !strncmp(d->params[i].name, lock, n)) {
			ct->param = i;
			ct->tag = d->params[i].tag;
		}
	return ct;
}

static void read_op_word(struct model *m, struct headers *src, const struct decl *d,
			 const struct decl_word *w)
{
	const struct word *row = word_check(src, w, ON_FIELD);
	struct op_fact *op;

	if (!row)
		return;
	if (!strcmp(row->name, "refcount")) {
		record_of(m, d);
		return;
	}
	if (!strcmp(row->name, "put_only")) {
		record_of(m, d)->put_only = true;
		return;
	}
	op = op_of(m, src, d);
	if (!strcmp(row->name, "pair"))
		op->pair = w->arg;
	else if (!strcmp(row->name, "alias"))
		op->alias_of = w->arg;
	else if (!strcmp(row->name, "called_with"))
		op->called_with = contract_read(m, d, w->arg);
	else if (!strcmp(row->name, "alone"))
		op->alone = true;
	else if (!strcmp(row->name, "concurrent"))
		op->concurrent = true;
	else if (!strcmp(row->name, "at_end"))
		op->at_end = true;
	else if (!strcmp(row->name, "not_by"))
		op->not_by = w->arg;
	else if (!strcmp(row->name, "stays"))
		op->stays = true;
	else if (!strcmp(row->name, "pins"))
		op->pins = true;
	else if (!strcmp(row->name, "leads"))
		op->leads = true;
	else if (!strcmp(row->name, "optional_op"))
		op->optional = true;
	else if (!strcmp(row->name, "constant"))
		op->constant = true;
	else if (!strcmp(row->name, "owns"))
		op->owns = true;
	else if (!strcmp(row->name, "delivers"))
		op->delivers = true;
	else if (!strcmp(row->name, "hands_on"))
		op->hands_on = true;
	else
		op->required_pair = true;
}

static void read_alive(struct model *m, struct headers *src, const struct decl *d, int at)
{
	const struct decl_words *words = &d->params[at].words;

	for (int i = 0; i < words->len; i++)
		if (word_check(src, &words->data[i], ON_OP_PARAM))
			op_of(m, src, d)->alive_params |= 1u << at;
}

void op_build(struct model *m, struct headers *src, const struct decl *d)
{
	for (int i = 0; i < d->words.len; i++)
		read_op_word(m, src, d, &d->words.data[i]);
	for (int at = 0; at < d->nparams && at < 32; at++)
		read_alive(m, src, d, at);
}
