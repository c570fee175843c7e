// SPDX-License-Identifier: GPL-2.0-only
/*
 * spawn.c - git, and what it prints, see spawn.h.
 *
 * Purpose: fork, exec, collect. In: words. Out: bytes, an exit status.
 * Idea: both outputs go to unnamed files, so that neither side waits for the other.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../base/arena.h"
#include "spawn.h"

static const char *const hidden[] = {
	"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY",
	"GIT_COMMON_DIR", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS",
};

static void run_child(const struct spawn *s, int out, int err)
{
	int in = open(s->input ? s->input : "/dev/null", O_RDONLY | O_CLOEXEC);

	for (size_t i = 0; i < sizeof(hidden) / sizeof(*hidden); i++)
		unsetenv(hidden[i]);
	setenv("LC_ALL", "C", 1);
	if (in < 0 || (s->dir && chdir(s->dir)))
		_exit(127);
	dup2(in, 0);
	dup2(out, 1);
	dup2(err, 2);
	execvp(s->argv[0], (char **)s->argv);
	_exit(127);
}

static char *read_all(FILE *f, size_t *len)
{
	long size = fseek(f, 0, SEEK_END) ? 0 : ftell(f);
	char *text = xmalloc((size_t)(size > 0 ? size : 0) + 1);

	rewind(f);
	*len = fread(text, 1, (size_t)(size > 0 ? size : 0), f);
	text[*len] = '\0';
	return text;
}

static int wait_for(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return 127;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int spawn_run(struct spawn *s)
{
	FILE *out = tmpfile(), *err = tmpfile();
	size_t err_len;
	pid_t pid = -1;

	s->status = 127;
	fflush(NULL);
	if (out && err)
		pid = fork();
	if (!pid)
		run_child(s, fileno(out), fileno(err));
	if (pid > 0)
		s->status = wait_for(pid);
	s->out = out ? read_all(out, &s->out_len) : xstrdup("");
	s->err = err ? read_all(err, &err_len) : xstrdup("");
	if (out)
		fclose(out);
	if (err)
		fclose(err);
	return s->status;
}

void spawn_fini(struct spawn *s)
{
	free(s->out);
	free(s->err);
	s->out = s->err = NULL;
}
