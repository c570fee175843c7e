// SPDX-License-Identifier: GPL-2.0-only
/*
 * database.c - compilation databases and compiler command lines, see database.h and plan.h.
 *
 * Purpose: units from commands that somebody else ran. In: compile_commands.json, or the command
 * that kbuild gives its CHECK= program. Out: units. Idea: the root is the directory that all files
 * have in common, so reports read the same wherever the database lies.
 */
#include "database.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "../base/intern.h"
#include "args.h"
#include "path.h"

static bool is_c_file(const char *word)
{
	size_t n = strlen(word);

	return word[0] != '-' && n > 2 && !strcmp(word + n - 2, ".c");
}

/* Removes the compiler's name and the file from @in. */
static void strip_command(const struct args *in, struct args *out)
{
	for (int i = 0; i < in->len; i++) {
		if (args_takes_value(in->data[i]) && i + 1 < in->len) {
			vec_push(out, in->data[i++]);
			vec_push(out, in->data[i]);
		} else if (in->data[i][0] == '-') {
			vec_push(out, in->data[i]);
		}
	}
}

/* Adds the unit of @command, run in @dir; its file is still absolute. */
static void add_command(struct plan *p, const char *dir, const char *file,
			const struct args *command)
{
	struct args flags = { 0 }, args = { 0 };
	struct plan_unit u = { .dir = dir, .file = path_join(&p->arena, dir, file) };

	strip_command(command, &flags);
	args_map(&p->arena, dir, &flags, &args);
	u.modular = args_has(&args, "-DMODULE");
	u.nargs = args.len;
	u.args = arena_alloc(&p->arena, sizeof(*u.args) * (size_t)(args.len + 1));
	for (int i = 0; i < args.len; i++)
		u.args[i] = intern(args.data[i]);
	vec_push(&p->units, u);
	vec_fini(&flags);
	vec_fini(&args);
}

static bool read_command(struct plan *p, json_t *entry, struct args *out)
{
	json_t *list = json_object_get(entry, "arguments");
	const char *text = json_string_value(json_object_get(entry, "command"));
	json_t *word;
	size_t i;

	if (text) {
		args_split(&p->arena, text, out);
		return true;
	}
	json_array_foreach(list, i, word) {
		if (!json_is_string(word))
			return false;
		vec_push(out, arena_strdup(&p->arena, json_string_value(word)));
	}
	return json_is_array(list);
}

static bool add_entry(struct plan *p, json_t *entry)
{
	const char *dir = json_string_value(json_object_get(entry, "directory"));
	const char *file = json_string_value(json_object_get(entry, "file"));
	struct args command = { 0 };
	bool ok = dir && dir[0] == '/' && file && read_command(p, entry, &command);

	if (ok && is_c_file(file))
		add_command(p, path_join(&p->arena, dir, "."), file, &command);
	vec_fini(&command);
	return ok;
}

/* Makes the directory that all units share the root, and their names relative to it. */
static void find_root(struct plan *p)
{
	char *root = p->units.len ? path_dir(&p->arena, p->units.data[0].file) : NULL;

	for (int i = 1; i < p->units.len; i++)
		while (!path_below(root, p->units.data[i].file))
			root = path_dir(&p->arena, root);
	p->root = root ? root : "/";
	for (int i = 0; i < p->units.len; i++)
		p->units.data[i].file = intern(path_below(p->root, p->units.data[i].file));
}

bool database_plan(const char *file, struct plan *p)
{
	json_error_t error;
	json_t *top = json_load_file(file, 0, &error), *entry;
	bool ok = true;
	size_t i;

	if (!top) {
		fprintf(stderr, "lifelint: %s:%d: %s\n", file, error.line, error.text);
		return false;
	}
	json_array_foreach(top, i, entry) {
		if (add_entry(p, entry))
			continue;
		fprintf(stderr,
			"lifelint: %s: entry %zu lacks an absolute \"directory\", a \"file\", "
			"or \"command\" and \"arguments\"\n", file, i);
		ok = false;
		break;
	}
	if (ok && !p->units.len) {
		fprintf(stderr,
			"lifelint: %s names no C file\n"
			"  build the tree, then write it again\n", file);
		ok = false;
	}
	if (ok)
		find_root(p);
	json_decref(top);
	return ok;
}

/* The directory above @file that has a Kbuild and a Kconfig, else @dir. */
static const char *kernel_root(struct plan *p, const char *dir, const char *file)
{
	const char *at = path_dir(&p->arena, file);

	for (; strcmp(at, "/") && strcmp(at, "."); at = path_dir(&p->arena, at))
		if (path_exists(at, "scripts/Makefile.build") && path_exists(at, "Kbuild"))
			return at;
	return path_below(dir, file) ? dir : path_dir(&p->arena, file);
}

struct plan *plan_from_cc(int argc, char **argv)
{
	struct plan *p = xcalloc(1, sizeof(*p));
	const char *dir = path_real(&p->arena, "."), *file = NULL;
	struct args command = { 0 };

	for (int i = 0; i < argc; i++) {
		if (is_c_file(argv[i]) && (i == 0 || !args_takes_value(argv[i - 1])))
			file = argv[i];
		vec_push(&command, argv[i]);
	}
	if (!file || !dir) {
		fputs("lifelint: cc: there is no C file among the arguments\n"
		      "  use it as make C=2 CHECK=\"lifelint cc\" DIR/\n", stderr);
		vec_fini(&command);
		plan_free(p);
		return NULL;
	}
	add_command(p, dir, file, &command);
	p->root = kernel_root(p, dir, p->units.data[0].file);
	p->units.data[0].file = path_below(p->root, p->units.data[0].file);
	if (path_exists(dir, "include/generated/autoconf.h"))
		p->autoconf = arena_printf(&p->arena, "%s/include/generated/autoconf.h", dir);
	vec_fini(&command);
	return p;
}
