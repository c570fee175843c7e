// SPDX-License-Identifier: GPL-2.0-only
/*
 * sparse.c - sparse's context tracking as an engine, see engines.h.
 *
 * Purpose: one sparse over one unit. In: a unit and its flags. Out: lock-imbalance as notes.
 * Idea: only its context findings are taken, and as notes, because most of them are wrong; where
 * our own analysis says the same, that finding stands and sparse is named as one that agrees.
 * A file that sparse cannot parse to its end has no context findings, and is not our failure.
 */
#include <stdio.h>
#include <string.h>

#include "child.h"
#include "engines_in.h"

/* As kbuild's CHECKFLAGS, with the context tracking alone. */
static const char *const fixed[] = {
	"sparse", "-D__linux__", "-Dlinux", "-D__STDC__", "-Dunix", "-D__unix__",
	"-Wno-return-void", "-Wno-unknown-attribute", "-Wcontext",
};

static bool has_prefix(const char *s, const char *prefix)
{
	return !strncmp(s, prefix, strlen(prefix));
}

/* What decides the meaning of the source; the target comes by another name. */
static void add_args(struct child *c, struct arena *a, const struct plan_unit *u)
{
	static const char *const with_value[] = {"-include", "-isystem", "-I", "-D", "-U"};

	for (int i = 0; i < u->nargs; i++) {
		const char *arg = u->args[i], *target = "--target=";

		if (has_prefix(arg, target)) {
			const char *arch = arg + strlen(target);

			vec_push(&c->argv,
				 arena_printf(a, "--arch=%.*s", (int)strcspn(arch, "-"), arch));
		} else if (has_prefix(arg, "-m") || has_prefix(arg, "-f") ||
			   has_prefix(arg, "-std=") || !strcmp(arg, "-nostdinc")) {
			vec_push(&c->argv, arg);
		}
		for (size_t k = 0; k < sizeof(with_value) / sizeof(*with_value); k++)
			if (has_prefix(arg, with_value[k])) {
				vec_push(&c->argv, arg);
				if (!strcmp(arg, with_value[k]) && i + 1 < u->nargs)
					vec_push(&c->argv, u->args[++i]);
				break;
			}
	}
}

/* "FILE:LINE:COL: warning: context imbalance in 'FUNCTION' - WHAT" */
static void read_line(struct engines_said *said, const struct plan_unit *u, char *text)
{
	struct finding f = {.rule = "lock-imbalance", .engine = engine_name(ENGINE_SPARSE),
			    .level = LEVEL_NOTE, .file = u->file, .key = "context"};
	const char *mark = ": warning: context imbalance in '";
	char *at = strstr(text, mark), *name, *end, *message;

	if (!at)
		return;
	*at = '\0';
	name = at + strlen(mark);
	end = strchr(name, '\'');
	at = strrchr(text, '/');
	if (!end || sscanf(strchr(at ? at : text, ':'), ":%d:%d", &f.line, &f.col) != 2)
		return;
	*strchr(text, ':') = '\0';
	at = strrchr(u->file, '/');
	if (strcmp(strrchr(text, '/') ? strrchr(text, '/') + 1 : text, at ? at + 1 : u->file))
		return;
	*end = '\0';
	f.function = name;
	message = xasprintf("sparse counts the contexts of %s() and finds an imbalance: %s", name,
			    end + 1 + strspn(end + 1, " -"));
	f.message = message;
	findings_add(&said->findings, &f);
	free(message);
}

void sparse_run(const struct engines *e, const struct engines_task *t, struct engines_said *said)
{
	const struct plan_unit *u = engines_unit(e, t, 0);
	struct child c = {.dir = u->dir ? u->dir : "."};
	struct arena words = {0};
	char *save, *why;

	for (size_t i = 0; i < sizeof(fixed) / sizeof(*fixed); i++)
		vec_push(&c.argv, fixed[i]);
	add_args(&c, &words, u);
	vec_push(&c.argv, u->file[0] == '/' || !e->plan->root
				  ? u->file
				  : arena_printf(&words, "%s/%s", e->plan->root, u->file));
	child_run(&c);
	if (c.status >= 127) {
		why = xasprintf("sparse ended with status %d", c.status);
		engines_fail(said, u->file, why);
		free(why);
	}
	for (char *line = strtok_r(c.err, "\n", &save); line; line = strtok_r(NULL, "\n", &save))
		read_line(said, u, line);
	child_fini(&c);
	arena_fini(&words);
}
