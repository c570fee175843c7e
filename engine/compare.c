// SPDX-License-Identifier: GPL-2.0-only
/*
 * compare.c - a check of two versions, see compare.h.
 *
 * Purpose: judge a change by what it brings. In: options. Out: a plan; a report without what was
 * there before.
 * Idea: not changed lines but findings are compared, because a put that is taken away and the
 * return that then leaks lie far from each other. Where no path narrows it down, the changes are
 * found first and only their directories are planned.
 * Short names: c comparison, o options, r report, p plan.
 */
#include <stdio.h>
#include <string.h>

#include "base/intern.h"
#include "command.h"
#include "compare.h"
#include "gate/affected.h"
#include "report/suppress.h"

bool compare_wanted(const struct options *o)
{
	return o->since || o->patch;
}

static int find_changes(struct compare *c, const struct options *o, const char *root)
{
	return o->patch ? changes_of_patch(&c->changes, root, o->patch)
			: changes_since(&c->changes, root, o->since);
}

/* The name of the unit @file of the plan as the changes know it, interned. */
static const char *changed_name(const struct compare *c, const char *file)
{
	return *file == '/' ? file : intern_printf("%s%s", c->prefix, file);
}

static bool has_file(const struct affected *files, const char *file)
{
	for (int i = 0; i < files->len; i++)
		if (!strcmp(files->data[i], file))
			return true;
	return false;
}

static bool has_unit(const struct compare *c, const struct plan *p, const char *file)
{
	for (int i = 0; i < p->units.len; i++)
		if (!strcmp(changed_name(c, p->units.data[i].file), file))
			return true;
	return false;
}

/* The name in the plan of the file @name of the changes, or NULL when it lies outside. */
static const char *planned_name(const struct compare *c, const char *name)
{
	size_t n = strlen(c->prefix);

	return name && !strncmp(name, c->prefix, n) ? intern(name + n) : NULL;
}

/*
 * How much of its path a new file has to share with the unit that it is read as. In a kernel tree
 * the first directories tell programs from drivers and one architecture from the other.
 */
static int needed_dirs(const struct compare *c, const char *file)
{
	return !c->in_tree ? 0 : !strncmp(file, "arch/", 5) ? 2 : 1;
}

/* New names that no unit stands for yet; what is left without one is named. */
static void borrow_missing(const struct compare *c, struct plan *p, bool named)
{
	for (int i = 0; i < c->changes.list.len; i++) {
		const struct change *change = &c->changes.list.data[i];
		const char *dot = strrchr(change->file, '.'), *from = NULL;
		const char *file = planned_name(c, change->file);

		if (change->deleted || !dot || strcmp(dot, ".c") || has_unit(c, p, change->file))
			continue;
		if (file && (change->added || change->from))
			from = plan_borrow(p, file, planned_name(c, change->from),
					   needed_dirs(c, file));
		if (from)
			fprintf(stderr, "lifelint: %s is new; it is read as %s is\n", change->file,
				from);
		else if (named)
			fprintf(stderr, "lifelint: %s is no unit of this configuration, it is not "
				"checked by itself\n", change->file);
	}
}

static void keep_affected(const struct compare *c, struct plan *p, const struct affected *files)
{
	int kept = 0;

	for (int i = 0; i < p->units.len; i++)
		if (has_file(files, changed_name(c, p->units.data[i].file)))
			p->units.data[kept++] = p->units.data[i];
	p->units.len = kept;
}

static void add_old_units(struct compare *c, const struct plan *p)
{
	for (int i = 0; i < p->units.len; i++) {
		const struct change *change =
			changes_find(&c->changes, changed_name(c, p->units.data[i].file));

		if (!change || !change->added)
			vec_push(&c->old_units, p->units.data[i]);
	}
	c->old.root = p->root;
	c->old.overlay = &c->changes.before;
}

/* Nothing is planned yet: the changes say what is needed. */
static struct plan *plan_changes(struct compare *c, const struct options *o)
{
	const char *root = plan_root(&c->changes.arena, &o->plan);
	struct affected files = {0}, paths = {0};
	struct options with = *o;
	struct plan *p;

	c->prefix = "";
	if (!root || find_changes(c, o, root))
		return NULL;
	affected_find(&c->changes, NULL, 0, &files);
	for (int i = 0; i < files.len; i++)
		vec_push(&paths, files.data[i]);
	for (int i = 0; i < c->changes.list.len; i++)
		if (c->changes.list.data[i].from)
			vec_push(&paths, c->changes.list.data[i].from);
	with.plan.paths = paths.data;
	with.plan.npaths = paths.len;
	with.plan.tolerant = true;
	p = command_plan(&with);
	if (p) {
		borrow_missing(c, p, true);
		keep_affected(c, p, &files);
	}
	vec_fini(&files);
	vec_fini(&paths);
	return p;
}

/*
 * Names in changes count from the top of the kernel tree; elsewhere from the top of the work tree,
 * because that is where patches are made and where headers may lie that the units share.
 */
static const char *top_of(struct compare *c, const struct options *o, const struct plan *p)
{
	const char *root = *p->root ? p->root : "/", *top = root;
	size_t n;

	if (!o->plan.kdir || o->plan.module_dir)
		top = changes_top(&c->changes, root);
	n = strlen(top);
	if (strncmp(root, top, n) || (root[n] && root[n] != '/'))
		top = root;
	n = strlen(top);
	c->prefix = root[n] ? intern_printf("%s/", root + n + 1) : "";
	return top;
}

/* The plan is what the user names; the changes say which of its units are needed. */
static struct plan *plan_named(struct compare *c, const struct options *o)
{
	struct plan *p = command_plan(o);
	struct affected files = {0}, dirs = {0};

	if (!p)
		return NULL;
	if (find_changes(c, o, arena_strdup(&c->changes.arena, top_of(c, o, p)))) {
		plan_free(p);
		return NULL;
	}
	for (int i = 0; i < p->units.len; i++) {
		const char *file = changed_name(c, p->units.data[i].file);
		const char *slash = strrchr(file, '/');

		vec_push(&dirs, intern_n(file, slash ? (size_t)(slash - file) : 0));
	}
	affected_find(&c->changes, dirs.data, dirs.len, &files);
	borrow_missing(c, p, !o->plan.npaths);
	keep_affected(c, p, &files);
	vec_fini(&files);
	vec_fini(&dirs);
	return p;
}

struct plan *compare_plan(struct compare *c, const struct options *o)
{
	bool named = o->plan.npaths || !o->plan.kdir || o->plan.module_dir;
	struct plan *p;

	c->in_tree = o->plan.kdir && !o->plan.module_dir;
	p = named ? plan_named(c, o) : plan_changes(c, o);
	if (p)
		add_old_units(c, p);
	return p;
}

static void finish_old(struct compare *c)
{
	int n = c->old_units.len;
	const char **files = xcalloc((size_t)n + 1, sizeof(*files));

	for (int i = 0; i < n; i++)
		files[i] = c->old_units.data[i].file;
	report_finish(&c->old);
	suppress_apply(&c->old, files, n);
	report_finish(&c->old);
	free(files);
}

/* The level at which @f is in the older version and nobody answered it, or -1. */
static int old_level(const struct compare *c, const struct finding *f)
{
	int level = -1;

	for (int i = 0; i < c->old.findings.list.len; i++) {
		const struct finding *old = &c->old.findings.list.data[i];

		if (!old->waiver && !strcmp(old->fingerprint, f->fingerprint) &&
		    (int)old->level > level)
			level = old->level;
	}
	return level;
}

static bool was_failed(const struct report *r, const struct report_part *part)
{
	for (int i = 0; i < r->failed.len; i++) {
		const char *function = r->failed.data[i].function;

		if (!strcmp(r->failed.data[i].file, part->file) && !function == !part->function &&
		    (!function || !strcmp(function, part->function)))
			return true;
	}
	return false;
}

/* Findings may seem new where the older version could not be analysed: that must be said. */
static void carry_failures(struct compare *c, struct report *r)
{
	for (int i = 0; i < c->old.failed.len; i++) {
		const struct report_part *part = &c->old.failed.data[i];
		char *why = xasprintf("in the older version: %s", part->reason);

		if (!was_failed(r, part))
			report_fail(r, part->file, part->function, why);
		free(why);
	}
	r->interrupted |= c->old.units_done < c->old.units;
}

void compare_finish(struct compare *c, const struct options *o, struct report *r)
{
	int gate = o->fail_on <= LEVEL_ERROR && o->fail_on > (int)o->level ? o->fail_on
									   : (int)o->level;
	int kept = 0;

	finish_old(c);
	for (int i = 0; i < r->findings.list.len; i++) {
		const struct finding *f = &r->findings.list.data[i];
		int old = old_level(c, f);

		if (old >= 0 && (old >= (int)f->level || old >= gate))
			r->known++;
		else
			r->findings.list.data[kept++] = *f;
	}
	r->findings.list.len = kept;
	r->compared = true;
	carry_failures(c, r);
	report_finish(r);
}

void compare_fini(struct compare *c)
{
	report_fini(&c->old);
	vec_fini(&c->old_units);
	changes_fini(&c->changes);
}
