// SPDX-License-Identifier: GPL-2.0-only
/*
 * run.c - programs that the planner runs, see run.h.
 *
 * Purpose: fork and exec. In: words. Out: an exit status.
 */
#include "run.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "path.h"

/* Variables that would make kbuild plan something else than the tree's own configuration. */
static const char *const hidden[] = {
	"MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "GNUMAKEFLAGS", "MAKEFILES",
	"KBUILD_OUTPUT", "KBUILD_EXTMOD", "ARCH", "SRCARCH", "SUBARCH", "CROSS_COMPILE", "LLVM",
	"CC", "HOSTCC", "LD", "O", "M", "C", "W", "V", "KCFLAGS", "KCPPFLAGS", "CFLAGS_MODULE",
	"CFLAGS_KERNEL", "sub_make_done", "srctree", "objtree", "VPATH", "KCONFIG_CONFIG",
	"KCONFIG_ALLCONFIG", "KBUILD_VERBOSE", "KBUILD_EXTRA_WARN", "KBUILD_CHECKSRC", "CHECK",
	"CFLAGS", "LDFLAGS", "need-builtin", "need-modorder", "KBUILD_MODULES", "KBUILD_BUILTIN",
	"KBUILD_CFLAGS", "LINUXINCLUDE", "NOSTDINC_FLAGS", "KBUILD_CPPFLAGS", "CDPATH",
};

static void run_child(struct run *r)
{
	int fd = open(r->log, O_WRONLY | O_CREAT | O_APPEND, 0666);
	int null = open("/dev/null", O_RDONLY);

	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		unsetenv(hidden[i]);
	setenv("LC_ALL", "C", 1);
	if (r->makefiles)
		setenv("MAKEFILES", r->makefiles, 1);
	if (fd < 0 || chdir(r->dir) < 0)
		_exit(127);
	dup2(null, 0);
	dup2(fd, 1);
	dup2(fd, 2);
	execvp(r->argv.data[0], (char **)r->argv.data);
	_exit(127);
}

int run_wait(struct run *r)
{
	int status;
	pid_t pid;

	vec_push(&r->argv, NULL);
	r->argv.len--;
	pid = fork();
	if (pid < 0)
		return -1;
	if (pid == 0)
		run_child(r);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool run_found(const char *name)
{
	const char *p = getenv("PATH");

	if (strchr(name, '/'))
		return access(name, X_OK) == 0;
	while (p && *p) {
		size_t n = strcspn(p, ":");
		char *file = xasprintf("%.*s/%s", (int)n, p, name);
		bool found = access(file, X_OK) == 0;

		free(file);
		if (found)
			return true;
		p += n + (p[n] == ':');
	}
	return false;
}
