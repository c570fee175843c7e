// SPDX-License-Identifier: GPL-2.0-only
/*
 * cocci.c - semantic patches as an engine, see engines.h.
 *
 * Purpose: spatch over some files. In: a script, units. Out: findings and files that failed.
 * Idea: a script reports `file:line:col-col: rule: function(): text`; "on line N" in the text is a
 * step of the path. spatch keeps the time limit of each file itself and names the file that broke
 * it; when it dies as a whole, the files are given to it one by one.
 */
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "child.h"
#include "engines_in.h"

static int is_script(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');

	return dot && !strcmp(dot, ".cocci");
}

/* The rest of @line behind `// KEY:`, or NULL. */
static const char *header(char *line, const char *key)
{
	size_t n = strlen(key);

	line[strcspn(line, "\n")] = '\0';
	if (strncmp(line, "// ", 3) || strncmp(line + 3, key, n) || line[3 + n] != ':')
		return NULL;
	return line + 4 + n + strspn(line + 4 + n, " ");
}

static void read_script(struct engines *e, struct engines_script *s)
{
	FILE *in = fopen(s->path, "re");
	char *line = NULL;
	size_t cap = 0;

	s->options = "";
	s->level = LEVEL_NOTE;
	while (in && getline(&line, &cap, in) > 0 && !strncmp(line, "//", 2)) {
		const char *options = header(line, "Options");
		const char *confidence = header(line, "Confidence");

		if (options)
			s->options = arena_strdup(&e->arena, options);
		if (confidence && !strcmp(confidence, "High"))
			s->level = LEVEL_WARNING;
	}
	free(line);
	if (in)
		fclose(in);
}

void cocci_read_scripts(struct engines *e, const char *dir)
{
	struct dirent **names = NULL;
	int n = scandir(dir, &names, is_script, alphasort);

	for (int i = 0; i < n; i++) {
		struct engines_script s = {0};
		char *text;

		s.name = arena_strdup(&e->arena, names[i]->d_name);
		s.path = arena_printf(&e->arena, "%s/%s", dir, s.name);
		read_script(e, &s);
		vec_push(&e->scripts, s);
		text = needs_text(s.path);
		needs_read(&e->needs, text ? text : "");
		free(text);
		free(names[i]);
	}
	free(names);
	needs_ready(&e->needs);
}

/* Steps of the path: the lines that @text speaks of, then the place of the finding. */
static void add_finding(struct engines_said *said, struct finding *f, const char *text)
{
	VEC(struct step) steps = {0};
	const char *at = text, *mark = "on line ";
	int line;

	while ((at = strstr(at, mark))) {
		at += strlen(mark);
		if (sscanf(at, "%d", &line) == 1 && line > 0 && line != f->line)
			vec_push(&steps, (struct step){f->file, line, 1, "what it rests on"});
	}
	vec_push(&steps, (struct step){f->file, f->line, f->col, f->message});
	f->steps = steps.data;
	f->nsteps = steps.len;
	findings_add(&said->findings, f);
	vec_fini(&steps);
}

/* One line of a report; what it does not say in our form is not for us. */
static void read_line(const struct engines_script *s, struct engines_said *said, char *text)
{
	struct finding f = {.engine = engine_name(ENGINE_COCCI), .level = s->level, .key = s->name};
	char file[4096], rule[64], function[256];
	int line, col, used = 0;

	if (sscanf(text, "%4095[^:]:%d:%d-%*d: %63[a-z-]: %255[^ (]():%n", file, &line, &col, rule,
		   function, &used) != 5 || !used)
		return;
	f.file = file;
	f.line = line;
	f.col = col + 1;
	f.rule = rule;
	f.function = function;
	f.message = text + used + strspn(text + used, " ");
	add_finding(said, &f, f.message);
}

static bool is_ours(const struct engines *e, const struct engines_task *t, const char *file)
{
	for (int i = 0; i < t->nunits; i++)
		if (!strcmp(engines_unit(e, t, i)->file, file))
			return true;
	return false;
}

/* "EXN: what happened in FILE" */
static void read_failure(const struct engines *e, const struct engines_task *t,
			 struct engines_said *said, char *text)
{
	const struct engines_script *s = &e->scripts.data[t->script];
	char *file = strstr(text, " in "), *next, *why;

	if (strncmp(text, "EXN: ", 5) || !file)
		return;
	while ((next = strstr(file + 1, " in ")))
		file = next;
	*file = '\0';
	file += 4;
	why = strstr(text, "Timeout") ? xasprintf("%s: spatch took longer than %d s", s->name,
						  e->unit_seconds)
				      : xasprintf("%s: spatch: %s", s->name, text + 5);
	if (is_ours(e, t, file))
		engines_fail(said, file, why);
	free(why);
}

static void words_of(struct child *c, char *text)
{
	for (char *word = strtok(text, " \t"); word; word = strtok(NULL, " \t"))
		vec_push(&c->argv, word);
}

/* One file per group: each is looked at for itself. */
static int list_files(const struct engines *e, const struct engines_task *t)
{
	char *text = NULL;
	size_t len;
	FILE *out = open_memstream(&text, &len);
	int fd;

	for (int i = 0; i < t->nunits; i++)
		fprintf(out, "%s\n\n", engines_unit(e, t, i)->file);
	fclose(out);
	fd = child_list(text);
	free(text);
	return fd;
}

static void run_spatch(const struct engines *e, const struct engines_task *t, struct child *c)
{
	const struct engines_script *s = &e->scripts.data[t->script];
	char *options = xstrdup(s->options), seconds[16], files[40];
	int fd = list_files(e, t);

	snprintf(seconds, sizeof(seconds), "%d", e->unit_seconds);
	snprintf(files, sizeof(files), "/proc/self/fd/%d", fd);
	c->dir = e->plan->root && *e->plan->root ? e->plan->root : "/";
	words_of(c, (char[]){"spatch --very-quiet --no-show-diff -D report --timeout"});
	vec_push(&c->argv, seconds);
	words_of(c, options);
	vec_push(&c->argv, "--sp-file");
	vec_push(&c->argv, s->path);
	vec_push(&c->argv, "--file-groups");
	vec_push(&c->argv, files);
	child_run(c);
	if (fd >= 0)
		close(fd);
	free(options);
}

static void read_lines(const struct engines *e, const struct engines_task *t, struct child *c,
		       struct engines_said *said)
{
	char *save;

	for (char *line = strtok_r(c->out, "\n", &save); line; line = strtok_r(NULL, "\n", &save))
		read_line(&e->scripts.data[t->script], said, line);
	for (char *line = strtok_r(c->err, "\n", &save); line; line = strtok_r(NULL, "\n", &save))
		read_failure(e, t, said, line);
}

void cocci_run(const struct engines *e, const struct engines_task *t, struct engines_said *said)
{
	struct child c = {0};

	run_spatch(e, t, &c);
	if (!c.status) {
		read_lines(e, t, &c, said);
	} else if (t->nunits > 1) {
		for (int i = 0; i < t->nunits; i++) {
			struct engines_task one = {t->engine, t->script, t->first + i, 1};

			cocci_run(e, &one, said);
		}
	} else {
		char *why = xasprintf("%s: spatch ended with status %d",
				      e->scripts.data[t->script].name, c.status);

		engines_fail(said, engines_unit(e, t, 0)->file, why);
		free(why);
	}
	child_fini(&c);
}
