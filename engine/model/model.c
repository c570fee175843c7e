// SPDX-License-Identifier: GPL-2.0-only
/*
 * model.c - look-ups in the loaded facts, see model.h.
 *
 * Purpose: answers by name. In: interned names. Out: facts.
 * Idea: exact names first; a prefix fact stands for all names that begin with its own.
 */
#include "model.h"

#include <stdlib.h>
#include <string.h>

#include "../base/intern.h"

static const struct fact *by_prefix(const struct fact *const *prefixes, int n, const char *name)
{
	for (int i = 0; i < n; i++)
		if (!strncmp(name, prefixes[i]->name, strlen(prefixes[i]->name)))
			return prefixes[i];
	return NULL;
}

const struct fact *model_fact(const struct model *m, const char *name)
{
	const struct fact *f = name ? map_get(&m->facts, name) : NULL;

	if (f || !name)
		return f;
	return by_prefix(m->function_prefixes.data, m->function_prefixes.len, name);
}

const struct fact *model_macro(const struct model *m, const char *name)
{
	const struct fact *f = name ? map_get(&m->macros, name) : NULL;

	if (f || !name)
		return f;
	return by_prefix(m->macro_prefixes.data, m->macro_prefixes.len, name);
}

const struct op_fact *model_op(const struct model *m, const char *rec, const char *field)
{
	if (!rec || !field)
		return NULL;
	return map_get(&m->ops, intern_printf("%s.%s", rec, field));
}

const struct contract *model_contract(const struct model *m, const char *name)
{
	return name ? map_get(&m->contracts, name) : NULL;
}

const struct record_fact *model_record(const struct model *m, const char *tag)
{
	return tag ? map_get(&m->records, tag) : NULL;
}

void model_free(struct model *m)
{
	if (!m)
		return;
	map_fini(&m->facts);
	map_fini(&m->macros);
	map_fini(&m->ops);
	map_fini(&m->records);
	map_fini(&m->contracts);
	vec_fini(&m->macro_prefixes);
	vec_fini(&m->function_prefixes);
	vec_fini(&m->headers);
	vec_fini(&m->files);
	ir_unit_free(m->bodies);
	arena_fini(&m->arena);
	free(m);
}
