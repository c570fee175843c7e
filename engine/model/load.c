// SPDX-License-Identifier: GPL-2.0-only
/*
 * load.c - reads the rule headers, see model.h.
 *
 * Purpose: knowledge as C becomes facts. In: directories of headers. Out: struct model.
 * Idea: one generated text includes every header, so that a name stands for one fact over all
 * of them and the compiler itself finds what clashes. Misspelt words are looked for in the text
 * first, because all the compiler could say of them is a syntax error.
 * Invariant: nothing changes after model_load() returned.
 *
 * Short names: m model, d declaration, f fact.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../base/intern.h"
#include "fact.h"

#define DEFAULT_VERSION ((6u << 16) + (12u << 8))

/* What is being loaded. */
struct loader {
	struct model *m;
	struct headers src;
	struct decls *ds;
	struct map decl_of;	/* name -> struct decl *, functions */
	VEC(const char *) args;
};

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool ends_with_h(const char *name)
{
	size_t n = strlen(name);

	return n > 2 && !strcmp(name + n - 2, ".h");
}

static void add_dir(struct loader *ld, const char *path, DIR *dir)
{
	int first = ld->m->files.len;
	struct dirent *e;

	while ((e = readdir(dir)))
		if (ends_with_h(e->d_name))
			vec_push(&ld->m->files, intern_printf("%s/%s", path, e->d_name));
	if (ld->m->files.len > first)
		qsort(ld->m->files.data + first, (size_t)(ld->m->files.len - first),
		      sizeof(*ld->m->files.data), by_name);
	vec_push(&ld->args, intern_printf("-I%s", path));
}

/* @path is a directory of headers, or one header. */
static void add_path(struct loader *ld, const char *path)
{
	DIR *dir = opendir(path);

	if (dir) {
		add_dir(ld, path, dir);
		closedir(dir);
	} else if (ends_with_h(path) && header_text(&ld->src, path)) {
		vec_push(&ld->m->files, intern(path));
	} else {
		header_mistake(&ld->src, (struct ir_loc){ 0 }, "%s: no rule headers there", path);
	}
}

static void add_header(void *ctx, const char *header)
{
	struct model *m = ctx;

	for (int i = 0; i < m->headers.len; i++)
		if (m->headers.data[i] == header)
			return;
	vec_push(&m->headers, header);
}

static void check_words(struct loader *ld)
{
	struct model *m = ld->m;

	for (int i = 0; i < m->files.len; i++)
		header_learn(&ld->src, m->files.data[i]);
	for (int i = 0; i < m->files.len; i++) {
		header_check(&ld->src, m->files.data[i]);
		header_declarers(&ld->src, m->files.data[i], add_header, m);
	}
}

static char *umbrella(const struct model *m)
{
	char *text = xstrdup("");

	for (int i = 0; i < m->files.len; i++) {
		char *longer = xasprintf("%s#include \"%s\"\n", text, m->files.data[i]);

		free(text);
		text = longer;
	}
	return text;
}

static void add_args(struct loader *ld, unsigned version, const char *autoconf)
{
	static const char *const fixed[] = { "-x", "c", "-std=gnu11", "-nostdinc", "-ffreestanding",
					     "-fno-builtin", "-w", "-ferror-limit=0" };

	for (size_t i = 0; i < sizeof(fixed) / sizeof(fixed[0]); i++)
		vec_push(&ld->args, fixed[i]);
	vec_push(&ld->args, intern_printf("-DLINUX_VERSION_CODE=%u",
					  version ? version : DEFAULT_VERSION));
	if (autoconf) {
		vec_push(&ld->args, "-include");
		vec_push(&ld->args, intern(autoconf));
	}
}

static void parse(struct loader *ld)
{
	char *text = umbrella(ld->m);

	ld->ds = decls_parse("lifelint-rules.c", text, ld->args.data, ld->args.len, true);
	free(text);
	if (!ld->ds) {
		header_mistake(&ld->src, (struct ir_loc){ 0 },
			       "libclang cannot read the rule headers");
		return;
	}
	for (int i = 0; i < ld->ds->errors.len; i++)
		header_mistake(&ld->src, ld->ds->errors.data[i].loc, "%s",
			       ld->ds->errors.data[i].message);
}

static void index_decls(struct loader *ld)
{
	for (int i = 0; i < ld->ds->list.len; i++) {
		struct decl *d = &ld->ds->list.data[i], *first;

		if (d->kind != DECL_FUNCTION)
			continue;
		first = map_get(&ld->decl_of, d->name);
		if (first)
			header_mistake(&ld->src, d->loc,
				       "second fact for '%s'; the first is at %s:%d", d->name,
				       first->loc.file, first->loc.line);
		else
			map_put(&ld->decl_of, d->name, d);
	}
}

static const struct decl_word *same_word(const struct decl *d)
{
	for (int i = 0; i < d->words.len; i++)
		if (!strcmp(d->words.data[i].name, "ll_same"))
			return &d->words.data[i];
	return NULL;
}

/* The declaration whose words count for @d, or NULL after a message. */
static const struct decl *lender(struct loader *ld, const struct decl *d)
{
	const struct decl_word *w = same_word(d);
	const struct decl *from;

	if (!w)
		return d;
	from = map_get(&ld->decl_of, w->arg);
	if (!from)
		header_mistake(&ld->src, w->loc, "no fact for '%s' to lend", w->arg ? w->arg : "");
	else if (same_word(from))
		header_mistake(&ld->src, w->loc, "'%s' is itself lent a fact; name its lender",
			       w->arg);
	else
		return from;
	return NULL;
}

static void add_fact(struct model *m, struct fact *f)
{
	if (f->is_macro_only)
		map_put(&m->macros, f->name, f);
	else
		map_put(&m->facts, f->name, f);
}

/* A contract alone says nothing of what the function does: its body still counts. */
static bool is_contract_only(const struct model *m, const struct decl *d)
{
	bool only = map_get(&m->contracts, d->name);

	for (int i = 0; i < d->words.len; i++)
		only &= !strcmp(d->words.data[i].name, "ll_called_with") ||
			!strcmp(d->words.data[i].name, "ll_optional");
	for (int i = 0; i < d->nparams; i++)
		only &= !d->params[i].words.len;
	return only;
}

/* Bodies become IR; what they do is found out by flow, see flow_model(). */
static void lower_bodies(struct loader *ld)
{
	struct model *m = ld->m;
	char *text = NULL;

	for (int i = 0; i < m->facts.len; i++) {
		struct fact *f = m->facts.entries[i].value;

		if (!f->has_body)
			continue;
		if (!text) {
			text = umbrella(m);
			m->bodies = decls_lower("lifelint-rules.c", text, ld->args.data,
						ld->args.len);
		}
		f->body = m->bodies ? map_get(&m->bodies->func_by_name, f->name) : NULL;
		if (!f->body || f->body->unlowered)
			header_mistake(&ld->src, f->loc, "the body of '%s' cannot be read%s%s",
				       f->name, f->body ? ": " : "",
				       f->body ? f->body->unlowered : "");
	}
	free(text);
}

static void build(struct loader *ld)
{
	index_decls(ld);
	for (int i = 0; i < ld->decl_of.len; i++) {
		const struct decl *d = ld->decl_of.entries[i].value, *words = lender(ld, d);

		struct fact *f = words ? fact_build(ld->m, &ld->src, d, words) : NULL;

		if (f && !is_contract_only(ld->m, d))
			add_fact(ld->m, f);
	}
	lower_bodies(ld);
	for (int i = 0; i < ld->ds->list.len; i++)
		if (ld->ds->list.data[i].kind == DECL_FIELD)
			op_build(ld->m, &ld->src, &ld->ds->list.data[i]);
}

/* A pair that names a member which its record's fact does not have is a mistake of the rules. */
static void check_pairs(struct loader *ld)
{
	for (int i = 0; i < ld->m->ops.len; i++) {
		const struct op_fact *op = ld->m->ops.entries[i].value;
		bool found = !op->pair;

		for (int n = 0; !found && n < ld->ds->list.len; n++) {
			const struct decl *d = &ld->ds->list.data[n];

			found = d->kind == DECL_FIELD && d->rec == op->rec && d->name == op->pair;
		}
		if (!found)
			header_mistake(&ld->src, op->loc,
				       "'%s' has no member '%s' to pair with '%s'", op->rec,
				       op->pair, op->field);
	}
}

struct model *model_load(const char *const *dirs, int ndirs, unsigned version, const char *autoconf)
{
	struct loader ld = { .m = xcalloc(1, sizeof(*ld.m)) };
	struct model *m = ld.m;

	add_args(&ld, version, autoconf);
	for (int i = 0; i < ndirs; i++)
		add_path(&ld, dirs[i]);
	check_words(&ld);
	if (!ld.src.mistakes)
		parse(&ld);
	if (!ld.src.mistakes) {
		build(&ld);
		check_pairs(&ld);
	}
	if (ld.src.mistakes) {
		model_free(m);
		m = NULL;
	}
	decls_free(ld.ds);
	map_fini(&ld.decl_of);
	vec_fini(&ld.args);
	headers_fini(&ld.src);
	return m;
}
