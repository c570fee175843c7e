// SPDX-License-Identifier: GPL-2.0-only
/*
 * changes.c - what a branch changes, see changes.h.
 *
 * Purpose: ask git. In: a directory of a work tree, a revision. Out: changed files and their older
 * texts.
 * Idea: the newer version is the work tree as it is, committed or not; the older one is the point
 * where the branch left the revision, so that what others added there since is not taken for a
 * removal of ours.
 * Short names: c changes, s a program that runs.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "changes.h"
#include "includes.h"
#include "spawn.h"

bool changes_is_source(const char *file)
{
	const char *dot = strrchr(file, '.');

	return dot && (!strcmp(dot, ".c") || !strcmp(dot, ".h") || !strcmp(dot, ".inc") ||
		       !strcmp(dot, ".def"));
}

const struct change *changes_find(const struct changes *c, const char *file)
{
	for (int i = 0; i < c->list.len; i++)
		if (!strcmp(c->list.data[i].file, file))
			return &c->list.data[i];
	return NULL;
}

const char *changes_top(struct changes *c, const char *dir)
{
	const char *const argv[] = {"git", "rev-parse", "--show-toplevel", NULL};
	struct spawn s = {.dir = dir, .argv = argv};
	const char *top = dir;

	if (!spawn_run(&s) && *s.out == '/')
		top = arena_printf(&c->arena, "%.*s", (int)strcspn(s.out, "\n"), s.out);
	spawn_fini(&s);
	return arena_strdup(&c->arena, top);
}

static int complain(const struct spawn *s, const char *what, const char *remedy)
{
	fprintf(stderr, "lifelint: --since: %s\n", what);
	if (s->status == 127)
		fputs("  git cannot be run\n", stderr);
	else if (*s->err)
		fprintf(stderr, "  %s", s->err);
	if (remedy)
		fprintf(stderr, "  %s\n", remedy);
	return -EINVAL;
}

/* The commit where HEAD and @rev part, in @c's arena, or NULL after a message. */
static const char *find_base(struct changes *c, const char *rev)
{
	const char *commit = arena_printf(&c->arena, "%s^{commit}", rev);
	const char *const verify[] = {"git", "rev-parse", "--verify", "--quiet",
				      "--end-of-options", commit, NULL};
	const char *const merge[] = {"git", "merge-base", commit, "HEAD", NULL};
	struct spawn s = {.dir = c->root, .argv = verify};
	const char *base = NULL;

	if (spawn_run(&s)) {
		char *what = xasprintf("%s has no revision %s", c->root, rev);

		complain(&s, what, "it must be a git work tree with that revision in it; "
			 "in a shallow clone, fetch the revision first");
		free(what);
		spawn_fini(&s);
		return NULL;
	}
	base = arena_printf(&c->arena, "%.*s", (int)strcspn(s.out, "\n"), s.out);
	spawn_fini(&s);
	s.argv = merge;
	if (!spawn_run(&s))
		base = arena_printf(&c->arena, "%.*s", (int)strcspn(s.out, "\n"), s.out);
	else
		fprintf(stderr, "lifelint: --since: no common history of HEAD and %s here, "
			"compared with %s itself\n", rev, rev);
	spawn_fini(&s);
	return base;
}

/* Puts @old of the commit @base into the overlay, as the text of @file. */
static int fetch_old(struct changes *c, const char *base, const char *old, const char *file)
{
	const char *object = arena_printf(&c->arena, "%s:./%s", base, old);
	const char *const show[] = {"git", "cat-file", "blob", object, NULL};
	struct spawn s = {.dir = c->root, .argv = show};
	int err = 0;

	if (spawn_run(&s)) {
		err = complain(&s, object, NULL);
	} else {
		s.out = includes_move(s.out, c->root, old, file);
		overlay_put(&c->before, arena_printf(&c->arena, "%s/%s", c->root, file), s.out,
			    strlen(s.out));
	}
	spawn_fini(&s);
	return err;
}

static int add_change(struct changes *c, const char *base, const char *const names[2], char kind)
{
	struct change new = {.file = arena_strdup(&c->arena, names[1]), .added = kind == 'A',
			     .deleted = kind == 'D'};
	int err = 0;

	if (kind == 'R')
		new.from = arena_strdup(&c->arena, names[0]);
	if (!changes_is_source(names[0]) && !changes_is_source(names[1]))
		return 0;
	if (!new.added)
		err = fetch_old(c, base, names[0], names[1]);
	if (!err && kind == 'R')
		err = fetch_old(c, base, names[0], names[0]);
	if (!err && kind == 'R')
		vec_push(&c->list, (struct change){.file = new.from, .deleted = true});
	if (!err)
		vec_push(&c->list, new);
	return err;
}

/* Reads "M", name or "R087", old name, new name, each with a terminating byte. */
static int read_names(struct changes *c, const char *base, const struct spawn *s)
{
	const char *p = s->out, *end = s->out + s->out_len;
	int err = 0;

	while (p < end && !err) {
		const char *kind = p, *names[2];

		p += strlen(p) + 1;
		for (int i = 0; i < 2; i++) {
			names[i] = p < end ? p : "";
			if (i == 1 || *kind == 'R' || *kind == 'C')
				p += strlen(names[i]) + 1;
		}
		err = add_change(c, base, names, *kind);
	}
	return err;
}

int changes_since(struct changes *c, const char *root, const char *rev)
{
	struct spawn s = {.dir = root};
	const char *base;
	int err;

	c->root = root;
	base = find_base(c, rev);
	if (!base)
		return -EINVAL;
	s.argv = (const char *const[]){"git", "diff", "--relative", "--name-status", "-z", "-M",
				       "--no-ext-diff", base, "--", ".", NULL};
	if (spawn_run(&s))
		err = complain(&s, "git diff failed", NULL);
	else
		err = read_names(c, base, &s);
	spawn_fini(&s);
	return err;
}

void changes_fini(struct changes *c)
{
	overlay_fini(&c->before);
	overlay_fini(&c->after);
	vec_fini(&c->list);
	arena_fini(&c->arena);
}
