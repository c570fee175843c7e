// SPDX-License-Identifier: GPL-2.0-only
/*
 * bind.c - compares prototypes of facts with those of a tree, see bind.h.
 *
 * Purpose: `lifelint rules --kdir`. In: facts, a tree's headers. Out: what does not fit.
 * Idea: one unit that includes every header of ll_headers() shows all prototypes. Macros are not
 * declarations, so the unit also declares a function for each macro that is not defined.
 * Invariant: ll_optional facts are compared when they exist and never missed when they do not.
 */
#include "bind.h"

#include <stdlib.h>
#include <string.h>

#include "../base/intern.h"
#include "../front/decls.h"

#define MISSING_MACRO "ll_missing_macro_"

static char *headers_text(const struct model *m)
{
	char *text = NULL;
	size_t size;
	FILE *f = open_memstream(&text, &size);

	if (!f)
		return xstrdup("");
	for (int i = 0; i < m->headers.len; i++)
		fprintf(f, "#if __has_include(<%s>)\n#include <%s>\n#endif\n",
			m->headers.data[i], m->headers.data[i]);
	for (int i = 0; i < m->macros.len; i++) {
		const char *name = m->macros.entries[i].key;

		fprintf(f, "#ifndef %s\nvoid " MISSING_MACRO "%s(void);\n#endif\n", name, name);
	}
	fclose(f);
	return text;
}

static struct decls *parse_headers(const struct model *m, const struct plan_unit *unit)
{
	VEC(const char *) args = { 0 };
	char *text = headers_text(m);
	struct decls *ds;

	for (int i = 0; i < unit->nargs; i++)
		vec_push(&args, unit->args[i]);
	vec_push(&args, "-w");
	vec_push(&args, "-ferror-limit=0");
	vec_push(&args, intern_printf("-working-directory=%s", unit->dir));
	ds = decls_parse(intern_printf("%s/lifelint-bind.c", unit->dir), text, args.data, args.len,
			 false);
	vec_fini(&args);
	free(text);
	return ds;
}

/* How @d does not fit @f, or NULL. */
static const char *misfit(const struct fact *f, const struct decl *d)
{
	if (d->nparams != f->nparams || d->variadic != f->variadic)
		return intern_printf("the tree's has %d parameter%s%s, the fact %d%s", d->nparams,
				     d->nparams == 1 ? "" : "s", d->variadic ? " and more" : "",
				     f->nparams, f->variadic ? " and more" : "");
	for (int i = 0; i < f->nparams && i < 12; i++) {
		const char *tag = d->params[i].tag;

		if ((d->params[i].class == DECL_POINTER) != f->params_pointer[i])
			return intern_printf("parameter %d is %sa pointer in the tree", i,
					     f->params_pointer[i] ? "not " : "");
		if (tag && f->param_tags[i] && tag != f->param_tags[i])
			return intern_printf("parameter %d points to struct %s in the tree", i,
					     tag);
	}
	return NULL;
}

static int tell(FILE *out, const struct fact *f, const char *why)
{
	fprintf(out, "%s:%d:%d: '%s': %s\n", f->loc.file, f->loc.line, f->loc.col, f->name, why);
	return 1;
}

static int bind_function(FILE *out, const struct fact *f, const struct map *decls)
{
	const struct decl *d = map_get(decls, f->name);
	const char *why;

	if (!d)
		return f->optional ? 0 : tell(out, f, "no such function in this tree");
	why = misfit(f, d);
	return why ? tell(out, f, why) : 0;
}

static int bind_macro(FILE *out, const struct fact *f, const struct map *decls)
{
	bool missing = map_get(decls, intern_printf(MISSING_MACRO "%s", f->name));

	if (!missing || f->optional || map_get(decls, f->name))
		return 0;
	for (int i = 0; i < decls->len; i++)
		if (!strncmp(decls->entries[i].key, f->name, strlen(f->name)))
			return 0;	/* a prefix, and something begins with it */
	return tell(out, f, "no such macro or function in this tree");
}

int model_bind(FILE *out, const struct model *m, const struct plan_unit *unit)
{
	struct decls *ds = parse_headers(m, unit);
	struct map decls = { 0 };
	int n = 0;

	if (!ds)
		return -1;
	for (int i = 0; i < ds->list.len; i++)
		map_put(&decls, ds->list.data[i].name, &ds->list.data[i]);
	for (int i = 0; i < m->facts.len; i++)
		n += bind_function(out, m->facts.entries[i].value, &decls);
	for (int i = 0; i < m->macros.len; i++)
		n += bind_macro(out, m->macros.entries[i].value, &decls);
	map_fini(&decls);
	decls_free(ds);
	return n;
}
