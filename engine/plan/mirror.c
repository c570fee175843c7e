// SPDX-License-Identifier: GPL-2.0-only
/*
 * mirror.c - an output tree of our own for kbuild, see mirror.h.
 *
 * Purpose: a place where kbuild may write. In: struct tree. Out: the mirror, made once.
 * Idea: three makefiles. `planner.mk` includes the kernel's Makefile, so that all flags are
 * computed as always, and adds a goal that descends without `prepare`; that is also how a source
 * tree that is itself configured serves as O= source, which kbuild refuses. `override.mk` is read
 * first by every make (MAKEFILES): its rule for C objects writes source and flags into the object
 * instead of compiling. `ld` answers for a linker that is not installed.
 */
#include "mirror.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/hash.h"
#include "../base/intern.h"
#include "path.h"
#include "stamp.h"

#define FORMAT 2 /* raise it when plans made by older versions are of no use */

static const char override_mk[] =
	"override rule_cc_o_c = $(file >$@,$<)$(file >>$@,$(c_flags))$(file >>$(LL_LIST),$@)\n"
	"override rule_as_o_S = $(file >$@)\n"
	"override rule_rustc_o_rs = $(file >$@)\n"
	"override cmd_ld_multi_m = : >$@\n"
	"override cmd_ar_builtin = : >$@\n"
	"override CC_FLAGS_FTRACE :=\n";

/*
 * The headers of the configured arch lie in a source tree that is configured in place: ours must
 * come first when we plan for another one.
 */
static const char own_config_mk[] =
	"override LINUXINCLUDE = -I./arch/$(SRCARCH)/include/generated -I./include"
	" -I$(srctree)/arch/$(SRCARCH)/include -I$(srctree)/include"
	" -I$(srctree)/arch/$(SRCARCH)/include/uapi -I./arch/$(SRCARCH)/include/generated/uapi"
	" -I$(srctree)/include/uapi -I./include/generated/uapi"
	" $(addprefix -include $(srctree)/include/linux/,compiler-version.h kconfig.h)\n";

static const char planner_mk[] =
	"include $(LL_SRC)/Makefile\n"
	"ll-plan:\n"
	"\t$(MAKE) -f $(srctree)/scripts/Makefile.build obj=. need-builtin=1 need-modorder=1"
	" $(addprefix ./,$(LL_GOALS))\n"
	"ll-module:\n"
	"\t$(MAKE) -f $(srctree)/scripts/Makefile.build obj=$(LL_GOALS) need-modorder=1"
	" VPATH= srcroot= KBUILD_EXTMOD=$(LL_GOALS) M=$(LL_GOALS)\n"
	"ll-headers: archprepare\n"
	"\t$(MAKE) -f $(srctree)/scripts/Makefile.build obj=. prepare\n"
	"outputmakefile: ;\n";

static const char ld_sh[] =
	"#!/bin/sh\n"
	"case \"$*\" in *-v*|*--version*)\n"
	"\techo 'LLD 19.1.7 (compatible with GNU linkers)'; exit 0;;\n"
	"esac\n"
	"while [ $# -gt 0 ]; do [ \"$1\" = -o ] && : >\"$2\"; shift; done\n"
	"exit 0\n";

static const char *const kbuild_files[] = {
	"Makefile", "Kbuild", "scripts/Kbuild.include", "scripts/Makefile.build",
	"scripts/Makefile.lib", "scripts/Makefile.compiler", "scripts/Makefile.extrawarn",
	"scripts/Makefile.host",
};

static const char *const config_files[] = {
	".config", "include/config/auto.conf", "include/generated/autoconf.h",
};

#define ARRAY_LEN(x) ((int)(sizeof(x) / sizeof((x)[0])))

static const char *cache_dir(struct arena *a)
{
	const char *xdg = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

	if (xdg && xdg[0] == '/')
		return arena_printf(a, "%s/lifelint", xdg);
	return arena_printf(a, "%s/.cache/lifelint", home && home[0] == '/' ? home : "/tmp");
}

static uint64_t stamp_tree(struct arena *a, const struct tree *t)
{
	uint64_t h = FORMAT;

	h = hash_mix(h, hash_bytes(override_mk, sizeof(override_mk)));
	h = hash_mix(h, hash_bytes(planner_mk, sizeof(planner_mk)));
	for (int i = 0; i < ARRAY_LEN(kbuild_files); i++)
		h = stamp_file(h, t->source, kbuild_files[i]);
	h = stamp_file(h, t->source, arena_printf(a, "arch/%s/Makefile", t->srcarch));
	for (int i = 0; i < ARRAY_LEN(config_files) && !t->own_config; i++)
		h = stamp_file(h, t->objects, config_files[i]);
	return h;
}

void mirror_find(struct arena *a, const struct tree *t, struct mirror *m)
{
	const char *key = arena_printf(a, "%s|%s|%s|%s|%s|%s", t->source, t->objects, t->arch,
				       t->llvm ? t->llvm : "", t->cc ? t->cc : "",
				       t->cross ? t->cross : "");

	m->base = arena_printf(a, "%s/plan/%s-%016llx", cache_dir(a), t->srcarch,
			       (unsigned long long)hash_bytes(key, strlen(key)));
	m->out = arena_printf(a, "%s/tree", m->base);
	m->plans = arena_printf(a, "%s/plans", m->base);
	m->log = arena_printf(a, "%s/log", m->base);
	m->stamp = stamp_tree(a, t);
	m->lock = -1;
}

static bool make_dirs(const char *path)
{
	char *copy = xstrdup(path);
	bool ok;

	for (char *p = strchr(copy + 1, '/'); p; p = strchr(p + 1, '/')) {
		*p = 0;
		mkdir(copy, 0777);
		*p = '/';
	}
	ok = mkdir(copy, 0777) == 0 || errno == EEXIST;
	free(copy);
	return ok;
}

static bool write_text(const char *dir, const char *name, const char *text, mode_t mode)
{
	char *path = xasprintf("%s/%s", dir, name);
	FILE *f = fopen(path, "w");
	bool ok = f && fputs(text, f) >= 0;

	if (f && fclose(f))
		ok = false;
	if (ok && chmod(path, mode) < 0)
		ok = false;
	free(path);
	return ok;
}

static bool cannot_write(const struct mirror *m)
{
	fprintf(stderr,
		"lifelint: cannot write to %s: %s\n"
		"  XDG_CACHE_HOME names another place for the cache\n", m->base, strerror(errno));
	return false;
}

static void push_words(struct run *r, const char *const *words)
{
	for (; *words; words++)
		vec_push(&r->argv, *words);
}

/* Runs a short command line given as words, in the directory @dir. */
static bool run_words(const struct mirror *m, const char *dir, const char *const *words)
{
	struct run r = { .dir = dir, .log = m->log };
	int status;

	push_words(&r, words);
	status = run_wait(&r);
	vec_fini(&r.argv);
	return status == 0;
}

void mirror_make(struct arena *a, const struct tree *t, const struct mirror *m, int jobs,
		 struct run *r)
{
	static const char *const fixed[] = {
		"make", "-k", "-s", "-r", "--no-print-directory", "-f", NULL,
	};

	r->dir = m->out;
	r->log = m->log;
	r->makefiles = arena_printf(a, "%s/override.mk", m->base);
	push_words(r, fixed);
	vec_push(&r->argv, arena_printf(a, "%s/planner.mk", m->base));
	vec_push(&r->argv, arena_printf(a, "-j%d", jobs > 0 ? jobs : 1));
	vec_push(&r->argv, arena_printf(a, "LL_SRC=%s", t->source));
	vec_push(&r->argv, arena_printf(a, "LL_LIST=%s/list", m->base));
	vec_push(&r->argv, arena_printf(a, "ARCH=%s", t->arch));
	vec_push(&r->argv, "KCFLAGS=-Wno-error");
	vec_push(&r->argv, "may-sync-config=");
	vec_push(&r->argv, "need-compiler=1");
	if (t->cross)
		vec_push(&r->argv, arena_printf(a, "CROSS_COMPILE=%s", t->cross));
	if (t->cc)
		vec_push(&r->argv, arena_printf(a, "CC=%s", t->cc));
	if (t->llvm) {
		vec_push(&r->argv, arena_printf(a, "LLVM=%s", t->llvm));
		vec_push(&r->argv, arena_printf(a, "LD=%s/ld", m->base));
	}
}

/* Copies configuration, generated headers and host programs out of the user's tree. */
static bool copy_config(const struct tree *t, const struct mirror *m)
{
	static const char script[] =
		"cd \"$1\" && out=$2 arch=$3 "
		"&& mkdir -p $out/include/config $out/arch/$arch/include "
		"&& cp .config $out/ && cp -pR include/generated $out/include/ "
		"&& cp include/config/auto.conf $out/include/config/ || exit 1\n"
		"cp include/config/kernel.release $out/include/config/\n"
		"cp -pR arch/$arch/include/generated $out/arch/$arch/include/\n"
		"find scripts tools/objtool tools/bpf/resolve_btfids -type f -perm -100 "
		"! -name '*.*' -size -4000k | while read -r f; do "
		"mkdir -p $out/${f%/*} && cp -p $f $out/$f; done\n"
		"exit 0\n";
	const char *const words[] = {
		"sh", "-c", script, "sh", t->objects, m->out, t->srcarch, NULL,
	};

	if (run_words(m, m->out, words))
		return true;
	fprintf(stderr, "lifelint: cannot copy the configuration of %s to %s\n", t->objects,
		m->out);
	return false;
}

/* Configures the mirror itself, for an arch that the user's tree is not configured for. */
static bool make_config(struct arena *a, const struct tree *t, const struct mirror *m, int jobs)
{
	static const char *const goals[] = { "allmodconfig", "syncconfig", "ll-headers" };

	fprintf(stderr, "lifelint: configuring ARCH=%s allmodconfig in %s (once)\n", t->arch,
		m->out);
	for (int i = 0; i < ARRAY_LEN(goals); i++) {
		struct run r = { 0 };

		mirror_make(a, t, m, jobs, &r);
		vec_push(&r.argv, goals[i]);
		run_wait(&r);
		vec_fini(&r.argv);
	}
	if (path_exists(m->out, "include/generated/autoconf.h") &&
	    path_exists(m->out, "include/generated/asm-offsets.h"))
		return true;
	fprintf(stderr, "lifelint: cannot configure %s for ARCH=%s; make said:\n", t->source,
		t->arch);
	mirror_print_log(m);
	return false;
}

static bool fill_mirror(struct arena *a, const struct tree *t, struct mirror *m, int jobs)
{
	const char *const clean[] = { "rm", "-rf", m->out, m->plans, NULL };
	const char *own = t->own_config ? own_config_mk : "";
	const char *rules = arena_printf(a, "%s%s", override_mk, own);

	if (!run_words(m, m->base, clean) || !make_dirs(m->out) || !make_dirs(m->plans) ||
	    !write_text(m->base, "override.mk", rules, 0644) ||
	    !write_text(m->base, "planner.mk", planner_mk, 0644) ||
	    !write_text(m->base, "ld", ld_sh, 0755))
		return cannot_write(m);
	return t->own_config ? make_config(a, t, m, jobs) : copy_config(t, m);
}

bool mirror_open(struct arena *a, const struct tree *t, struct mirror *m, int jobs)
{
	const char *stamp = arena_printf(a, "%016llx\n", (unsigned long long)m->stamp);
	const char *lock = arena_printf(a, "%s/lock", m->base), *have;

	if (make_dirs(m->base))
		m->lock = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	if (m->lock < 0)
		return cannot_write(m);
	flock(m->lock, LOCK_EX);
	have = tree_read_file(a, m->base, "stamp");
	if (have && !strcmp(have, stamp))
		return true;
	unlink(m->log);
	if (fill_mirror(a, t, m, jobs) && write_text(m->base, "stamp", stamp, 0644))
		return true;
	mirror_close(m);
	return false;
}

void mirror_close(struct mirror *m)
{
	if (m->lock >= 0)
		close(m->lock);
	m->lock = -1;
}

void mirror_print_log(const struct mirror *m)
{
	struct arena a = { 0 };
	const char *text = tree_read_file(&a, m->base, "log"), *p;
	int lines = 0;

	if (!text)
		return;
	for (p = text + strlen(text); p > text && lines < 12; p--)
		lines += p[-1] == '\n';
	fprintf(stderr, "%s", p > text ? p + 1 : text);
	arena_fini(&a);
}
