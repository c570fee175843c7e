// SPDX-License-Identifier: GPL-2.0-only
/*
 * tree.c - a kernel tree as the user names it, see tree.h.
 *
 * Purpose: find source, configuration, arch and compiler. In: --kdir, --arch. Out: struct tree.
 * Idea: .config says for which arch ("Linux/x86 6.12.1 Kernel Configuration") and with which
 * compiler (CONFIG_CC_VERSION_TEXT) it was made; a directory with objects only leads to its source
 * by the link `source` or by the include line of its Makefile.
 */
#include "tree.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/utsname.h>

#include "path.h"
#include "run.h"

#define LLVM_OLDEST 17
#define LLVM_NEWEST 40

static const struct {
	const char *name, *arch;
} machine_names[] = {
	{ "x86_64", "x86" },
	{ "i386", "x86" },
	{ "i686", "x86" },
	{ "aarch64", "arm64" },
	{ "s390x", "s390" },
	{ "sparc64", "sparc" },
	{ "parisc64", "parisc" },
	{ "ppc64le", "powerpc" },
};

static const char *arch_of(const char *name)
{
	for (size_t i = 0; i < sizeof(machine_names) / sizeof(machine_names[0]); i++)
		if (!strcmp(name, machine_names[i].name))
			return machine_names[i].arch;
	return name;
}

char *tree_read_file(struct arena *a, const char *dir, const char *name)
{
	FILE *f = fopen(arena_printf(a, "%s/%s", dir, name), "r");
	struct stat st;
	char *text;

	if (!f)
		return NULL;
	if (fstat(fileno(f), &st) < 0 || !S_ISREG(st.st_mode)) {
		fclose(f);
		return NULL;
	}
	text = arena_alloc(a, (size_t)st.st_size + 1);
	text[fread(text, 1, (size_t)st.st_size, f)] = 0;
	fclose(f);
	return text;
}

/* The text between @before and the first of @stops, or NULL. */
static char *text_after(struct arena *a, const char *text, const char *before, const char *stops)
{
	const char *p = text ? strstr(text, before) : NULL;

	if (!p)
		return NULL;
	p += strlen(before);
	return arena_printf(a, "%.*s", (int)strcspn(p, stops), p);
}

static bool is_kernel_source(const char *dir)
{
	return path_exists(dir, "scripts/Makefile.build") && path_exists(dir, "Makefile") &&
	       path_exists(dir, "include/linux/kconfig.h");
}

/* Headers packages install an objects directory whose Makefile includes the source's. */
static const char *find_source(struct arena *a, const char *kdir)
{
	const char *makefile = tree_read_file(a, kdir, "Makefile");
	const char *lines = makefile ? arena_printf(a, "\n%s", makefile) : NULL;
	const char *included = text_after(a, lines, "\ninclude ", " \n");
	const char *dir;

	if (is_kernel_source(kdir) && !path_exists(kdir, "source/Kbuild"))
		return kdir;
	dir = path_real(a, arena_printf(a, "%s/source", kdir));
	if (dir && is_kernel_source(dir))
		return dir;
	if (!included)
		return NULL;
	dir = path_real(a, path_dir(a, path_join(a, kdir, included)));
	return dir && is_kernel_source(dir) ? dir : NULL;
}

static const char *find_clang(struct arena *a)
{
	for (int n = LLVM_NEWEST; n >= LLVM_OLDEST; n--)
		if (run_found(arena_printf(a, "clang-%d", n)))
			return arena_printf(a, "-%d", n);
	return run_found("clang") ? "1" : NULL;
}

static void use_gcc(struct arena *a, struct tree *t, const char *name)
{
	size_t n = strlen(name);

	if (!run_found(name))
		return;
	if (n > 4 && !strcmp(name + n - 4, "-gcc"))
		t->cross = arena_printf(a, "%.*s", (int)(n - 3), name);
	else
		t->cc = name;
}

static void use_clang(struct arena *a, struct tree *t, const char *text)
{
	const char *version = text_after(a, text, "clang version ", ". \"");
	const char *suffix = version ? arena_printf(a, "-%s", version) : NULL;

	if (suffix && run_found(arena_printf(a, "clang%s", suffix)))
		t->llvm = suffix;
	else
		t->llvm = find_clang(a);
}

/* The compiler that the tree is configured for; any clang when that one is not installed. */
static bool find_compiler(struct arena *a, struct tree *t, const char *config)
{
	const char *text = text_after(a, config, "CONFIG_CC_VERSION_TEXT=\"", "\"\n");
	struct utsname host;

	if (t->own_config)
		t->llvm = find_clang(a);
	else if (text && strstr(text, "clang version"))
		use_clang(a, t, text);
	else if (text && *text)
		use_gcc(a, t, arena_printf(a, "%.*s", (int)strcspn(text, " "), text));
	if (t->llvm || t->cc || t->cross)
		return true;
	if (!uname(&host) && !strcmp(arch_of(host.machine), t->srcarch) && run_found("gcc"))
		return true;
	t->llvm = find_clang(a);
	if (t->llvm)
		return true;
	fprintf(stderr,
		"lifelint: no compiler for ARCH=%s: kbuild asks one which options it has\n"
		"  install clang (on Debian: apt-get install clang-19)\n", t->arch);
	return false;
}

static bool check_configured(const struct tree *t, const char *config)
{
	const char *missing = ".config";

	if (config && path_exists(t->objects, "include/generated/autoconf.h") &&
	    path_exists(t->objects, "include/config/auto.conf"))
		return true;
	if (config)
		missing = "include/generated/autoconf.h";
	fprintf(stderr,
		"lifelint: %s is not configured: there is no %s\n"
		"  run: make -C %s allmodconfig && make -C %s modules_prepare\n",
		t->kdir, missing, t->kdir, t->kdir);
	return false;
}

static bool find_arch(struct arena *a, const char *wanted, const char *config, struct tree *t)
{
	const char *own = text_after(a, config, "# Linux/", " \n");
	struct utsname host;

	if (!own)
		own = !uname(&host) ? arena_strdup(a, arch_of(host.machine)) : "x86";
	t->own_config = wanted && strcmp(arch_of(wanted), arch_of(own));
	t->arch = t->own_config ? wanted : own;
	t->srcarch = arch_of(t->arch);
	if (path_exists(t->source, arena_printf(a, "arch/%s/Makefile", t->srcarch)))
		return true;
	fprintf(stderr, "lifelint: %s has no architecture %s\n  see: ls %s/arch\n", t->source,
		t->arch, t->source);
	return false;
}

bool tree_find(struct arena *a, const struct plan_request *rq, struct tree *t)
{
	const char *config;

	memset(t, 0, sizeof(*t));
	t->kdir = path_real(a, rq->kdir);
	if (!t->kdir) {
		fprintf(stderr,
			"lifelint: %s: no such directory\n"
			"  give the kernel tree with --kdir\n", rq->kdir);
		return false;
	}
	t->source = find_source(a, t->kdir);
	if (!t->source) {
		fprintf(stderr,
			"lifelint: %s is not a kernel tree: there is no scripts/Makefile.build\n"
			"  --kdir takes a configured source tree, its O= directory or "
			"/lib/modules/$(uname -r)/build\n", t->kdir);
		return false;
	}
	t->objects = t->kdir;
	config = tree_read_file(a, t->objects, ".config");
	if (!find_arch(a, rq->arch, config, t))
		return false;
	if (!t->own_config && !check_configured(t, config))
		return false;
	return find_compiler(a, t, config);
}
