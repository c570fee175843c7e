// SPDX-License-Identifier: GPL-2.0-only
/*
 * plan_test.c - paths, arguments, databases and cached plans of engine/plan.
 *
 * Purpose: hold plan/ to its headers without a kernel tree. In: files written to /tmp. Out:
 * cmocka's verdict.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "plan/args.h"
#include "plan/cache.h"
#include "plan/path.h"
#include "plan/plan.h"

static void paths_are_normalised(void **state)
{
	static const struct {
		const char *dir, *path, *want;
	} rows[] = {
		{ "/k", "drivers/vfio/a.c", "/k/drivers/vfio/a.c" },
		{ "/k", "drivers/../lib/./a.c", "/k/lib/a.c" },
		{ "/k/", "/x//y/", "/x/y" },
		{ "/k", "../../..", "/" },
		{ "a", "../..", ".." },
		{ "a", "..", "." },
		{ "/", ".", "/" },
		{ "/k", "...", "/k/..." },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_string_equal(path_join(&a, rows[i].dir, rows[i].path), rows[i].want);
	arena_fini(&a);
}

static void paths_below_a_directory(void **state)
{
	(void)state;
	assert_string_equal(path_below("/k", "/k/a/b.c"), "a/b.c");
	assert_string_equal(path_below("/k", "/k"), ".");
	assert_string_equal(path_below("/", "/k"), "k");
	assert_null(path_below("/k", "/kk/a"));
	assert_null(path_below("drivers/vfio", "drivers/vfio_pci.c"));
}

/* The words of @line, mapped for libclang and joined with "|". */
static const char *mapped(struct arena *a, const char *line)
{
	struct args in = { 0 }, out = { 0 };
	const char *s = "";

	args_split(a, line, &in);
	args_map(a, "/o", &in, &out);
	for (int i = 0; i < out.len; i++)
		s = arena_printf(a, "%s%s%s", s, i ? "|" : "", out.data[i]);
	vec_fini(&in);
	vec_fini(&out);
	return s;
}

static void args_keep_what_has_a_meaning(void **state)
{
	static const char *const rows[][2] = {
		{ "-DKBUILD_MODNAME='\"vfio\"' -D__KERNEL__",
		  "-DKBUILD_MODNAME=\"vfio\"|-D__KERNEL__" },
		{ "-DX=\\\"y\\\" -D \"A=b c\"", "-DX=\"y\"|-DA=b c" },
		{ "-I./include -I ../k -isystem /s", "-I/o/include|-I/k|-isystem|/s" },
		{ "-include ./a/kconfig.h -include none.h",
		  "-include|/o/a/kconfig.h|-include|none.h" },
		{ "-mfentry --param a=b -fconserve-stack -O2 -Wall -Werror", "" },
		{ "-Wp,-MMD,a/.b.o.d -c -o a/b.o -MF x -std=gnu11", "-std=gnu11" },
		{ "-target s390x-linux-gnu -march=z196", "--target=s390x-linux-gnu" },
		{ "-nostdinc -fshort-wchar -funsigned-char -mcmodel=kernel",
		  "-nostdinc|-fshort-wchar|-funsigned-char|-mcmodel=kernel" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_string_equal(mapped(&a, rows[i][0]), rows[i][1]);
	arena_fini(&a);
}

static void target_is_added_once(void **state)
{
	struct args out = { 0 };

	(void)state;
	args_add_target("s390", &out);
	args_add_target("x86", &out);
	assert_int_equal(out.len, 1);
	assert_string_equal(out.data[0], "--target=s390x-linux-gnu");
	vec_fini(&out);
}

/* Writes @text to a new file; the caller frees the name. */
static char *write_file(const char *text)
{
	char *name = xstrdup("/tmp/plan_test_XXXXXX");
	FILE *f = fdopen(mkstemp(name), "w");

	fputs(text, f);
	fclose(f);
	return name;
}

static struct plan *plan_text(const char *text)
{
	char *file = write_file(text);
	struct plan_request rq = { .database = file };
	struct plan *p = plan_make(&rq);

	unlink(file);
	free(file);
	return p;
}

static void database_has_both_forms(void **state)
{
	struct plan *p = plan_text(
		"[{\"directory\":\"/k/build\",\"file\":\"../drivers/b.c\","
		"\"command\":\"gcc -Iinc -DM='\\\"b\\\"' -DMODULE -c -o b.o ../drivers/b.c\"},"
		"{\"directory\":\"/k\",\"file\":\"lib/a.c\","
		"\"arguments\":[\"cc\",\"-I\",\"inc dir\",\"-c\",\"lib/a.c\"]},"
		"{\"directory\":\"/k\",\"file\":\"lib/a.S\",\"command\":\"gcc -c lib/a.S\"}]");

	(void)state;
	assert_non_null(p);
	assert_string_equal(p->root, "/k");
	assert_int_equal(p->units.len, 2);
	assert_string_equal(p->units.data[0].file, "drivers/b.c");
	assert_string_equal(p->units.data[0].args[0], "-I/k/build/inc");
	assert_string_equal(p->units.data[0].args[1], "-DM=\"b\"");
	assert_true(p->units.data[0].modular);
	assert_string_equal(p->units.data[1].file, "lib/a.c");
	assert_string_equal(p->units.data[1].args[0], "-I/k/inc dir");
	assert_false(p->units.data[1].modular);
	plan_free(p);
}

static void bad_databases_are_refused(void **state)
{
	(void)state;
	assert_null(plan_text("["));
	assert_null(plan_text("[]"));
	assert_null(plan_text("[{\"file\":\"a.c\"}]"));
	assert_null(plan_text("[{\"directory\":\"/\",\"file\":\"a.c\",\"arguments\":[1]}]"));
}

static void cc_takes_the_c_file(void **state)
{
	char *argv[] = { "-D__linux__", "-Iinclude", "-Wp,-MMD,x.d", "-c", "-o", "x.o",
			 "tests/x.c" };
	struct plan *p = plan_from_cc(7, argv);

	(void)state;
	assert_non_null(p);
	assert_int_equal(p->units.len, 1);
	assert_string_equal(p->units.data[0].file, "tests/x.c");
	assert_int_equal(p->units.data[0].nargs, 2);
	plan_free(p);
	assert_null(plan_from_cc(6, argv));
}

static void cache_round_trip(void **state)
{
	const char *args[] = { "-DA=b c", "-Ix" };
	struct plan p = { 0 }, q = { 0 };
	char *file = write_file("");
	struct plan_unit u = { .file = "a.c", .dir = "/o", .args = args, .nargs = 2,
			       .modular = true };

	(void)state;
	vec_push(&p.units, u);
	u.file = "b.c";
	u.nargs = 0;
	vec_push(&p.units, u);
	cache_write(file, 42, &p, 0);
	assert_false(cache_read(file, 43, &q));
	assert_true(cache_read(file, 42, &q));
	assert_int_equal(q.units.len, 2);
	assert_string_equal(q.units.data[0].args[0], "-DA=b c");
	assert_string_equal(q.units.data[1].file, "b.c");
	assert_true(q.units.data[1].modular);
	assert_int_equal(truncate(file, 40), 0);
	assert_false(cache_read(file, 42, &q));
	assert_int_equal(q.units.len, 2);
	unlink(file);
	free(file);
	vec_fini(&p.units);
	vec_fini(&q.units);
	arena_fini(&q.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths_are_normalised),
		cmocka_unit_test(paths_below_a_directory),
		cmocka_unit_test(args_keep_what_has_a_meaning),
		cmocka_unit_test(target_is_added_once),
		cmocka_unit_test(database_has_both_forms),
		cmocka_unit_test(bad_databases_are_refused),
		cmocka_unit_test(cc_takes_the_c_file),
		cmocka_unit_test(cache_round_trip),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
