// SPDX-License-Identifier: GPL-2.0-only
/*
 * patch.c - what a patch changes, see changes.h.
 *
 * Purpose: a patch as it comes from a mailing list, without touching the tree. In: a diff or mails.
 * Out: changed files and their newer texts.
 * Idea: the files that the patch names are copied to a scratch directory and git applies it there,
 * as strictly as `git am` would. git splits and decodes mails too.
 * Invariant: a name that leads out of the tree, by ".." or by a link, is refused before anything
 * is copied; git refuses the same when it writes.
 * Short names: p the patch at work, c changes, s a program that runs.
 */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/intern.h"
#include "changes.h"
#include "includes.h"
#include "spawn.h"

struct patch {
	struct changes *c;
	const char *name;	/* for messages */
	char *scratch;		/* tree/ with the files, mail/ with the parts of a mailbox */
	char *tree;
	struct map files;	/* interned name -> name before a renaming, or itself */
	int diffs;		/* files' headers seen */
};

static int refuse(const struct patch *p, const char *what, const char *detail)
{
	fprintf(stderr, "lifelint: %s: %s\n", p->name, what);
	while (detail && *detail) {
		int n = (int)strcspn(detail, "\n");

		fprintf(stderr, "  %.*s\n", n, detail);
		detail += n + (detail[n] == '\n');
	}
	return -EINVAL;
}

static bool has_dots(const char *name)
{
	while (*name) {
		size_t n = strcspn(name, "/");

		if (n == 2 && !strncmp(name, "..", 2))
			return true;
		name += n + (name[n] == '/');
	}
	return false;
}

/* Whether the nearest part of @name that exists lies below the root once links are resolved. */
static bool leads_out(const struct patch *p, const char *name)
{
	size_t n = strlen(p->c->root);
	char *path = xasprintf("%s/%s", p->c->root, name), *real = NULL;
	bool out;

	while (!(real = realpath(path, NULL)) && strlen(path) > n)
		*strrchr(path, '/') = '\0';
	out = !real || strncmp(real, p->c->root, n) || (real[n] && real[n] != '/');
	free(real);
	free(path);
	return out;
}

static int make_parents(const char *path)
{
	char *copy = xstrdup(path);
	int err = 0;

	for (char *slash = strchr(copy + 1, '/'); slash && !err; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		err = mkdir(copy, 0700) && errno != EEXIST ? -errno : 0;
		*slash = '/';
	}
	free(copy);
	return err;
}

static int copy_stream(FILE *in, const char *to)
{
	int err = make_parents(to);
	FILE *out = err ? NULL : fopen(to, "we");
	char buffer[65536];
	size_t n;

	if (!out)
		return err ? err : -errno;
	while (!err && (n = fread(buffer, 1, sizeof(buffer), in)) > 0)
		if (fwrite(buffer, 1, n, out) != n)
			err = -EIO;
	if (fclose(out) || ferror(in))
		err = -EIO;
	return err;
}

/* Copies a file; returns 0, also when there is none at @from. */
static int copy_file(const char *from, const char *to)
{
	FILE *in = fopen(from, "re");
	int err = in ? copy_stream(in, to) : 0;

	if (in)
		fclose(in);
	return err;
}

/* Notes that the patch touches @name and puts a copy into the scratch tree. */
static int take_file(struct patch *p, const char *name)
{
	char *from, *to;
	int err;

	if (map_get(&p->files, intern(name)))
		return 0;
	if (*name == '/' || has_dots(name) || leads_out(p, name))
		return refuse(p, "the patch reaches outside the tree", name);
	map_put(&p->files, intern(name), (void *)intern(name));
	from = xasprintf("%s/%s", p->c->root, name);
	to = xasprintf("%s/%s", p->tree, name);
	err = copy_file(from, to);
	free(from);
	free(to);
	return err ? refuse(p, "cannot be tried", strerror(-err)) : 0;
}

/* The name that @line gives behind @prefix, on the heap, or NULL. */
static char *name_after(const char *line, size_t len, const char *prefix)
{
	size_t n = strlen(prefix), end;

	if (len <= n || strncmp(line, prefix, n))
		return NULL;
	line += n;
	len -= n;
	for (end = 0; end < len && line[end] != '\t' && line[end] != '\r'; end++)
		;
	return xasprintf("%.*s", (int)end, line);
}

/* "a/drivers/x.c" without its first part, as -p1 has it; a name from the root stays as it is. */
static const char *strip(const char *name)
{
	const char *slash = strchr(name, '/');

	return *name == '/' || !slash ? name : slash + 1;
}

/* "--- a/x" and "+++ b/x": both lines, because a line that is taken away may look like one. */
static int read_pair(struct patch *p, const char *line, size_t len)
{
	const char *next = line[len] ? line + len + 1 : "";
	char *names[2] = {name_after(line, len, "--- "),
			  name_after(next, strcspn(next, "\n"), "+++ ")};
	int err = 0;

	for (int i = 0; i < 2 && names[0] && names[1] && !err; i++)
		if (strcmp(names[i], "/dev/null"))
			err = take_file(p, strip(names[i]));
	p->diffs += names[0] && names[1];
	free(names[0]);
	free(names[1]);
	return err;
}

/* "rename from x" and "rename to y", which follow each other, and the same for "copy". */
static int read_renaming(struct patch *p, const char *line, size_t len)
{
	const char *next = line[len] ? line + len + 1 : "";
	bool copied = !strncmp(line, "copy", 4);
	char *old = name_after(line, len, copied ? "copy from " : "rename from ");
	char *new = name_after(next, strcspn(next, "\n"), copied ? "copy to " : "rename to ");
	int err = 0;

	if (old && new) {
		err = take_file(p, old);
		if (!err)
			err = take_file(p, new);
		if (!err && !copied)
			map_put(&p->files, intern(new), (void *)intern(old));
	}
	free(old);
	free(new);
	return err;
}

/* A deletion, an empty file or a change of mode may have no line but this one. */
static int read_git_line(struct patch *p, const char *line, size_t len)
{
	char *names = name_after(line, len, "diff --git a/"), *b;
	int err = 0;

	b = names ? strstr(names, " b/") : NULL;
	if (b) {
		*b = '\0';
		err = take_file(p, names);
		p->diffs++;
	}
	free(names);
	return err;
}

static int take_files(struct patch *p, const char *text)
{
	int err = 0;

	while (*text && !err) {
		size_t len = strcspn(text, "\n");

		err = read_git_line(p, text, len);
		if (!err)
			err = read_pair(p, text, len);
		if (!err)
			err = read_renaming(p, text, len);
		text += len + (text[len] == '\n');
	}
	return err;
}

/* Whether the diff @path names files as they are in the tree, without a/ and b/ before them. */
static bool lacks_prefix(const struct patch *p, const char *path)
{
	char *text = overlay_read(NULL, path), *line = text, *name = NULL, *file;
	bool lacks;

	while (line && !name) {
		name = name_after(line, strcspn(line, "\n"), "--- ");
		line = strchr(line, '\n');
		line += line != NULL;
	}
	file = xasprintf("%s/%s", p->c->root, name ? name : "");
	lacks = name && strchr(name, '/') && *name != '/' && !access(file, F_OK);
	free(file);
	free(name);
	free(text);
	return lacks;
}

/* Says why git does not apply the diff @path and what to do. */
static int explain(struct patch *p, const char *path, const struct spawn *failed)
{
	const char *const argv[] = {"git", "apply", "--check", "-R", "-p1", path, NULL};
	struct spawn reverse = {.dir = p->tree, .argv = argv};
	const char *remedy = "check out the commit that the patch was made for";
	char *detail;

	if (failed->status == 127)
		return refuse(p, "git cannot be run", NULL);
	if (strstr(failed->err, "binary patch"))
		remedy = "the data of a binary file is missing: make it with git diff --binary";
	else if (lacks_prefix(p, path))
		remedy = "its names lack a/ and b/: make it with git -c diff.noprefix=false diff";
	else if (!spawn_run(&reverse))
		remedy = "it applies in reverse: the tree has it already";
	detail = xasprintf("%s%s", failed->err, remedy);
	refuse(p, "does not apply to the tree", detail);
	spawn_fini(&reverse);
	free(detail);
	return -EINVAL;
}

/* Takes the CR out of CR LF when the diff's own lines, not only a file's, end so. */
static int mend_line_ends(const char *path, char *text)
{
	char *head = !strncmp(text, "--- ", 4) ? text : strstr(text, "\n--- "), *to = text;
	char *end = head ? strchr(head + 1, '\n') : NULL;
	FILE *out;
	int err;

	if (!end || end[-1] != '\r')
		return 0;
	for (const char *from = text; *from; from++)
		if (*from != '\r' || from[1] != '\n')
			*to++ = *from;
	*to = '\0';
	out = fopen(path, "we");
	err = !out || fputs(text, out) < 0 ? -EIO : 0;
	return out && fclose(out) ? -EIO : err;
}

/* Applies the diff in the file @path; a mail without one, a cover letter, changes nothing. */
static int apply(struct patch *p, const char *path)
{
	const char *const argv[] = {"git", "apply", "--whitespace=nowarn", "-p1", path, NULL};
	struct spawn s = {.dir = p->tree, .argv = argv};
	char *text = overlay_read(NULL, path);
	int before = p->diffs, err = text ? mend_line_ends(path, text) : -EINVAL;

	if (!err)
		err = take_files(p, text);
	free(text);
	if (err || p->diffs == before)
		return err;
	if (spawn_run(&s))
		err = explain(p, path, &s);
	spawn_fini(&s);
	return err;
}

static int compare_names(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_mail(const struct dirent *entry)
{
	return isdigit((unsigned char)entry->d_name[0]) && !strchr(entry->d_name, '.');
}

static int apply_mail(struct patch *p, const char *mail)
{
	char *message = xasprintf("%s.msg", mail), *diff = xasprintf("%s.diff", mail);
	const char *const argv[] = {"git", "mailinfo", message, diff, NULL};
	struct spawn s = {.dir = p->tree, .input = mail, .argv = argv};
	int err;

	if (spawn_run(&s))
		err = refuse(p, "git mailinfo cannot read a mail in it", s.err);
	else
		err = apply(p, diff);
	spawn_fini(&s);
	free(message);
	free(diff);
	return err;
}

static int apply_mails(struct patch *p, const char *file)
{
	char *dir = xasprintf("%s/mail", p->scratch), *into = xasprintf("-o%s", dir);
	const char *const argv[] = {"git", "mailsplit", "-b", into, file, NULL};
	struct spawn s = {.dir = p->tree, .argv = argv};
	struct dirent **mails;
	int n = -1, err = 0;

	mkdir(dir, 0700);
	if (spawn_run(&s))
		err = refuse(p, "git mailsplit cannot read it", s.err);
	else
		n = scandir(dir, &mails, is_mail, compare_names);
	for (int i = 0; i < n; i++) {
		char *mail = xasprintf("%s/%s", dir, mails[i]->d_name);

		if (!err)
			err = apply_mail(p, mail);
		free(mail);
		free(mails[i]);
	}
	if (n >= 0)
		free(mails);
	spawn_fini(&s);
	free(dir);
	free(into);
	return err;
}

/* A mail begins with "From " or with a header; a diff's own first lines look like neither. */
static bool begins_like_mail(const char *text)
{
	size_t n = strcspn(text, ":\n ");

	if (!strncmp(text, "From ", 5))
		return true;
	return n && text[n] == ':' && text[n + 1] == ' ' && strncmp(text, "Index:", 6);
}

/* Records what git made of @name: another text, a new file, none any more. */
static void record(struct patch *p, const char *name, const char *old)
{
	struct changes *c = p->c;
	const char *path = arena_printf(&c->arena, "%s/%s", c->root, name);
	char *from = xasprintf("%s/%s", c->root, old), *to = xasprintf("%s/%s", p->tree, name);
	char *before = overlay_read(NULL, from), *after = overlay_read(NULL, to);
	struct change new = {.file = name, .from = old != name ? old : NULL, .added = !before,
			     .deleted = !after};

	if (after)
		after = includes_move(after, c->root, name, name);
	if (before)
		before = includes_move(before, c->root, old, name);
	if (after && before && old != name)
		overlay_put(&c->before, path, before, strlen(before));
	if (after && (!before || old != name || strcmp(before, after)))
		overlay_put(&c->after, path, after, strlen(after));
	if (!after && before)
		overlay_put(&c->after, path, "#error this file is deleted\n", 28);
	if ((before || after) && overlay_find(&c->after, path))
		vec_push(&c->list, new);
	free(from);
	free(to);
	free(before);
	free(after);
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

static int open_scratch(struct patch *p)
{
	const char *tmp = getenv("TMPDIR");

	p->scratch = xasprintf("%s/lifelint-patch-XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (!mkdtemp(p->scratch)) {
		int err = -errno;

		fprintf(stderr, "lifelint: %s: %s\n", p->scratch, strerror(errno));
		free(p->scratch);
		return err;
	}
	/* git must not take the scratch tree for a part of a repository around it. */
	setenv("GIT_CEILING_DIRECTORIES", p->scratch, 1);
	p->tree = xasprintf("%s/tree", p->scratch);
	mkdir(p->tree, 0700);
	return 0;
}

/* The patch as a file, with an absolute name because git runs elsewhere. */
static char *keep_patch(struct patch *p, const char *file)
{
	bool from_stdin = !strcmp(file, "-");
	char *path = xasprintf("%s/patch", p->scratch);
	struct stat st;

	if (!from_stdin && (stat(file, &st) || S_ISDIR(st.st_mode))) {
		refuse(p, "there is no such patch file", NULL);
	} else if (!(from_stdin ? copy_stream(stdin, path) : copy_file(file, path))) {
		return path;
	} else {
		refuse(p, "cannot be read", NULL);
	}
	free(path);
	return NULL;
}

static int apply_file(struct patch *p, const char *path)
{
	char *text = overlay_read(NULL, path);
	bool mail = text && begins_like_mail(text);
	int err;

	if (!text)
		return refuse(p, "cannot be read", NULL);
	free(text);
	err = mail ? apply_mails(p, path) : apply(p, path);
	return err || p->diffs ? err : refuse(p, "there is no patch in it", NULL);
}

int changes_of_patch(struct changes *c, const char *root, const char *file)
{
	struct patch p = {.c = c, .name = strcmp(file, "-") ? file : "standard input"};
	char *path;
	int err = open_scratch(&p);

	if (err)
		return err;
	c->root = root;
	path = keep_patch(&p, file);
	err = path ? apply_file(&p, path) : -ENOENT;
	for (int i = 0; i < p.files.len && !err; i++)
		record(&p, p.files.entries[i].key, p.files.entries[i].value);
	nftw(p.scratch, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	map_fini(&p.files);
	free(path);
	free(p.tree);
	free(p.scratch);
	return err;
}
