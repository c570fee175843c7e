// SPDX-License-Identifier: GPL-2.0-only
/*
 * child.c - a program, run to its end, see child.h.
 *
 * Purpose: fork, exec, collect. In: words. Out: texts.
 * Idea: it writes into files in memory, so that neither of its two streams can block the other.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "child.h"

static void become(struct child *c, int out, int err)
{
	int null = open("/dev/null", O_RDONLY | O_CLOEXEC);

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (chdir(c->dir) < 0)
		_exit(127);
	setenv("LC_ALL", "C", 1);
	dup2(null, 0);
	dup2(out, 1);
	dup2(err, 2);
	execvp(c->argv.data[0], (char **)c->argv.data);
	_exit(127);
}

static char *read_all(int fd)
{
	off_t size = lseek(fd, 0, SEEK_END);
	char *text = xcalloc(1, size > 0 ? (size_t)size + 1 : 1);
	ssize_t n = size > 0 ? pread(fd, text, (size_t)size, 0) : 0;

	text[n > 0 ? n : 0] = '\0';
	close(fd);
	return text;
}

void child_run(struct child *c)
{
	int out = memfd_create("out", MFD_CLOEXEC), err = memfd_create("err", MFD_CLOEXEC);
	int status = -1;
	pid_t pid;

	vec_push(&c->argv, NULL);
	pid = out < 0 || err < 0 ? -1 : fork();
	if (!pid)
		become(c, out, err);
	while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	c->status = pid < 0 ? -1 : WIFEXITED(status) ? WEXITSTATUS(status)
		    : 128 + WTERMSIG(status);
	c->out = read_all(out);
	c->err = read_all(err);
}

void child_fini(struct child *c)
{
	free(c->out);
	free(c->err);
	vec_fini(&c->argv);
}

bool child_found(const char *name)
{
	const char *p = getenv("PATH");

	while (p && *p) {
		size_t n = strcspn(p, ":");
		char *file = xasprintf("%.*s/%s", (int)n, p, name);
		bool found = !access(file, X_OK);

		free(file);
		if (found)
			return true;
		p += n + (p[n] == ':');
	}
	return false;
}

int child_list(const char *text)
{
	int fd = memfd_create("list", 0);
	size_t len = strlen(text);

	if (fd >= 0 && write(fd, text, len) != (ssize_t)len) {
		close(fd);
		return -1;
	}
	return fd;
}
